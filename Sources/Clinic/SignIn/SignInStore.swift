import Database

/// What is needed to check a password.
struct PasswordRecord: Sendable {
    let staff: ID<Staff>
    let password: String
    let hasTwoStep: Bool
}

/// A sign-in on its way or open.
struct SignInRow: Sendable {
    let id: ID<SignedIn>
    let staff: ID<Staff>
    let endedAt: Int?
    let isComplete: Bool
}

/// One of somebody's own sign-ins, for their account page.
package struct OwnSignIn: Sendable, Equatable {
    package let started: Instant
    package let seen: Instant
    package let origin: String
    package let device: String
    /// The one through which they look at it.
    package let isThisOne: Bool
}

extension Transaction {
    func passwordRecord(account: String) throws -> PasswordRecord? {
        try first("SELECT id, password, two_step_on FROM staff WHERE account = \(account) AND active = 1") {
            PasswordRecord(staff: ID(try $0.next(Int.self)), password: try $0.next(), hasTwoStep: try $0.next())
        }
    }

    func ownPassword(of staff: ID<Staff>) throws -> (account: String, record: String)? {
        try first("SELECT account, password FROM staff WHERE id = \(staff) AND active = 1") {
            (try $0.next(String.self), try $0.next(String.self))
        }
    }

    func setPassword(_ record: String, of staff: ID<Staff>) throws {
        try run("UPDATE staff SET password = \(record), version = version + 1 WHERE id = \(staff)")
    }

    func failures(account: String, origin: String, since: Instant) throws -> (account: [Instant], origin: [Instant]) {
        (
            try rows("SELECT at FROM sign_in_failure WHERE account = \(account) AND at > \(since)") { Instant(seconds: try $0.next()) },
            try rows("SELECT at FROM sign_in_failure WHERE origin = \(origin) AND at > \(since)") { Instant(seconds: try $0.next()) }
        )
    }

    /// Until when the next try has to wait; nil when it need not.
    func waitBeforeSignIn(account: String, origin: String, now: Instant) throws -> Instant? {
        let recent = try failures(account: account, origin: origin, since: now.adding(minutes: -60))
        return Throttle.wait(account: recent.account, address: recent.origin, now: now)
    }

    func insertFailure(_ id: ID<SignInFailure>, account: String, origin: String, at now: Instant) throws {
        try run("INSERT INTO sign_in_failure (id, account, origin, at) VALUES (\(id), \(account), \(origin), \(now))")
    }

    func removeFailure(_ id: ID<SignInFailure>) throws { try run("DELETE FROM sign_in_failure WHERE id = \(id)") }

    func forgetFailures(before: Instant) throws { try run("DELETE FROM sign_in_failure WHERE at < \(before)") }

