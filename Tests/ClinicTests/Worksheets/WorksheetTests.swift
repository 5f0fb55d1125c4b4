import Testing

@testable import Clinic

@Suite struct `A worksheet` {
    private static let sheet = Worksheet(
        key: "made-up", title: "Made up", intro: "For a test.", source: "Own.",
        fields: [
            SheetField(name: "mood", label: "Mood", kind: .scale(0...10, low: "low", high: "high")),
            SheetField(name: "sleep", label: "Sleep", kind: .hours(most: 24)),
            SheetField(name: "safe", label: "Safe", kind: .choice([.init(word: "yes", title: "Yes"), .init(word: "no", title: "No")])),
            SheetField(name: "did", label: "Did", kind: .ticks([.init(word: "a", title: "One"), .init(word: "b", title: "Two")])),
            SheetField(name: "times", label: "Times", kind: .number(0...50)), SheetField(name: "line", label: "Line", kind: .line),
        ])

    @Test(arguments: [
        ("mood", "7", "7"), ("mood", "0", "0"), ("sleep", "7", "420"), ("sleep", "7.5", "450"), ("sleep", "6,5", "390"),
        ("sleep", "6:30", "390"), ("sleep", "24", "1440"), ("safe", "no", "no"), ("times", "50", "50"), ("line", "  words ", "words"),
    ])
    func `keeps an answer in its plain form`(field: String, sent: String, kept: String) throws {
        #expect(try Self.sheet.read { $0 == field ? [sent] : [] }[field] == kept)
    }

    @Test(arguments: [
        ("mood", "11"), ("mood", "-1"), ("mood", "7.5"), ("mood", "seven"), ("sleep", "25"), ("sleep", "6:75"), ("sleep", "-2"),
        ("sleep", "1e1"), ("sleep", "24:01"), ("safe", "maybe"), ("did", "c"), ("times", "51"),
        ("line", String(repeating: "a", count: 201)),
    ])
    func `says which answer it cannot take`(field: String, sent: String) {
        #expect {
            try Self.sheet.read { $0 == field ? [sent] : [] }
        } throws: { error in
            guard case SheetRefusal.unreadable(let problems) = error else { return false }
            return problems.map(\.field) == [field] && !problems[0].text.isEmpty
        }
    }

    @Test func `without any answer is not kept`() {
        #expect(throws: SheetRefusal.empty) { try Self.sheet.read { _ in ["  "] } }
    }

    @Test func `keeps several ticks in its own order, and reads back as it was kept`() throws {
        let answers = try Self.sheet.read { ["did": ["b", "a"], "line": ["\"ü\" \\ \n"]][$0] ?? [] }
        #expect(answers["did"] == "a b" && Self.sheet["did"]?.words(of: "a b") == "One, Two")
        #expect(try SheetAnswers(text: answers.text) == answers)
        #expect(Self.sheet["sleep"]?.words(of: "395") == "6:35")
    }

    @Test(arguments: ["", "- a list", "a: [broken"]) func `that is none is refused by its file's name, with what mends it`(text: String) {
        #expect {
            _ = try Worksheet.load(name: "x.yaml", text: text)
        } throws: { error in
            ((error as? RulePackProblem)?.lines.first ?? "").contains("x.yaml: This is no")
        }
    }

    @Test func `with a misspelt word or an unknown kind does not load`() {
        let text = """
            sheet: x
            title: X
            intro: I
            source: S
            fields:
              - name: a
                label: A
                kind: skale
                trendy: true
            """
        #expect {
            _ = try Worksheet.load(name: "x.yaml", text: text)
        } throws: { error in
            let lines = (error as? RulePackProblem)?.lines.joined() ?? ""
            return lines.contains("skale") && lines.contains("trendy") && lines.contains("x.yaml:")
        }
    }
}
