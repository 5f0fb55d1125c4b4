/// One record of an imported file: its fields by the names of the header, and where it stands in the file.
package struct CSVRecord: Sendable, Equatable {
    package let header: CSVHeader
    /// The line of the file on which the record starts, from 1.
    package let row: Int
    /// Which record it is, from 1, the header not counted.
    package let number: Int
    private let bytes: [UInt8]
    private let ends: [Int]

    init(header: CSVHeader, number: Int, scanned: CSVScanner.Record) {
        self.header = header
        self.number = number
        row = scanned.row
        bytes = scanned.bytes
        ends = scanned.ends
    }

    package var count: Int { ends.count }

    /// Every field in the file's order.
    package var fields: [String] { ends.indices.map { self[$0] } }

    package subscript(position: Int) -> String {
        guard ends.indices.contains(position) else { return "" }
        let begin = position == 0 ? 0 : ends[position - 1]
        return String(decoding: bytes[begin..<ends[position]], as: UTF8.self)
    }

    /// The field under a name; nil when the file has no such column.
    package subscript(name: String) -> String? {
        header.position(of: name).map { self[$0] }
    }

    /// The place and the value of a field, with what an import finds wrong with it.
    package func problem(at name: String, _ problem: String, remedy: String) -> ImportProblem {
        let position = header.position(of: name)
        return ImportProblem(
            file: header.file, row: row, record: number, column: position.map(header.label) ?? name,
            value: position.map { self[$0] }, problem: problem, remedy: remedy)
    }
}

/// A record whose notation is wrong. The records after it can still be read.
package struct CSVRefusedRecord: Sendable, Equatable {
    package let row: Int
    package let number: Int
    /// The fields as far as they could be told apart, so that the refused rows can be written to a file of their own.
    /// What is not UTF-8 is replaced, and values over the limit are cut.
    package let fields: [String]
    package let problems: [ImportProblem]
}

/// What a file holds next.
package enum CSVEntry: Sendable, Equatable {
    case record(CSVRecord)
    case refused(CSVRefusedRecord)
}
