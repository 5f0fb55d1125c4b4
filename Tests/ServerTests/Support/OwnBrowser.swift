import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Clinic
@testable import Server

extension SmallClinic {
    /// Somebody at a browser who signed in to their own page, with the birth date after a link that staff made.
    func ownPage(of member: ID<Member>, guardianSees parts: Set<PagePart>? = nil, _ client: any TestClientProtocol) async throws -> Browser
    {
        let guardian = parts.map { NewAccess.Guardian(name: "Mara", relationship: "mother", parts: $0, reason: "Agreed on Monday") }
        let theo = Caller(staff: ID(2), name: "Theo", role: .therapist, caseload: .everybody, origin: "test")
        let link = try await clinic.giveAccess(
            NewAccess(contact: PersonContact(email: "", phone: ""), guardian: guardian), to: member, address: { $0.cookie }, as: theo)
        return try await Browser(client, withLink: "/my/link/\(link.secret.cookie)", born: Day(number: 7000).iso)
    }
}
