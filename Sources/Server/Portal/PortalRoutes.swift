import Clinic
import HTTPTypes
import Hummingbird

/// A person's own page, and the doors to it.
enum PortalRoutes {
    static let all: [Route] =
        [
            .get("/my", .person(.readOwnPage), week),
            .get("/my/sessions/:session/room", .person(.readOwnPage)) { visit in
                visit.redirect(try await visit.clinic.enterVideoRoom(of: try visit.id("session"), as: visit.caller).address)
            },
            .get("/my/help", .open) { visit in
                let lines = try await visit.clinic.helpLines()
                return visit.page(
                    OwnHelpPage(
                        frame: visit.person.map { OwnFrame($0) },
                        lines: lines.map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) }))
            },
            .get("/my/sign-in", .open, showDoor),
            .post("/my/sign-in", .open, signIn),
            .get("/my/link/:secret", .open, showLink),
            .post("/my/link/:secret", .open, openLink),
            .get("/my/account", .person(.manageOwnSignIn), showAccount),
            .post("/my/account", .person(.manageOwnSignIn), setPassword),
            .post("/my/sign-out", .person(.manageOwnPage), signOut),
        ] + PageAccessRoutes.all + TextAgreementRoutes.all

    static func week(_ visit: Visit) async throws -> Response {
        let person = try visit.ownPerson
        if let form = person.onlyForm { return visit.redirect(Href.questions(form).text) }
        guard let member = person.people.first(where: { $0.parts.contains(.week) }) else { return visit.redirect("/my/account") }
        let whose = try visit.whose(.week) ?? member.id
        let reading = try await visit.clinic.myWeek(of: whose, as: visit.caller)
        let waiting =
            try await OwnFormRoutes.waiting(visit) + CheckInRoutes.waiting(whose, visit) + OwnHomeworkRoutes.waiting(whose, visit)
        return visit.page(MyWeekPage(reading, waiting: waiting, frame: OwnFrame(person, .week)))
    }

    static func showDoor(_ visit: Visit) async throws -> Response {
        visit.person == nil ? visit.page(OwnSignInPage()) : visit.redirect("/my")
    }

    static func signIn(_ visit: Visit) async throws -> Response {
        let email = visit.form["email"]
        do {
            if visit.form["way"] == "link" || visit.form["password"].isEmpty {
                let house = visit.linkAddress
                try await visit.clinic.requestLink(email: email, address: { house + $0.cookie }, origin: visit.origin)
                return visit.page(OwnSignInPage(email: email, linkAsked: true))
            }
            let token = try await visit.clinic.signInPerson(
                email: email, password: visit.form["password"], origin: visit.origin, device: visit.device)
            return visit.opened(token, at: "/my")
        } catch let refusal as PortalRefusal {
            return visit.page(OwnSignInPage(email: email, problem: refusal.message), status: refusal.kind.status)
        }
    }

    static func showLink(_ visit: Visit) async throws -> Response {
        let secret = try visit.secret
        return visit.page(
            OwnLinkPage(
                action: "/my/link/\(secret.cookie)", isGuardians: try await visit.clinic.link(secret).isGuardians,
                csrf: visit.person?.csrf ?? ""))
    }

    static func openLink(_ visit: Visit) async throws -> Response {
        let secret = try visit.secret
        let reading = try await visit.clinic.link(secret)
        let again = { (problem: String) in
            visit.page(
                OwnLinkPage(
                    action: "/my/link/\(secret.cookie)", isGuardians: reading.isGuardians, csrf: visit.person?.csrf ?? "", problem: problem),
                status: .unprocessableContent)
        }
        guard let born = Day(visit.form["born"]) else { return again("Write the date as year, month and day: 1994-03-27.") }
        do {
            let opened = try await visit.clinic.openLink(secret, born: born, origin: visit.origin, device: visit.device)
            return visit.opened(opened.token, at: opened.form.map { Href.questions($0) } ?? "/my")
        } catch PortalRefusal.wrongBirthDate {
            return again(PortalRefusal.wrongBirthDate.message)
        }
    }

    static func showAccount(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.manageOwnSignIn, as: visit.caller)
        let person = try visit.ownPerson
        let done = visit.query("done") == "password" ? "Your password is kept. Other devices were signed out." : ""
        return visit.page(
            OwnAccountPage(
                frame: OwnFrame(person, .account), email: person.account.email, hasPassword: person.account.hasPassword, done: done))
    }

    static func setPassword(_ visit: Visit) async throws -> Response {
        let person = try visit.ownPerson
        guard let token = visit.personToken else { throw PortalRefusal.notYours }
        do {
            try await visit.clinic.setPersonPassword(visit.form["password"], keeping: token, as: visit.caller)
            return try visit.done("/my/account?done=password")
        } catch PortalRefusal.badPassword(let problems) {
            let page = OwnAccountPage(
                frame: OwnFrame(person, .account), email: person.account.email, hasPassword: person.account.hasPassword,
                problem: PortalRefusal.badPassword(problems).message)
            return visit.page(page, status: .unprocessableContent)
        }
    }

    static func signOut(_ visit: Visit) async throws -> Response {
        if let token = visit.personToken { try await visit.clinic.signOutPerson(token, as: visit.caller) }
        return visit.signedOut(to: "/my/sign-in", cookie: Visit.personCookieName)
    }
}

extension Href {
    /// One questionnaire on a person's own page.
    static func questions(_ form: ID<AskedForm>) -> Href { "/my/questions/\(form.text)" }
}

extension Visit {
    var ownPerson: PersonPresence {
        get throws {
            guard let person else { throw PortalRefusal.notYours }
            return person
        }
    }

    /// Whose page a guardian of several asks for (`?of=`); nil when the address does not say.
    func whose(_ part: PagePart) throws -> ID<Member>? {
        guard let text = query("of") else { return nil }
        guard let id = ID<Member>(text), try ownPerson.people.contains(where: { $0.id == id && $0.parts.contains(part) }) else {
            throw PortalRefusal.notYours
        }
        return id
    }

    /// A secret that was never made looks like one that has run out.
    fileprivate var secret: SessionToken {
        get throws {
            guard let secret = SessionToken(cookie: try word("secret")) else { throw PortalRefusal.linkGone }
            return secret
        }
    }

    /// What the secret of a link is written behind: the address by which people reach this house.
    var linkAddress: String { house.settings.address + "/my/link/" }

    fileprivate func opened(_ token: SessionToken, at href: Href) -> Response {
        var response = redirect(href.text)
        response.headers[.setCookie] = cookieHeader(token.cookie, name: Self.personCookieName)
        return response
    }
}
