/// The note of one session: the shared part, each member's part beside it, who signed it, and what was added later.
package struct GroupNote: Sendable, Equatable {
    package let session: ID<GroupSession>
    package let shared: SharedNote
    package let parts: [ID<Member>: MemberNote]
    package let signatures: [NoteSignature]
    package let addenda: [NoteAddendum]
    /// Attendance corrected after signing, oldest first. The note keeps what was signed; these say what was wrong.
    package let corrections: [AttendanceChange]

    package var signature: NoteSignature? { signatures.first { $0.kind == .signed } }
    package var cosignature: NoteSignature? { signatures.first { $0.kind == .cosigned } }
    package var isSigned: Bool { signature != nil }
    package var isLateEntry: Bool { signature?.isLate ?? false }
    /// The supervisor whose co-signature is still missing.
    package var waitsFor: ID<Staff>? { cosignature == nil ? signature?.waitsFor : nil }
    /// Grows with every save of any part, so that a signer can say which edition they read.
    package var edition: Int { parts.values.reduce(shared.version) { $0 + $1.version } }

    /// The note as those see it who may not read it: where it stands, and not a word of it.
    var withoutText: GroupNote {
        GroupNote(
            session: session, shared: shared.withoutText, parts: parts.mapValues(\.withoutText),
            signatures: signatures.map(\.withoutText),
            addenda: [], corrections: [])
    }

    /// The note without what concerns members whose class of data a role does not open.
    func opened(by role: Role) -> GroupNote {
        let closed = Set(parts.values.filter { !role.opens($0.dataClass) }.map(\.member))
        guard !closed.isEmpty else { return self }
        return GroupNote(
            session: session, shared: shared,
            parts: parts.mapValues { closed.contains($0.member) ? $0.withoutText : $0 },
            signatures: signatures, addenda: addenda.filter { $0.member.map { !closed.contains($0) } ?? true },
            corrections: corrections.filter { !closed.contains($0.member) })
    }
}

/// Who saved a part of a note last, and when.
package struct LastSaved: Sendable, Equatable {
    package let staff: ID<Staff>
    package let name: String
    package let at: Instant
}

/// The shared part as it stands; version 0 while nothing has been saved.
package struct SharedNote: Sendable, Equatable {
    package let words: SharedWords
    package let version: Int
    package let saved: LastSaved?
    package let signedAt: Instant?
    /// The hash under which it was signed.
    package let digest: [UInt8]?

    static let unwritten = SharedNote(words: SharedWords(), version: 0, saved: nil, signedAt: nil, digest: nil)
    var withoutText: SharedNote {
        SharedNote(words: SharedWords(), version: version, saved: saved, signedAt: signedAt, digest: digest)
    }
}

/// One member's part as it stands; version 0 while nothing has been saved.
package struct MemberNote: Sendable, Equatable {
    package let member: ID<Member>
    package let dataClass: DataClass
    package let words: MemberWords
    package let version: Int
    package let saved: LastSaved?
    package let signedAt: Instant?
    /// The member's attendance as it stood at signing.
    package let presence: Attendance?

    static func unwritten(_ member: ID<Member>) -> MemberNote {
        MemberNote(
            member: member, dataClass: .general, words: MemberWords(), version: 0, saved: nil, signedAt: nil,
            presence: nil)
    }
    var withoutText: MemberNote {
        MemberNote(
            member: member, dataClass: dataClass, words: MemberWords(), version: version, saved: saved,
            signedAt: signedAt, presence: nil)
    }
}
