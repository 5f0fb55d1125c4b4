import Database

/// Proof that a caller may open this one record. Only `Work` makes it, after the checks; stores of charts ask for it.
package struct Access<Subject>: Sendable {
    package let id: ID<Subject>
    fileprivate init(_ id: ID<Subject>) { self.id = id }
}

/// What a use case works with: the transaction, who is asking, the time it is, and the doors that it may open.
///
/// Every door opened is remembered and written into the journal before the answer leaves.
final class Work {
    let transaction: Transaction
    let caller: Caller
    let now: Instant
    let clinic: Clinic
    private(set) var lines: [JournalLine] = []
    /// Ends of journal chains that were read with something else.
    var heads: [ID<Member>?: JournalHead] = [:]
    private let tried: TriedDoor

    init(_ transaction: Transaction, caller: Caller, now: Instant, clinic: Clinic, tried: TriedDoor = TriedDoor()) {
        (self.transaction, self.caller, self.now, self.clinic, self.tried) = (transaction, caller, now, clinic, tried)
    }

    func newID<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> { clinic.surroundings.ids.next() }

    /// Adds a line to the journal of this deed.
    func note(_ line: JournalLine) { lines.append(line) }

    /// Opens one member's chart, or one kind of record in it: role, caseload and data class must all allow it.
    func chart(of member: ID<Member>, _ record: ChartRecord = .chart, detail: String = "") throws -> Access<Member> {
        tried.remember(JournalLine(scope: "member:\(member.number)"))
        guard let door = try transaction.chartDoor(member) else { throw AccessRefusal.unknownMember }
        tried.remember(JournalLine(chart: member, scope: "member:\(member.number)"))
        switch record {
        case .chart:
            guard door.programmes.contains(where: { caller.caseload.contains($0.id) }) || caller.caseload == .everybody else {
                throw AccessRefusal.outsideCaseload
            }
            guard caller.role.opens(door.dataClass) else { throw AccessRefusal.protectedClass }
        case .attendance(let focus): guard caller.role.opens(focus.dataClass) else { throw AccessRefusal.protectedClass }
        }
        note(JournalLine(chart: member, scope: "member:\(member.number)", detail: detail))
        return Access(member)
    }

    /// Opens one member's attendance at a session of the caller's programmes, on whose roster the member was found.
    func attendance(at place: RosterPlace, in programme: Programme, detail: String) throws {
        tried.remember(JournalLine(chart: place.member, scope: "member:\(place.member.number)"))
        guard caller.caseload.contains(programme.id) else { throw AccessRefusal.outsideCaseload }
        guard caller.role.opens(programme.focus.dataClass) else { throw AccessRefusal.protectedClass }
        note(JournalLine(chart: place.member, scope: "member:\(place.member.number)", detail: detail))
    }

    /// Opens one programme: its board, its groups, its settings.
    func programme(_ programme: ID<Programme>, scope: String? = nil, detail: String = "") throws -> Access<Programme> {
        tried.remember(JournalLine(scope: scope ?? "programme:\(programme.number)"))
        guard let focus = try transaction.focus(of: programme) else { throw AccessRefusal.unknownProgramme }
        guard caller.caseload.contains(programme) else { throw AccessRefusal.outsideCaseload }
        guard caller.role.opens(focus.dataClass) || caller.role == .administrator else { throw AccessRefusal.protectedClass }
        note(JournalLine(scope: scope ?? "programme:\(programme.number)", detail: detail))
        return Access(programme)
    }

    /// Opens one session with everybody on its roster.
    func session(_ session: ID<GroupSession>, detail: String = "") throws -> Access<GroupSession> {
        tried.remember(JournalLine(scope: "session:\(session.number)"))
        guard let programme = try transaction.programme(of: session) else { throw AccessRefusal.unknownSession }
        guard caller.caseload.contains(programme.id) else { throw AccessRefusal.outsideCaseload }
        guard caller.role.opens(programme.focus.dataClass) else { throw AccessRefusal.protectedClass }
        note(JournalLine(scope: "session:\(session.number)", detail: detail))
        return Access(session)
    }

    /// A session whose programme was checked on the way to one of its members.
    func opened(_ session: ID<GroupSession>) -> Access<GroupSession> { Access(session) }

