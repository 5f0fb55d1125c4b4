/// Says what is wrong with one record of a CSV file, in words for the person who made the file.
struct CSVFaults {
    let file: String
    /// Nil while the header itself is read.
    let header: CSVHeader?
    let number: Int?
    let limits: CSVLimits

    func problems(of record: CSVScanner.Record) -> [ImportProblem] {
        var problems = record.faults.map { problem(of: $0, in: record) }
        if record.hasNonASCII { problems += encodingProblems(of: record) }
        if record.fieldCount > limits.columns {
            problems.append(
                problem(
                    record, "there are \(record.fieldCount) columns, and \(limits.columns) is the most",
                    remedy: "Delete the columns that are not needed."))
        } else if let header, record.fieldCount != header.names.count {
            problems.append(
                problem(
                    record, "the row has \(record.fieldCount) fields and the header has \(header.names.count)",
                    remedy: "Add or remove commas, and put values that contain a comma in quotes."))
        }
        return problems
    }

    func problem(of fault: CSVScanner.Fault, in record: CSVScanner.Record) -> ImportProblem {
        let (problem, remedy) = words(for: fault)
        return ImportProblem(
            file: file, row: fault.row, record: number, column: label(fault.field), value: record.field(fault.field),
            problem: problem, remedy: remedy)
    }

    private func words(for fault: CSVScanner.Fault) -> (problem: String, remedy: String) {
        switch fault.kind {
        case .textAfterQuote:
            ("there is text after the closing quote", "Write a quote inside a value twice, or remove the text.")
        case .quoteInside:
            (
                "there is a quote inside a value that does not begin with one",
                "Put the whole value in quotes and write the quote inside it twice."
            )
        case .nul: ("there is a NUL byte", "Remove it, or export the file again: it may be damaged.")
        case .neverClosed: ("the quote that opens here is never closed", "Close it, or remove it.")
        case .tooLong:
            (
                "the value is longer than \(limits.fieldBytes) bytes",
                "Shorten it, or look for a quote that is not closed."
            )
        }
    }

    private func encodingProblems(of record: CSVScanner.Record) -> [ImportProblem] {
        record.ends.indices.filter { String(validating: record.bytes(of: $0), as: UTF8.self) == nil }.prefix(16).map {
            ImportProblem(
                file: file, row: record.row, record: number, column: label($0), value: record.field($0),
                problem: "the text is not UTF-8", remedy: "Save the file again as \"CSV UTF-8 (comma delimited)\".")
        }
    }

    private func problem(_ record: CSVScanner.Record, _ problem: String, remedy: String) -> ImportProblem {
        let start = record.fields.prefix(8).joined(separator: ",")
        return ImportProblem(
            file: file, row: record.row, record: number, value: start, problem: problem, remedy: remedy)
    }

    private func label(_ field: Int) -> String {
        header?.label(at: field) ?? "column \(field + 1)"
    }
}

extension CSVScanner.Record {
    func bytes(of field: Int) -> ArraySlice<UInt8> {
        guard field <= ends.count else { return [] }
        let begin = field == 0 ? 0 : ends[field - 1]
        // The field that is still being read when a quote never closes has no end yet.
        return bytes[begin..<(field < ends.count ? ends[field] : bytes.count)]
    }

    /// For messages and refused rows: what is not UTF-8 is replaced.
    func field(_ index: Int) -> String { String(decoding: bytes(of: index), as: UTF8.self) }

    var fields: [String] { ends.indices.map(field) }
}
