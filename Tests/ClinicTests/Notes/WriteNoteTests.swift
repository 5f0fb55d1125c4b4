import Database
import Testing

@testable import Clinic

@Suite struct `Writing a group note` {
    @Test func `the second of two people gets the first one's text, and nothing changes`() async throws {
        let world = try await NoteWorld.open()
        let clinic = try world.clinic(after: 60)
        let first = try await clinic.saveSharedNote(
            NoteWorld.shared, version: 0, of: NoteWorld.session, as: world.therapist)
        #expect(first.version == 1)
        try await world.expectRefusal("note.changed-meanwhile") { world in
            let words = SharedWords(topic: "Anger")
            do {
                _ = try await clinic.saveSharedNote(words, version: 0, of: NoteWorld.session, as: world.nurse)
            } catch let conflict as NoteConflict {
                #expect(conflict.current == .shared(first))
                #expect(
                    conflict.saved?.name == "Dana Okafor" && conflict.saved?.at == clinic.now && conflict.version == 1)
                throw conflict
            }
        }
        let merged = try await clinic.saveSharedNote(
            SharedWords(topic: "Sleep and anger"), version: 1, of: NoteWorld.session, as: world.nurse)
        #expect(merged.version == 2 && merged.saved?.name == "Omar Haddad")
    }

    @Test func `a member's part that somebody else saved is shown, not written over`() async throws {
        let world = try await NoteWorld.open()
        let clinic = try world.clinic(after: 60)
        let first = try await clinic.saveNotePart(
            NoteWorld.teosPart, version: 0, of: NoteWorld.teo, at: NoteWorld.session, as: world.therapist)
        try await world.expectRefusal("note.changed-meanwhile") { world in
            do {
                _ = try await clinic.saveNotePart(
                    NoteWorld.miasPart, version: 0, of: NoteWorld.teo, at: NoteWorld.session, as: world.nurse)
            } catch let conflict as NoteConflict {
                #expect(conflict.current == .member(first))
                throw conflict
            }
        }
    }

    @Test func `a draft sent twice, with another kind of line end, is saved once`() async throws {
        let world = try await NoteWorld.open()
        let clinic = try world.clinic(after: 60)
        _ = try await clinic.saveSharedNote(
            SharedWords(text: "One\nTwo"), version: 0, of: NoteWorld.session, as: world.therapist)
        let again = try await clinic.saveSharedNote(
            SharedWords(text: "One\r\nTwo"), version: 0, of: NoteWorld.session, as: world.therapist)
        #expect(again.version == 1)
    }

    @Test func `open pages are told that the note changed, not what it says`() async throws {
        let world = try await NoteWorld.open()
        let clinic = try world.clinic(after: 60)
        var news = clinic.database.notices().makeAsyncIterator()
        _ = try await clinic.saveSharedNote(NoteWorld.shared, version: 0, of: NoteWorld.session, as: world.therapist)
        #expect(await news.next() == Notice(channel: "session:\(NoteWorld.session)", payload: "note"))
    }

    @Test func `each no is in the journal and changes nothing`() async throws {
        let world = try await NoteWorld.open()
        let (clinic, words, long) = (
            try world.clinic(after: 60), NoteWorld.teosPart, String(repeating: "a", count: 30_001)
        )
        let stranger = Caller(
            staff: NoteWorld.omar, name: "Omar", role: .nurse, caseload: .programmes([]), origin: "test")
        try await world.expectRefusal("access.not-your-deed") {
            _ = try await clinic.saveSharedNote(NoteWorld.shared, version: 0, of: NoteWorld.session, as: $0.frontDesk)
        }
        try await world.expectRefusal("access.outside-caseload") { _ in
            _ = try await clinic.saveNotePart(words, version: 0, of: NoteWorld.teo, at: NoteWorld.session, as: stranger)
        }
        try await world.expectRefusal("access.unknown-member") {
            _ = try await clinic.saveNotePart(words, version: 0, of: ID(777), at: NoteWorld.session, as: $0.nurse)
        }
        try await world.expectRefusal("note.too-long") {
            _ = try await clinic.saveSharedNote(
                SharedWords(text: long), version: 0, of: NoteWorld.session, as: $0.nurse)
        }
        try await world.expectRefusal("note.not-signed") {
            _ = try await clinic.addAddendum("Called later.", to: NoteWorld.session, as: $0.nurse)
        }
        try await world.database.write { transaction in
            try transaction.run("UPDATE member SET data_class = 'psychotherapy-note' WHERE id = \(NoteWorld.mia)")
            try transaction.run("DELETE FROM roster_place WHERE member_id = \(NoteWorld.lukasz)")
        }
        try await world.expectRefusal("access.protected-class") {
            _ = try await clinic.saveNotePart(
                words, version: 0, of: NoteWorld.mia, at: NoteWorld.session, as: $0.therapist)
        }
        try await world.expectRefusal("note.not-on-roster") {
            _ = try await clinic.saveNotePart(
                words, version: 0, of: NoteWorld.lukasz, at: NoteWorld.session, as: $0.therapist)
        }
        try await world.database.write {
            try $0.run("UPDATE group_session SET cancelled = 'Snow' WHERE id = \(NoteWorld.session)")
        }
        try await world.expectRefusal("note.session-cancelled") {
            _ = try await clinic.saveSharedNote(NoteWorld.shared, version: 0, of: NoteWorld.session, as: $0.therapist)
        }
    }

    @Test func `the front desk sees where a note stands and not a word of it, a reviewer no part under Part 2`()
        async throws
    {
        let world = try await NoteWorld.open()
        _ = try await world.signedNote()
        let seen = try await world.note(as: world.frontDesk)
        #expect(seen.isSigned && seen.shared.words.isEmpty && seen.parts.values.allSatisfy(\.words.isEmpty))
        try await world.database.write {
            try $0.run("UPDATE member SET data_class = 'substance-use' WHERE id = \(NoteWorld.teo)")
        }
        let therapists = try await world.note(as: world.therapist)
        #expect(therapists.parts[NoteWorld.teo]?.words == NoteWorld.teosPart)
        let auditors = therapists.opened(by: .reviewer)
        #expect(
            auditors.parts[NoteWorld.teo]?.words == MemberWords()
                && auditors.parts[NoteWorld.mia]?.words == NoteWorld.miasPart)
    }
}
