import Database

extension Clinic {
    /// Lets a person in to their own page by e-mail and password. The same is done and said for an address nobody has.
    package func signInPerson(email: String, password: String, origin: String, device: String) async throws -> SessionToken {
        let (email, visitor) = (email.trimmed.lowercased(), Caller.visitor(from: origin))
        let (now, account) = (surroundings.now(), "person:" + email)
        if let until = try await database.read({ try $0.waitBeforeSignIn(account: account, origin: origin, now: now) }) {
            throw PortalRefusal.wait(until: until)
        }
        let attempt = ID<SignInFailure>(surroundings.ids.next(Never.self).number)
        let record = try await perform(.signIn, as: visitor) { work in
            guard email.utf8.count <= 254 else { throw PortalRefusal.wrong }
            // Counted as a failure until it succeeds, so that many tries at once cannot slip past the wait.
            try work.transaction.insertFailure(attempt, account: account, origin: origin, at: work.now)
            work.note(JournalLine(scope: "own-page", outcome: "attempt"))
            return try work.transaction.personPassword(email: email)
        }
        let (cost, stored) = (passwordCost, record.flatMap { Password(record: $0.password) })
        let fits = try await slowWork.run { try (stored ?? .decoy(cost: cost)).matches(password) && stored != nil }
        let (token, csrf) = (SessionToken.new(), SessionToken.new().cookie)
        return try await perform(.signIn, as: visitor) { work in
            guard fits, let record else { throw PortalRefusal.wrong }
            try work.transaction.removeFailure(attempt)
            try work.transaction.insertPersonSignIn(
                work.newID(), token: token.hash, of: record.account, csrf: csrf, onlyForm: nil, origin: origin,
                device: String(device.prefix(200)), at: work.now)
            work.note(JournalLine(scope: "account:\(record.account.number)", detail: "by password"))
            return token
        }
    }

    /// Sends a link to an address, if somebody has it. The answer is the same either way.
    package func requestLink(email: String, address: @escaping @Sendable (SessionToken) -> String, origin: String) async throws {
        let (email, secret, throttled) = (email.trimmed.lowercased(), SessionToken.new(), "link:" + email.trimmed.lowercased())
        try await perform(.signIn, as: .visitor(from: origin)) { work in
            work.note(JournalLine(scope: "own-page", detail: "asked for a link"))
            guard email.utf8.count <= 254, try work.transaction.waitBeforeSignIn(account: throttled, origin: origin, now: work.now) == nil
            else { return }
            try work.transaction.insertFailure(work.newID(), account: throttled, origin: origin, at: work.now)
            guard let account = try work.transaction.personAccount(email: email), account.active else { return }
            try work.makeLink(secret, for: account, form: nil, seconds: PersonLink.signInSeconds, says: .signIn, address: address(secret))
        }
    }

    /// Gives the caller's own page a password, and ends its other sign-ins and the links to it that are still on their way.
    package func setPersonPassword(_ new: String, keeping token: SessionToken, as caller: Caller) async throws {
        try await ask(.manageOwnSignIn, as: caller)
        guard let account = caller.account else { throw PortalRefusal.notYours }
        let email = try await database.read { try $0.personAccount(account)?.email } ?? ""
        let problems = passwordRules.problems(with: new, account: email)
        guard problems.isEmpty else { throw PortalRefusal.badPassword(problems) }
        let cost = passwordCost
        let record = try await slowWork.run { try Password(new, cost: cost).record }
        try await perform(.manageOwnSignIn, as: caller) { work in
            guard !email.isEmpty else { throw PortalRefusal.noEmail }
            try work.transaction.setPersonPassword(record, of: account)
            try work.transaction.endPersonSignIns(of: account, at: work.now, except: token.hash)
            try work.transaction.endPageLinks(of: account, at: work.now)
            work.note(JournalLine(chart: caller.ownChart, scope: "account:\(account.number)", detail: "password set"))
        }
    }
}
