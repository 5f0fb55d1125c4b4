import Database

extension Transaction {
    func insert(_ account: PersonAccount) throws {
        try run(
            """
            INSERT INTO person_account (id, kind, name, email, phone)
            VALUES (\(account.id), \(account.kind.rawValue), \(account.name), \(account.email), \(account.phone))
            """)
    }

    func insert(_ reach: PersonReach) throws {
        try run(
            """
            INSERT INTO person_reach (account_id, member_id, relationship, parts, reason)
            VALUES (\(reach.account), \(reach.member), \(reach.relationship), \(PagePart.text(reach.parts)), \(reach.reason))
            """)
    }

    func removeReach(of account: ID<PersonAccount>, to member: ID<Member>) throws {
        try run("DELETE FROM person_reach WHERE account_id = \(account) AND member_id = \(member)")
        try run(
            """
            UPDATE person_account SET active = 0, email = NULL, version = version + 1
            WHERE id = \(account) AND NOT EXISTS (SELECT 1 FROM person_reach WHERE account_id = \(account))
            """)
    }

    func personAccount(_ id: ID<PersonAccount>) throws -> PersonAccount? {
        try first("SELECT \(PersonAccount.columns) FROM person_account a WHERE a.id = \(id)") { try PersonAccount(&$0) }
    }

    func personAccount(email: String) throws -> PersonAccount? {
        try first("SELECT \(PersonAccount.columns) FROM person_account a WHERE a.email = \(email)") { try PersonAccount(&$0) }
    }

    /// Everybody who can open a person's page: the person first, then guardians by name.
    func accounts(reaching member: Access<Member>) throws -> [(account: PersonAccount, reach: PersonReach)] {
        try rows(
            """
            SELECT \(PersonAccount.columns), r.relationship, r.parts, r.reason
            FROM person_reach r JOIN person_account a ON a.id = r.account_id
            WHERE r.member_id = \(member.id) AND a.active = 1 ORDER BY a.kind DESC, a.name, a.id
            """
        ) {
            let account = try PersonAccount(&$0)
            return (
                account,
                PersonReach(
                    account: account.id, member: member.id, relationship: try $0.next(), parts: PagePart.parts(try $0.next()),
                    reason: try $0.next())
            )
        }
    }

    /// The birth dates that open an account's links: its member's own, or those of a guardian's young people.
    func birthDays(ofAccount account: ID<PersonAccount>) throws -> [Day] {
        try rows(
            """
            SELECT m.birth_day FROM person_reach r JOIN member m ON m.id = r.member_id JOIN person_account a ON a.id = r.account_id
            WHERE r.account_id = \(account) AND a.active = 1
            """
        ) { Day(number: try $0.next()) }
    }

    func personPassword(email: String) throws -> (account: ID<PersonAccount>, password: String)? {
        try first("SELECT id, password FROM person_account WHERE email = \(email) AND active = 1 AND password IS NOT NULL") {
            (ID(try $0.next(Int.self)), try $0.next(String.self))
        }
    }

    func setPersonPassword(_ record: String, of account: ID<PersonAccount>) throws {
        try run("UPDATE person_account SET password = \(record), version = version + 1 WHERE id = \(account)")
    }

    func accountNames() throws -> [Int: String] {
        var names: [Int: String] = [:]
        try each(
            """
            SELECT a.id, a.kind, a.name, MIN(CASE m.preferred WHEN '' THEN m.given ELSE m.preferred END || ' ' || m.family)
            FROM person_account a LEFT JOIN person_reach r ON r.account_id = a.id LEFT JOIN member m ON m.id = r.member_id
            GROUP BY a.id, a.kind, a.name
            """
        ) { row in
            let (id, kind, name, member) = (
                try row.next(Int.self), try row.next(PersonAccount.Kind.self), try row.next(String.self), try row.next(String?.self)
            )
            names[id] = kind == .guardian ? name : member ?? "Somebody no longer known"
        }
        return names
    }
}

extension PersonAccount {
    static let columns: SQL = "a.id, a.kind, a.name, a.email, a.phone, CASE WHEN a.password IS NULL THEN 0 ELSE 1 END, a.active"

    init(_ row: inout Row) throws {
        (id, kind, name) = (ID(try row.next(Int.self)), try row.next(), try row.next())
        (email, phone, hasPassword, active) = (try row.next(), try row.next(), try row.next(), try row.next())
    }
}
