/// Splits bytes into the records and fields of RFC 4180, byte by byte, whatever the pieces in which they arrive.
///
/// It works below Unicode: every byte that means something here is ASCII and cannot occur inside a longer UTF-8
/// sequence. A fault inside a record is noted and the record read on, so that the next record is found where it starts.
struct CSVScanner {
    private enum State {
        case fieldStart, unquoted, quoted, afterQuote
    }

    /// What is wrong with one field's notation.
    struct Fault: Equatable {
        enum Kind: Equatable {
            case textAfterQuote, quoteInside, nul, tooLong, neverClosed
        }
        let kind: Kind
        let field: Int
        let row: Int
    }

    /// One record as it stands in the file: the bytes of its fields one after the other, and where each ends.
    struct Record {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        var fieldCount = 0
        var row = 1
        var faults: [Fault] = []
        var hasNonASCII = false
        var wasQuoted = false

        /// A line with nothing on it is no record.
        var isBlank: Bool { fieldCount == 1 && bytes.isEmpty && !wasQuoted && faults.isEmpty }
    }

    let limits: CSVLimits
    private(set) var record = Record()
    /// Set when nothing after this point can be trusted: a quote that swallows the rest of the file.
    private(set) var fatal: Fault?
    private var state = State.fieldStart
    private var fieldBegin = 0
    private var quoteRow = 1
    private var row = 1
    private var afterReturn = false
    private var isOpen = false

    init(limits: CSVLimits) { self.limits = limits }

    /// Hands over the finished record and makes room for the next.
    mutating func takeRecord() -> Record {
        let finished = record
        record = Record()
        record.bytes.reserveCapacity(finished.bytes.count + 64)
        record.ends.reserveCapacity(finished.fieldCount)
        record.row = row
        fieldBegin = 0
        return finished
    }

    /// Reads on until a record is complete or the piece is used up.
    /// - Returns: true when a record is complete; `position` then stands behind it.
    mutating func scan(_ piece: UnsafeBufferPointer<UInt8>, from position: inout Int) -> Bool {
        while position < piece.count, fatal == nil {
            let byte = piece[position]
            if afterReturn {
                afterReturn = false
                // The line feed of CR LF: the line was counted at the CR. Inside quotes it belongs to the value.
                if byte == .lineFeed {
                    if state == .quoted { keep(byte) }
                    position += 1
                    continue
                }
            }
            switch state {
            case .quoted: scanQuoted(piece, from: &position)
            case .fieldStart where byte == .quote: openQuote(&position)
            case .fieldStart, .unquoted, .afterQuote:
                if scanOpen(piece, from: &position) { return true }
            }
        }
        return false
    }

    /// The file ends here.
    /// - Returns: true when a last record without a line break was open.
    mutating func finish() -> Bool {
        if state == .quoted {
            fatal = Fault(kind: .neverClosed, field: record.fieldCount, row: quoteRow)
            return false
        }
        guard isOpen else { return false }
        endField()
        isOpen = false
        return true
    }

    private mutating func openQuote(_ position: inout Int) {
        state = .quoted
        record.wasQuoted = true
        quoteRow = row
        isOpen = true
        position += 1
    }

    private mutating func scanQuoted(_ piece: UnsafeBufferPointer<UInt8>, from position: inout Int) {
        let begin = position
        while position < piece.count {
            let byte = piece[position]
            if byte == .quote || byte == .carriageReturn || byte == .lineFeed || byte == 0 { break }
            position += 1
        }
        keep(piece, begin..<position)
        guard fatal == nil, position < piece.count else { return }
        let byte = piece[position]
        position += 1
        switch byte {
        case .quote: state = .afterQuote
        case 0: note(.nul)
        default:
            keep(byte)
            row += 1
            afterReturn = byte == .carriageReturn
        }
    }

    /// Outside quotes. Returns true at the end of a record.
    private mutating func scanOpen(_ piece: UnsafeBufferPointer<UInt8>, from position: inout Int) -> Bool {
        let begin = position
        while position < piece.count {
            let byte = piece[position]
            // All bytes with a meaning lie at or below the comma, so most need one comparison.
            if byte <= .comma, byte.endsPlainRun { break }
            position += 1
        }
        if position > begin {
            if state == .afterQuote { note(.textAfterQuote) }
            state = .unquoted
            isOpen = true
            keep(piece, begin..<position)
        }
        guard position < piece.count else { return false }
        let byte = piece[position]
        position += 1
        switch byte {
        case .comma:
            isOpen = true
            endField()
        case .quote: quoteOutside()
        case 0:
            isOpen = true
            state = .unquoted
            note(.nul)
        default:
            endField()
            row += 1
            afterReturn = byte == .carriageReturn
            isOpen = false
            return true
        }
        return false
    }

    private mutating func quoteOutside() {
        if state == .afterQuote {
            // "" inside quotes stands for one quote.
            keep(.quote)
            state = .quoted
        } else {
            note(.quoteInside)
            keep(.quote)
        }
    }

    private mutating func endField() {
        if record.fieldCount < limits.columns { record.ends.append(record.bytes.count) }
        record.fieldCount += 1
        fieldBegin = record.bytes.count
        state = .fieldStart
    }

    private mutating func keep(_ byte: UInt8) {
        withUnsafePointer(to: byte) { keep(UnsafeBufferPointer(start: $0, count: 1), 0..<1) }
    }

    private mutating func keep(_ piece: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty, record.fieldCount < limits.columns else { return }
        let room = limits.fieldBytes - (record.bytes.count - fieldBegin)
        if range.count > room { tooLong() }
        let run = UnsafeBufferPointer(rebasing: piece[range.prefix(max(0, room))])
        var bits: UInt8 = 0
        for byte in run { bits |= byte }
        if bits >= 0x80 { record.hasNonASCII = true }
        record.bytes.append(contentsOf: run)
    }

    private mutating func tooLong() {
        if state == .quoted {
            // Far more often a quote that was never closed than a value of this length.
            fatal = Fault(kind: .tooLong, field: record.fieldCount, row: quoteRow)
        } else {
            note(.tooLong)
        }
    }

    /// Notes the first fault of a field; a sixteenth in one record would tell nobody more.
    private mutating func note(_ kind: Fault.Kind) {
        guard record.faults.last?.field != record.fieldCount, record.faults.count < 16 else { return }
        record.faults.append(Fault(kind: kind, field: record.fieldCount, row: row))
    }
}

extension UInt8 {
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let carriageReturn: UInt8 = 13
    fileprivate static let lineFeed: UInt8 = 10

    fileprivate var endsPlainRun: Bool {
        self == .comma || self == .quote || self == .lineFeed || self == .carriageReturn || self == 0
    }
}
