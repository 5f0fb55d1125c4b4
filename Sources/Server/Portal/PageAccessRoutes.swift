import Clinic
import HTTPTypes
import Hummingbird

/// Where staff give a person, or a guardian, a page of their own.
enum PageAccessRoutes {
    static let all: [Route] = [
        .get("/people/:member/access", .deed(.givePageAccess), show),
        .post("/people/:member/access", .deed(.givePageAccess), give),
        .post("/people/:member/access/:account/link", .deed(.givePageAccess), renew),
        .post("/people/:member/access/:account/end", .deed(.givePageAccess), end),
    ]

    static func show(_ visit: Visit) async throws -> Response { visit.page(try await page(visit)) }

    static func give(_ visit: Visit) async throws -> Response {
        let (form, house) = (visit.form, visit.linkAddress)
        do {
            let guardian = form["for"] == "guardian" ? NewAccess.Guardian(form) : nil
            let contact = try PersonContact(email: form["email"], phone: form["phone"])
            let link = try await visit.clinic.giveAccess(
                NewAccess(
                    contact: contact, guardian: guardian, contactReason: form["contact-reason"], texts: try NewTextAgreement(agreed: form)),
                to: try visit.id("member"), address: { house + $0.cookie }, as: visit.caller)
            return visit.page(try await page(visit, link: link))
        } catch let refusal as PortalRefusal {
            return visit.page(try await page(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func renew(_ visit: Visit) async throws -> Response {
        let house = visit.linkAddress
        let link = try await visit.clinic.renewLink(
            for: try visit.id("account"), of: try visit.id("member"), address: { house + $0.cookie }, as: visit.caller)
        return visit.page(try await page(visit, link: link))
    }

    static func end(_ visit: Visit) async throws -> Response {
        let member: ID<Member> = try visit.id("member")
        try await visit.clinic.endAccess(of: try visit.id("account"), to: member, as: visit.caller)
        return try visit.done("/people/\(member.text)/access")
    }

    /// A link that was just made stands in this one answer and nowhere else.
    private static func page(_ visit: Visit, link: NewLink? = nil, refusal: PortalRefusal? = nil) async throws -> PageAccessPage {
        let reading = try await visit.clinic.pageAccess(of: try visit.id("member"), as: visit.caller)
        return PageAccessPage(reading, link: link.map { ($0, visit.linkAddress + $0.secret.cookie) }, refusal: refusal, visit)
    }
}

extension NewTextAgreement {
    /// Nil where nothing was ticked: nobody is sent texts because a phone was written down.
    fileprivate init?(agreed form: Form) throws(PortalRefusal) {
        guard !form["texts"].isEmpty else { return nil }
        try self.init(
            number: form["phone"], agreedOn: form["agreed"], insteadOfEmail: !form["instead"].isEmpty, reason: form["contact-reason"])
    }
}

extension NewAccess.Guardian {
    fileprivate init(_ form: Form) {
        let parts = Set(form.all("parts").compactMap { PagePart(rawValue: $0) })
        self.init(name: form["name"], relationship: form["relationship"], parts: parts, reason: form["reason"])
    }
}
