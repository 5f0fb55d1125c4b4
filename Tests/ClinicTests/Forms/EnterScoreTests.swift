import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A score from a licensed tool` {
    private static func oq(
        _ total: Double, _ instrument: String = "oq45", by informant: Informant = .member, on day: Day = World.monday,
        parts: [String: Double] = [:], givenBy: String = "Dr. Falk, at the hospital", tool: String = "OQ-Analyst"
    ) -> NewEnteredScore {
        NewEnteredScore(
            instrument: instrument, informant: informant, day: day, total: total, parts: parts, givenBy: givenBy, tool: tool)
    }

    /// Lambert et al., OQ-45.2 manual: 14 points are more than chance.
    @Test func `stands in the course and the inbox like any other, marked, with where it comes from`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, later) = (small.world, try small.world.clinic(daysLater: 28))
            let first = try await world.clinic.enterScore(
                Self.oq(71, parts: ["symptom_distress": 44]), of: world.ana, as: world.therapist)
            _ = try await later.enterScore(Self.oq(90, on: World.monday.adding(days: 28)), of: world.ana, as: world.therapist)
            let series = try #require(try await later.measures(of: world.ana, as: world.therapist).series.first)
            #expect(series.scores.map(\.total) == [71, 90])
            #expect(series.scores.allSatisfy { $0.instrument == "oq45" && $0.isEntered })
            #expect(series.latest?.now.standing?.reason == "reliable_deterioration")
            let items = try await small.items()
            #expect(Set(items.map(\.kind)) == [.score, .offTrack] && items.count == 2)
            let behind = try await world.clinic.answers(of: first, as: world.therapist)
            let entered = try #require(behind.entered)
            #expect(entered.tool == "OQ-Analyst" && entered.givenBy == "Dr. Falk, at the hospital")
            #expect(behind.staff[entered.enteredBy] == "theo" && entered.enteredAt == world.clinic.now)
            #expect(behind.score?.subscales == ["symptom_distress": 44] && behind.score?.day == World.monday)
            let lines = try await world.journal().filter { $0.deed == "scores.enter" && $0.chart == world.ana }
            #expect(lines.contains { $0.detail == "score of oq45 typed in" })
        }
    }

    static let refused: [(NewEnteredScore, EnterScoreRefusal)] = [
        (oq(181), .outOfRange(part: nil, of: "OQ-45.2", 0...180)), (oq(-1), .outOfRange(part: nil, of: "OQ-45.2", 0...180)),
        (oq(.nan), .outOfRange(part: nil, of: "OQ-45.2", 0...180)),
        (oq(71, parts: ["social_role": 37]), .outOfRange(part: "social_role", of: "Social role", 0...36)),
        (oq(71, parts: ["sleep": 1]), .unknownPart("sleep", "OQ-45.2")), (oq(71, on: World.monday.adding(days: 1)), .dayUnusable),
        (oq(71, on: Day(number: 6999)), .dayUnusable), (oq(71, givenBy: " "), .sourceMissing), (oq(71, tool: ""), .sourceMissing),
        (oq(71, tool: String(repeating: "a", count: 201)), .tooLong), (oq(7, "phq9"), .scoredHere("PHQ-9")),
    ]

    @Test(arguments: refused)
    func `is refused where the catalogue knows better, and nothing changes`(_ new: NewEnteredScore, _ refusal: EnterScoreRefusal)
        async throws
    {
        try await FormWorld.onEachEngine { small in
            let before = try await small.state()
            await #expect(throws: refusal) {
                try await small.world.clinic.enterScore(new, of: small.world.ana, as: small.world.therapist)
            }
            let after = try await small.state()
            #expect(after == before)
            #expect(try await small.world.journal().last?.outcome == refusal.code)
        }
    }

    @Test func `is taken once a day, of whom it is made for, from those who treat the person`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            _ = try await clinic.enterScore(Self.oq(71), of: world.ana, as: world.therapist)
            let before = try await small.state()
            await #expect(throws: EnterScoreRefusal.alreadyEntered) {
                try await clinic.enterScore(Self.oq(72), of: world.ana, as: world.therapist)
            }
            await #expect(throws: FormRefusal.wrongInformant("OQ-45.2")) {
                try await clinic.enterScore(Self.oq(71, by: .parent), of: world.ana, as: world.therapist)
            }
            await #expect(throws: FormRefusal.notForThisAge("SDQ", "2 to 17")) {
                try await clinic.enterScore(Self.oq(20, "sdq"), of: world.ana, as: world.therapist)
            }
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await clinic.enterScore(Self.oq(71), of: world.ben, as: world.stranger)
            }
            await #expect(throws: AccessRefusal.notYourDeed) { try await clinic.enterScore(Self.oq(71), of: world.ana, as: small.ana) }
            let after = try await small.state()
            #expect(after == before)
        }
    }

    @Test func `corrected keeps the old value and the reason, and only the new one counts`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            let old = try await clinic.enterScore(Self.oq(171), of: world.ana, as: world.therapist)
            let later = try world.later()
            let new = try await later.correctScore(old, to: Self.oq(71), because: "Read wrongly on the fax", as: world.therapist)
            #expect(try await later.measures(of: world.ana, as: world.therapist).series.first?.scores.map(\.total) == [71])
            let behind = try await later.answers(of: old, as: world.therapist)
            #expect(behind.score?.total == 171 && behind.entered?.correctedBy == new)
            #expect(behind.entered?.correction?.reason == "Read wrongly on the fax")
            #expect(try await later.answers(of: new, as: world.therapist).entered?.corrects == old)
            // What the wrong value raised waits for nobody any more.
            #expect(
                try await small.items().map { [$0.form == old, $0.state == .planned] }.sorted { $0[0] && !$1[0] } == [
                    [true, true], [false, false],
                ])
            // Its place in the course is the new one's: change counts from 71.
            let month = try world.clinic(daysLater: 28)
            _ = try await month.enterScore(Self.oq(60, on: World.monday.adding(days: 28)), of: world.ana, as: world.therapist)
            #expect(try await month.measures(of: world.ana, as: world.therapist).series.first?.latest?.now.standing?.baseline == 71)
            for attempt: SQL in ["UPDATE entered_score SET tool = 'x'", "DELETE FROM score_correction"] {
                #expect(try await clinic.database.write { try $0.run(attempt) } == 0, "\(attempt.text)")
            }
        }
    }

    @Test func `is not corrected twice, without a reason, to the same, or where answers are behind it`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            let answered = try await small.ask("gad2")
            _ = try await clinic.complete(["1": "1", "2": "1"], of: answered, as: small.ana)
            let old = try await clinic.enterScore(Self.oq(171), of: world.ana, as: world.therapist)
            let new = try await clinic.correctScore(old, to: Self.oq(71), because: "Fax", as: world.therapist)
            let before = try await small.state()
            let tries: [(ID<AskedForm>, Double, String, EnterScoreRefusal)] = [
                (old, 72, "Again", .alreadyCorrected), (new, 72, "  ", .reasonMissing), (new, 71, "Same", .nothingChanged),
                (answered, 72, "No", .notEntered), (new, 200, "Out of range", .outOfRange(part: nil, of: "OQ-45.2", 0...180)),
            ]
            for (form, total, reason, refusal) in tries {
                await #expect(throws: refusal) {
                    try await clinic.correctScore(form, to: Self.oq(total), because: reason, as: world.therapist)
                }
            }
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await clinic.takeOutScore(new, because: "Not mine", as: world.stranger)
            }
            let after = try await small.state()
            #expect(after == before)
            // Typed into the wrong chart: taken out whole, and still readable.
            _ = try await clinic.takeOutScore(new, because: "Somebody else’s", as: world.therapist)
            let measures = try await clinic.measures(of: world.ana, as: world.therapist)
            #expect(measures.series.map(\.instrument.key) == ["gad2"])
            #expect(try await clinic.answers(of: new, as: world.therapist).entered?.correction?.reason == "Somebody else’s")
        }
    }
}
