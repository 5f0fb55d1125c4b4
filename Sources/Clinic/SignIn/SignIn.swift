import Database

/// A browser that has just been let in, or halfway.
package struct SignedIn: Sendable {
    package let token: SessionToken
    /// A code is still asked for before anything can be seen.
    package let needsCode: Bool
}

/// Who stands behind a request.
package struct Presence: Sendable {
    package let caller: Caller
    package let staff: Staff
    /// Proves that a form was made by a page of ours.
    package let csrf: String
    /// False until the second step is done.
    package let isComplete: Bool
    /// The site whose clock and name stand on the page.
    package let siteName: String
    package let siteZone: String
    /// The setting asks for a second step, and this person has not set one up.
    package let mustSetUpTwoStep: Bool
    /// To whom the device was handed; nil while it is with its owner.
    package let handed: HandedDevice?
}

extension Clinic {
    /// Lets somebody in by account and password. The same work is done, and the same said, for an account that does not exist.
    package func signIn(account: String, password: String, origin: String, device: String) async throws -> SignedIn {
        let (account, visitor) = (account.trimmed.lowercased(), Caller.visitor(from: origin))
        let attempt = ID<SignInFailure>(surroundings.ids.next(Never.self).number)
        let now = surroundings.now()
        // Neither counted nor journalled while it has to wait: whoever keeps trying must not fill what can never be emptied.
        if let until = try await database.read({ try $0.waitBeforeSignIn(account: account, origin: origin, now: now) }) {
            throw SignInRefusal.wait(until: until)
        }
        let record = try await perform(.signIn, as: visitor) { work in
            guard account.utf8.count <= 64 else { throw SignInRefusal.wrong }
            if let until = try work.transaction.waitBeforeSignIn(account: account, origin: origin, now: work.now) {
                throw SignInRefusal.wait(until: until)
            }
            // Counted as a failure until it succeeds, so that many tries at once cannot slip past the wait.
            try work.transaction.insertFailure(attempt, account: account, origin: origin, at: work.now)
            work.note(JournalLine(scope: "sign-in", outcome: "attempt"))
            return try work.transaction.passwordRecord(account: account)
        }
        let (cost, stored) = (passwordCost, record.flatMap { Password(record: $0.password) })
        let fits = try await slowWork.run { try (stored ?? .decoy(cost: cost)).matches(password) && stored != nil }
        let renewed =
            fits && stored?.needsRehash(for: cost) == true ? try await slowWork.run { try Password(password, cost: cost).record } : nil
        return try await perform(.signIn, as: visitor) { work in
            guard fits, let record else { throw SignInRefusal.wrong }
            try work.transaction.removeFailure(attempt)
            if let renewed { try work.transaction.setPassword(renewed, of: record.staff) }
            return try work.open(record, device: device)
        }
    }

    /// The second step: a code of the app, or a recovery code that has not been used.
    package func completeSignIn(_ token: SessionToken, code: String, origin: String) async throws -> SignedIn {
        let visitor = Caller.visitor(from: origin)
        let next = SessionToken.new()
        let accepted = try await perform(.signIn, as: visitor) { work in
            guard let half = try work.transaction.signIn(token.hash), half.endedAt == nil, !half.isComplete else {
                throw SignInRefusal.notSignedIn
            }
            let account = "two-step:\(half.staff)"
            if let until = try work.transaction.waitBeforeSignIn(account: account, origin: origin, now: work.now) {
                throw SignInRefusal.wait(until: until)
            }
            guard try work.accepts(code, of: half.staff) else {
                try work.transaction.insertFailure(work.newID(), account: account, origin: origin, at: work.now)
                work.note(JournalLine(scope: "sign-in", outcome: SignInRefusal.wrongCode.code))
                return false
            }
            // A new token: the one that was good for half the way is good for nothing.
            try work.transaction.completeSignIn(half.id, tokenHash: next.hash, at: work.now)
            work.note(JournalLine(scope: "staff:\(half.staff.number)", detail: "two-step"))
            return true
        }
        guard accepted else { throw SignInRefusal.wrongCode }
        return SignedIn(token: next, needsCode: false)
    }

    /// Who stands behind a token; nil when it is unknown, ended, idle for too long, or too old.
    /// - Parameter isActivity: false for a page that only stays open; it must not keep an idle sign-in alive.
    package func presence(_ token: SessionToken, origin: String, isActivity: Bool = true) async throws -> Presence? {
        let (now, hash) = (surroundings.now(), token.hash)
        guard let found = try await database.read({ try $0.presence(hash, origin: origin) }) else { return nil }
        guard case .open = sessionLimits.standing(startedAt: found.startedAt, seenAt: found.seenAt, now: now) else { return nil }
        if isActivity && now - found.seenAt > 60 { try await database.write { try $0.touchSignIn(hash, at: now) } }
        return found.presence
    }

    package func signOut(_ token: SessionToken, as caller: Caller) async throws {
        let hash = token.hash
        try await perform(.manageOwnAccount, as: caller) { work in
            try work.transaction.endSignIn(hash, at: work.now)
            work.note(JournalLine(scope: "sign-in", detail: "sign out"))
        }
    }

    /// Ends every sign-in of the caller, on every device.
    package func signOutEverywhere(as caller: Caller) async throws {
        try await perform(.manageOwnAccount, as: caller) { work in
            guard let staff = work.caller.staff else { throw SignInRefusal.notSignedIn }
            try work.transaction.endSignIns(of: staff, at: work.now)
            work.note(JournalLine(scope: "sign-in", detail: "sign out everywhere"))
        }
    }
}

/// A try that failed, kept for as long as it slows the next one down.
package enum SignInFailure {}

extension Caller {
    /// Somebody who has not said who they are.
    package static func visitor(from origin: String) -> Caller {
        Caller(staff: nil, name: "Visitor", role: .visitor, caseload: .programmes([]), origin: origin)
    }
}

extension Work {
    fileprivate func open(_ record: PasswordRecord, device: String) throws -> SignedIn {
        let token = SessionToken.new()
        try transaction.insertSignIn(
            newID(), token: token.hash, of: record.staff, csrf: SessionToken.new().cookie, complete: !record.hasTwoStep,
            origin: caller.origin,
            device: String(device.prefix(200)), at: now)
        note(JournalLine(scope: "staff:\(record.staff.number)", detail: record.hasTwoStep ? "password; code to follow" : "password"))
        return SignedIn(token: token, needsCode: record.hasTwoStep)
    }

    fileprivate func accepts(_ code: String, of staff: ID<Staff>) throws -> Bool {
        guard let twoStep = try transaction.twoStep(of: staff) else { return false }
        if let step = TOTP(key: twoStep.key).step(taking: code, at: now, lastStep: twoStep.lastStep) {
            try transaction.setTwoStepLast(step, of: staff)
            return true
        }
        guard let recovery = RecoveryCode(typed: code) else { return false }
        return try transaction.useRecoveryCode(recovery.hash, of: staff, at: now)
    }
}
