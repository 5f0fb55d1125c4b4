import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("A phone screen") struct ScreenTests {
    /// Nadia on a quiet day: nothing that asks for more.
    static let quiet = [
        "danger-now": "no", "thoughts": "no", "others": "no", "home-safe": "yes", "why": "Cannot get up since the spring", "focus": "mood",
        "uses": "no", "care-now": "weekly", "hours": "morning", "way-here": "By bus",
    ]

    @Test func `asks more after some answers, and no more than that`() throws {
        let template = try IntakeTemplate.phoneScreen
        let keys = { (answers: [String: String]) in template.asked(after: SheetAnswers(answers)).map(\.key) }
        let always = ["safety", "what", "use", "care", "coming"]
        #expect(keys([:]) == always)
        #expect(keys(["thoughts": "thoughts"]) == ["safety", "safety-more", "what", "use", "care", "coming"])
        #expect(
            keys(["uses": "most-days", "care-now": "hospital"]) == ["safety", "what", "use", "withdrawal", "care", "leaving", "coming"])
        #expect(template.problems(in: SheetAnswers(Self.quiet), on: World.monday).isEmpty)
        var more = Self.quiet
        more["uses"] = "most-days"
        #expect(template.problems(in: SheetAnswers(more), on: World.monday).map(\.field) == ["stopped-before", "withdrawal-risk"])
    }

    @Test func `is finished whole, and opens its gate`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            try await world.bring(id, to: .screening)
            try await world.clinic.perform(.workInquiry, as: world.director) { try $0.unsettle(.phoneScreen, of: try $0.inquiry(id)) }
            var part = Self.quiet
            part["why"] = nil
            let saved = try await world.clinic.saveScreen(part, version: 0, of: id, as: world.director)
            let before = try await world.trace(of: id)
            await #expect(throws: ScreenRefusal.self) {
                try await world.clinic.finishScreen(version: saved.version, of: id, as: world.director)
            }
            #expect(try await world.trace(of: id) == before)
            let whole = try await world.clinic.saveScreen(Self.quiet, version: saved.version, of: id, as: world.director)
            try await world.clinic.finishScreen(version: whole.version, of: id, as: world.director)
            #expect(try await world.clinic.inquiry(id, as: world.director).gate.missing.isEmpty)
            await #expect(throws: ScreenRefusal.finished) {
                try await world.clinic.saveScreen(part, version: whole.version + 1, of: id, as: world.director)
            }
        }
    }

    @Test func `that speaks of danger is not finished before somebody was handed on, or it was said why not`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            var answers = Self.quiet
            answers.merge(["thoughts": "plan", "thoughts-words": "Would take the pills", "with-them": "Her sister"]) { $1 }
            let screen = try await world.clinic.saveScreen(answers, version: 0, of: id, as: world.director)
            let before = try await world.trace(of: id)
            for reason in ["", "  no need "] {
                await #expect(throws: ScreenRefusal.dangerNotHandedOn) {
                    try await world.clinic.finishScreen(version: screen.version, noDanger: reason, of: id, as: world.director)
                }
            }
            #expect(try await world.trace(of: id) == before)
            try await world.clinic.handOff(
                NewHandOff(location: "Home", callback: "", called: "988", what: "A plan for tonight"), from: id, as: world.director)
            try await world.clinic.finishScreen(version: screen.version, of: id, as: world.director)
            // It is written down; the gate still waits for somebody to take over.
            #expect(try await world.clinic.inquiry(id, as: world.director).gate.standing(of: .handOffsAcknowledged) == .missing)
        }
    }

    @Test func `written by two at once gives the second the first one's answers`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let first = try await world.clinic.saveScreen(["why": "Hers"], version: 0, of: id, as: world.director)
            await #expect(throws: ScreenConflict(current: first)) {
                try await world.clinic.saveScreen(["why": "His"], version: 0, of: id, as: world.therapist)
            }
            #expect(try await world.clinic.saveScreen(["why": "Hers"], version: 0, of: id, as: world.therapist) == first)
        }
    }
}
