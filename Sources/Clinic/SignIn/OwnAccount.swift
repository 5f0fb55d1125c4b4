import Database

/// What somebody sees of their own account.
package struct AccountReading: Sendable {
    package let staff: Staff
    package let signIns: [OwnSignIn]
    package let twoStepIsOn: Bool
    package let recoveryCodesLeft: Int
    /// The key that was made but not confirmed yet.
    package let pendingKey: TOTP?
    package let now: Instant
    /// The clock by which the page tells the time.
    package let zone: SiteZone?
}

extension Clinic {
    package func ownAccount(seenFrom token: SessionToken? = nil, as caller: Caller) async throws -> AccountReading {
        try await look(.manageOwnAccount, as: caller) { work in
            guard let id = work.caller.staff, let staff = try work.transaction.staff(id) else { throw SignInRefusal.notSignedIn }
            let twoStep = try work.transaction.twoStep(of: id)
            return AccountReading(
                staff: staff, signIns: try work.openSignIns(of: id, seenFrom: token), twoStepIsOn: twoStep?.isOn ?? false,
                recoveryCodesLeft: try work.transaction.unusedRecoveryCodes(of: id),
                pendingKey: twoStep.flatMap { $0.isOn ? nil : TOTP(key: $0.key) }, now: work.now,
                zone: try work.transaction.sites().first?.zone)
        }
    }

    /// Makes a key for the caller's app. It is on only once a first code has shown that the app has it.
    package func startTwoStep(as caller: Caller) async throws {
        let fresh = TOTP.new()
        try await perform(.manageOwnAccount, as: caller) { work in
            guard let staff = work.caller.staff else { throw SignInRefusal.notSignedIn }
            guard try work.transaction.twoStep(of: staff)?.isOn != true else { throw SignInRefusal.alreadyOn }
            try work.transaction.setTwoStep(key: fresh.key, isOn: false, lastStep: 0, of: staff)
            work.note(JournalLine(scope: "staff:\(staff.number)", detail: "two-step started"))
        }
    }

    /// Turns the second step on. The recovery codes are shown this once.
    package func confirmTwoStep(code: String, as caller: Caller) async throws -> [RecoveryCode] {
        let codes = RecoveryCode.batch()
        return try await perform(.manageOwnAccount, as: caller) { work in
            guard let staff = work.caller.staff, let pending = try work.transaction.twoStep(of: staff) else {
                throw SignInRefusal.notSignedIn
            }
            guard !pending.isOn else { throw SignInRefusal.alreadyOn }
            guard let step = TOTP(key: pending.key).step(taking: code, at: work.now, lastStep: 0) else { throw SignInRefusal.wrongCode }
            try work.transaction.setTwoStep(key: pending.key, isOn: true, lastStep: step, of: staff)
            try work.transaction.replaceRecoveryCodes(of: staff, with: codes.map(\.hash))
            work.note(JournalLine(scope: "staff:\(staff.number)", detail: "two-step on"))
            return codes
        }
    }

    /// Changes the caller's password and ends their other sign-ins. Guessing the old one at a screen left open is slowed down
    /// as guessing at the door is.
    package func changePassword(from old: String, to new: String, keeping token: SessionToken, as caller: Caller) async throws {
        guard let id = caller.staff else { throw SignInRefusal.notSignedIn }
        let found = try await database.read { try $0.ownPassword(of: id) }
        guard let (account, record) = found, let stored = Password(record: record) else { throw SignInRefusal.notSignedIn }
        let problems = passwordRules.problems(with: new, account: account)
        guard problems.isEmpty else { throw SignInRefusal.badPassword(problems) }
        let attempt = try await beginPasswordCheck(of: id, for: "password change", as: caller)
        let cost = passwordCost
        let fresh = try await slowWork.run { try stored.matches(old) ? Password(new, cost: cost).record : nil }
        try await perform(.manageOwnAccount, as: caller) { work in
            guard let fresh else { throw SignInRefusal.wrong }
            try work.transaction.removeFailure(attempt)
            try work.transaction.setPassword(fresh, of: id)
            try work.transaction.endSignIns(of: id, at: work.now, except: token.hash)
            work.note(JournalLine(scope: "staff:\(id.number)", detail: "password changed"))
        }
    }

    /// Counts a failure until the password was right, so that many tries at once cannot slip past the wait.
    func beginPasswordCheck(of id: ID<Staff>, for what: String, as caller: Caller) async throws -> ID<SignInFailure> {
        let (attempt, now) = (ID<SignInFailure>(surroundings.ids.next(Never.self).number), surroundings.now())
        let account = "password:\(id)"
        // Neither counted nor journalled while it has to wait, as at the door.
        if let until = try await database.read({ try $0.waitBeforeSignIn(account: account, origin: caller.origin, now: now) }) {
            throw SignInRefusal.wait(until: until)
        }
        try await perform(.manageOwnAccount, as: caller) { work in
            if let until = try work.transaction.waitBeforeSignIn(account: account, origin: caller.origin, now: work.now) {
                throw SignInRefusal.wait(until: until)
            }
            try work.transaction.insertFailure(attempt, account: account, origin: caller.origin, at: work.now)
            work.note(JournalLine(scope: "staff:\(id.number)", outcome: "attempt", detail: what))
        }
        return attempt
    }
}

extension Work {
    fileprivate func openSignIns(of staff: ID<Staff>, seenFrom token: SessionToken?) throws -> [OwnSignIn] {
        let limits = clinic.sessionLimits
        return try transaction.openSignIns(
            of: staff, seenFrom: token?.hash ?? [], startedAfter: now.adding(seconds: -limits.absolute),
            seenAfter: now.adding(seconds: -limits.idle))
    }
}
