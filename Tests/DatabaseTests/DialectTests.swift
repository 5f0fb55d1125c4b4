import Database
import TestEngines
import Testing

/// What the stores lean on, asked of both engines: the same statement, the same answer.
@Suite struct `Both engines` {
    private static let schema = [
        Migration(
            name: "m1",
            schema: """
                CREATE TABLE stay (member TEXT NOT NULL, day :int NOT NULL, minutes :int, PRIMARY KEY (member, day)) :compact;
                INSERT INTO stay VALUES ('Ada', 1, 60), ('Ada', 2, 90), ('Bo', 1, NULL), ('Bo_', 1, 30), ('Éve', 3, 45);
                """)
    ]

    private static let questions: [(String, SQL, [String])] = [
        (
            "row values", "SELECT member || day FROM stay WHERE (member, day) > (\("Ada"), \(1)) ORDER BY member, day",
            ["Ada2", "Bo1", "Bo_1", "Éve3"]
        ),
        ("order of letters", "SELECT DISTINCT member FROM stay ORDER BY member DESC", ["Éve", "Bo_", "Bo", "Ada"]),
        ("IS NOT DISTINCT FROM", "SELECT member FROM stay WHERE minutes IS NOT DISTINCT FROM \(Int?.none)", ["Bo"]),
        (
            "NULLS LAST", "SELECT member || day FROM stay ORDER BY minutes DESC NULLS LAST, member",
            ["Ada2", "Ada1", "Éve3", "Bo_1", "Bo1"]
        ),
        ("LIKE ESCAPE", #"SELECT member FROM stay WHERE member LIKE \#("Bo!_") ESCAPE '!'"#, ["Bo_"]),
        (
            "window functions",
            """
            SELECT member || ':' || SUM(minutes) OVER one || ':' || ROW_NUMBER() OVER one
            FROM stay WHERE member = \("Ada") WINDOW one AS (PARTITION BY member ORDER BY day) ORDER BY day
            """, ["Ada:60:1", "Ada:150:2"]
        ),
        ("FILTER", "SELECT CAST(COUNT(*) FILTER (WHERE minutes >= \(60)) AS TEXT) FROM stay", ["2"]),
        (
            "sums and truths are numbers",
            "SELECT CAST(SUM(minutes) AS TEXT) FROM stay WHERE (minutes > \(40)) = (day > \(0))", ["195"]
        ),
        (
            "recursive WITH",
            "WITH RECURSIVE n (d) AS (SELECT CAST(\(1) AS BIGINT) UNION ALL SELECT d + 1 FROM n WHERE d < 3) "
                + "SELECT CAST(d AS TEXT) FROM n ORDER BY d",
            ["1", "2", "3"]
        ),
        (
            "FULL JOIN",
            "SELECT COALESCE(a.member, b.member) FROM (SELECT 'x' AS member) AS a "
                + "FULL JOIN (SELECT 'y' AS member) AS b ON a.member = b.member ORDER BY 1",
            ["x", "y"]
        ),
    ]

    @Test(arguments: Engine.available) func `answer the same question alike`(engine: Engine) async throws {
        try await engine.with("dialect", migrations: Self.schema) { database in
            for (name, question, answer) in Self.questions {
                let rows = try await database.read { try $0.rows(question) { try $0.next(String.self) } }
                #expect(rows == answer, "\(name)")
            }
        }
    }

    private static let changes: [(String, SQL, [String])] = [
        (
            "upsert",
            "INSERT INTO stay VALUES (\("Ada"), \(1), \(75)) ON CONFLICT (member, day) "
                + "DO UPDATE SET minutes = excluded.minutes RETURNING CAST(minutes AS TEXT)",
            ["75"]
        ),
        ("do nothing", "INSERT INTO stay VALUES (\("Ada"), \(1), \(1)) ON CONFLICT DO NOTHING RETURNING member", []),
        (
            "UPDATE RETURNING",
            "UPDATE stay SET minutes = COALESCE(minutes, 0) + \(5) WHERE member = \("Bo") RETURNING CAST(minutes AS TEXT)",
            ["5"]
        ),
        (
            "UPDATE FROM",
            "UPDATE stay SET minutes = more.n FROM (SELECT \(3) AS d, \(99) AS n) AS more "
                + "WHERE stay.day = more.d RETURNING CAST(minutes AS TEXT)",
            ["99"]
        ),
        ("DELETE RETURNING", "DELETE FROM stay WHERE member = \("Bo_") RETURNING member", ["Bo_"]),
    ]

    @Test(arguments: Engine.available) func `change the same rows`(engine: Engine) async throws {
        try await engine.with("dialect", migrations: Self.schema) { database in
            for (name, change, answer) in Self.changes {
                let rows = try await database.write { try $0.rows(change) { try $0.next(String.self) } }
                #expect(rows == answer, "\(name)")
            }
            let changed = try await database.write { try $0.run("UPDATE stay SET minutes = 0 WHERE day = \(1)") }
            #expect(changed == 2)
        }
    }

    @Test(arguments: Engine.available) func `let one node claim a row that another leaves alone`(engine: Engine)
        async throws
    {
        try await engine.with("dialect", migrations: Self.schema) { database in
            let claimed = try await database.write { transaction in
                try transaction.rows(
                    "SELECT member FROM stay ORDER BY member LIMIT \(1)" + transaction.dialect.skipLocked
                ) {
                    try $0.next(String.self)
                }
            }
            #expect(claimed == ["Ada"])
        }
    }
}
