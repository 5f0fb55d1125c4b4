import Database

/// Everything that a note is judged by before it is signed, read at one moment.
struct NoteDesk {
    let session: GroupSession
    let members: [Member]
    let places: [ID<Member>: RosterPlace]
    let ledger: [ID<Member>: [LedgerEntry]]
    let note: GroupNote

    var check: NoteCheck {
        NoteCheck(
            shared: note.shared.words,
            people: members.map { member in
                NoteCheck.Person(
                    id: member.id, name: member.name, names: [member.given, member.preferred, member.family],
                    words: note.parts[member.id]?.words ?? MemberWords(), presence: presence(of: member.id))
            })
    }

    private func presence(of member: ID<Member>) -> NotePresence {
        guard let place = places[member] else { return .offRoster }
        return NotePresence(place.attendance, verdicts: ledger[member] ?? [], at: session)
    }
}

extension Work {
    func noteDesk(of access: Access<GroupSession>) throws -> NoteDesk {
        let places = try transaction.roster(of: access.id)
        return NoteDesk(
            session: try transaction.session(access), members: try transaction.membersOfNote(at: access.id),
            places: Dictionary(uniqueKeysWithValues: places.map { ($0.member, $0) }),
            ledger: try transaction.ledger(at: access.id),
            note: try transaction.note(of: access))
    }
}

extension Clinic {
    /// Looks through a note for its signer: what must be put right, and what must be looked at, before it is signed.
    package func checkNote(of id: ID<GroupSession>, as caller: Caller) async throws -> [NoteFinding] {
        try await look(.signNote, as: caller) { work in
            let desk = try work.noteDesk(of: try work.session(id, detail: "note check"))
            return desk.note.isSigned ? [] : desk.check.findings
        }
    }
}
