/// One cell of an exported table. A number is a number; everything that a person typed is text.
package enum CSVCell: Sendable, Equatable {
    case text(String)
    case number(Int)
    case decimal(Double)
    case empty
}

/// Writes a CSV file (RFC 4180: CR LF, quotes where needed, UTF-8) that is safe to open in a spreadsheet.
///
/// A name such as `=HYPERLINK(...)` in somebody's record would be executed by the spreadsheet of whoever opens the
/// export. Text that begins like a formula therefore gets a leading apostrophe, which spreadsheets do not show.
package struct CSVWriter: Sendable {
    package enum Formulas: Sendable {
        /// For files that people open.
        case neutralised
        /// Only for files that this program reads again, such as the refused rows of an import.
        case verbatim
    }

    private let formulas: Formulas
    private var bytes: [UInt8] = []

    package init(formulas: Formulas = .neutralised) { self.formulas = formulas }

    package mutating func write(_ cells: [CSVCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(cell, isOnly: cells.count == 1)
        }
        bytes += [13, 10]
    }

    package mutating func write(texts: [String]) { write(texts.map(CSVCell.text)) }

    /// Hands over what is written so far, so that a long export need not be held in memory.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ cell: CSVCell, isOnly: Bool) {
        switch cell {
        case .number(let number): bytes += Array(String(number).utf8)
        // Not a number and infinity have no notation in a spreadsheet: the cell stays empty.
        case .decimal(let number) where !number.isFinite: write(.empty, isOnly: isOnly)
        case .decimal(let number): bytes += Array("\(number)".utf8)
        case .text(let text) where !text.isEmpty: write(safe(text))
        // A line with nothing on it would be no record, so the only cell of a row is written as quotes.
        case .text, .empty: if isOnly { bytes += Array("\"\"".utf8) }
        }
    }

    private func safe(_ text: String) -> String {
        guard formulas == .neutralised, let first = text.unicodeScalars.first else { return text }
        return Self.formulaStarts.contains(first) ? "'" + text : text
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

    private mutating func write(_ text: String) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes =
            text.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 13 || $0 == 10 }
            || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
            // A first cell that begins with a byte-order mark would be taken for the file's own.
            || text.unicodeScalars.first == "\u{FEFF}"
        guard needsQuotes else {
            bytes += Array(text.utf8)
            return
        }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
