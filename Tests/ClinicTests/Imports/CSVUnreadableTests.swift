import Testing

@testable import Clinic

@Suite struct `A CSV file that cannot be read` {
    private func refusal(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> [ImportProblem] {
        #expect(throws: ImportRefusal.self) { try readCSV([bytes], limits: limits) }
        do { _ = try readCSV(bytes.map { [$0] }, limits: limits) } catch let refusal as ImportRefusal {
            return refusal.problems
        } catch {}
        return []
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x2C, 0x00], [0x00, 0x61, 0x00, 0x2C],
        ] as [[UInt8]])
    func `is refused as UTF-16, with or without a mark`(bytes: [UInt8]) {
        #expect(refusal(bytes).map(\.problem) == ["the file is UTF-16 or UTF-32 text, not UTF-8"])
    }

    @Test func `is refused when it is a workbook or empty`() {
        #expect(
            refusal([0x50, 0x4B, 3, 4, 20, 0]).first?.problem
                == "this is a workbook or another packed file, not CSV text")
        #expect(refusal([]).first?.problem == "the file is empty")
        #expect(refusal([0xEF, 0xBB, 0xBF]).first?.problem == "the file is empty")
        #expect(refusal(Array("\n\r\n".utf8)).first?.problem == "the file is empty")
    }

    @Test func `is refused at the row in which a quote opens that never closes`() {
        let problems = refusal(Array("a,b\n1,2\n3,\"four\n5,6\n7,8\n".utf8))
        #expect(problems.count == 1)
        #expect(problems[0].row == 3 && problems[0].record == 2 && problems[0].column == "b (column 2)")
        #expect(problems[0].value == "four\\n5,6\\n7,8\\n")
        #expect(problems[0].problem == "the quote that opens here is never closed")
    }

    @Test func `does not swallow a long file behind a quote that never closes`() {
        let text = "a,b\n1,\"" + String(repeating: "2\n3,", count: 40_000)
        let problems = refusal(Array(text.utf8))
        #expect(problems.first?.row == 2)
        #expect(problems.first?.problem == "the value is longer than 65536 bytes")
        #expect(problems.first?.remedy.contains("quote that is not closed") == true)
    }

    @Test func `has every problem of its header named at once`() {
        let columns = [CSVColumn("client_id"), CSVColumn("given_name"), CSVColumn("family_name")]
        #expect {
            try readCSV("Client ID,,Track,track,Family Name\n", columns: columns)
        } throws: { error in
            (error as? ImportRefusal)?.problems.map(\.sentence) == [
                "clients.csv, row 1, column column 2: the column has no name. Found: \"\". "
                    + "Give it a name in the first row, or delete the column.",
                "clients.csv, row 1, column column 4: the name is already used by column 3. Found: \"track\". "
                    + "Rename or delete one of the two.",
                "clients.csv, row 1: required columns are missing: given_name. "
                    + "Found: \"Client ID,,Track,track,Family Name\". "
                    + "Add them to the first row, or rename the columns that hold them.",
            ]
        }
    }

    @Test func `is told apart when its separator is not a comma`() {
        #expect {
            try readCSV("client_id;given_name\nC1;Ada\n", columns: [CSVColumn("client_id"), CSVColumn("given_name")])
        } throws: { error in
            (error as? ImportRefusal)?.problems.first?.problem
                == "the columns are not separated by commas, so these are missing: client_id, given_name"
        }
    }

    @Test func `is refused with three thousand columns, and a row of them is refused alone`() throws {
        let wide = (1...3_000).map { "c\($0)" }.joined(separator: ",")
        let problem = "there are 3000 columns, and 512 is the most"
        #expect(refusal(Array((wide + "\n").utf8)).map(\.problem) == [problem])
        let entries = try readCSV("a,b\n\(wide)\n1,2\n")
        guard case .refused(let refused) = entries[0] else { throw UnexpectedEntry() }
        #expect(refused.problems.map(\.problem) == [problem] && refused.fields.count == 512)
        #expect(outlineCSV([entries[1]]) == [["1", "2"]])
    }

    @Test func `refuses one row with a value over the limit and keeps only as much as the limit`() throws {
        let entries = try readCSV(
            "a,b\n\(String(repeating: "x", count: 100)),2\n3,4\n", limits: CSVLimits(fieldBytes: 10))
        guard case .refused(let refused) = entries[0] else { throw UnexpectedEntry() }
        #expect(refused.fields == ["xxxxxxxxxx", "2"])
        #expect(refused.problems.map(\.problem) == ["the value is longer than 10 bytes"])
        #expect(outlineCSV([entries[1]]) == [["3", "4"]])
    }
}

@Suite struct `The header of a CSV file` {
    private let columns = [
        CSVColumn("client_id", aliases: ["member number", "MRN"]), CSVColumn("given_name", aliases: ["first name"]),
        .optional("birth_date", aliases: ["dob"]),
    ]

    @Test(arguments: ["client_id,given_name", "Client ID,Given-Name", "MRN,FIRST NAME", " member_number ,givenname"])
    func `is matched whatever its case, spaces, underscores and hyphens, and by other names`(header: String) throws {
        guard case .record(let record) = try readCSV("\(header)\nC1,Ada\n", columns: columns)[0] else {
            throw UnexpectedEntry()
        }
        #expect(record["client_id"] == "C1" && record["given_name"] == "Ada")
        #expect(record["birth_date"] == nil)
    }

    @Test func `gives the columns that the import does not know, which can still be read by their own name`() throws {
        let header = try CSVHeader(file: "x.csv", names: ["client_id", "Shoe Size", "first name"], wanted: columns)
        #expect(header.unknown == ["Shoe Size"])
        #expect(header.position(of: "shoe_size") == 1)
    }

    @Test func `is refused when two columns could be the same`() {
        #expect {
            try CSVHeader(file: "x.csv", names: ["client_id", "MRN", "first name"], wanted: columns)
        } throws: { error in
            (error as? ImportRefusal)?.problems.map(\.problem) == ["several columns could be client_id: client_id, MRN"]
        }
    }

    @Test func `lets an import name place, value and remedy of what it finds`() throws {
        guard case .record(let record) = try readCSV("MRN,first name,dob\nC1,Ada,31/02/1990\n", columns: columns)[0]
        else {
            throw UnexpectedEntry()
        }
        let problem = record.problem(at: "birth_date", "this is not a date", remedy: "Write it as 1990-02-28.")
        #expect(
            problem.sentence == "clients.csv, row 2 (record 1), column dob (column 3): this is not a date. "
                + "Found: \"31/02/1990\". Write it as 1990-02-28.")
    }

    @Test func `a message shows what cannot be seen and cuts what is long`() {
        #expect(ImportProblem.shown("a\tb\u{0}\u{202E}c\r\n") == "a\\tb\\u{0}\\u{202E}c\\r\\n")
        #expect(ImportProblem.shown(String(repeating: "x", count: 60)) == String(repeating: "x", count: 40) + "…")
    }
}
