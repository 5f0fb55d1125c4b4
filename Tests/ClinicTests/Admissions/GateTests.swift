import Database
import TestEngines
import Testing

@testable import Clinic

/// What each fact of the way needs: in which gate it stands, who may let somebody through without it, and that the journal and
/// the refusal say so. The table is written by hand from the programme's rules; it is not read from the code.
@Suite("A gate") struct GateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let fact: AdmissionFact
        let stage: AdmissionStage
        let overriders: Set<Role>
        var testDescription: String { fact.rawValue }
    }

    static let table: [Row] = [
        Row(fact: .reachable, stage: .inquiry, overriders: [.director]),
        Row(fact: .firstContact, stage: .inquiry, overriders: [.director]),
        Row(fact: .birthDate, stage: .screening, overriders: []),
        Row(fact: .programmeChosen, stage: .screening, overriders: []),
        Row(fact: .phoneScreen, stage: .screening, overriders: [.director]),
        Row(fact: .handOffsAcknowledged, stage: .screening, overriders: []),
        Row(fact: .benefitsKnown, stage: .benefits, overriders: [.director]),
        Row(fact: .costTold, stage: .benefits, overriders: [.director]),
        Row(fact: .intakeAssessment, stage: .assessment, overriders: [.director]),
        Row(fact: .recordsAccounted, stage: .assessment, overriders: [.director]),
        Row(fact: .levelDetermined, stage: .determination, overriders: []),
        Row(fact: .authorised, stage: .authorisation, overriders: [.director]),
        Row(fact: .consentsSigned, stage: .ready, overriders: []),
        Row(fact: .orientation, stage: .ready, overriders: [.director]),
        Row(fact: .seatHeld, stage: .ready, overriders: [.director]),
    ]

    @Test func `knows every fact of the way`() { #expect(Set(Self.table.map(\.fact)) == Set(AdmissionFact.allCases)) }

    @Test(arguments: table) func `stays closed without its fact, says which, and opens with it or with an exception`(_ row: Row)
        async throws
    {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await world.inquiry()
            try await world.bring(id, to: row.stage)
            try await world.clinic.perform(.workInquiry, as: world.director) { try $0.unsettle(row.fact, of: try $0.inquiry(id)) }
            let version = try await world.version(of: id)
            let before = try await world.trace(of: id)
            try await refused(.gateClosed([row.fact]), id, world, desk.intake, version)
            #expect(try await world.trace(of: id) == before)
            #expect(try await world.card(of: id)?.missing == [row.fact])

            // Nobody of the admissions desk lets somebody through; the director may where the table says so.
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await world.clinic.override(row.fact, of: id, because: "They asked so kindly", days: 3, as: desk.intake)
            }
            #expect(try await world.trace(of: id) == before)
            if row.overriders.contains(.director) {
                try await excused(row, id, world)
            } else {
                await #expect(throws: AdmissionRefusal.mayNotOverride) {
                    try await world.clinic.override(row.fact, of: id, because: "They asked so kindly", days: 3, as: world.director)
                }
                #expect(try await world.trace(of: id) == before)
                #expect(try await world.lastJournal().first?.outcome == "admissions.may-not-override")
            }
        }
    }

    private func refused(_ refusal: AdmissionRefusal, _ id: ID<Inquiry>, _ world: World, _ caller: Caller, _ version: Int) async throws {
        let stage = try await world.clinic.inquiry(id, as: world.director).inquiry.stage
        if stage == .ready {
            await #expect(throws: refusal) {
                try await world.clinic.admit(
                    id, NewAdmission(starts: World.monday, expected: World.monday.adding(days: 56), groups: [], team: [:]), over: version,
                    as: caller)
            }
        } else {
            await #expect(throws: refusal) { try await world.clinic.advance(id, over: version, as: caller) }
        }
        #expect(try await world.lastJournal(3).contains { $0.outcome == "admissions.gate-closed" })
    }

    private func excused(_ row: Row, _ id: ID<Inquiry>, _ world: World) async throws {
        try await world.clinic.override(row.fact, of: id, because: "The hospital faxes it on Friday", days: 3, as: world.director)
        #expect(try await world.lastJournal().first?.detail == "exception: \(row.fact.rawValue)")
        let now = try await world.clinic.inquiry(id, as: world.director)
        #expect(now.gate.missing.isEmpty)
        #expect(try await world.card(of: id)?.missing == [])
        #expect(now.events.last?.words.contains("The hospital faxes it on Friday") == true)
        // An exception is for a while: on the fourth day the gate is closed again.
        let later = try await world.clinic(daysLater: 4).inquiry(id, as: world.director)
        #expect(later.gate.missing == [row.fact])
        #expect(try await world.card(of: id, daysLater: 4)?.missing == [row.fact])
    }

    @Test func `takes an exception only with a reason, and for at most thirty days`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let before = try await world.trace(of: id)
            for (reason, days, refusal) in [
                ("soon", 3, AdmissionRefusal.reasonMissing), ("The clinic is closed this week", 0, .expiryOutOfRange),
                ("The clinic is closed this week", 31, .expiryOutOfRange),
            ] {
                await #expect(throws: refusal) {
                    try await world.clinic.override(.firstContact, of: id, because: reason, days: days, as: world.director)
                }
            }
            #expect(try await world.trace(of: id) == before)
        }
    }

    @Test func `that was passed holds somebody back when what it asked for stops being so`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            try await world.bring(id, to: .assessment)
            try await world.settle([.intakeAssessment, .recordsAccounted], of: id)
            try await world.clinic.perform(.workInquiry, as: world.director) { try $0.unsettle(.costTold, of: try $0.inquiry(id)) }
            await #expect(throws: AdmissionRefusal.gateClosed([.costTold])) {
                try await world.clinic.advance(id, over: try await world.version(of: id), as: world.director)
            }
        }
    }

    @Test func `is not passed twice by two who press at once`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            try await world.settle([.firstContact], of: id)
            let version = try await world.version(of: id)
            #expect(try await world.clinic.advance(id, over: version, as: world.director) == .screening)
            try await world.settle([.phoneScreen], of: id)
            await #expect(throws: AdmissionRefusal.changedSinceRead) {
                try await world.clinic.advance(id, over: version, as: world.director)
            }
            #expect(try await world.clinic.inquiry(id, as: world.director).inquiry.stage == .screening)
        }
    }
}
