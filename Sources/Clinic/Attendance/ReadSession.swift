import Database

/// A session as the people in the room see it: who is expected, who is here, and what each minute came to.
package struct SessionReading: Sendable {
    package let session: GroupSession
    package let group: TherapyGroup
    package let programme: Programme
    /// By name.
    package let people: [Line]
    package let facilitators: [Staff]
    /// Others on the staff who could lead it instead; empty for those who may not change that.
    package let substitutes: [Staff]
    /// Nil for a cancelled session, and for those who may not read notes.
    package let note: GroupNote?
    package let grace: Grace
    /// The cap on the size of this kind of group, strictest over all who are in it; nil where none applies.
    package let cap: Cited<Int>?

    package struct Line: Sendable {
        package let member: Member
        package let place: RosterPlace
        package let entries: [LedgerEntry]
        package let canUndo: Bool
        package let wasCorrected: Bool
    }
}

extension Clinic {
    /// One session with its roster. Its statements are the same number whatever the size of the group.
    package func session(_ id: ID<GroupSession>, as caller: Caller) async throws -> SessionReading {
        try await look(.readSession, as: caller) { work in try work.sessionReading(id) }
    }
}

extension Work {
    func sessionReading(_ id: ID<GroupSession>) throws -> SessionReading {
        let access = try session(id)
        let session = try transaction.session(access)
        let programme = try transaction.programme(session.programme)
        guard let group = try transaction.group(session.group) else { throw AccessRefusal.unknownGroup }
        let places = Dictionary(uniqueKeysWithValues: try transaction.roster(of: id).map { ($0.member, $0) })
        let (ledger, changed) = (try transaction.ledger(at: id), try transaction.changedPlaces(at: id))
        let people = try transaction.members(at: access).compactMap { member in
            places[member.id].map {
                SessionReading.Line(
                    member: member, place: $0, entries: ledger[member.id] ?? [], canUndo: changed.undoable.contains(member.id),
                    wasCorrected: changed.corrected.contains(member.id))
            }
        }
        let payers = Set(try transaction.payers(at: id) as [String?] + [nil])
        let books = try payers.map { try clinic.books.book(for: programme.scope(payer: $0, in: session.day.week), on: session.day) }
        return SessionReading(
            session: session, group: group, programme: programme, people: people, facilitators: try transaction.facilitatorStaff(of: id),
            substitutes: caller.may(.changeSession) ? try transaction.leaders(in: programme.id) : [],
            note: caller.may(.readNote) && session.cancelled == nil ? try groupNote(of: access) : nil, grace: books[0].grace.value,
            cap: RuleBook.groupCap(for: group.kind, among: books))
    }
}

extension Clinic {
    /// A time of day on a session's own day; a session past midnight reaches into the next.
    package func localTime(_ minute: Int, in id: ID<GroupSession>, as caller: Caller) async throws -> LocalTime {
        try await look(.readSession, as: caller) { work in
            guard let hours = try work.transaction.hours(of: id), caller.caseload.contains(hours.programme) else {
                throw AccessRefusal.unknownSession
            }
            return hours.zone.time(minute, from: hours.starts, to: hours.ends)
        }
    }

    /// One line of a roster that a page has open, after somebody changed it; nil when the person is no longer on it.
    package func rosterLine(of member: ID<Member>, at id: ID<GroupSession>, as caller: Caller) async throws -> SessionReading? {
        try await refresh(.readSession, as: caller) { work in
            let reading = try work.sessionReading(id)
            return reading.people.contains { $0.member.id == member } ? reading.only(member) : nil
        }
    }
}

extension SessionReading {
    fileprivate func only(_ member: ID<Member>) -> SessionReading {
        SessionReading(
            session: session, group: group, programme: programme, people: people.filter { $0.member.id == member },
            facilitators: facilitators,
            substitutes: [], note: nil, grace: grace, cap: cap)
    }
}
