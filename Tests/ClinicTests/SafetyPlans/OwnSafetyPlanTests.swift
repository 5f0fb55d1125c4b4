import TestEngines
import Testing

@testable import Clinic

@Suite struct `A safety plan on the person's own page` {
    private func caller(_ world: World, guardian: Set<PagePart>? = nil) async throws -> Caller {
        let access = NewAccess(
            contact: try PersonContact(email: "", phone: ""),
            guardian: guardian.map { NewAccess.Guardian(name: "Mara", relationship: "mother", parts: $0, reason: "Ana asked for it") })
        let link = try await world.clinic.giveAccess(access, to: world.ana, address: { $0.cookie }, as: world.therapist)
        let opened = try await world.clinic.openLink(link.secret, born: Day(number: 7000), origin: "x", device: "")
        return try #require(try await world.clinic.personPresence(opened.token, origin: "x")).caller
    }

    private func agree(_ world: World) async throws {
        _ = try await world.clinic.saveSafetyPlan(SafetyPlanTests.words, version: 0, of: world.ana, as: world.therapist)
        try await world.clinic.agreeSafetyPlan(version: 1, how: .byVideo, of: world.ana, as: world.therapist)
    }

    @Test func `is the agreed one, never the draft, with the site's lines`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.addHelpLine("On call", phone: "213 555 0100", hours: "", to: world.site.id, as: world.director)
            let ana = try await caller(world)
            _ = try await world.clinic.saveSafetyPlan(SafetyPlanTests.words, version: 0, of: world.ana, as: world.therapist)
            #expect(try await world.clinic.ownSafetyPlan(of: world.ana, as: ana).plan == nil)
            try await world.clinic.agreeSafetyPlan(version: 1, how: .byVideo, of: world.ana, as: world.therapist)
            let own = try await world.clinic.ownSafetyPlan(of: world.ana, as: ana)
            #expect(own.plan?.words == SafetyPlanTests.words && own.lines.map(\.name) == ["On call"] && own.name == "Ana")
            await #expect(throws: AccessRefusal.unknownMember) { try await world.clinic.ownSafetyPlan(of: world.ben, as: ana) }
        }
    }

    @Test func `opens to a guardian only with that part`() async throws {
        try await World.onEachEngine { world in
            try await agree(world)
            let without = try await caller(world, guardian: PagePart.ofGuardian)
            await #expect(throws: AccessRefusal.protectedClass) { try await world.clinic.ownSafetyPlan(of: world.ana, as: without) }
            let with = try await caller(world, guardian: [.week, .safetyPlan])
            #expect(try await world.clinic.ownSafetyPlan(of: world.ana, as: with).plan != nil)
            let tried = try await world.journal().filter { $0.role == "guardian" && $0.outcome == "access.protected-class" }
            #expect(tried.map(\.chart) == [world.ana])
        }
    }

    @Test(arguments: [("", "213 555"), ("On call", "no number")])
    func `has no line without a name and a number`(name: String, phone: String) async throws {
        try await World.onEachEngine { world in
            await #expect(throws: SafetyPlanRefusal.lineIncomplete) {
                try await world.clinic.addHelpLine(name, phone: phone, hours: "", to: world.site.id, as: world.director)
            }
            let lines = try await world.clinic.helpLines()
            #expect(lines.isEmpty)
        }
    }

    @Test func `may stay on a device whose sign-in only timed out, and not on one whose access was taken away`() async throws {
        try await World.onEachEngine { world in
            let link = try await world.clinic.giveAccess(
                NewAccess(contact: PersonContact(email: "", phone: "")), to: world.ana, address: { $0.cookie }, as: world.therapist)
            let token = try await world.clinic.openLink(link.secret, born: Day(number: 7000), origin: "x", device: "").token
            let nextDay = try Clinic(
                database: world.clinic.database, surroundings: .still(at: world.clinic.now.adding(seconds: 86400)),
                packs: world.clinic.packs, passwordCost: .forTests)
            #expect(try await nextDay.personPresence(token, origin: "x") == nil)
            #expect(try await nextDay.keepsCopy(madeUnder: token.hash))
            let access = try await world.clinic.pageAccess(of: world.ana, as: world.therapist)
            try await world.clinic.endAccess(of: try #require(access.accounts.first).account.id, to: world.ana, as: world.therapist)
            #expect(try await nextDay.keepsCopy(madeUnder: token.hash) == false)
        }
    }
}
