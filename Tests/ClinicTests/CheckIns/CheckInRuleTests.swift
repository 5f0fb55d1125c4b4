import Testing

@testable import Clinic

@Suite struct `What somebody tells of a day` {
    @Test(arguments: [
        (["urge-to-hurt": "6", "safe": "yes", "mood": "0"], []),
        (["urge-to-hurt": "7"], ["check-in.urge-to-hurt same-day Urge to hurt themself: 7 of 10."]),
        (["safe": "unsure"], ["check-in.not-safe now Safe today: not sure."]),
        (
            ["urge-to-hurt": "10", "safe": "no"],
            ["check-in.not-safe now Safe today: no.", "check-in.urge-to-hurt same-day Urge to hurt themself: 10 of 10."]
        ),
        (["urge-to-use": "10"], []), ([:], []),
    ])
    func `is raised when it must not wait, the most urgent first`(answers: [String: String], raised: [String]) throws {
        let alerts = CheckIn.alerts(in: SheetAnswers(answers), of: try Card.checkIn.sheet)
        #expect(alerts.map { "\($0.rule) \($0.urgency.rawValue) \($0.sentence)" } == raised)
    }

    @Test(arguments: [
        (["die": "3", "harm": "3"], []), (["die": "4"], ["diary.urge-to-die"]), (["harm": "5"], ["diary.urge-to-harm"]),
        (["harm-acted": "yes"], ["diary.harmed"]), (["harm-acted": "no", "use-acted": "yes"], []),
    ])
    func `on a diary card is raised likewise`(answers: [String: String], raised: [String]) throws {
        #expect(CheckIn.alerts(in: SheetAnswers(answers), of: try Card.diary.sheet).map(\.rule) == raised)
    }

    /// Days before today with minutes slept and mood from -3 to 3; a day that is not there was not told of.
    @Test(
        arguments: [
            ([0: (290, 2), 1: (280, 1)], 2, true), ([0: (290, 2), 2: (200, 3)], 2, true),
            ([0: (290, 2), 1: (280, 1), 2: (200, 1)], 3, true),
            // Two nights, but one of them long enough, or the mood even: no sign.
            ([0: (290, 2), 1: (300, 2)], 0, false), ([0: (290, 2), 1: (280, 0)], 0, false),
            // Four days ago is too long ago; a missing day counts for nothing; and today itself has to be a sign.
            ([0: (290, 2), 3: (200, 2)], 0, false), ([0: (290, 2)], 0, false), ([1: (290, 2), 2: (200, 2)], 0, false),
        ] as [([Int: (Int, Int)], Int, Bool)])
    func `over a few short nights with raised mood warns`(days: [Int: (Int, Int)], count: Int, warns: Bool) throws {
        let today = World.monday
        let answers = Dictionary(
            uniqueKeysWithValues: days.map {
                (today.adding(days: -$0.key), SheetAnswers(["sleep": "\($0.value.0)", "mood-level": "\($0.value.1)"]))
            })
        let warning = try #require(try Card.moodChart.sheet.warnings.first { $0.rule == "mood-chart.little-sleep-raised-mood" })
        let alert = warning.alert(on: today, among: answers)
        #expect((alert != nil) == warns)
        if warns { #expect(alert?.sentence == "Slept less than 5 hours with raised mood on \(count) of the last 3 days.") }
    }

    @Test func `is measured by rules that all name their source and how sure it is`() throws {
        for card in Card.allCases {
            let sheet = try card.sheet
            #expect(sheet.source.contains("Confidence:"), "\(card)")
            #expect(sheet.warnings.allSatisfy { $0.source.contains("Confidence:") })
        }
    }
}
