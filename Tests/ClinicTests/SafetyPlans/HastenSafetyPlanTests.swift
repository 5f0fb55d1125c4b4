import Database
import TestEngines
import Testing

@testable import Clinic

/// Within a week of any change in risk a plan is looked at again (`SafetyPlanReview.daysAfterRisk`).
@Suite struct `A critical answer of somebody with a safety plan` {
    private static let said = "Item 9 of the PHQ-9, on thoughts of death or self-harm, was answered above zero."

    /// Agreed on Monday, gone through on day 6 and still right: the next look is due on day 34.
    private func steady(_ small: FormWorld) async throws {
        let world = small.world
        let draft = try await world.clinic.saveSafetyPlan(SafetyPlanTests.words, version: 0, of: world.ana, as: world.therapist)
        try await world.clinic.agreeSafetyPlan(version: draft.version, how: .inTheRoom, of: world.ana, as: world.therapist)
        try await world.clinic(daysLater: 6).keepSafetyPlan(of: world.ana, as: world.therapist)
    }

    /// The day on which the plan is looked at next, counted from Monday, and every day that was set.
    private func due(_ small: FormWorld, in clinic: Clinic, as caller: Caller? = nil) async throws -> (
        day: Int?, reviews: [SafetyPlanReview]
    ) {
        let reading = try await clinic.safetyPlan(of: small.world.ana, as: caller ?? small.world.therapist)
        return (reading.state.due.map { World.monday.days(until: $0) }, reading.reviews)
    }

    @Test func `brings the next look forward to a week, with the alert, once`() async throws {
        try await FormWorld.onEachEngine { small in
            try await steady(small)
            let clinic = try small.world.clinic(daysLater: 10)
            let form = try await small.ask("phq9", on: clinic)
            _ = try await clinic.answer(["1": "3"], of: form, as: small.ana)
            #expect(try await due(small, in: clinic).day == 34)
            _ = try await clinic.answer(["9": "1"], of: form, as: small.ana)
            _ = try await clinic.answer(["9": "3"], of: form, as: small.ana)
            let (day, reviews) = try await due(small, in: clinic)
            #expect(day == 17 && reviews.count == 3)
            #expect(reviews[0].reason == .riskChanged && reviews[0].setBy == .answer(Self.said))
            #expect(try await clinic.ownSafetyPlan(of: small.world.ana, as: small.ana).due == World.monday.adding(days: 17))
            let lines = try await small.world.journal().filter { $0.detail.hasPrefix("safety plan to be looked at by") }
            #expect(lines.count == 1 && lines[0].deed == "forms.answer" && lines[0].chart == small.world.ana && lines[0].role == "member")
            // Looked at with the person after it: what staff set then is what holds.
            let next = try small.world.clinic(daysLater: 11)
            try await next.keepSafetyPlan(of: small.world.ana, as: small.world.therapist)
            #expect(try await due(small, in: next).day == 39)
        }
    }

    @Test func `on a check-in does the same, and in an interview`() async throws {
        try await FormWorld.onEachEngine { small in
            try await steady(small)
            let world = small.world
            let (clinic, next, later) = (
                try world.clinic(daysLater: 10), try world.clinic(daysLater: 11), try world.clinic(daysLater: 12)
            )
            _ = try await clinic.fill(
                .checkIn, with: { $0 == "safe" ? ["no"] : [] }, on: World.monday.adding(days: 10), key: "k", of: world.ana, as: small.ana)
            let (day, reviews) = try await due(small, in: clinic)
            #expect(day == 17 && reviews.first?.setBy == .answer("Safe today: no."))
            try await next.keepSafetyPlan(of: world.ana, as: world.therapist)
            _ = try await later.answer(["9": "2"], of: try await small.ask("phq9", on: later), as: world.therapist)
            #expect(try await due(small, in: later).day == 19)
        }
    }

    @Test func `leaves an earlier day as it is, and does nothing without a plan or when it is refused`() async throws {
        try await FormWorld.onEachEngine { small in
            let world = small.world
            _ = try await world.clinic.answer(["9": "1"], of: try await small.ask("phq9"), as: small.ana)
            #expect(try await due(small, in: world.clinic).day == nil)
            try await steady(small)
            let (week, after) = (try world.clinic(daysLater: 7), try world.clinic(daysLater: 8))
            let form = try await small.ask("core10", on: week)
            await #expect(throws: AnswerProblem.self) { try await week.answer(["6": "1", "7": "often"], of: form, as: small.ana) }
            #expect(try await due(small, in: week).day == 34)
            try await week.askSafetyPlanReview(of: world.ana, as: world.therapist)
            _ = try await after.answer(["6": "1"], of: form, as: small.ana)
            let (day, reviews) = try await due(small, in: after)
            #expect(day == 14 && reviews.first?.setBy == .staff("theo"))
        }
    }

    @Test func `in another programme moves the day, and tells nobody here what was answered`() async throws {
        try await FormWorld.onEachEngine { small in
            try await steady(small)
            let (ana, recovery) = (small.world.ana, small.world.recovery)
            try await small.world.clinic.database.write { transaction in
                try transaction.insert(
                    Placement(id: ID(9001), episode: ID(1101), member: ana, programme: recovery.id, starts: World.monday, ends: .last))
            }
            let clinic = try small.world.clinic(daysLater: 10)
            let form = try await clinic.askForm("phq9", of: ana, informant: .member, as: small.world.stranger)
            _ = try await clinic.answer(["9": "1"], of: form, as: small.ana)
            let (day, reviews) = try await due(small, in: clinic)
            #expect(day == 17 && reviews.first?.setBy == .answer(nil))
            #expect(try await due(small, in: clinic, as: small.world.director).reviews.first?.setBy == .answer(Self.said))
        }
    }
}
