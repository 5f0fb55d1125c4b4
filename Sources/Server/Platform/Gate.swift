import Clinic
import HTTPTypes
import Hummingbird

/// Stands before each handler: who is it, is the form ours, and what is said when the answer is no.
struct Gate: Sendable {
    let house: House
    let route: Route

    func answer(_ request: Request, _ context: StaffContext) async throws -> Response {
        var request = request
        let anonymous = Visit(house: house, request: request, context: context, presence: nil, form: Form())
        let presence = try await found(anonymous)
        let known = Visit(house: house, request: request, context: context, presence: presence, form: Form())
        do {
            if let turnedAway = turnAway(known) { return turnedAway }
            let form = try await form(&request, context)
            let visit = Visit(house: house, request: request, context: context, presence: presence, form: form)
            try checkProof(visit)
            return try await route.answer(visit)
        } catch let refusal as any Refusal {
            return try known.answer(to: refusal)
        }
    }

    private func found(_ visit: Visit) async throws -> Presence? {
        guard let cookie = visit.cookie, let token = SessionToken(cookie: cookie) else { return nil }
        // A page that only stays open and listens does nothing that would keep a sign-in alive.
        return try await house.clinic.presence(token, origin: visit.origin, isActivity: !route.path.hasSuffix("/events"))
    }

    /// Somebody who is not signed in, or only halfway, is led to where they can be.
    private func turnAway(_ visit: Visit) -> Response? {
        guard case .deed = route.door else { return nil }
        guard let presence = visit.presence, presence.isComplete else {
            let next: Href = "/sign-in?next=\(visit.request.uri.string)"
            let isPage = route.method == .get && !visit.wantsData
            return isPage ? visit.redirect(next.text) : Response(status: .unauthorized, headers: [.location: next.text])
        }
        if presence.mustSetUpTwoStep && !route.path.hasPrefix("/account") && !route.path.hasPrefix("/sign-out") {
            return visit.redirect("/account")
        }
        return nil
    }

    private func form(_ request: inout Request, _ context: StaffContext) async throws -> Form {
        guard route.method == .post, !route.takesStream else { return Form() }
        do {
            let body = try await request.collectBody(upTo: route.limit)
            return try Form(encoded: Array(body.readableBytesView))
        } catch let error as HTTPError where error.status == .contentTooLarge {
            throw PageRefusal.tooLarge
        }
    }

    /// A change must come from a page of ours: it carries what only that page knew. A stream proves itself as it is read.
    private func checkProof(_ visit: Visit) throws {
        guard route.method == .post, !route.takesStream else { return }
        try visit.check(proof: visit.form["csrf"])
    }
}

extension Visit {
    static let cookieName = "stepwell"
    private static let secureCookieName = "__Host-stepwell"

    var cookie: String? { request.cookies[house.settings.isSecure ? Self.secureCookieName : Self.cookieName]?.value }

    /// Whether the sign-in that opened a page is still good, without counting as something done.
    func isStillSignedIn() async throws -> Bool {
        guard let token = cookie.flatMap({ SessionToken(cookie: $0) }) else { return false }
        return try await clinic.presence(token, origin: origin, isActivity: false)?.isComplete ?? false
    }

    /// The cookie that carries a sign-in; empty text takes it away.
    func cookieHeader(_ value: String) -> String {
        let name = house.settings.isSecure ? Self.secureCookieName : Self.cookieName
        let age = value.isEmpty ? "; Max-Age=0" : ""
        return "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(house.settings.isSecure ? "; Secure" : "")\(age)"
    }

    /// Signed in, the proof is the sign-in's own; before that, the browser must say that the form came from here.
    func check(proof: String) throws {
        if let presence {
            guard proof.utf8.elementsEqual(presence.csrf.utf8) else { throw PageRefusal.missingProof }
        } else if let site = request.headers[.fetchSite] {
            guard site == "same-origin" || site == "none" else { throw PageRefusal.missingProof }
        } else if let sender = request.headers[.origin] {
            guard let host = request.head.authority, sender.hasSuffix("://" + host) else { throw PageRefusal.missingProof }
        }
    }
}

extension HTTPField.Name {
    static var fetchSite: HTTPField.Name { HTTPField.Name("Sec-Fetch-Site") ?? .origin }
}
