import Database

extension Transaction {
    func insertLink(
        _ id: ID<PersonLink>, hash: [UInt8], account: ID<PersonAccount>, form: ID<AskedForm>?, madeAt: Instant, madeBy: ID<Staff>?,
        expires: Instant
    ) throws {
        try run(
            """
            INSERT INTO person_link (id, token_hash, account_id, form_id, made_at, made_by, expires_at)
            VALUES (\(id), \(hash), \(account), \(form), \(madeAt), \(madeBy), \(expires))
            """)
    }

    func personLink(_ hash: [UInt8]) throws -> PersonLink? {
        try first("SELECT id, account_id, form_id, expires_at, used_at, wrong FROM person_link WHERE token_hash = \(hash)") {
            PersonLink(
                id: ID(try $0.next(Int.self)), account: ID(try $0.next(Int.self)), form: try $0.next(Int?.self).map { ID($0) },
                expires: Instant(seconds: try $0.next()), used: try $0.next(Int?.self).map(Instant.init(seconds:)), wrong: try $0.next())
        }
    }

    func useLink(_ id: ID<PersonLink>, at now: Instant) throws {
        try run("UPDATE person_link SET used_at = \(now) WHERE id = \(id)")
    }

    func countWrongBirthDate(_ id: ID<PersonLink>) throws {
        try run("UPDATE person_link SET wrong = wrong + 1 WHERE id = \(id)")
    }

    func endLinks(of account: ID<PersonAccount>, at now: Instant) throws {
        try run("UPDATE person_link SET expires_at = made_at + 1 WHERE account_id = \(account) AND expires_at > \(now)")
    }

    /// Links to one questionnaire stay: they open that one and nothing else.
    func endPageLinks(of account: ID<PersonAccount>, at now: Instant) throws {
        try run(
            "UPDATE person_link SET expires_at = made_at + 1 WHERE account_id = \(account) AND form_id IS NULL AND expires_at > \(now)")
    }

    func insertPersonSignIn(
        _ id: ID<PersonPresence>, token: [UInt8], of account: ID<PersonAccount>, csrf: String, onlyForm: ID<AskedForm>?, origin: String,
        device: String, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO person_sign_in (id, token_hash, account_id, csrf, started_at, seen_at, only_form, origin, device)
            VALUES (\(id), \(token), \(account), \(csrf), \(now), \(now), \(onlyForm), \(origin), \(device))
            """)
    }

    func touchPersonSignIn(_ hash: [UInt8], at now: Instant) throws {
        try run("UPDATE person_sign_in SET seen_at = \(now) WHERE token_hash = \(hash) AND ended_at IS NULL")
    }

    func endPersonSignIn(_ hash: [UInt8], at now: Instant) throws {
        try run("UPDATE person_sign_in SET ended_at = \(now) WHERE token_hash = \(hash) AND ended_at IS NULL")
    }

    func endPersonSignIns(of account: ID<PersonAccount>, at now: Instant, except kept: [UInt8] = []) throws {
        try run(
            "UPDATE person_sign_in SET ended_at = \(now) WHERE account_id = \(account) AND ended_at IS NULL AND token_hash <> \(kept)")
    }

    /// The parts that a sign-in opened and that nobody has taken away since; empty once it was ended. One that only timed
    /// out has not been ended.
    func planParts(ofSignIn hash: [UInt8]) throws -> [Set<PagePart>] {
        try rows(
            """
            SELECT r.parts FROM person_sign_in i JOIN person_account a ON a.id = i.account_id
            JOIN person_reach r ON r.account_id = a.id
            WHERE i.token_hash = \(hash) AND i.ended_at IS NULL AND i.only_form IS NULL AND a.active = 1
                AND \(PathChoice.leavesOpen)
            """
        ) { PagePart.parts(try $0.next()) }
    }

    /// One statement for the door of every page of a person's own.
    func personPresence(_ hash: [UInt8], origin: String) throws -> (presence: PersonPresence, startedAt: Instant, seenAt: Instant)? {
        let found = try rows(
            """
            SELECT i.csrf, i.started_at, i.seen_at, i.only_form, (SELECT MIN(name) FROM site), r.member_id, r.parts,
                CASE m.preferred WHEN '' THEN m.given ELSE m.preferred END, \(PersonAccount.columns)
            FROM person_sign_in i JOIN person_account a ON a.id = i.account_id
            JOIN person_reach r ON r.account_id = a.id JOIN member m ON m.id = r.member_id
            WHERE i.token_hash = \(hash) AND i.ended_at IS NULL AND a.active = 1 AND \(PathChoice.leavesOpen)
            ORDER BY m.birth_day, m.id
            """
        ) { try PersonRow(&$0) }
        guard let row = found.first else { return nil }
        let people = found.map { $0.person(narrowedTo: row.onlyForm) }
        let caller = Caller(
            account: row.account, name: row.account.kind == .guardian ? row.account.name : row.name,
            reach: Dictionary(people.map { ($0.id, $0.parts) }, uniquingKeysWith: { first, _ in first }), onlyForm: row.onlyForm,
            origin: origin)
        let presence = PersonPresence(
            caller: caller, account: row.account, people: people, csrf: row.csrf, onlyForm: row.onlyForm, siteName: row.siteName)
        return (presence, row.startedAt, row.seenAt)
    }
}

private struct PersonRow {
    let csrf: String
    let startedAt: Instant
    let seenAt: Instant
    let onlyForm: ID<AskedForm>?
    let siteName: String
    let member: ID<Member>
    let parts: Set<PagePart>
    let name: String
    let account: PersonAccount

    init(_ row: inout Row) throws {
        (csrf, startedAt, seenAt) = (try row.next(), Instant(seconds: try row.next()), Instant(seconds: try row.next()))
        onlyForm = try row.next(Int?.self).map { ID($0) }
        siteName = try row.next(String?.self) ?? "Stepwell"
        (member, parts, name) = (ID(try row.next(Int.self)), PagePart.parts(try row.next()), try row.next())
        account = try PersonAccount(&row)
    }

    /// A link to one questionnaire opens nothing else.
    func person(narrowedTo form: ID<AskedForm>?) -> PersonPresence.Person {
        PersonPresence.Person(id: member, name: name, parts: form == nil ? parts : parts.intersection([.forms]))
    }
}
