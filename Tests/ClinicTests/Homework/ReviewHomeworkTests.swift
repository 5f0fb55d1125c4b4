import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `Homework at the next session` {
    @Test func `is listed for those on its roster, done or not, and marked as talked about`() async throws {
        try await World.onEachEngine { world in
            let (clinic, next, ana) = (world.clinic, try await world.nextSession(), try await world.ownPage(of: world.ana))
            let id = try await world.give(to: [world.ana, world.ben], reason: "R")
            _ = try await world.send(["skill": "S"], to: id, version: 0, isDone: true, of: world.ana, as: ana)
            let listed = try await clinic.homework(at: next.id, as: world.therapist)
            #expect(listed.toReview.map(\.member) == [world.ana, world.ben] && listed.toReview.map(\.state) == [.done, .open])
            // At the session in which it was given there is nothing to go over.
            #expect(try await clinic.homework(at: world.session.id, as: world.therapist).toReview == [])
            for member in [world.ana, world.ben] {
                try await clinic.review(id, of: member, at: next.id, note: " Tries it again ", as: world.therapist)
            }
            let reviewed = try await clinic.homework(at: next.id, as: world.therapist).toReview
            #expect(reviewed.map(\.state) == [.reviewed, .reviewed] && reviewed[0].review?.note == "Tries it again")
            #expect(reviewed[0].review?.by == "theo" && reviewed[1].doneAt == nil)
        }
    }

    @Test func `once talked about stays as it is, until the mark is taken back there`() async throws {
        try await World.onEachEngine { world in
            let (clinic, next, ana) = (world.clinic, try await world.nextSession(), try await world.ownPage(of: world.ana))
            let id = try await world.give(to: [world.ana], reason: "R")
            try await clinic.review(id, of: world.ana, at: next.id, note: "", as: world.therapist)
            await #expect(throws: HomeworkRefusal.reviewed) {
                try await world.send(["skill": "S"], to: id, version: 0, isDone: true, of: world.ana, as: ana)
            }
            // Also where something is missing in it: nobody mends what is closed.
            await #expect(throws: HomeworkRefusal.reviewed) {
                try await world.send([:], to: id, version: 0, isDone: true, of: world.ana, as: ana)
            }
            await #expect(throws: HomeworkRefusal.reviewed) { try await clinic.reopen(id, of: world.ana, as: ana) }
            await #expect(throws: HomeworkRefusal.reviewed) {
                try await clinic.attach(Array("%PDF-".utf8), to: id, of: world.ana, as: ana)
            }
            await #expect(throws: HomeworkRefusal.reviewed) {
                try await clinic.review(id, of: world.ana, at: next.id, note: "twice", as: world.therapist)
            }
            await #expect(throws: HomeworkRefusal.notReviewed) {
                try await clinic.undoReview(id, of: world.ana, at: world.session.id, as: world.therapist)
            }
            #expect(try await world.copies() == ["101 v0 {} R, reviewed"])
            try await clinic.undoReview(id, of: world.ana, at: next.id, as: world.therapist)
            _ = try await world.send(["skill": "S"], to: id, version: 0, isDone: true, of: world.ana, as: ana)
            #expect(try await world.copies() == ["101 v1 {\"skill\": \"S\"} R, done"])
        }
    }

    @Test func `is gone over by those who treat the person, and a refusal changes nothing`() async throws {
        try await World.onEachEngine { world in
            let (clinic, next, id) = (world.clinic, try await world.nextSession(), try await world.give(to: [world.ana], reason: "R"))
            let auditor = Caller(staff: ID(1), name: "Aldo", role: .auditor, caseload: .everybody, origin: "test")
            for (caller, refusal) in [
                (auditor, AccessRefusal.notYourDeed), (world.stranger, .outsideCaseload),
                (try await world.ownPage(of: world.ana), .notYourDeed),
            ] {
                await #expect(throws: refusal) { try await clinic.review(id, of: world.ana, at: next.id, note: "", as: caller) }
                await #expect(throws: refusal) { try await clinic.undoReview(id, of: world.ana, at: next.id, as: caller) }
            }
            await #expect(throws: HomeworkRefusal.unknown) {
                try await clinic.review(id, of: world.ben, at: next.id, note: "", as: world.therapist)
            }
            #expect(try await world.copies() == ["101 v0 {} R"])
            _ = try await clinic.homework(at: next.id, as: auditor)
        }
    }

    @Test func `is written on worksheets that all load and name their source`() throws {
        let sheets = try Homework.worksheets
        #expect(
            sheets.map(\.key) == [
                "thought-record", "activity-schedule", "exposure-practice", "skill-practice", "sleep-diary", "trigger-log", "mutual-help",
                "values-step", "own-words",
            ])
        #expect(sheets.allSatisfy { $0.source.contains("Confidence:") && !$0.intro.isEmpty })
        let closing = Set(Homework.closing.fields.map(\.name) + ["csrf", "key", "day", "version", "way"])
        #expect(sheets.allSatisfy { closing.isDisjoint(with: $0.fields.map(\.name)) })
    }
}
