import Database
import TestEngines
import Testing

@testable import Clinic

/// `World` with Ana's own page open, and her sign-in.
struct FormWorld: Sendable {
    let world: World
    let ana: Caller

    static func onEachEngine(_ body: @Sendable (FormWorld) async throws -> Void) async throws {
        try await World.onEachEngine { world in try await body(FormWorld(world)) }
    }

    init(_ world: World) async throws {
        self.world = world
        ana = try await Self.page(world, of: world.ana, email: "ana@example.org")
    }

    /// Somebody signed in to a page of their own, or to a guardian's.
    static func page(_ world: World, of member: ID<Member>, email: String, guardian: NewAccess.Guardian? = nil) async throws -> Caller {
        let link = try await world.clinic.giveAccess(
            NewAccess(contact: PersonContact(email: email, phone: ""), guardian: guardian), to: member,
            address: { "https://stepwell.test/\($0.cookie)" }, as: world.therapist)
        let token = try await world.clinic.openLink(link.secret, born: Day(number: 7000), origin: "x", device: "").token
        guard let presence = try await world.clinic.personPresence(token, origin: "x") else { throw DatabaseError.failed("no page") }
        return presence.caller
    }

    /// The same clinic at another hour.
    func at(_ day: Day, _ clock: String) throws -> Clinic {
        let minute = try #require(LocalTime.minute(clock))
        return try Clinic(
            database: world.clinic.database, surroundings: .still(at: world.site.zone.instant(of: LocalTime(day: day, minute: minute))),
            packs: world.clinic.packs, passwordCost: .forTests)
    }

    func ask(_ instrument: String, on clinic: Clinic? = nil) async throws -> ID<AskedForm> {
        try await (clinic ?? world.clinic).askForm(instrument, of: world.ana, informant: .member, as: world.therapist)
    }

    /// PHQ-9: the first eight items alike, the ninth apart.
    static func phq9(_ each: Int, ninth: Int = 0) -> [String: String] {
        Dictionary(uniqueKeysWithValues: (1...8).map { (String($0), String(each)) }).merging(["9": String(ninth)]) { $1 }
    }

    func items() async throws -> [InboxItem] {
        try await world.clinic.database.read {
            try $0.inbox(of: [world.adult.id], closedSince: Instant(seconds: 0), classes: DataClass.allCases, most: 99)
        }
    }

    /// Everything that a refusal must leave as it was.
    func state() async throws -> [String] {
        try await world.clinic.database.read { transaction in
            try transaction.rows(
                """
                SELECT 'answer ' || form_id || item || code || final FROM form_answer UNION ALL
                SELECT 'score ' || form_id FROM form_score UNION ALL
                SELECT 'form ' || id || COALESCE(completed_at, 0) FROM asked_form UNION ALL
                SELECT 'inbox ' || id || version FROM inbox_item ORDER BY 1
                """
            ) { try $0.next(String.self) }
        }
    }
}
