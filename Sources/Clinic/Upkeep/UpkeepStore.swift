import Database

extension Transaction {
    /// What the engine says of its own files: `ok`, or what is wrong.
    func engineCheck() throws -> String {
        switch dialect {
        case .sqlite: try first("PRAGMA quick_check(1)") { try $0.next(String.self) } ?? "silent"
        case .postgres:
            // Pages and paging sort as SQLite does, by the bytes: capitals first.
            try first(
                """
                SELECT CASE WHEN 'B' < 'a' THEN 'ok'
                    ELSE 'sorting by another collation; create the database with LC_COLLATE C.UTF-8' END
                """
            ) { try $0.next(String.self) } ?? "silent"
        }
    }

    func stepsTaken() throws -> [String] { try rows("SELECT name FROM migration ORDER BY name") { try $0.next(String.self) } }

    /// Places whose verdicts do not sum to the length of their session.
    func unevenLedgerSums() throws -> Int {
        try first(
            """
            SELECT COUNT(*) FROM (
                SELECT r.session_id, r.member_id, s.ends_at - s.starts_at AS length, COALESCE(SUM(l.minutes), 0) * 60 AS judged
                FROM roster_place r JOIN group_session s ON s.id = r.session_id
                LEFT JOIN ledger_entry l ON l.member_id = r.member_id AND l.session_id = r.session_id
                GROUP BY r.session_id, r.member_id, s.ends_at, s.starts_at) AS sums
            WHERE length <> judged
            """
        ) { try $0.next(Int.self) } ?? 0
    }
}
