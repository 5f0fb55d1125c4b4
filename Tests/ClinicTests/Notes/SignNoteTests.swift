import Database
import Testing

@testable import Clinic

@Suite struct `Signing a group note` {
    @Test func `keeps who, with which credential, and closes the stay that was open`() async throws {
        let world = try await NoteWorld.open()
        let note = try await world.signedNote()
        #expect(note.signature?.line == "Dana Okafor, LCSW")
        #expect(note.isSigned && !note.isLateEntry && note.waitsFor == nil && note.isAsSigned)
        let end = Instant(seconds: NoteWorld.start).adding(minutes: 180)
        #expect(
            note.parts[NoteWorld.teo]?.presence?.stays == [.init(arrived: Instant(seconds: NoteWorld.start), left: end)]
        )
        #expect(note.parts[NoteWorld.lukasz]?.presence?.absence == .excused)
        let (place, changes) = try await world.database.read {
            (
                try $0.place(of: NoteWorld.teo, at: NoteWorld.session),
                try $0.changes(at: NoteWorld.session, of: NoteWorld.teo)
            )
        }
        #expect(changes.last?.action == "end of session" && place?.attendance.isOpen == false)
        #expect(place?.counted == 165)
    }

    @Test func `stands in the journal of the house and of every chart it writes into`() async throws {
        let world = try await NoteWorld.open()
        _ = try await world.signedNote()
        let lines = try await world.database.read { transaction in
            try transaction.rows("SELECT chain, outcome FROM journal_entry WHERE deed = 'note.sign' ORDER BY chain") {
                "\(try $0.next(Int.self)) \(try $0.next(String.self))"
            }
        }
        #expect(lines == ["0 done", "101 done", "102 done"])
    }

    @Test func `a signed note cannot be changed, not even with SQL, and the attempt is kept`() async throws {
        let world = try await NoteWorld.open()
        _ = try await world.signedNote()
        let before = try await world.everything()
        let attempts: [SQL] = [
            "UPDATE group_note SET text = 'Nothing happened'", "DELETE FROM group_note",
            "UPDATE note_part SET risk = '' WHERE member_id = \(NoteWorld.mia)",
            "UPDATE note_part SET signed_at = NULL, presence = NULL",
            "DELETE FROM note_part", "UPDATE note_signature SET staff_id = \(NoteWorld.omar)",
            "DELETE FROM note_signature",
        ]
        for attempt in attempts {
            let changed = try await world.clinic(after: 400).database.write { try $0.run(attempt) }
            #expect(changed == 0, "\(attempt.text)")
        }
        #expect(try await world.everything() == before)
        let kept = try await world.database.read { try $0.tamperAttempts() }.map { "\($0.change) \($0.relation)" }
        #expect(Set(kept).count == 6 && kept.count == 11, "\(kept)")
    }

    @Test func `a row put over a signed one is not taken either`() async throws {
        let world = try await NoteWorld.open()
        _ = try await world.signedNote()
        let before = try await world.everything()
        await #expect(throws: (any Error).self) {
            try await world.database.write { transaction in
                try transaction.run(
                    """
                    INSERT OR REPLACE INTO group_note (session_id, text, version, author, updated_at)
                    VALUES (\(NoteWorld.session), 'Nothing happened', 1, \(NoteWorld.omar), 0)
                    """)
            }
        }
        #expect(try await world.everything() == before)
    }

    @Test func `the digest tells when anything that was signed reads otherwise`() async throws {
        let world = try await NoteWorld.open()
        _ = try await world.signedNote()
        for change in [
            "UPDATE group_note SET topic = 'Sleep '",
            "UPDATE note_part SET plan = risk, risk = plan WHERE member_id = 101",
            "UPDATE note_part SET presence = '|excused' WHERE member_id = 102",
            "UPDATE note_signature SET name = 'Dana'", "DELETE FROM note_part WHERE member_id = 103",
        ] as [SQL] {
            let isIntact = try await world.isAsSigned(afterTampering: change)
            #expect(!isIntact, "\(change.text)")
        }
        #expect(try await world.note(as: world.therapist).isAsSigned)
    }

    @Test func `after it marks are refused, and a correction with its reason is shown beside the note`() async throws {
        let world = try await NoteWorld.open()
        _ = try await world.signedNote()
        try await world.expectRefusal("attendance.locked") { try await $0.mark(NoteWorld.mia, .undo, after: 210) }
        try await world.expectRefusal("note.signed") {
            _ = try await $0.clinic(after: 210).saveNotePart(
                MemberWords(), version: 1, of: NoteWorld.mia, at: NoteWorld.session, as: $0.therapist)
        }
        try await world.expectRefusal("note.signed") {
            _ = try await $0.clinic(after: 210).saveSharedNote(
                SharedWords(), version: 1, of: NoteWorld.session, as: $0.therapist)
        }
        try await world.expectRefusal("note.signed") {
            _ = try await $0.clinic(after: 210).signNote(of: NoteWorld.session, as: $0.therapist)
        }
        let correction = Correction(
            member: NoteWorld.mia,
            now: .there(
                arrived: LocalTime(day: Day(number: 20507), minute: 9 * 60 + 25),
                left: LocalTime(day: Day(number: 20507), minute: 12 * 60)),
            reason: "Door log")
        _ = try await world.clinic(after: 220).correct(correction, at: NoteWorld.session, as: world.therapist)
        let note = try await world.note(as: world.therapist)
        #expect(note.corrections.map(\.reason) == ["Door log"])
        #expect(note.isAsSigned)
    }

    @Test func `one signed long after the session is labelled, by the hours that the house has set`() async throws {
        for (hours, setting, isLate) in [(72, nil, false), (73, nil, true), (25, "24", true), (73, "96", false)]
            as [(Int, String?, Bool)]
        {
            let world = try await NoteWorld.open()
            try await world.writeNote(as: world.therapist)
            if let setting { try await world.database.write { try $0.set("note.late-after-hours", to: setting) } }
            let note = try await world.clinic(after: 180 + hours * 60).signNote(
                of: NoteWorld.session, as: world.therapist)
            #expect(note.isLateEntry == isLate, "\(hours) hours, \(setting ?? "not set")")
        }
    }

    @Test func `addenda are added and stay`() async throws {
        let world = try await NoteWorld.open()
        _ = try await world.signedNote()
        let clinic = try world.clinic(after: 260)
        _ = try await clinic.addAddendum("Room changed to 4.", to: NoteWorld.session, as: world.therapist)
        let note = try await clinic.addAddendum(
            "Called on Tuesday.", about: NoteWorld.mia, to: NoteWorld.session, as: world.nurse)
        #expect(note.addenda.map(\.text) == ["Room changed to 4.", "Called on Tuesday."])
        #expect(note.addenda.map(\.name) == ["Dana Okafor", "Omar Haddad"] && note.isAsSigned)
        try await world.expectRefusal("note.addendum-empty") {
            _ = try await clinic.addAddendum(" \n", to: NoteWorld.session, as: $0.nurse)
        }
        #expect(try await world.database.write { try $0.run("DELETE FROM note_addendum") } == 0)
    }
}

extension NoteWorld {
    private static let guards: [SQL] = [
        "DROP TRIGGER group_note_frozen_update", "DROP TRIGGER note_part_frozen_update",
        "DROP TRIGGER note_part_frozen_delete",
        "DROP TRIGGER note_signature_frozen_update",
    ]

    /// Takes the guard away, as somebody with the database file could, makes a change, looks, and takes it all back.
    fileprivate func isAsSigned(afterTampering change: SQL) async throws -> Bool {
        struct TakenBack: Error { let isAsSigned: Bool }
        let clinic = try clinic(after: 300)
        do {
            return try await database.write { transaction -> Bool in
                for trigger in Self.guards { try transaction.run(trigger) }
                try transaction.run(change)
                let work = Work(transaction, caller: .program, now: clinic.now, clinic: clinic)
                throw TakenBack(isAsSigned: try transaction.note(of: work.opened(Self.session)).isAsSigned)
            }
        } catch let answer as TakenBack { return answer.isAsSigned }
    }
}
