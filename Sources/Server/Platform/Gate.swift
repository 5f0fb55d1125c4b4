import Clinic
import HTTPTypes
import Hummingbird
import NIOCore

/// Stands before each handler: who is it, is the form ours, and what is said when the answer is no.
struct Gate: Sendable {
    let house: House
    let route: Route

    func answer(_ request: Request, _ context: StaffContext) async throws -> Response {
        var request = request
        let known = try await found(Visit(house: house, request: request, context: context))
        do {
            if let turnedAway = try turnAway(known) { return turnedAway }
            let visit = known.with(request, try await form(&request, context))
            try checkProof(visit)
            return try await route.answer(try await warned(visit))
        } catch let refusal as any Refusal {
            return try known.answer(to: refusal)
        }
    }

    /// Staff, people with a page of their own, and kiosks come through different doors, each with a cookie of its own.
    private func found(_ visit: Visit) async throws -> Visit {
        if route.isKiosk {
            guard let token = visit.kioskToken else { return visit }
            return visit.with(try await house.clinic.kioskPresence(token, origin: visit.origin))
        }
        if route.isOwnPage {
            guard let token = visit.personToken else { return visit }
            return visit.with(try await house.clinic.personPresence(token, origin: visit.origin))
        }
        guard let token = visit.staffToken else { return visit }
        // A page that only stays open and listens does nothing that would keep a sign-in alive.
        return visit.with(try await house.clinic.presence(token, origin: visit.origin, isActivity: !route.path.hasSuffix("/events")))
    }

    /// Somebody who is not signed in, or only halfway, is led to where they can be.
    private func turnAway(_ visit: Visit) throws -> Response? {
        switch route.door {
        case .open: nil
        case .person: visit.person == nil ? lead(visit, to: "/my/sign-in") : nil
        case .kiosk: visit.kiosk == nil ? lead(visit, to: "/sign-in") : nil
        // A form of somebody whose turn is over leads back to the first page, with and without script.
        case .turn: visit.kiosk?.caller == nil ? (visit.wantsData ? lead(visit, to: "/kiosk") : visit.redirect("/kiosk")) : nil
        case .deed: try turnAwayStaff(visit)
        }
    }

    private func turnAwayStaff(_ visit: Visit) throws -> Response? {
        guard let presence = visit.presence, presence.isComplete else {
            let next = route.method == .get ? visit.request.uri.string : visit.cameFrom?.text
            return lead(visit, to: next.map { "/sign-in?next=\($0)" } ?? "/sign-in")
        }
        if presence.mustSetUpTwoStep && !route.path.hasPrefix("/account") && !route.path.hasPrefix("/sign-out") {
            // Nothing that was sent may look as if it had been taken.
            guard route.method == .get else { throw PageRefusal.secondStepFirst }
            return visit.redirect("/account")
        }
        return presence.handed.flatMap { turnAway(visit, handedTo: $0) }
    }

    /// A device that was handed over shows what is to be signed and nothing else, until its owner takes it back.
    private func turnAway(_ visit: Visit, handedTo handed: HandedDevice) -> Response? {
        let (path, place) = (visit.request.uri.path, Href.signing(handed).text)
        if path == place || path.hasPrefix(place + "/") || ["/take-back", "/sign-out"].contains(route.path) { return nil }
        let isPage = route.method == .get && !visit.wantsData
        return isPage ? visit.redirect(place) : Response(status: .forbidden)
    }

    private func lead(_ visit: Visit, to door: Href) -> Response {
        if route.method == .get && !visit.wantsData { return visit.redirect(door.text) }
        var response = visit.wantsData ? Response(status: .unauthorized) : visit.page(signedOutPage(door), status: .unauthorized)
        response.headers[.location] = door.text
        return response
    }

    /// What somebody sees whose sign-in ran out while they wrote: the browser keeps the form for Back.
    private func signedOutPage(_ door: Href) -> any Drawable {
        let sentence = "You are signed out, and what you sent was not taken."
        if route.isOwnPage { return OwnRefusalPage(frame: nil, sentence: sentence) }
        return RefusalPage(
            frame: nil, status: 401, code: "page.signed-out", sentence: sentence,
            remedy: "Sign in, go back to what you wrote and send it again.", actions: [.init(name: "Sign in", href: door)])
    }

    /// What nobody has taken over in a crisis stands on every page of those who could.
    private func warned(_ visit: Visit) async throws -> Visit {
        guard route.method == .get, case .deed = route.door, !route.path.hasSuffix("/events") else { return visit }
        return visit.with(handOffs: try await house.clinic.waitingHandOffs(as: visit.caller))
    }

    private func form(_ request: inout Request, _ context: StaffContext) async throws -> Form {
        guard route.method == .post, !route.takesStream else { return Form() }
        do {
            let body = try await request.collectBody(upTo: route.limit)
            return try Form(encoded: Array(body.readableBytesView))
        } catch let error as HTTPError where error.status == .contentTooLarge {
            throw PageRefusal.tooLarge
        } catch is NIOTooManyBytesError {
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
    static let personCookieName = "stepwell-own"
    static let kioskCookieName = "stepwell-kiosk"

    var cookie: String? { request.cookies[cookieName(Self.cookieName)]?.value }

    var staffToken: SessionToken? { cookie.flatMap { SessionToken(cookie: $0) } }

    /// The sign-in of a person's own page. Its cookie is another one: who works here and has a page too is signed in to both.
    var personToken: SessionToken? {
        request.cookies[cookieName(Self.personCookieName)].flatMap { SessionToken(cookie: $0.value) }
    }

    var kioskToken: SessionToken? {
        request.cookies[cookieName(Self.kioskCookieName)].flatMap { SessionToken(cookie: $0.value) }
    }

    private func cookieName(_ name: String) -> String { house.settings.isSecure ? "__Host-" + name : name }

    /// Whether the sign-in that opened a page is still good, and the device with its owner, without counting as something done.
    func isStillSignedIn() async throws -> Bool {
        guard let token = staffToken else { return false }
        guard let presence = try await clinic.presence(token, origin: origin, isActivity: false) else { return false }
        return presence.isComplete && presence.handed == nil
    }

    /// The cookie that carries a sign-in; empty text takes it away. It ends with the browser, or outlives it for some days.
    func cookieHeader(_ value: String, name: String = Self.cookieName, days: Int = 0) -> String {
        let name = cookieName(name)
        let age = value.isEmpty ? "; Max-Age=0" : days > 0 ? "; Max-Age=\(days * 86400)" : ""
        return "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(house.settings.isSecure ? "; Secure" : "")\(age)"
    }

    /// Signed in, the proof is the sign-in's own; before that, the browser must say that the form came from here.
    func check(proof: String) throws {
        if let csrf = presence?.csrf ?? person?.csrf ?? kiosk?.csrf {
            guard proof.utf8.elementsEqual(csrf.utf8) else { throw PageRefusal.missingProof }
        } else if let site = request.headers[.fetchSite] {
            guard site == "same-origin" || site == "none" else { throw PageRefusal.missingProof }
        } else if let sender = request.headers[.origin] {
            guard let host = request.head.authority, sender.hasSuffix("://" + host) else { throw PageRefusal.missingProof }
        }
    }
}

extension HTTPField.Name {
    static var fetchSite: HTTPField.Name { HTTPField.Name("Sec-Fetch-Site") ?? .origin }
    /// Tells the browser what of ours to forget.
    static var clearSiteData: HTTPField.Name { HTTPField.Name("Clear-Site-Data") ?? .cacheControl }
}
