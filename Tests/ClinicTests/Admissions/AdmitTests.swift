import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("An admission") struct AdmitTests {
    private func ready(_ world: World, member: ID<Member>? = nil) async throws -> ID<Inquiry> {
        var words = world.nadia
        words.email = "nadia@example.org"
        let id = try await world.inquiry(words)
        if let member { try await world.clinic.recognise(member, in: id, as: world.director) }
        try await world.bring(id, to: .ready)
        return id
    }

    private func admission(_ world: World, groups: [ID<TherapyGroup>]? = nil, starts: Day = World.monday) -> NewAdmission {
        NewAdmission(
            starts: starts, expected: World.monday.adding(days: 56), groups: groups ?? [world.group.id],
            team: [.primaryClinician: ID(2), .prescriber: ID(5)])
    }

    @Test func `makes chart, episode, placement, seat, team, date, tasks and letter together`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await ready(world)
            let member = try await world.clinic.admit(
                id, admission(world), over: try await world.version(of: id), as: desk.intake)
            let inquiry = try await world.clinic.inquiry(id, as: world.director)
            #expect(inquiry.inquiry.standing.kind == .admitted && inquiry.inquiry.stage == .admitted && inquiry.inquiry.member == member)
            #expect(inquiry.tasks.isEmpty)
            try await world.clinic.database.read { transaction in
                let placements = try transaction.placements(of: member)
                #expect(
                    placements.map(\.programme) == [world.adult.id]
                        && placements.allSatisfy { $0.starts == World.monday && $0.ends == .last })
                #expect(try transaction.episodes(of: member).map(\.closed) == [nil])
                // The session of the first day has a place for them: the treatment block has begun.
                #expect(try transaction.place(of: member, at: world.session.id) != nil)
            }
            try await world.clinic.perform(.readChart, as: world.director) { work in
                let access = try work.chart(of: member)
                #expect(try work.transaction.member(access).name == "Nadia Okafor")
                #expect(Set(try work.transaction.careTeam(of: access).map(\.function)) == [.primaryClinician, .prescriber])
                #expect(try work.transaction.expectedDischarge(of: access)?.day == World.monday.adding(days: 56))
                let tasks = try work.transaction.openTasks(of: access)
                #expect(Set(tasks.map(\.kind)) == [.initialPlan, .psychiatricEvaluation, .baselineMeasures])
                #expect(tasks.first { $0.kind == .psychiatricEvaluation }?.staff == ID(5))
            }
            let letter = try await world.clinic.database.read {
                try $0.first("SELECT recipient, body FROM outbox") { (try $0.next(String.self), try $0.next(String.self)) }
            }
            #expect(letter?.0 == "nadia@example.org")
            // Others may read somebody's mail: it does not say what for.
            #expect(letter.map { ["Adult", "therap", "treatment", "clinic", "Nadia"].contains(where: $0.1.contains) } == false)
        }
    }

    @Test func `of a young person who consented alone writes to no address that a guardian gave too`() async throws {
        for address in ["nadia@example.org", "Mara@example.org"] {
            try await World.onEachEngine { world in
                let desk = try await world.withDesk()
                var words = world.nadia
                (words.email, words.born, words.state) = (address, Day("2010-06-02"), "OR")
                let id = try await world.inquiry(words)
                let mother = InquiryContact(id: ID(901), kind: .guardian, name: "Mara", email: "mara@example.org", consents: .alone)
                try await world.clinic.add(mother, to: id, as: world.director)
                try await world.confirm("OR")
                try await world.alone(id)
                try await world.bring(id, to: .ready)
                _ = try await world.clinic.admit(id, admission(world), over: try await world.version(of: id), as: desk.intake)
                let sent = try await world.clinic.database.read { try $0.rows("SELECT recipient FROM outbox") { try $0.next(String.self) } }
                #expect(sent == (address.hasPrefix("nadia") ? [address] : []))
            }
        }
    }

    @Test func `of somebody without an address sends nothing, and has the same letter to be printed`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await world.inquiry()
            try await world.bring(id, to: .ready)
            await #expect(throws: AdmissionRefusal.notAdmitted) { try await world.clinic.welcomeLetter(of: id, as: desk.intake) }
            _ = try await world.clinic.admit(id, admission(world), over: try await world.version(of: id), as: desk.intake)
            let sent = try await world.clinic.database.read { try $0.first("SELECT COUNT(*) FROM outbox") { try $0.next(Int.self) } }
            #expect(sent == 0)
            let letter = try await world.clinic.welcomeLetter(of: id, as: desk.intake).letter
            let mailed = Letter.welcome(to: "nadia@example.org", inquiry: id)
            #expect(letter.subject == mailed.subject && letter.paragraphs.joined(separator: "\n\n") == mailed.body)
            #expect(try await world.lastJournal(2).contains { $0.deed == "admissions.admit" && $0.detail == "letter of welcome, on paper" })
            await #expect(throws: AccessRefusal.notYourDeed) { try await world.clinic.welcomeLetter(of: id, as: world.therapist) }
        }
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let refusal: AdmissionRefusal
        let change: @Sendable (World) -> NewAdmission
    }

    private static func made(
        _ world: World, starts: Day = World.monday, expected: Int = 56, groups: [ID<TherapyGroup>]? = nil,
        team: [CareFunction: ID<Staff>] = [.primaryClinician: ID(2)]
    ) -> NewAdmission {
        NewAdmission(starts: starts, expected: starts.adding(days: expected), groups: groups ?? [world.group.id], team: team)
    }

    static let refusals: [Refused] = [
        .init(testDescription: "yesterday", refusal: .startOutOfRange) { made($0, starts: World.monday.adding(days: -1)) },
        .init(testDescription: "discharged before it began", refusal: .dischargeOutOfRange) { made($0, expected: 0) },
        .init(testDescription: "no group", refusal: .groupMissing) { made($0, groups: []) },
        .init(testDescription: "a group of nowhere", refusal: .unknownChoice("groups")) { made($0, groups: [ID(999)]) },
        .init(testDescription: "nobody looks after them", refusal: .clinicianMissing) { made($0, team: [:]) },
        .init(testDescription: "a prescriber who is none", refusal: .unknownChoice("team-prescriber")) {
            made($0, team: [.primaryClinician: ID(2), .prescriber: ID(2)])
        },
        .init(testDescription: "a therapist of another programme", refusal: .unknownChoice("team-primary-clinician")) {
            made($0, team: [.primaryClinician: ID(3)])
        },
    ]

    @Test(arguments: refusals) func `that is refused leaves nothing at all`(_ refused: Refused) async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await ready(world)
            let (before, version) = (try await world.trace(of: id), try await world.version(of: id))
            await #expect(throws: refused.refusal) {
                try await world.clinic.admit(id, refused.change(world), over: version, as: desk.intake)
            }
            #expect(try await world.trace(of: id) == before)
            #expect(try await world.lastJournal().first?.outcome == refused.refusal.code)
        }
    }

    @Test func `into a full group is refused, and nothing of the other groups is kept`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let small = TherapyGroup(id: ID(31), programme: world.adult.id, name: "Skills", kind: .skills, most: 1)
            try await world.clinic.database.write { transaction in
                try transaction.insert(small)
                try transaction.insert(
                    GroupMembership(id: ID(900), group: small.id, member: world.ben, starts: World.monday.adding(days: -7), ends: nil))
            }
            let id = try await ready(world)
            let (before, version) = (try await world.trace(of: id), try await world.version(of: id))
            await #expect(throws: AdmissionRefusal.groupFull) {
                try await world.clinic.admit(
                    id, admission(world, groups: [world.group.id, small.id]), over: version, as: desk.intake)
            }
            #expect(try await world.trace(of: id) == before)
        }
    }

    @Test func `pressed twice admits once`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await ready(world)
            let version = try await world.version(of: id)
            _ = try await world.clinic.admit(id, admission(world), over: version, as: desk.intake)
            let before = try await world.trace(of: id)
            await #expect(throws: AdmissionRefusal.closed) {
                try await world.clinic.admit(id, admission(world), over: version, as: desk.intake)
            }
            #expect(try await world.trace(of: id) == before)
        }
    }

    @Test func `as a step down stays in the episode, leaves the old groups the day before, and changes nothing that was`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let php = Programme(
                id: ID(22), site: world.site, name: "Day", level: .php, population: .adult, focus: .mentalHealth, pack: "adult-php")
            let day = TherapyGroup(id: ID(32), programme: php.id, name: "Day group", kind: .therapy)
            let dario = ID<Member>(104)
            try await world.clinic.database.write { transaction in
                try transaction.insert(php)
                try transaction.insert(day)
                try World.admit(dario, "Dario", "Reyes", to: php, on: World.monday.adding(days: -14), transaction)
                try transaction.insert(
                    GroupMembership(id: ID(901), group: day.id, member: dario, starts: World.monday.adding(days: -14), ends: nil))
            }
            let id = try await ready(world, member: dario)
            let starts = World.monday.adding(days: 1)
            #expect(
                try await world.clinic.admit(
                    id, admission(world, starts: starts), over: try await world.version(of: id), as: desk.intake) == dario)
            try await world.clinic.database.read { transaction in
                #expect(try transaction.episodes(of: dario).count == 1)
                let placements = try transaction.placements(of: dario)
                #expect(placements.map(\.programme) == [php.id, world.adult.id] && Set(placements.map(\.episode)).count == 1)
                #expect(placements.map(\.ends) == [World.monday, .last])
                #expect(try transaction.memberships(of: day.id).map(\.ends) == [World.monday])
            }
        }
    }
}
