import Foundation
import Testing

@testable import Clinic

/// Reads everything a file holds, in pieces as given.
func readCSV(
    _ pieces: [[UInt8]], columns: [CSVColumn] = [], limits: CSVLimits = CSVLimits()
) throws -> [CSVEntry] {
    var rest = pieces[...]
    var reader = try CSVReader(file: "clients.csv", columns: columns, limits: limits) { rest.popFirst() }
    var entries = [CSVEntry]()
    while let entry = try reader.next() { entries.append(entry) }
    return entries
}

func readCSV(_ text: String, columns: [CSVColumn] = [], limits: CSVLimits = CSVLimits()) throws -> [CSVEntry] {
    try readCSV([Array(text.utf8)], columns: columns, limits: limits)
}

/// The records' fields; a refused record gives its problems instead.
func outlineCSV(_ entries: [CSVEntry]) -> [[String]] {
    entries.map { entry in
        switch entry {
        case .record(let record): record.fields
        case .refused(let refused): refused.problems.map(\.sentence)
        }
    }
}

/// A file and what stands in it.
struct CSVSample: CustomTestStringConvertible {
    let name: String
    let text: String
    let records: [[String]]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ records: [[String]]) {
        self.name = name
        self.text = text
        self.records = records
    }
}

@Suite struct `Reading a CSV file` {
    static let good = [
        CSVSample("plain rows", "a,b\n1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
        CSVSample("CR LF, as RFC 4180 has it", "a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
        CSVSample("CR alone, as old Macs wrote it", "a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
        CSVSample("no line break at the end", "a,b\n1,2", [["1", "2"]]),
        CSVSample("a byte-order mark", "\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
        CSVSample(
            "quoted comma, quote and line break", "a,b\n\"x, y\",\"say \"\"hi\"\"\r\nthere\"\n",
            [["x, y", "say \"hi\"\r\nthere"]]),
        CSVSample("lone line feed and lone CR inside quotes", "a\n\"x\ny\rz\"\n", [["x\ny\rz"]]),
        CSVSample("empty fields", "a,b,c\n,,\n\"\",,\"\"\n", [["", "", ""], ["", "", ""]]),
        CSVSample("a last empty field without line break", "a,b\n1,", [["1", ""]]),
        CSVSample("a quoted last field without line break", "a,b\n1,\"2\"", [["1", "2"]]),
        CSVSample("blank lines are passed over", "\n\na,b\n\n1,2\n\r\n3,4\n\n", [["1", "2"], ["3", "4"]]),
        CSVSample("a quoted empty only field is a record", "a\n\"\"\n", [[""]]),
        CSVSample(
            "names beyond ASCII", "name\nŁukasz\nÅsa-Märta\n田中\n👩🏽‍⚕️\n",
            [["Łukasz"], ["Åsa-Märta"], ["田中"], ["👩🏽‍⚕️"]]),
        CSVSample("spaces belong to the value", "a,b\n 1 , 2\n", [[" 1 ", " 2"]]),
        CSVSample("header only", "a,b\n", []),
    ]

    @Test(arguments: good)
    func `gives every field as it stands`(sample: CSVSample) throws {
        #expect(outlineCSV(try readCSV(sample.text)) == sample.records)
    }

    static let bad = [
        CSVSample(
            "too few fields", "a,b\n1\n3,4\n",
            [
                [
                    "clients.csv, row 2 (record 1): the row has 1 fields and the header has 2. Found: \"1\". "
                        + "Add or remove commas, and put values that contain a comma in quotes."
                ], ["3", "4"],
            ]),
        CSVSample(
            "too many fields, after a value over two lines", "a,b\n\"x\ny\",2\n1,2,3\n",
            [
                ["x\ny", "2"],
                [
                    "clients.csv, row 4 (record 2): the row has 3 fields and the header has 2. Found: \"1,2,3\". "
                        + "Add or remove commas, and put values that contain a comma in quotes."
                ],
            ]),
        CSVSample(
            "text after a closing quote", "a,b\n\"x\"y,2\n3,4\n",
            [
                [
                    "clients.csv, row 2 (record 1), column a (column 1): there is text after the closing quote. "
                        + "Found: \"xy\". Write a quote inside a value twice, or remove the text."
                ], ["3", "4"],
            ]),
        CSVSample(
            "a quote inside a plain value", "a,b\n1,5\" tape\n3,4\n",
            [
                [
                    "clients.csv, row 2 (record 1), column b (column 2): there is a quote inside a value that "
                        + "does not begin with one. Found: \"5\" tape\". "
                        + "Put the whole value in quotes and write the quote inside it twice."
                ],
                ["3", "4"],
            ]),
        CSVSample(
            "a NUL byte", "a,b\n1,x\0y\n3,4\n",
            [
                [
                    "clients.csv, row 2 (record 1), column b (column 2): there is a NUL byte. Found: \"xy\". "
                        + "Remove it, or export the file again: it may be damaged."
                ], ["3", "4"],
            ]),
    ]

    @Test(arguments: bad)
    func `refuses a row that is wrong, says where and what to do, and reads on`(sample: CSVSample) throws {
        #expect(outlineCSV(try readCSV(sample.text)) == sample.records)
    }

    @Test(arguments: good + bad)
    func `does not depend on where the file is cut into pieces`(sample: CSVSample) throws {
        let bytes = Array(sample.text.utf8)
        let whole = try readCSV([bytes])
        for cut in 0...bytes.count {
            #expect(try readCSV([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole, "cut at \(cut)")
        }
        #expect(try readCSV(bytes.map { [$0] }) == whole, "byte by byte")
        #expect(try readCSV(bytes.flatMap { [[], [$0]] }) == whole, "with empty pieces")
    }

    @Test func `gives line and record numbers that can be found in the file`() throws {
        let entries = try readCSV("a,b\r\n\"1\r\n1\",2\r\n\r\n3,4\r\n")
        let places = entries.map { entry -> [Int] in
            guard case .record(let record) = entry else { return [] }
            return [record.row, record.number]
        }
        #expect(places == [[2, 1], [5, 2]])
    }

    @Test func `names row, column and value of text that is not UTF-8`() throws {
        let latin1 = Array("id,name\nC1,Ada\nC2,M".utf8) + [0xFC] + Array("ller\nC3,Bo\n".utf8)
        let entries = try readCSV([latin1])
        guard case .refused(let refused) = entries[1] else { throw UnexpectedEntry() }
        #expect(refused.problems.map(\.row) == [3] && refused.problems.map(\.column) == ["name (column 2)"])
        #expect(refused.problems[0].problem == "the text is not UTF-8")
        #expect(refused.fields == ["C2", "M\u{FFFD}ller"])
        #expect(outlineCSV([entries[0], entries[2]]) == [["C1", "Ada"], ["C3", "Bo"]])
    }

    @Test func `keeps the fields of a refused row so that they can be written elsewhere`() throws {
        guard case .refused(let refused) = try readCSV("a,b\n1,2,\"x,\ny\"\n")[0] else { throw UnexpectedEntry() }
        #expect(refused.fields == ["1", "2", "x,\ny"] && refused.row == 2 && refused.number == 1)
    }

    @Test func `reads a file on disk in pieces, whatever its length`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "stepwell-csv-reader-test.csv").path
        defer { unlink(path) }
        let lines = (1...60_000).map { "S\($0),C\($0 % 200),attended" }
        try Data("session_id,client_id,status\n\(lines.joined(separator: "\n"))\n".utf8).write(
            to: URL(fileURLWithPath: path))
        var reader = try CSVReader(file: "attendance.csv", chunks: CSVFile.chunks(at: path))
        var count = 0
        var last: CSVRecord?
        while let entry = try reader.next() {
            guard case .record(let record) = entry else { throw UnexpectedEntry() }
            count += 1
            last = record
        }
        #expect(count == 60_000)
        #expect(last?["client_id"] == "C0" && last?["status"] == "attended" && last?.row == 60_001)
    }
}

struct UnexpectedEntry: Error {}
