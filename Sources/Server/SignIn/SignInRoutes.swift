import Clinic
import HTTPTypes
import Hummingbird

enum SignInRoutes {
    static let all: [Route] =
        [
            .get("/sign-in", .open, show),
            .post("/sign-in", .open, signIn),
            .get("/sign-in/code", .open, showCode),
            .post("/sign-in/code", .open, code),
            .post("/sign-out", .deed(.manageOwnAccount), signOut),
            .post("/sign-out-everywhere", .deed(.manageOwnAccount), signOutEverywhere),
        ] + AccountRoutes.all

    static func show(_ visit: Visit) async throws -> Response {
        if visit.presence?.isComplete == true { return visit.redirect("/") }
        return visit.page(page(visit, account: "", problem: ""))
    }

    static func signIn(_ visit: Visit) async throws -> Response {
        let form = visit.form
        do {
            let signedIn = try await visit.clinic.signIn(
                account: form["account"], password: form["password"], origin: visit.origin, device: visit.device)
            return visit.signedIn(signedIn, next: form["next"])
        } catch let refusal as SignInRefusal {
            return visit.page(page(visit, account: form["account"], problem: refusal.message), status: .unprocessableContent)
        }
    }

    static func showCode(_ visit: Visit) async throws -> Response {
        guard let presence = visit.presence, !presence.isComplete else { return visit.redirect("/") }
        return visit.page(SignInCodePage(csrf: presence.csrf))
    }

    static func code(_ visit: Visit) async throws -> Response {
        guard let presence = visit.presence, !presence.isComplete, let token = visit.staffToken else {
            return visit.redirect("/sign-in")
        }
        do {
            return visit.signedIn(try await visit.clinic.completeSignIn(token, code: visit.form["code"], origin: visit.origin), next: "")
        } catch let refusal as SignInRefusal {
            return visit.page(SignInCodePage(csrf: presence.csrf, problem: refusal.message), status: .unprocessableContent)
        }
    }

    static func signOut(_ visit: Visit) async throws -> Response {
        if let token = visit.staffToken { try await visit.clinic.signOut(token, as: visit.caller) }
        return visit.signedOut()
    }

    static func signOutEverywhere(_ visit: Visit) async throws -> Response {
        try await visit.clinic.signOutEverywhere(as: visit.caller)
        return visit.signedOut()
    }

    private static func page(_ visit: Visit, account: String, problem: String) -> SignInPage {
        let settings = visit.house.settings
        return SignInPage(
            csrf: visit.presence?.csrf ?? "", account: account, next: visit.query("next") ?? visit.form["next"], problem: problem,
            samples: settings.samples.map { .init(account: $0.account, password: settings.samplePassword, role: $0.role) })
    }
}

extension Visit {
    func signedIn(_ signedIn: SignedIn, next: String) -> Response {
        var response = redirect(signedIn.needsCode ? "/sign-in/code" : Href(ours: next)?.text ?? "/")
        response.headers[.setCookie] = cookieHeader(signedIn.token.cookie)
        return response
    }

    /// Everything this browser kept of the clinic goes with the sign-in.
    func signedOut(to door: Href = "/sign-in", cookie: String = Self.cookieName) -> Response {
        var response = redirect(door.text)
        response.headers[.setCookie] = cookieHeader("", name: cookie)
        response.headers[.clearSiteData] = "\"cache\", \"storage\""
        return response
    }
}
