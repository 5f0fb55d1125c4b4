import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `The journal` {
    @Test func `holds who opened a chart, before the page is answered`() async throws {
        try await World.onEachEngine { world in
            _ = try await world.clinic.person(world.ana, as: world.therapist)
            let entry = try await world.journal().first { $0.chart == world.ana && $0.deed == "chart.read" }
            #expect(entry?.actor == ID(2))
            #expect(entry?.outcome == "done")
        }
    }

    @Test func `of an untouched clinic is whole`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            try await world.later().checkpointJournal(on: World.monday)
            try await world.mark(world.ben, .arrive, at: "9:00")
            let verdict = try await world.clinic.verifyJournal(as: .console)
            #expect(verdict.faults.isEmpty)
            #expect(verdict.entries == 4)
        }
    }

    /// What somebody with the database in their hands might do, having first taken the guards away.
    static let tampering: [(deed: String, sql: SQL, finds: String)] = [
        ("edits an entry", "UPDATE journal_entry SET deed = 'nothing' WHERE chain = 101 AND place = 2", "entry 2: does not match its hash"),
        ("moves an entry in time", "UPDATE journal_entry SET at = at - 60 WHERE chain = 101 AND place = 1", "entry 1: does not match"),
        ("deletes one in the middle", "DELETE FROM journal_entry WHERE chain = 101 AND place = 2", "entries 2 to 2 are missing"),
        (
            "cuts the tail off", "DELETE FROM journal_entry WHERE chain = 101 AND place = 3",
            "the chain ends at 2 but 3 entries were written"
        ),
        ("removes a whole chart", "DELETE FROM journal_entry WHERE chain = 101", "the chain ends at 0 but 3 entries were written"),
    ]

    @Test(arguments: tampering.indices) func `finds and locates it when somebody`(_ index: Int) async throws {
        let row = Self.tampering[index]
        try await World.onEachEngine { world in
            for action in [MarkAction.arrive, .leave, .undo] {
                try await world.mark(world.ana, action, at: action == .leave ? "9:30" : "9:00")
            }
            try await Self.withoutGuards(world) { try $0.run(row.sql) }
            let verdict = try await world.clinic.verifyJournal(as: .console)
            #expect(verdict.faults.contains { $0.chain == 101 && $0.description.contains(row.finds) }, "\(row.deed): \(verdict.faults)")
        }
    }

    @Test func `notices a tail cut off together with its record, by the day's checkpoint`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            try await world.later().checkpointJournal(on: World.monday)
            try await Self.withoutGuards(world) {
                try $0.run("DELETE FROM journal_entry WHERE chain = 101")
                try $0.run("DELETE FROM journal_head WHERE chain = 101")
            }
            let verdict = try await world.clinic.verifyJournal(as: .console)
            #expect(verdict.faults.contains { $0.problem.contains("checkpoint of 2026-02-23") })
        }
    }

    @Test func `cannot be changed through the program, and shows the attempt`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            let changed = try await world.clinic.database.write { try $0.run("UPDATE journal_entry SET deed = 'x' WHERE chain = 101") }
            #expect(changed == 0)
            #expect(try await world.clinic.verifyJournal(as: .console).faults.isEmpty)
            let attempts = try await world.clinic.database.read { try $0.tamperAttempts() }
            #expect(attempts.map(\.relation) == ["journal_entry"])
        }
    }

    /// Drops the triggers, as somebody with the file would.
    private static func withoutGuards(_ world: World, _ body: @escaping @Sendable (Transaction) throws -> Void) async throws {
        try await world.clinic.database.write { transaction in
            switch transaction.dialect {
            case .sqlite:
                try transaction.run("DROP TRIGGER journal_entry_frozen_update")
                try transaction.run("DROP TRIGGER journal_entry_frozen_delete")
            case .postgres: try transaction.run("ALTER TABLE journal_entry DISABLE TRIGGER USER")
            }
            try body(transaction)
            if transaction.dialect == .postgres { try transaction.run("ALTER TABLE journal_entry ENABLE TRIGGER USER") }
        }
    }
}
