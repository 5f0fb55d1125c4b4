import Clinic
import HTTPTypes
import Hummingbird

/// One's own account. Its routes stand with those of signing in.
enum AccountRoutes {
    static let all: [Route] = [
        .get("/account", .deed(.manageOwnAccount), show),
        .post("/account/two-step", .deed(.manageOwnAccount), twoStep),
        .post("/account/password", .deed(.manageOwnAccount), password),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        let done = visit.query("done") == "password" ? "The password is changed. Other sign-ins of yours have ended." : ""
        return visit.page(AccountPage(try await visit.ownAccount(), visit, done: done))
    }

    static func twoStep(_ visit: Visit) async throws -> Response {
        switch visit.form["step"] {
        case "start":
            try await visit.clinic.startTwoStep(as: visit.caller)
            return try visit.done("/account")
        case "confirm": return try await confirm(visit)
        default: throw PageRefusal.field(name: "step", problem: "Choose to start, or to confirm.")
        }
    }

    /// The recovery codes stand in this answer and nowhere else, so it is no redirect.
    private static func confirm(_ visit: Visit) async throws -> Response {
        do {
            let codes = try await visit.clinic.confirmTwoStep(code: visit.form["code"], as: visit.caller)
            return visit.page(AccountPage(try await visit.ownAccount(), visit, codes: codes, done: "The second step is on."))
        } catch SignInRefusal.wrongCode {
            return try await visit.refused(field: "code", SignInRefusal.wrongCode)
        }
    }

    static func password(_ visit: Visit) async throws -> Response {
        do {
            try await visit.clinic.changePassword(
                from: visit.form["current"], to: visit.form["password"], keeping: try visit.token, as: visit.caller)
            return try visit.done("/account?done=password")
        } catch SignInRefusal.wrong {
            return try await visit.refused(field: "current", SignInRefusal.wrong)
        } catch let refusal as SignInRefusal where refusal.kind == .tooSoon {
            return try await visit.refused(field: "current", refusal)
        } catch let refusal as SignInRefusal where refusal.kind == .invalid {
            return try await visit.refused(field: "password", refusal)
        }
    }
}

extension Visit {
    /// The sign-in through which the request came.
    var token: SessionToken {
        get throws {
            guard let token = staffToken else { throw SignInRefusal.notSignedIn }
            return token
        }
    }

    fileprivate func ownAccount() async throws -> AccountReading {
        try await clinic.ownAccount(seenFrom: try token, as: caller)
    }

    fileprivate func refused(field: String, _ refusal: SignInRefusal) async throws -> Response {
        let text = refusal == .wrong ? "The password is not right." : refusal.message
        let account = AccountPage(try await ownAccount(), self, errors: [FieldError(field: field, text: text)])
        return page(account, status: refusal.kind.status)
    }
}
