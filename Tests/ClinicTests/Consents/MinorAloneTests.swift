import Database
import Testing

@testable import Clinic

/// Juno is 15 and in Oregon, where the row, once confirmed, says 14.
@Suite struct `A young person who consents alone` {
    @Test func `signs for herself only once counsel has confirmed the state's row`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], state: "OR")
            try await world.refuses("consents.nobody-can-sign") { try await world.alone(id) }
            try await world.refuses("consents.reason-missing") {
                try await world.clinic.confirmMinorRule(of: "OR", isConfirmed: true, words: "ok", as: world.director)
            }
            try await world.refuses("consents.unknown-state") {
                try await world.clinic.confirmMinorRule(of: "NY", isConfirmed: true, words: "Letter of counsel", as: world.director)
            }
            try await world.confirm("OR")
            try await world.alone(id)
            try await world.signEverything(of: id)
            #expect(try await world.facts(of: id).contains(.consentsSigned))
            // Out of use again: a guardian signs from now on, and what was signed stays as it is.
            try await world.clinic.confirmMinorRule(of: "OR", isConfirmed: false, words: "Counsel looks at it again", as: world.director)
            let reading = try await world.clinic.documents(of: id, as: world.director)
            #expect(reading.signatures.count == reading.documents.count)
            guard case .failure(.unconfirmed) = reading.signing else { return #expect(Bool(false), "\(reading.signing)") }
        }
    }

    @Test func `keeps guardians out of her page, and those who were in`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], state: "OR")
            try await world.confirm("OR")
            try await world.belongs(id, to: world.ana)
            let token = try await world.guardianOpens(world.ana)
            #expect(try await world.clinic.personPresence(token, origin: "t")?.people.map(\.id) == [world.ana])

            try await world.alone(id)
            #expect(try await world.clinic.personPresence(token, origin: "t") == nil)
            try await world.refuses("portal.consented-alone") { _ = try await world.giveGuardian(world.ana) }

            // She may say otherwise; then a guardian can be given a page again.
            try await world.alone(id, guardiansMaySee: true)
            _ = try await world.giveGuardian(world.ana)
        }
    }

    @Test func `keeps out even those whose access was given before anybody knew`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], state: "OR")
            try await world.confirm("OR")
            try await world.alone(id)
            let token = try await world.guardianOpens(world.ana)
            #expect(try await world.clinic.personPresence(token, origin: "t") != nil)
            // Only now the way to admission is joined to the chart.
            try await world.belongs(id, to: world.ana)
            #expect(try await world.clinic.personPresence(token, origin: "t") == nil)
            // Her own page is hers all the same.
            let own = try await world.clinic.giveAccess(
                NewAccess(contact: PersonContact(email: "", phone: "")), to: world.ana, address: { $0.cookie }, as: world.director)
            let opened = try await world.clinic.openLink(own.secret, born: Day(number: 7000), origin: "t", device: "d")
            #expect(try await world.clinic.personPresence(opened.token, origin: "t")?.people.map(\.id) == [world.ana])
        }
    }

    @Test func `does so also in the inquiry that hers is joined to`() async throws {
        try await World.onEachEngine { world in
            let hers = try await world.seek(born: "2010-06-02", state: "OR")
            let mothers = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], state: "OR")
            try await world.confirm("OR")
            try await world.alone(hers)
            try await world.clinic.merge(hers, into: mothers, over: try await world.version(of: hers), as: world.director)
            // Her mother is asked for nothing.
            let reading = try await world.clinic.documents(of: mothers, as: world.director)
            #expect(reading.documents.allSatisfy { $0.missing == [.person] } && reading.choice?.keepsGuardiansOut == true)
            let token = try await world.guardianOpens(world.ana)
            try await world.clinic.recognise(world.ana, in: mothers, as: world.director)
            #expect(try await world.clinic.personPresence(token, origin: "t") == nil)
            try await world.refuses("portal.consented-alone") { _ = try await world.giveGuardian(world.ana) }
        }
    }

    @Test func `has said so of the chart that only later turns out to be hers`() async throws {
        try await World.onEachEngine { world in
            let (first, second) = (
                try await world.seek(born: "2010-06-02", state: "OR"), try await world.seek(born: "2010-06-02", state: "OR")
            )
            try await world.confirm("OR")
            try await world.alone(first)
            try await world.clinic.merge(first, into: second, over: try await world.version(of: first), as: world.director)
            let link = try await world.giveGuardian(world.ana)
            try await world.clinic.recognise(world.ana, in: second, as: world.director)
            // The account is closed, not only its page: no link can be asked for either.
            await #expect(throws: PortalRefusal.linkGone) {
                try await world.later().openLink(link.secret, born: Day(number: 7000), origin: "t", device: "d")
            }
            #expect(try await world.clinic.pageAccess(of: world.ana, as: world.director).accounts.isEmpty)
        }
    }

    @Test func `stays heard when a guardian consents to another course later`() async throws {
        try await World.onEachEngine { world in
            try await world.confirm("OR")
            let first = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], state: "OR")
            try await world.alone(first)
            try await world.belongs(first, to: world.ana)
            let second = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], firstContact: 950, state: "OR")
            try await world.belongs(second, to: world.ana)
            // Nobody asks her mother by default.
            #expect(try await world.clinic.documents(of: second, as: world.director).documents.allSatisfy { $0.missing == [.person] })
            try await world.clinic.choosePath(
                .guardians, guardiansMaySee: true, reason: "Her mother signs for this course.", of: second, as: world.director)
            try await world.refuses("portal.consented-alone") { _ = try await world.giveGuardian(world.ana) }
            // Only she can open what she closed.
            try await world.alone(first, guardiansMaySee: true)
            _ = try await world.giveGuardian(world.ana)
        }
    }

    @Test func `is not written to where a guardian reads, whatever the reason`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", state: "OR")
            let mother = InquiryContact(
                id: ID(901), kind: .guardian, name: "Mara Vale", phone: "503-555-0171", email: "Mara@Example.org", consents: .alone)
            try await world.clinic.add(mother, to: id, as: world.director)
            try await world.belongs(id, to: world.ana)
            let give = { (email: String, phone: String, reason: String) in
                _ = try await world.clinic.giveAccess(
                    NewAccess(contact: PersonContact(email: email, phone: phone), contactReason: reason), to: world.ana,
                    address: { $0.cookie }, as: world.director)
            }
            try await world.refuses("portal.contact-is-a-guardians") { try await give("MARA@example.org", "", "") }
            try await world.confirm("OR")
            try await world.alone(id)
            try await world.refuses("portal.contact-is-a-guardians") { try await give("mara@example.org", "", "She asked for it") }
            try await world.refuses("portal.phone-is-a-guardians") { try await give("", "(503) 555-0171", "She asked for it") }
            try await give("juno@example.org", "", "")
        }
    }

    @Test func `is no reason to keep guardians out who consented themselves`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], state: "OR")
            try await world.belongs(id, to: world.ana)
            try await world.clinic.choosePath(
                .guardians, guardiansMaySee: true, reason: "Her mother signs while counsel looks.", of: id, as: world.director)
            _ = try await world.giveGuardian(world.ana)
        }
    }
}

extension World {
    func alone(_ id: ID<Inquiry>, guardiansMaySee: Bool = false) async throws {
        try await clinic.choosePath(.minorAlone, guardiansMaySee: guardiansMaySee, reason: "", of: id, as: director)
    }

    func belongs(_ id: ID<Inquiry>, to member: ID<Member>) async throws {
        try await clinic.database.write { try $0.run("UPDATE inquiry SET member_id = \(member) WHERE id = \(id)") }
    }

    func giveGuardian(_ member: ID<Member>) async throws -> NewLink {
        let guardian = NewAccess.Guardian(name: "Mara Vale", relationship: "mother", parts: [.week], reason: "")
        return try await clinic.giveAccess(
            NewAccess(contact: PersonContact(email: "", phone: ""), guardian: guardian), to: member, address: { $0.cookie }, as: director)
    }

    func guardianOpens(_ member: ID<Member>) async throws -> SessionToken {
        try await clinic.openLink(try await giveGuardian(member).secret, born: Day(number: 7000), origin: "t", device: "d").token
    }
}
