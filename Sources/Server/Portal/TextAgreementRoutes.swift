import Clinic
import Hummingbird

/// Where staff write down that somebody agreed to text messages, and that they do no longer.
enum TextAgreementRoutes {
    static let all: [Route] = [
        .get("/people/:member/access/:account/texts", .deed(.givePageAccess)) { try await $0.page(page($0)) },
        .post("/people/:member/access/:account/texts", .deed(.givePageAccess), agree),
        .post("/people/:member/access/:account/texts/end", .deed(.givePageAccess), end),
    ]

    static func agree(_ visit: Visit) async throws -> Response {
        let (form, member): (Form, ID<Member>) = (visit.form, try visit.id("member"))
        do {
            let new = try NewTextAgreement(
                number: form["phone"], agreedOn: form["agreed"], insteadOfEmail: form["usage"] == "text", reason: form["contact-reason"])
            try await visit.clinic.agreeToTexts(new, by: try visit.id("account"), of: member, as: visit.caller)
            return try visit.done("/people/\(member.text)/access")
        } catch let refusal as PortalRefusal where refusal.kind != .notFound {
            return visit.page(try await page(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func end(_ visit: Visit) async throws -> Response {
        let member: ID<Member> = try visit.id("member")
        try await visit.clinic.endTexts(to: try visit.id("account"), of: member, as: visit.caller)
        return try visit.done("/people/\(member.text)/access")
    }

    private static func page(_ visit: Visit, refusal: PortalRefusal? = nil) async throws -> TextAgreementPage {
        let reading = try await visit.clinic.pageAccess(of: try visit.id("member"), as: visit.caller)
        let id: ID<PersonAccount> = try visit.id("account")
        guard let found = reading.accounts.first(where: { $0.account.id == id }) else { throw PortalRefusal.unknownAccount }
        return TextAgreementPage(reading, found.account, refusal: refusal, visit)
    }
}
