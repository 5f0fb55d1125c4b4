import Database
import Testing

@testable import Clinic

@Suite struct `A note that may not be signed yet` {
    @Test func `says what stands against it, and is signed when the rest is acknowledged with a reason`() async throws {
        let world = try await NoteWorld.open()
        try await world.writeNote(as: world.therapist)
        let clinic = try world.clinic(after: 200)
        let words = MemberWords(participation: "Supported Mia's plan", response: "Calm")
        _ = try await clinic.saveNotePart(
            words, version: 1, of: NoteWorld.teo, at: NoteWorld.session, as: world.therapist)
        let code = "name:\(NoteWorld.teo):\(NoteWorld.mia)"
        #expect(try await clinic.checkNote(of: NoteWorld.session, as: world.therapist).map(\.code) == [code])
        try await world.expectRefusal("note.findings-open") { world in
            do {
                _ = try await clinic.signNote(of: NoteWorld.session, as: world.therapist)
            } catch let NoteRefusal.findingsOpen(findings) {
                #expect(findings.map(\.code) == [code])
                throw NoteRefusal.findingsOpen(findings)
            }
        }
        try await world.expectRefusal("note.reason-missing") {
            _ = try await clinic.signNote(of: NoteWorld.session, acknowledging: [code], reason: " ", as: $0.therapist)
        }
        let note = try await clinic.signNote(
            of: NoteWorld.session, acknowledging: [code], reason: "A song of that name", as: world.therapist)
        #expect(
            note.signature?.acknowledged == [code] && note.signature?.reason == "A song of that name" && note.isAsSigned
        )
    }

    @Test func `nobody unmarked can be acknowledged away`() async throws {
        let world = try await NoteWorld.open()
        try await world.writeNote(as: world.therapist)
        try await world.mark(NoteWorld.lukasz, .clear, after: 195)
        let clinic = try world.clinic(after: 200)
        let codes = try await clinic.checkNote(of: NoteWorld.session, as: world.therapist).map(\.code)
        #expect(codes == ["unmarked:\(NoteWorld.lukasz)"])
        try await world.expectRefusal("note.findings-open") {
            _ = try await clinic.signNote(
                of: NoteWorld.session, acknowledging: Set(codes), reason: "Later", as: $0.therapist)
        }
    }

    @Test func `is refused before the session's end, in an edition not read, and to those who may not sign`()
        async throws
    {
        let world = try await NoteWorld.open()
        try await world.writeNote(as: world.therapist)
        try await world.expectRefusal("note.session-not-ended") {
            _ = try await $0.clinic(after: 179).signNote(of: NoteWorld.session, as: $0.therapist)
        }
        let read = try await world.note(as: world.therapist).edition
        let words = MemberWords(response: "Changed while the signer was reading")
        _ = try await world.clinic(after: 190).saveNotePart(
            words, version: 1, of: NoteWorld.teo, at: NoteWorld.session, as: world.nurse)
        try await world.expectRefusal("note.changed-since-read") {
            _ = try await $0.clinic(after: 191).signNote(of: NoteWorld.session, edition: read, as: $0.therapist)
        }
        try await world.expectRefusal("access.not-your-deed") {
            _ = try await $0.clinic(after: 191).signNote(of: NoteWorld.session, as: $0.frontDesk)
        }
    }
}

@Suite struct `An associate's note` {
    @Test func `waits for the supervisor, whose co-signature covers the first`() async throws {
        let world = try await NoteWorld.open()
        try await world.writeNote(as: world.associate)
        let clinic = try world.clinic(after: 200)
        let note = try await clinic.signNote(of: NoteWorld.session, as: world.associate)
        #expect(note.waitsFor == NoteWorld.dana && note.signature?.line == "Ines Duarte, LPC-A")
        let other = NoteWorld.caller(NoteWorld.omar, "Omar Haddad", .prescriber)
        try await world.expectRefusal("note.not-yours-to-cosign") { _ in
            _ = try await clinic.cosignNote(of: NoteWorld.session, as: other)
        }
        try await world.expectRefusal("access.not-your-deed") {
            _ = try await clinic.cosignNote(of: NoteWorld.session, as: $0.associate)
        }
        let cosigned = try await world.clinic(after: 300).cosignNote(of: NoteWorld.session, as: world.therapist)
        #expect(cosigned.waitsFor == nil && cosigned.cosignature?.line == "Dana Okafor, LCSW" && cosigned.isAsSigned)
        #expect(cosigned.signature?.digest != cosigned.cosignature?.digest)
        try await world.expectRefusal("note.already-cosigned") {
            _ = try await clinic.cosignNote(of: NoteWorld.session, as: $0.therapist)
        }
    }

    @Test func `cannot be signed while nobody is recorded who could co-sign`() async throws {
        let world = try await NoteWorld.open()
        try await world.writeNote(as: world.associate)
        try await world.database.write { try $0.run("UPDATE staff SET active = 0 WHERE id = \(NoteWorld.dana)") }
        try await world.expectRefusal("note.supervisor-missing") {
            _ = try await $0.clinic(after: 200).signNote(of: NoteWorld.session, as: $0.associate)
        }
    }

    @Test func `nothing waits after a therapist's signature or before any`() async throws {
        let world = try await NoteWorld.open()
        try await world.expectRefusal("note.not-signed") {
            _ = try await $0.clinic(after: 200).cosignNote(of: NoteWorld.session, as: $0.therapist)
        }
        _ = try await world.signedNote()
        try await world.expectRefusal("note.no-cosignature-due") {
            _ = try await $0.clinic(after: 210).cosignNote(of: NoteWorld.session, as: $0.therapist)
        }
    }
}
