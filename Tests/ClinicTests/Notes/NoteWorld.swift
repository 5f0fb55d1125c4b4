import Database
import Testing

@testable import Clinic

/// A made-up Monday group of three on 23 February 2026, 9:00 to 12:00 in New York: 60 minutes of therapy, a break of 15,
/// 105 of skills. Dana Okafor, LCSW, leads it; Ines Duarte is an associate whom she supervises.
struct NoteWorld {
    static let start = 1_771_855_200  // 2026-02-23 09:00 in New York, as `date -d` tells it
    static let session = ID<GroupSession>(900)
    static let (teo, mia, lukasz) = (ID<Member>(101), ID<Member>(102), ID<Member>(103))
    static let (dana, ines, omar) = (ID<Staff>(11), ID<Staff>(12), ID<Staff>(13))
    static let programme = ID<Programme>(1)

    let database: SQLiteDatabase
    private let ids = IDSource(startingAt: Self.start << 16)

    /// The clinic at some minutes after the session's start.
    func clinic(after minutes: Int) throws -> Clinic {
        let now = Instant(seconds: Self.start).adding(minutes: minutes)
        return try Clinic(
            database: database, surroundings: Surroundings(now: { now }, ids: ids), packs: Clinic.housePacks.packs)
    }

    static func caller(_ staff: ID<Staff>, _ name: String, _ role: Role) -> Caller {
        Caller(staff: staff, name: name, role: role, caseload: .programmes([programme]), origin: "test")
    }

    let therapist = caller(dana, "Dana Okafor", .therapist)
    let associate = caller(ines, "Ines Duarte", .associate)
    let nurse = caller(omar, "Omar Haddad", .nurse)
    let frontDesk = caller(omar, "Omar Haddad", .frontDesk)

    static func open() async throws -> NoteWorld {
        let world = NoteWorld(database: try SQLiteDatabase(path: ":memory:"))
        let clinic = try world.clinic(after: -60)
        try await clinic.open()
        let zone = try #require(SiteZone("America/New_York"))
        let session = try monday()
        try await clinic.database.write { transaction in
            let site = Site(id: ID(1), name: "Harbour Street", zone: zone, state: "")
            try transaction.insert(site)
            try transaction.insert(
                Programme(
                    id: programme, site: site, name: "Adult day", level: .iop, population: .adult, focus: .mentalHealth,
                    pack: "adult-iop"))
            for staff in staff { try transaction.insert(staff, password: "") }
            try transaction.insert(
                TherapyGroup(id: session.group, programme: programme, name: "Monday", kind: .therapy))
            try transaction.insert(session)
            for member in members { try transaction.enrol(member, at: session) }
        }
        return world
    }

    private static let staff = [
        Staff(id: dana, account: "dana", name: "Dana Okafor", credential: "LCSW", role: .therapist),
        Staff(id: ines, account: "ines", name: "Ines Duarte", credential: "LPC-A", role: .associate, supervisor: dana),
        Staff(id: omar, account: "omar", name: "Omar Haddad", credential: "RN", role: .nurse),
    ]

    private static let members = [
        (teo, "Teo", "Marsh", ""), (mia, "Amelia", "Lund", "Mia"), (lukasz, "Łukasz", "Wrona", ""),
    ].map {
        Member(
            id: $0.0, external: nil, given: $0.1, family: $0.2, preferred: $0.3, born: Day(number: 9000),
            dataClass: .general)
    }

    static func monday() throws -> GroupSession {
        let start = Instant(seconds: start)
        return try GroupSession(
            id: session, group: ID(500), programme: programme, day: Day(number: 20507),
            blocks: [
                SessionBlock(kind: .therapy, starts: start, ends: start.adding(minutes: 60)),
                SessionBlock(kind: .breakTime, starts: start.adding(minutes: 60), ends: start.adding(minutes: 75)),
                SessionBlock(kind: .skills, starts: start.adding(minutes: 75), ends: start.adding(minutes: 180)),
            ])
    }

