import Database

extension Clinic {
    /// Saves what was done with everybody, as typed so far. `version` is the one the writer started from; 0 at first.
    ///
    /// Whoever saves second gets a `NoteConflict` with the first one's text, and nothing changes.
    package func saveSharedNote(
        _ words: SharedWords, version: Int, of id: ID<GroupSession>, as caller: Caller
    ) async throws -> SharedNote {
        try await perform(.writeNote, as: caller) { work in
            let access = try work.session(id, detail: "note draft")
            let staff = try work.writer(of: try work.transaction.session(access))
            try words.fields.checkLength()
            let current = try work.transaction.sharedNote(of: id)
            guard current.signedAt == nil else { throw NoteRefusal.signed }
            // A save sent again because its answer was lost is no conflict.
            if current.words == words, current.version > 0 { return current }
            guard current.version == version,
                try work.transaction.save(words, over: version, of: id, by: staff, at: work.now)
            else {
                throw NoteConflict(current: .shared(current))
            }
            try work.tellNotePages(of: id)
            return try work.transaction.sharedNote(of: id)
        }
    }

    /// Saves what one member made of the session, as typed so far. It becomes part of that member's chart alone.
    package func saveNotePart(
        _ words: MemberWords, version: Int, of member: ID<Member>, at id: ID<GroupSession>, as caller: Caller
    ) async throws -> MemberNote {
        try await perform(.writeNote, as: caller) { work in
            let staff = try work.writer(of: try work.transaction.session(try work.session(id, detail: "note draft")))
            let chart = try work.chart(of: member, detail: "note draft at session \(id)")
            try words.fields.checkLength()
            let current = try work.transaction.memberNote(of: chart, at: id)
            guard try current.version > 0 || work.transaction.place(of: member, at: id) != nil else {
                throw NoteRefusal.notOnRoster
            }
            guard try !work.transaction.isNoteSigned(of: id) else { throw NoteRefusal.signed }
            if current.words == words, current.version > 0 { return current }
            guard current.version == version,
                try work.transaction.save(words, over: version, of: chart, at: id, by: staff, now: work.now)
            else { throw NoteConflict(current: .member(current)) }
            try work.tellNotePages(of: id)
            return try work.transaction.memberNote(of: chart, at: id)
        }
    }

    /// Adds to a signed note, about the session or about one member. It cannot be changed or taken back.
    package func addAddendum(
        _ text: String, about member: ID<Member>? = nil, to id: ID<GroupSession>, as caller: Caller
    ) async throws -> GroupNote {
        try await perform(.writeNote, as: caller) { work in
            let access = try work.session(id, detail: "note addendum")
            let staff = try work.writer(of: try work.transaction.session(access))
            guard try work.transaction.isNoteSigned(of: id) else { throw NoteRefusal.notSigned }
            let words = MemberWords(response: text.trimmed)
            guard !words.isEmpty else { throw NoteRefusal.addendumEmpty }
            try words.fields.checkLength()
            if let member {
                let chart = try work.chart(of: member, detail: "note addendum at session \(id)")
                guard try work.transaction.place(of: chart.id, at: id) != nil else { throw NoteRefusal.notOnRoster }
            }
            try work.transaction.insert(
                NoteAddendum(
                    id: work.newID(), member: member, staff: staff, name: caller.name, at: work.now,
                    text: words.response), to: id)
            try work.tellNotePages(of: id)
            return try work.groupNote(of: access)
        }
    }
}

extension Work {
    /// The staff member who writes; nobody writes a note of a cancelled session.
    func writer(of session: GroupSession) throws -> ID<Staff> {
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        guard session.cancelled == nil else { throw NoteRefusal.sessionCancelled }
        return staff
    }

    func tellNotePages(of session: ID<GroupSession>) throws { try transaction.notify("session:\(session)", "note") }

    /// The note of a session, as this caller may read it: those without the deed see where it stands and no word of it.
    func groupNote(of access: Access<GroupSession>) throws -> GroupNote {
        let note = try transaction.note(of: access)
        return caller.may(.readNote) ? note.opened(by: caller.role) : note.withoutText
    }
}
