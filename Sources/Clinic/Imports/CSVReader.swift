/// Reads a CSV file (RFC 4180, UTF-8) record by record, in constant memory however long the file is.
///
/// The bytes come from a closure, so that a file, an upload and a test read alike. Records that are wrong in themselves
/// are handed out as refused and reading goes on; what makes the rest unreadable is thrown as `ImportRefusal`. Lines
/// with nothing on them are passed over.
package struct CSVReader {
    package let header: CSVHeader
    private var source: CSVSource
    private var number = 0

    /// Reads the header and checks it.
    /// - Parameters:
    ///   - file: the name for messages.
    ///   - columns: what the import knows and needs.
    ///   - chunks: the next piece of the file, of any size; nil at its end.
    package init(
        file: String, columns: [CSVColumn] = [], limits: CSVLimits = CSVLimits(),
        chunks: @escaping () throws -> [UInt8]?
    ) throws {
        var source = CSVSource(file: file, limits: limits, chunks: chunks)
        guard let first = try source.next() else { throw CSVEncoding.empty(file) }
        let problems = CSVFaults(file: file, header: nil, number: nil, limits: limits).problems(of: first)
        guard problems.isEmpty else { throw ImportRefusal(problems) }
        header = try CSVHeader(file: file, row: first.row, names: first.fields, wanted: columns)
        self.source = source
    }

    /// Reads bytes that are already in memory.
    package init(file: String, columns: [CSVColumn] = [], limits: CSVLimits = CSVLimits(), bytes: [UInt8]) throws {
        var rest: [UInt8]? = bytes
        try self.init(file: file, columns: columns, limits: limits) {
            defer { rest = nil }
            return rest
        }
    }

    /// The next record, or nil at the end of the file.
    package mutating func next() throws -> CSVEntry? {
        guard let scanned = try source.next(header: header, number: number + 1) else { return nil }
        number += 1
        if scanned.faults.isEmpty, scanned.fieldCount == header.names.count, !scanned.hasNonASCII {
            return .record(CSVRecord(header: header, number: number, scanned: scanned))
        }
        let problems = CSVFaults(file: header.file, header: header, number: number, limits: source.limits)
            .problems(of: scanned)
        guard !problems.isEmpty else { return .record(CSVRecord(header: header, number: number, scanned: scanned)) }
        return .refused(
            CSVRefusedRecord(row: scanned.row, number: number, fields: scanned.fields, problems: problems))
    }
}

/// Pulls pieces of a file and feeds them to the scanner.
struct CSVSource {
    let file: String
    let limits: CSVLimits
    private let chunks: () throws -> [UInt8]?
    private var scanner: CSVScanner
    private var piece: [UInt8] = []
    private var position = 0
    private var hasStarted = false
    private var hasEnded = false

    init(file: String, limits: CSVLimits, chunks: @escaping () throws -> [UInt8]?) {
        self.file = file
        self.limits = limits
        self.chunks = chunks
        scanner = CSVScanner(limits: limits)
    }

    mutating func next(header: CSVHeader? = nil, number: Int? = nil) throws -> CSVScanner.Record? {
        if !hasStarted { try start() }
        while try readRecord() {
            let record = scanner.takeRecord()
            if !record.isBlank { return record }
        }
        guard let fault = scanner.fatal else { return nil }
        let faults = CSVFaults(file: file, header: header, number: number, limits: limits)
        throw ImportRefusal([faults.problem(of: fault, in: scanner.record)])
    }

    /// True when the scanner holds a complete record.
    private mutating func readRecord() throws -> Bool {
        while !hasEnded {
            let current = piece
            var reached = position
            let isComplete = current.withUnsafeBufferPointer { scanner.scan($0, from: &reached) }
            position = reached
            if isComplete { return true }
            if scanner.fatal != nil { return false }
            guard let next = try chunks() else {
                hasEnded = true
                return scanner.finish()
            }
            piece = next
            position = 0
        }
        return false
    }

    /// Gathers enough bytes to recognise the encoding, even if they arrive one by one.
    private mutating func start() throws {
        hasStarted = true
        while piece.count < CSVEncoding.prefixLength, let next = try chunks() { piece += next }
        position = try CSVEncoding.check(Array(piece.prefix(CSVEncoding.prefixLength)), of: file)
    }
}