    /// Opens one part of a page to the person whose it is, or to a guardian who may see that part.
    func own(_ member: ID<Member>, _ part: PagePart, detail: String = "") throws -> Access<Member> {
        tried.remember(JournalLine(scope: "member:\(member.number)"))
        guard let parts = caller.reach[member] else { throw AccessRefusal.unknownMember }
        tried.remember(JournalLine(chart: member, scope: "member:\(member.number)"))
        guard parts.contains(part) else { throw AccessRefusal.protectedClass }
        note(JournalLine(chart: member, scope: "member:\(member.number)", detail: detail.isEmpty ? part.rawValue : detail))
        return Access(member)
    }

    /// Opens one inquiry, where `opens` says so; to everybody else it is not there.
    func inquiry(_ id: ID<Inquiry>, _ record: InquiryRecord = .whole, detail: String = "") throws -> Access<Inquiry> {
        let scope = "inquiry:\(id.number)"
        tried.remember(JournalLine(scope: scope))
        guard let door = try transaction.inquiryDoor(id) else { throw AdmissionRefusal.unknownInquiry }
        tried.remember(JournalLine(chart: door.member, scope: scope))
        guard try opens(door, record) else { throw AdmissionRefusal.unknownInquiry }
        note(JournalLine(chart: door.member, scope: scope, detail: detail))
        return Access(id)
    }

    /// An inquiry that was made, or found by its own form, in this very transaction.
    func made(_ inquiry: ID<Inquiry>) -> Access<Inquiry> { Access(inquiry) }

    /// The chart of whom an inquiry is about, to which that inquiry was just tied, or is.
    func linked(_ member: ID<Member>) -> Access<Member> { Access(member) }

    /// For work on everybody's records that is allowed by its deed alone: imports, seeds, returning jobs.
    func everything<Subject>(_ id: ID<Subject>) throws -> Access<Subject> {
        guard caller.caseload == .everybody || caller.may(.importRecords) else { throw AccessRefusal.outsideCaseload }
        return Access(id)
    }
}

/// Which part of a chart is opened.
enum ChartRecord: Sendable {
    /// All of it, by the class of the chart.
    case chart
    /// When somebody came to a programme of the caller's, and what it counted for: general where mental health is treated,
    /// protected with the rest where substance use is, because there it reveals the treatment itself.
    case attendance(in: Focus)
}

/// What stands at the door of a chart.
struct ChartDoor: Sendable {
    let dataClass: DataClass
    let programmes: [(id: ID<Programme>, focus: Focus)]
}

extension Focus {
    /// The class of what a programme writes about everybody in it, attendance included: 42 CFR Part 2
    /// protects it where substance use is treated.
    package var dataClass: DataClass {
        switch self {
        case .mentalHealth: .general
        case .substanceUse: .substanceUse
        }
    }
}

/// Why a door stays closed.
package enum AccessRefusal: Refusal, Equatable {
    case notYourDeed
    case unknownMember
    case unknownSession
    case unknownProgramme
    case unknownGroup
    case outsideCaseload
    case protectedClass

    package var kind: RefusalKind {
        switch self {
        case .notYourDeed: .forbidden
        // Outside the caseload, or protected beyond the role, looks the same as not there: whether somebody is in
        // treatment, and for what, is itself private.
        case .unknownMember, .unknownSession, .unknownProgramme, .unknownGroup, .outsideCaseload, .protectedClass: .notFound
        }
    }

    package var code: String {
        switch self {
        case .notYourDeed: "access.not-your-deed"
        case .unknownMember: "access.unknown-member"
        case .unknownSession: "access.unknown-session"
        case .unknownProgramme: "access.unknown-programme"
        case .unknownGroup: "access.unknown-group"
        case .outsideCaseload: "access.outside-caseload"
        case .protectedClass: "access.protected-class"
        }
    }

    package var message: String {
        switch self {
        case .notYourDeed: "Your role does not include this. A director or administrator can say who does it."
        case .unknownMember, .outsideCaseload, .protectedClass: "There is nothing here that you can open."
        case .unknownSession: "There is no such session."
        case .unknownProgramme: "There is no such programme."
        case .unknownGroup: "There is no such group."
        }
    }
}
