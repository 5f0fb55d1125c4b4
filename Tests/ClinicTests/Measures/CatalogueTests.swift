import Testing

@testable import Clinic

@Suite struct `The instrument catalogue` {
    let catalogue: InstrumentCatalogue

    init() throws { catalogue = try InstrumentCatalogue.shipped() }

    @Test func `carries words only where the terms allow it and the evidence was read`() {
        let worded = catalogue.instruments.filter(\.hasWording).map(\.key)
        #expect(
            Set(worded) == [
                "phq9", "phq2", "phq8", "gad7", "gad2", "pcl5", "pcptsd5", "audit", "auditc", "core10", "ypcore",
            ])
        #expect(catalogue.instruments.allSatisfy { $0.licence.kind == .text || !$0.items.contains { $0.wording != nil } })
    }

    @Test func `keeps nothing but name and range of what is scored elsewhere`() {
        let results = catalogue.instruments.filter { $0.licence.kind == .result }
        #expect(Set(results.map(\.key)) == ["oq45", "yoq", "ors", "srs", "sdq", "basis24", "dla20", "ybocs", "edeq"])
        #expect(results.allSatisfy { $0.items.isEmpty && $0.bands.isEmpty && $0.subscaleNames.isEmpty && $0.flags.isEmpty })
    }

    /// The parts of a sum come to the sum: 25, 11 and 9 items of the OQ-45.2, two halves of the Y-BOCS, and four of five scales
    /// of the SDQ, whose fifth is not in the total (Goodman 1997).
    @Test(arguments: [("oq45", ""), ("ybocs", ""), ("sdq", "prosocial")])
    func `has ranges of parts that fit the total, of what is scored elsewhere`(key: String, apart: String) throws {
        let instrument = try #require(catalogue[key])
        let sum = instrument.parts.filter { $0.name != apart }.map(\.range.upperBound).reduce(0, +)
        #expect(sum == instrument.totals?.upperBound)
        #expect(catalogue.instruments.allSatisfy { $0.parts.isEmpty || $0.licence.kind == .result })
    }

    @Test func `puts every total it can give into one band, where there are bands of totals`() {
        for instrument in catalogue.instruments {
            let ranges = instrument.bands.compactMap(\.range)
            guard let totals = instrument.totals, !ranges.isEmpty else { continue }
            for total in stride(from: totals.lowerBound, through: totals.upperBound, by: 1) {
                #expect(ranges.count { $0.contains(total) } == 1, "\(instrument.key) \(total)")
            }
        }
    }

    @Test func `gives totals that its items can come to`() {
        for instrument in catalogue.instruments where !instrument.scoring.total.isEmpty {
            let bounds = instrument.scoring.total.map { instrument.items[$0].bounds }
            #expect(instrument.totals?.lowerBound == instrument.scoring.times * bounds.map(\.least).reduce(0, +), "\(instrument.key)")
            #expect(instrument.totals?.upperBound == instrument.scoring.times * bounds.map(\.most).reduce(0, +), "\(instrument.key)")
        }
    }

    @Test func `names a source for every number of change`() {
        for instrument in catalogue.instruments {
            let change = instrument.change
            for number in [change.reliable, change.mcid, change.caseness, change.remission, change.response].compactMap({ $0 }) {
                #expect(number.source.count > 5, "\(instrument.key)")
            }
        }
    }

    @Test func `finds an instrument however its key is written`() {
        #expect(catalogue.called("AUDIT-C")?.key == "auditc")
        #expect(catalogue.called("yp_core")?.key == "ypcore")
        #expect(catalogue.called("phq-10") == nil)
    }

    @Test(arguments: [
        ("worse: higher", "worse: up", "`worse` is “up”, which is not known. Use `higher` or `lower`."),
        ("total: sum", "total: all", "`total` is neither `sum` nor `none`. Use one of these."),
        ("from: 2, to: 4", "from: 1, to: 4", "The bands low and high overlap or are out of order. Give each total one band."),
        ("when: {item: 2, from: 1}", "when: {item: 7, from: 1}", "There is no item “7”. Use a number that `items` has."),
        ("answers: 0-2", "answers: 0", "`answers` must name two different codes at least. Write `0-3`, or a list such as `[Y, N]`."),
        ("range: [0, 4]", "range: 4", "`range` is no range. Write the lowest and the highest number, as in `range: [0, 27]`."),
        ("cadence: weekly", "rhythm: weekly", "`cadence` is missing. Add a line such as `cadence: intake, weekly, discharge`."),
        ("checked: 2026-11-27", "checked: lately", "`checked` is not a date of the calendar."),
        ("kind: pack", "kind: result", "An instrument of class `result` has items."),
    ]) func `says what is wrong with a file and how to mend it`(_ right: String, _ wrong: String, _ words: String) throws {
        #expect(try Instrument.load(name: "made-up.yaml", text: Self.sound).key == "madeup")
        let problem = #expect(throws: CatalogueProblem.self) {
            try Instrument.load(name: "made-up.yaml", text: Self.sound.replacing(right, with: wrong))
        }
        #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
        #expect(problem?.lines.allSatisfy { $0.hasPrefix("made-up.yaml") } == true)
    }

    static let sound = """
        instrument: madeup
        version: "1"
        title: A made-up questionnaire
        short_title: MU-2
        licence: {kind: pack, holder: Nobody, terms: None, attribution: Nobody, evidence: This test, checked: 2026-11-27}
        informants: [member]
        window: past week
        cadence: weekly
        worse: higher
        range: [0, 4]
        items:
          - {items: [1, 2], answers: 0-2}
        scoring: {total: sum, missing: none}
        bands:
          - {code: low, title: Low, from: 0, to: 1}
          - {code: high, title: High, from: 2, to: 4}
        flags:
          - {code: second, title: The second, when: {item: 2, from: 1}}
        """
}
