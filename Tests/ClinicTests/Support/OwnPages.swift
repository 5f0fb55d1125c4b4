import Testing

@testable import Clinic

extension World {
    /// Somebody signed in to their own page, or a guardian of theirs who was given these parts.
    func ownPage(of member: ID<Member>, guardianSees parts: Set<PagePart>? = nil) async throws -> Caller {
        let guardian = parts.map { NewAccess.Guardian(name: "Mara", relationship: "mother", parts: $0, reason: "Agreed on Monday") }
        let link = try await clinic.giveAccess(
            NewAccess(contact: PersonContact(email: "", phone: ""), guardian: guardian), to: member, address: { $0.cookie }, as: therapist)
        let token = try await clinic.openLink(link.secret, born: Day(number: 7000), origin: "phone", device: "").token
        return try #require(try await clinic.personPresence(token, origin: "phone")).caller
    }

    /// The same clinic some days later, at the same time of day.
    func clinic(daysLater days: Int) throws -> Clinic {
        // Two clinics of one moment would give out the same ids.
        guard days > 0 else { return clinic }
        return try Clinic(
            database: clinic.database, surroundings: .still(at: clinic.now.adding(minutes: days * 24 * 60)), packs: clinic.packs,
            passwordCost: .forTests)
    }
}
