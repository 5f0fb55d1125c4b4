import TestEngines
import Testing

@testable import Clinic

@Suite struct `Records from elsewhere` {
    static let pdf = Array("%PDF-1.7 made up".utf8)

    private func list(_ world: World, _ inquiry: ID<Inquiry>) async throws -> RecordList {
        try await world.clinic.intake(of: inquiry, as: world.ines).records
    }

    private func take(_ step: RecordStep, _ record: OutsideRecord, _ world: World, _ inquiry: ID<Inquiry>) async throws {
        try await world.clinic.take(step, on: record.id, version: record.version, of: inquiry, as: world.ines)
    }

    @Test func `are asked for by the way on which somebody came`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked { $0.direction = .stepDown }
            let before = try await list(world, inquiry)
            #expect(before.path == nil && before.suggested?.key == "step-down" && before.records.isEmpty && !before.isAccounted)
            try await world.clinic.chooseRecordPath("step-down", of: inquiry, as: world.ines)
            let chosen = try await list(world, inquiry)
            #expect(
                chosen.records.map(\.item).prefix(2) == ["discharge-summary", "medication-list"] && chosen.open == chosen.records.count)
            await #expect(throws: RecordRefusal.unknownPath) {
                try await world.clinic.chooseRecordPath("moon", of: inquiry, as: world.ines)
            }
            #expect(try await list(world, inquiry) == chosen)
        }
    }

    @Test func `keep what was done about them when another way is chosen, and drop what nobody touched`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.clinic.chooseRecordPath("step-down", of: inquiry, as: world.ines)
            let first = try #require(try await list(world, inquiry).records.first)
            try await take(.request(on: World.monday.iso, from: "Alder Hospital"), first, world, inquiry)
            try await world.clinic.chooseRecordPath("self", of: inquiry, as: world.ines)
            #expect(try await list(world, inquiry).records.map(\.item) == ["discharge-summary", "medication-list", "earlier-care"])
        }
    }

    @Test func `open the gate when each is here or waived with a reason, and close it when one is wanted again`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.clinic.chooseRecordPath("self", of: inquiry, as: world.ines)
            let records = try await list(world, inquiry).records
            try await take(.receive(on: World.monday.iso, how: "fax"), records[0], world, inquiry)
            #expect(try await world.facts(of: inquiry).contains(.recordsAccounted) == false)
            try await take(.waive("There was no earlier care."), records[1], world, inquiry)
            #expect(try await world.facts(of: inquiry).contains(.recordsAccounted))
            try await world.clinic.addRecord("Letter of the employer", of: inquiry, as: world.ines)
            #expect(try await world.facts(of: inquiry).contains(.recordsAccounted) == false)
            let added = try #require(try await list(world, inquiry).records.last)
            try await take(.waive("They do not want it asked for."), added, world, inquiry)
            #expect(try await world.facts(of: inquiry).contains(.recordsAccounted))
            let waived = try #require(try await list(world, inquiry).records.last)
            try await take(.takeBack, waived, world, inquiry)
            #expect(try await world.facts(of: inquiry).contains(.recordsAccounted) == false)
        }
    }

    /// The first record was asked for on Friday, and is waited for.
    @Test(arguments: [
        (RecordStep.request(on: "2026-02-23", from: "  "), RecordRefusal.fromMissing),
        (.request(on: "2026-02-24", from: "Alder"), .dayUnusable), (.request(on: "23.2.2026", from: "Alder"), .dayUnusable),
        (.receive(on: "2026-02-19", how: "fax"), .dayBeforeRequest), (.receive(on: "2026-02-23", how: "pigeon"), .wayMissing),
        (.receive(on: "2026-02-24", how: "fax"), .dayUnusable), (.waive("no"), .reasonMissing), (.takeBack, .notAccounted),
    ])
    func `are not written down as they cannot be; nothing changes`(step: RecordStep, refusal: RecordRefusal) async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.clinic.chooseRecordPath("self", of: inquiry, as: world.ines)
            try await take(
                .request(on: "2026-02-20", from: "Alder"), try #require(try await list(world, inquiry).records.first), world, inquiry)
            let before = try await list(world, inquiry)
            await #expect(throws: refusal) { try await take(step, before.records[0], world, inquiry) }
            #expect(try await list(world, inquiry) == before)
            #expect(try await world.refused(refusal.code) == 1)
        }
    }

    @Test func `changed by two at once refuse the second`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.clinic.chooseRecordPath("self", of: inquiry, as: world.ines)
            let seen = try #require(try await list(world, inquiry).records.first)
            try await take(.receive(on: World.monday.iso, how: "portal"), seen, world, inquiry)
            let before = try await list(world, inquiry)
            await #expect(throws: RecordRefusal.changedMeanwhile) {
                try await take(.waive("It will never come, they say."), seen, world, inquiry)
            }
            await #expect(throws: RecordRefusal.accounted) {
                try await take(.waive("It will never come, they say."), before.records[0], world, inquiry)
            }
            #expect(try await list(world, inquiry) == before)
        }
    }

    @Test func `carry files by what their bytes are, and only for their own inquiry`() async throws {
        try await World.onEachEngine { world in
            let (inquiry, other) = (try await world.asked(), try await world.asked { $0.given = "Noor" })
            try await world.clinic.chooseRecordPath("self", of: inquiry, as: world.ines)
            let record = try #require(try await list(world, inquiry).records.first)
            try await world.clinic.attach(Self.pdf, to: record.id, of: inquiry, as: world.ines)
            let file = try #require(try await list(world, inquiry).records.first?.files.first)
            #expect(file.kind == .pdf)
            #expect(try await world.clinic.recordFile(file.id, of: record.id, inquiry, as: world.ines).bytes == Self.pdf)
            await #expect(throws: RecordRefusal.unknown) {
                _ = try await world.clinic.recordFile(file.id, of: record.id, other, as: world.ines)
            }
            await #expect(throws: RecordRefusal.unknown) {
                try await world.clinic.attach(Self.pdf, to: record.id, of: other, as: world.ines)
            }
            await #expect(throws: RecordRefusal.fileUnknown) {
                try await world.clinic.attach(Array("<script>".utf8), to: record.id, of: inquiry, as: world.ines)
            }
            await #expect(throws: RecordRefusal.fileTooLarge) {
                let huge = Self.pdf + [UInt8](repeating: 0, count: FileKind.mostBytes)
                try await world.clinic.attach(huge, to: record.id, of: inquiry, as: world.ines)
            }
            for _ in 2...OutsideRecordFile.most { try await world.clinic.attach(Self.pdf, to: record.id, of: inquiry, as: world.ines) }
            await #expect(throws: RecordRefusal.tooManyFiles) {
                try await world.clinic.attach(Self.pdf, to: record.id, of: inquiry, as: world.ines)
            }
            try await world.clinic.removeRecordFile(file.id, of: record.id, inquiry, as: world.ines)
            #expect(try await list(world, inquiry).records.first?.files.count == OutsideRecordFile.most - 1)
        }
    }
}
