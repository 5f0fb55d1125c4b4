import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("A task") struct TaskTests {
    private func firstCall(_ world: World, _ caller: Caller) async throws -> StaffTask {
        try #require(try await world.clinic.tasks(as: caller).lines.first?.task)
    }

    @Test func `waits for whoever of the role takes it, and is done once`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            _ = try await world.inquiry()
            let task = try await firstCall(world, desk.intake)
            #expect(task.kind == .firstContact && task.staff == nil && task.role == .intake)
            #expect(try await world.clinic.tasks(as: world.therapist).lines.isEmpty)
            await #expect(throws: TaskRefusal.notYours) {
                try await world.clinic.finishTask(task.id, over: task.version, as: world.therapist)
            }
            try await world.clinic.finishTask(task.id, over: task.version, as: desk.intake)
            await #expect(throws: TaskRefusal.unknownTask) {
                try await world.clinic.finishTask(task.id, over: task.version, as: desk.intake)
            }
            #expect(try await world.clinic.tasks(as: desk.intake).lines.isEmpty)
        }
    }

    @Test func `is handed on to a colleague who may open what it is about, and to nobody else`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            _ = try await world.inquiry()
            let task = try await firstCall(world, desk.intake)
            await #expect(throws: TaskRefusal.unknownColleague) {
                try await world.clinic.handOnTask(task.id, to: world.stranger.staff, over: task.version, as: desk.intake)
            }
            try await world.clinic.handOnTask(task.id, to: world.therapist.staff, note: "You know her", over: task.version, as: desk.intake)
            let theirs = try await world.clinic.tasks(as: world.therapist).lines
            #expect(
                theirs.map(\.task.id) == [task.id] && theirs.first?.handedBy == "ines" && theirs.first?.task.handedNote == "You know her")
            #expect(try await world.clinic.tasks(as: desk.intake).lines.isEmpty)
            await #expect(throws: TaskRefusal.changedSinceRead) {
                try await world.clinic.finishTask(task.id, over: task.version, as: world.therapist)
            }
        }
    }

    @Test func `that nobody did in time is the director's too, once`() async throws {
        try await World.onEachEngine { world in
            _ = try await world.withDesk()
            var words = world.nadia
            words.urgency = .crisis
            _ = try await world.inquiry(words)
            #expect(try await world.clinic.escalateTasks(as: .program) == 0)
            // A first call in a crisis is due after 15 minutes; an hour later the director hears of it.
            let tomorrow = try world.clinic(daysLater: 1)
            #expect(try await tomorrow.escalateTasks(as: .program) == 1)
            #expect(try await tomorrow.escalateTasks(as: .program) == 0)
            let told = try await tomorrow.tasks(as: world.director).lines
            #expect(told.map(\.task.told) == [.director])
        }
    }

    @Test func `is dropped only with a reason`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            _ = try await world.inquiry()
            let task = try await firstCall(world, desk.intake)
            await #expect(throws: TaskRefusal.noteMissing) {
                try await world.clinic.dropTask(task.id, because: "  ", over: task.version, as: desk.intake)
            }
            #expect(try await firstCall(world, desk.intake) == task)
            try await world.clinic.dropTask(task.id, because: "Called the other site", over: task.version, as: desk.intake)
        }
    }
}
