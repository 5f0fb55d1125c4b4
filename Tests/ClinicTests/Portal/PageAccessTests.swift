import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A person's own page` {
    /// Everybody of `World` was born on day 7000.
    static let born = Day(number: 7000)

    private func give(
        _ world: World, to member: ID<Member>, email: String = "", phone: String = "", guardian: NewAccess.Guardian? = nil,
        contactReason: String = ""
    ) async throws -> NewLink {
        try await world.clinic.giveAccess(
            NewAccess(contact: PersonContact(email: email, phone: phone), guardian: guardian, contactReason: contactReason),
            to: member, address: { "https://stepwell.test/my/link/\($0.cookie)" }, as: world.therapist)
    }

    private func mother(_ parts: Set<PagePart> = PagePart.ofGuardian, reason: String = "") -> NewAccess.Guardian {
        NewAccess.Guardian(name: "Mara Abalos", relationship: "mother", parts: parts, reason: reason)
    }

    @Test func `opens by a link and the birth date, once`() async throws {
        try await World.onEachEngine { world in
            let link = try await give(world, to: world.ana, email: "Ana@Example.org")
            #expect(link.sentTo == "ana@example.org")
            let opened = try await world.clinic.openLink(link.secret, born: Self.born, origin: "10.0.0.9", device: "Phone")
            let presence = try #require(try await world.clinic.personPresence(opened.token, origin: "10.0.0.9"))
            #expect(presence.people.map(\.id) == [world.ana] && presence.caller.role == .member)
            let week = try await world.clinic.myWeek(of: world.ana, as: presence.caller)
            #expect(week.name == "Ana" && week.ahead.map(\.group) == ["Morning"])
            await #expect(throws: PortalRefusal.linkGone) {
                try await world.clinic.openLink(link.secret, born: Self.born, origin: "10.0.0.9", device: "Phone")
            }
        }
    }

    @Test func `stays closed after five wrong birth dates, also to the right one`() async throws {
        try await World.onEachEngine { world in
            let link = try await give(world, to: world.ana)
            for _ in 0..<5 {
                await #expect(throws: PortalRefusal.wrongBirthDate) {
                    try await world.clinic.openLink(link.secret, born: Day(number: 1), origin: "10.0.0.9", device: "")
                }
            }
            await #expect(throws: PortalRefusal.linkGone) {
                try await world.clinic.openLink(link.secret, born: Self.born, origin: "10.0.0.9", device: "")
            }
            #expect(try await world.journal().filter { $0.outcome == "portal.wrong-birth-date" }.count == 5)
        }
    }

    @Test func `is nobody else's, and the try is in that chart's journal`() async throws {
        try await World.onEachEngine { world in
            let link = try await give(world, to: world.ana)
            let token = try await world.clinic.openLink(link.secret, born: Self.born, origin: "x", device: "").token
            let caller = try #require(await world.clinic.personPresence(token, origin: "x")).caller
            await #expect(throws: AccessRefusal.unknownMember) { try await world.clinic.myWeek(of: world.ben, as: caller) }
            // Staff's doors stay closed to whoever has a page.
            await #expect(throws: AccessRefusal.notYourDeed) { try await world.clinic.person(world.ana, as: caller) }
            await #expect(throws: AccessRefusal.notYourDeed) { try await world.clinic.people(matching: "", after: nil, as: caller) }
            let refused = try #require(try await world.journal().first { $0.outcome == "access.unknown-member" })
            #expect(refused.role == "member" && refused.actor?.number == caller.account?.number)
        }
    }

    @Test func `shows a guardian only the parts that were agreed`() async throws {
        try await World.onEachEngine { world in
            await #expect(throws: PortalRefusal.reasonNeeded) {
                try await give(world, to: world.ana, guardian: mother([.week, .forms, .safetyPlan]))
            }
            let link = try await give(world, to: world.ana, email: "mara@example.org", guardian: mother())
            let token = try await world.clinic.openLink(link.secret, born: Self.born, origin: "x", device: "").token
            let caller = try #require(await world.clinic.personPresence(token, origin: "x")).caller
            #expect(caller.role == .guardian && caller.reach == [world.ana: [.week, .forms]])
            _ = try await world.clinic.myWeek(of: world.ana, as: caller)
        }
    }

    @Test(arguments: [
        ("mara@example.org", "", PortalRefusal.contactIsAGuardians), ("", "+1 503 555 0142", .phoneIsAGuardians),
        ("", "(503) 555-0142", .phoneIsAGuardians),
    ])
    func `given to a young person at a guardian's address or phone is asked about, and nothing is made`(
        email: String, phone: String, refusal: PortalRefusal
    ) async throws {
        try await World.onEachEngine { world in
            _ = try await give(world, to: world.ana, email: "mara@example.org", phone: "+1 503 555 0142", guardian: mother())
            let before = try await world.clinic.database.read { try $0.accountNames().count }
            await #expect(throws: refusal) { try await give(world, to: world.ana, email: email, phone: phone) }
            let after = try await world.clinic.database.read { try $0.accountNames().count }
            #expect(after == before)
        }
    }

    @Test func `may share a guardian's phone when somebody says why`() async throws {
        try await World.onEachEngine { world in
            _ = try await give(world, to: world.ana, phone: "503 555 0142", guardian: mother())
            _ = try await give(world, to: world.ana, phone: "(503) 555-0142", contactReason: "Ana has no phone and asked for this")
            let access = try await world.clinic.pageAccess(of: world.ana, as: world.therapist)
            #expect(access.accounts.map(\.account.kind) == [.member, .guardian])
        }
    }

    @Test func `ends for everybody at once when access is taken away`() async throws {
        try await World.onEachEngine { world in
            let link = try await give(world, to: world.ana, email: "ana@example.org")
            let token = try await world.clinic.openLink(link.secret, born: Self.born, origin: "x", device: "").token
            let account = try #require(try await world.clinic.personPresence(token, origin: "x")).account.id
            try await world.clinic.endAccess(of: account, to: world.ana, as: world.therapist)
            #expect(try await world.clinic.personPresence(token, origin: "x") == nil)
            // The address is free for whoever has it next.
            _ = try await give(world, to: world.ana, email: "ana@example.org")
        }
    }

    @Test func `opens by e-mail and password, and a wrong one says no more than an unknown address`() async throws {
        try await World.onEachEngine { world in
            let clinic = world.clinic
            let link = try await give(world, to: world.ana, email: "ana@example.org")
            let first = try await clinic.openLink(link.secret, born: Self.born, origin: "x", device: "").token
            let caller = try #require(try await clinic.personPresence(first, origin: "x")).caller
            try await clinic.setPersonPassword("four steps down the well", keeping: first, as: caller)
            let token = try await clinic.signInPerson(
                email: " ANA@example.org", password: "four steps down the well", origin: "y", device: "")
            #expect(try await clinic.personPresence(token, origin: "y")?.people.first?.id == world.ana)
            for email in ["ana@example.org", "nobody@example.org"] {
                await #expect(throws: PortalRefusal.wrong) {
                    try await clinic.signInPerson(email: email, password: "not the password!", origin: "y", device: "")
                }
            }
        }
    }

    @Test func `with a new password is not opened by a link that was on its way`() async throws {
        try await World.onEachEngine { world in
            let clinic = world.clinic
            let first = try await give(world, to: world.ana, email: "ana@example.org")
            let token = try await clinic.openLink(first.secret, born: Self.born, origin: "x", device: "").token
            let account = try #require(try await clinic.personPresence(token, origin: "x")).account.id
            let late = try await clinic.renewLink(for: account, of: world.ana, address: { $0.cookie }, as: world.therapist)
            let caller = try #require(try await clinic.personPresence(token, origin: "x")).caller
            try await clinic.setPersonPassword("four steps down the well", keeping: token, as: caller)
            await #expect(throws: PortalRefusal.linkGone) {
                try await world.later().openLink(late.secret, born: Self.born, origin: "x", device: "")
            }
            #expect(try await clinic.personPresence(token, origin: "x") != nil)
        }
    }

    @Test func `sends a link only to an address that somebody has, and answers the same`() async throws {
        try await World.onEachEngine { world in
            _ = try await give(world, to: world.ana, email: "ana@example.org")
            let box = LetterBox()
            try await world.clinic.carryLetters(by: box)
            for email in ["ana@example.org", "nobody@example.org"] {
                try await world.clinic.requestLink(email: email, address: { "https://stepwell.test/\($0.cookie)" }, origin: "x")
            }
            #expect(try await world.clinic.carryLetters(by: box) == 1)
            let letters = await box.letters
            #expect(letters.map(\.recipient) == ["ana@example.org", "ana@example.org"])
            // Neither the name nor that it is about treatment.
            #expect(letters.allSatisfy { !$0.body.contains("Ana") && !$0.subject.lowercased().contains("programme") })
        }
    }
}

/// A letter box that can be looked into, and told to jam.
actor LetterBox: Courier {
    struct Jammed: Error {}
    nonisolated let channel: Letter.Channel
    private(set) var letters: [Letter] = []
    private var jams: Int

    init(jams: Int = 0, channel: Letter.Channel = .email) { (self.jams, self.channel) = (jams, channel) }

    func carry(_ letter: Letter, id: ID<Letter>) throws {
        if jams > 0 {
            jams -= 1
            throw Jammed()
        }
        letters.append(letter)
    }
}
