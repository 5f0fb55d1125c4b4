import Testing

@testable import Clinic

@Suite struct `Writing a CSV file` {
    private func written(_ rows: [[CSVCell]], formulas: CSVWriter.Formulas = .neutralised) -> String {
        var writer = CSVWriter(formulas: formulas)
        for row in rows { writer.write(row) }
        return String(decoding: writer.takeBytes(), as: UTF8.self)
    }

    @Test func `quotes what needs quotes and ends lines as RFC 4180 asks`() {
        let text = written([
            [.text("a,b"), .text("say \"hi\""), .text("two\nlines"), .text("plain"), .empty, .number(3)]
        ])
        #expect(text == "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain,,3\r\n")
    }

    @Test(arguments: [
        ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""), ("+1+1", "'+1+1"), ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("Ada = Bo", "Ada = Bo"),
        ("O'Neil", "O'Neil"),
    ])
    func `takes the sting out of text that a spreadsheet would execute`(text: String, expected: String) {
        #expect(written([[.text(text), .number(1)]]) == "\(expected),1\r\n")
    }

    @Test func `leaves numbers numbers`() {
        #expect(written([[.number(-5), .decimal(-0.25), .decimal(.nan), .decimal(1e21)]]) == "-5,-0.25,,1e+21\r\n")
    }

    @Test func `writes a row of one empty cell so that it is read as a row`() {
        #expect(written([[.empty], [.text("")]]) == "\"\"\r\n\"\"\r\n")
    }

    @Test func `is read back as it was written, for a thousand random tables`() throws {
        var random = SplitMix64(seed: 4180)
        let alphabet = [
            "a", "Ł", "👩🏽‍⚕️", ",", "\"", "\n", "\r", "\r\n", " ", "=", "-", "'", ";", "\t", "é", "\u{FEFF}", "0",
        ]
        for _ in 0..<1_000 {
            let width = Int.random(in: 1...5, using: &random)
            let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in
                        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                    }.joined()
                }
            }
            var writer = CSVWriter(formulas: .verbatim)
            writer.write(texts: (1...width).map { "column \($0)" })
            for row in rows { writer.write(texts: row) }
            let bytes = writer.takeBytes()
            #expect(
                outlineCSV(try readCSV([bytes])).map { $0.map { Array($0.utf8) } }
                    == rows.map { $0.map { Array($0.utf8) } })
            let cut = Int.random(in: 0...bytes.count, using: &random)
            #expect(outlineCSV(try readCSV([Array(bytes[..<cut]), Array(bytes[cut...])])).count == rows.count)
        }
    }

    @Test func `is read back with nothing but apostrophes added when formulas are neutralised`() throws {
        let texts = ["=1", "+1", "-1", "@a", "\tb", "\rc", "d", "'=e"]
        var writer = CSVWriter()
        writer.write(texts: texts.indices.map { "c\($0)" })
        writer.write(texts: texts)
        let entries = try readCSV([writer.takeBytes()])
        #expect(outlineCSV(entries) == [["'=1", "'+1", "'-1", "'@a", "'\tb", "'\rc", "d", "'=e"]])
    }
}