    /// Teo is still marked as here, Mia came 15 minutes late and left at the end, Łukasz was excused.
    func takeAttendance() async throws {
        try await mark(Self.teo, .arrive, after: 0)
        try await mark(Self.mia, .arrive, after: 15)
        try await mark(Self.lukasz, .absent(.excused), after: 20)
        try await mark(Self.mia, .leave, after: 180)
    }

    func mark(_ member: ID<Member>, _ action: MarkAction, after minutes: Int) async throws {
        _ = try await clinic(after: minutes).mark(
            AttendanceMark(member: member, action: action), at: Self.session, as: therapist)
    }

    static let shared = SharedWords(
        topic: "Sleep", text: "The group planned one change.", interventions: "Sleep diary, CBT-I")
    static let teosPart = MemberWords(
        participation: "Spoke first and stayed with the topic", response: "Wants to put the phone out of the bedroom",
        risk: "None reported", plan: "Diary until Friday")
    static let miasPart = MemberWords(
        participation: "Arrived 15 minutes late, then listened closely",
        response: "Named worry as what keeps her awake",
        risk: "Denies thoughts of harm", plan: "Try a worry hour before supper")

    /// A note with nothing to find, not signed yet.
    func writeNote(as caller: Caller) async throws {
        try await takeAttendance()
        let clinic = try clinic(after: 190)
        _ = try await clinic.saveSharedNote(Self.shared, version: 0, of: Self.session, as: caller)
        _ = try await clinic.saveNotePart(Self.teosPart, version: 0, of: Self.teo, at: Self.session, as: caller)
        _ = try await clinic.saveNotePart(Self.miasPart, version: 0, of: Self.mia, at: Self.session, as: caller)
    }

    func signedNote() async throws -> GroupNote {
        try await writeNote(as: therapist)
        return try await clinic(after: 200).signNote(of: Self.session, as: therapist)
    }

    func note(as caller: Caller) async throws -> GroupNote {
        try await clinic(after: 300).look(.readSession, as: caller) { work in
            try work.groupNote(of: try work.session(Self.session))
        }
    }
}

extension NoteWorld {
    /// Everything that a refusal must leave as it was, row for row.
    func everything() async throws -> [String] {
        let clinic = try clinic(after: 300)
        return try await database.read { transaction in
            let work = Work(transaction, caller: .program, now: clinic.now, clinic: clinic)
            let note = try transaction.note(of: work.opened(Self.session))
            let places = try transaction.roster(of: Self.session)
            let changes = try places.flatMap { try transaction.changes(at: Self.session, of: $0.member) }
            return ["\(note.shared)"] + note.parts.values.map { "\($0)" }.sorted() + note.signatures.map { "\($0)" }
                + note.addenda.map { "\($0)" } + places.map { "\($0)" } + changes.map { "\($0)" }
        }
    }

    /// Expects a refusal, in the answer and in the journal, and that nothing else came of it.
    func expectRefusal(
        _ code: String, location: SourceLocation = #_sourceLocation, _ attempt: (NoteWorld) async throws -> Void
    ) async throws {
        let before = try await everything()
        var refused: String?
        do { try await attempt(self) } catch let refusal as any Refusal { refused = refusal.code }
        #expect(refused == code, sourceLocation: location)
        #expect(try await everything() == before, sourceLocation: location)
        #expect(try await lastOutcome() == code, sourceLocation: location)
    }

    private func lastOutcome() async throws -> String? {
        try await database.read {
            try $0.first("SELECT outcome FROM journal_entry ORDER BY id DESC") { try $0.next(String.self) }
        }
    }
}

extension Transaction {
    fileprivate func enrol(_ member: Member, at session: GroupSession) throws {
        try insert(member)
        try insert(Episode(id: ID(member.id.number + 1000), member: member.id, opened: Day(number: 20500), closed: nil))
        try insert(
            Placement(
                id: ID(member.id.number + 2000), episode: ID(member.id.number + 1000), member: member.id,
                programme: session.programme,
                starts: Day(number: 20500), ends: .last))
        try insertPlace(of: member.id, at: session, onPlan: true)
    }
}
