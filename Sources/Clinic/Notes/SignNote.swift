import Database

extension Clinic {
    /// Signs the note of a session: closes the stays still open, seals every word, and locks the note and the roster.
    /// - Parameters:
    ///   - acknowledging: codes of the findings that the signer looked at and lets stand, for `reason`.
    ///   - edition: the edition that the signer read; signing another is refused. Nil where the page does not say.
    package func signNote(
        of id: ID<GroupSession>, acknowledging: Set<String> = [], reason: String = "", edition: Int? = nil,
        as caller: Caller
    ) async throws -> GroupNote {
        try await perform(.signNote, as: caller) { work in
            let access = try work.session(id, detail: "sign note")
            let desk = try work.noteDesk(of: access)
            let staff = try work.writer(of: desk.session)
            guard !desk.note.isSigned else { throw NoteRefusal.signed }
            guard work.now >= desk.session.ends else { throw NoteRefusal.sessionNotEnded }
            guard edition == nil || edition == desk.note.edition else { throw NoteRefusal.changedSinceRead }
            let stood = try desk.check.findings.letStand(acknowledging, reason: reason)
            let signature = try work.signature(
                .signed, by: staff, of: desk.session, waiting: true, acknowledged: stood, reason: reason)
            let presence = try work.closeOpenStays(desk)
            try work.seal(desk, under: signature, presence: presence)
            for member in desk.members where !(desk.note.parts[member.id]?.words.isEmpty ?? true) {
                work.note(
                    JournalLine(
                        chart: member.id, scope: "member:\(member.id.number)", detail: "note signed at session \(id)"))
            }
            try work.tellNotePages(of: id)
            return try work.groupNote(of: access)
        }
    }

    /// The supervisor's signature, for which an associate's note waits.
    package func cosignNote(of id: ID<GroupSession>, as caller: Caller) async throws -> GroupNote {
        try await perform(.cosignNote, as: caller) { work in
            let access = try work.session(id, detail: "co-sign note")
            let session = try work.transaction.session(access)
            let note = try work.transaction.note(of: access)
            guard let first = note.signature else { throw NoteRefusal.notSigned }
            guard let supervisor = first.waitsFor else { throw NoteRefusal.noCosignatureDue }
            guard note.cosignature == nil else { throw NoteRefusal.alreadyCosigned }
            guard let staff = caller.staff, staff == supervisor else { throw NoteRefusal.notYoursToCosign }
            let signature = try work.signature(.cosigned, by: staff, of: session, waiting: false)
            try work.transaction.insert(signature.sealed(note.digest(under: signature)), of: id)
            try work.tellNotePages(of: id)
            return try work.groupNote(of: access)
        }
    }
}

extension [NoteFinding] {
    /// The codes of what the signer lets stand; refused while anything else is open.
    fileprivate func letStand(_ acknowledged: Set<String>, reason: String) throws(NoteRefusal) -> [String] {
        let open = filter { $0.severity == .mustFix || !acknowledged.contains($0.code) }
        guard open.isEmpty else { throw .findingsOpen(open) }
        guard isEmpty || !reason.trimmed.isEmpty else { throw .reasonMissing }
        return map(\.code)
    }
}

extension Work {
    /// A signature as it is to be shown, not sealed yet. An associate's waits for their supervisor.
    fileprivate func signature(
        _ kind: NoteSignature.Kind, by id: ID<Staff>, of session: GroupSession, waiting: Bool,
        acknowledged: [String] = [], reason: String = ""
    ) throws -> NoteSignature {
        guard let staff = try transaction.staff(id) else { throw AccessRefusal.notYourDeed }
        let isLate = now - session.ends > (try transaction.hoursUntilNoteIsLate()) * 3600
        let waitsFor = waiting && caller.role == .associate ? try supervisor(of: staff) : nil
        return NoteSignature(
            id: newID(), kind: kind, staff: id, name: staff.name, credential: staff.credential, at: now, isLate: isLate,
            waitsFor: waitsFor, acknowledged: acknowledged, reason: acknowledged.isEmpty ? "" : reason.trimmed)
    }

    private func supervisor(of staff: Staff) throws -> ID<Staff> {
        guard let id = staff.supervisor, id != staff.id, let supervisor = try transaction.staff(id), supervisor.active,
            Deed.cosignNote.roles.contains(supervisor.role)
        else { throw NoteRefusal.supervisorMissing }
        return id
    }

    /// Whoever is still marked as in the room was there to the end. Each closing is an attendance change of its own.
    fileprivate func closeOpenStays(_ desk: NoteDesk) throws -> [ID<Member>: Attendance] {
        try desk.places.mapValues { place in
            var attendance = place.attendance
            guard attendance.isOpen else { return attendance }
            attendance.close(at: desk.session.ends)
            guard let sheet = try transaction.sheet(of: desk.session.id, for: place.member, key: nil).flatMap(Sheet.init) else {
                throw AttendanceRefusal.notOnRoster
            }
            try keep(attendance, on: sheet, action: "end of session")
            return attendance
        }
    }

    /// Freezes every part with the presence beside it, hashes what the rows now say, and keeps the signature over it.
    fileprivate func seal(_ desk: NoteDesk, under signature: NoteSignature, presence: [ID<Member>: Attendance]) throws {
        let session = desk.session.id
        try transaction.insertUnwrittenParts(of: session, by: signature.staff, at: now)
        for member in desk.members {
            try transaction.freezePart(
                of: member.id, at: session, presence: presence[member.id] ?? Attendance(), now: now)
        }
        let sealed = signature.sealed(try transaction.note(of: opened(session)).digest(under: signature))
        try transaction.insert(sealed, of: session)
        try transaction.freezeNote(of: session, under: sealed)
    }
}

extension Transaction {
    /// A note signed later than this after the session's end is labelled a late entry; the house may set its own hours.
    func hoursUntilNoteIsLate() throws -> Int { try setting("note.late-after-hours").flatMap { Int($0) } ?? 72 }
}