    func insertSignIn(
        _ id: ID<SignedIn>, token: [UInt8], of staff: ID<Staff>, csrf: String, complete: Bool, origin: String, device: String,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO sign_in (id, token_hash, staff_id, csrf, started_at, seen_at, complete, origin, device)
            VALUES (\(id), \(token), \(staff), \(csrf), \(now), \(now), \(complete), \(origin), \(device))
            """)
    }

    func signIn(_ hash: [UInt8]) throws -> SignInRow? {
        try first("SELECT id, staff_id, ended_at, complete FROM sign_in WHERE token_hash = \(hash)") {
            SignInRow(id: ID(try $0.next(Int.self)), staff: ID(try $0.next(Int.self)), endedAt: try $0.next(), isComplete: try $0.next())
        }
    }

    func completeSignIn(_ id: ID<SignedIn>, tokenHash: [UInt8], at now: Instant) throws {
        try run("UPDATE sign_in SET complete = 1, token_hash = \(tokenHash), seen_at = \(now) WHERE id = \(id)")
    }

    func touchSignIn(_ hash: [UInt8], at now: Instant) throws {
        try run("UPDATE sign_in SET seen_at = \(now) WHERE token_hash = \(hash) AND ended_at IS NULL")
    }

    func endSignIn(_ hash: [UInt8], at now: Instant) throws {
        try run("UPDATE sign_in SET ended_at = \(now) WHERE token_hash = \(hash) AND ended_at IS NULL")
    }

    func endSignIns(of staff: ID<Staff>, at now: Instant, except kept: [UInt8] = []) throws {
        try run("UPDATE sign_in SET ended_at = \(now) WHERE staff_id = \(staff) AND ended_at IS NULL AND token_hash <> \(kept)")
    }

    /// Where somebody is signed in: sign-ins that were not ended and have not run out of time.
    func openSignIns(of staff: ID<Staff>, seenFrom token: [UInt8], startedAfter: Instant, seenAfter: Instant) throws -> [OwnSignIn] {
        try rows(
            """
            SELECT started_at, seen_at, origin, device, token_hash FROM sign_in
            WHERE staff_id = \(staff) AND ended_at IS NULL AND started_at > \(startedAfter) AND seen_at > \(seenAfter)
            ORDER BY seen_at DESC, id DESC LIMIT 20
            """
        ) {
            OwnSignIn(
                started: Instant(seconds: try $0.next()), seen: Instant(seconds: try $0.next()), origin: try $0.next(),
                device: try $0.next(),
                isThisOne: try $0.next([UInt8].self) == token)
        }
    }

    /// One statement for the whole door of every page: the sign-in, who it is, and whose charts are theirs.
    func presence(_ hash: [UInt8], origin: String) throws -> (presence: Presence, startedAt: Instant, seenAt: Instant)? {
        let found = try rows(
            """
            SELECT i.csrf, i.started_at, i.seen_at, i.complete, s.two_step_on,
                (SELECT value FROM setting WHERE name = 'sign-in.two-step-required'), (SELECT MIN(name) FROM site), (SELECT MIN(zone) FROM site),
                p.programme_id, i.handed_inquiry, i.handed_guardian, \(Self.staffColumns)
            FROM sign_in i JOIN staff s ON s.id = i.staff_id
            LEFT JOIN staff_programme p ON p.staff_id = s.id\(Self.unlessAllAreTheirs)
            WHERE i.token_hash = \(hash) AND i.ended_at IS NULL AND s.active = 1
            """
        ) { try PresenceRow(&$0) }
        guard let row = found.first else { return nil }
        let programmes = Set(found.compactMap(\.programme))
        let caller = Caller(
            staff: row.staff.id, name: row.staff.name, role: row.staff.role,
            caseload: row.staff.role.reachesEveryProgramme ? .everybody : .programmes(programmes), origin: origin)
        let presence = Presence(
            caller: caller, staff: row.staff, csrf: row.csrf, isComplete: row.isComplete, siteName: row.siteName, siteZone: row.siteZone,
            mustSetUpTwoStep: row.requiresTwoStep && !row.hasTwoStep, handed: row.handed)
        return (presence, row.startedAt, row.seenAt)
    }

    /// Their programmes need not be read: all are theirs, and there may be hundreds.
    private static let unlessAllAreTheirs = SQL(
        Role.allCases.filter(\.reachesEveryProgramme).map { " AND s.role <> \($0.rawValue)" }, separator: "")

    private static let staffColumns: SQL = "s.id, s.account, s.name, s.credential, s.role, s.supervisor_id, s.active"
}

private struct PresenceRow {
    let csrf: String
    let startedAt: Instant
    let seenAt: Instant
    let isComplete: Bool
    let hasTwoStep: Bool
    let requiresTwoStep: Bool
    let siteName: String
    let siteZone: String
    let programme: ID<Programme>?
    let handed: HandedDevice?
    let staff: Staff

    init(_ row: inout Row) throws {
        (csrf, startedAt, seenAt) = (try row.next(), Instant(seconds: try row.next()), Instant(seconds: try row.next()))
        (isComplete, hasTwoStep, requiresTwoStep) = (try row.next(), try row.next(), try row.next(String?.self) == "yes")
        siteName = try row.next(String?.self) ?? "Stepwell"
        siteZone = try row.next(String?.self) ?? ""
        programme = try row.next(Int?.self).map { ID($0) }
        let (inquiry, guardian) = (try row.next(Int?.self), try row.next(Int?.self))
        handed = inquiry.map { HandedDevice(inquiry: ID($0), signer: guardian.map { .guardian(ID($0)) } ?? .person) }
        staff = try Staff(&row)
    }
}
