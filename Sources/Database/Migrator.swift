/// One step of the schema: forward only, never edited once shipped.
package struct Migration: Sendable {
    package let name: String
    package let schema: String
    package init(name: String, schema: String) { (self.name, self.schema) = (name, schema) }
}

extension Database {
    /// Brings the schema up to date, each step whole or not at all. Safe to run again; the names of the steps it took.
    @discardableResult
    package func migrate(_ migrations: [Migration]) async throws -> [String] {
        try await prepareForMigrations()
        return try await write { transaction in
            // Two nodes may start at once: the second waits here, and finds the work done.
            if transaction.dialect == .postgres { try transaction.run("LOCK TABLE migration IN ACCESS EXCLUSIVE MODE") }
            let done = Set(try transaction.rows("SELECT name FROM migration") { try $0.next(String.self) })
            let missing = migrations.filter { !done.contains($0.name) }
            for migration in missing {
                try transaction.script(transaction.dialect.translate(migration.schema))
                try transaction.run("INSERT INTO migration (name) VALUES (\(migration.name))")
            }
            return missing.map(\.name)
        }
    }

    private func prepareForMigrations() async throws {
        let create: @Sendable (Transaction) throws -> Void = { transaction in
            try transaction.run("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        }
        do {
            try await write(create)
        } catch DatabaseError.constraint {
            // PostgreSQL refuses the second of two nodes that create it in the same moment; now it is there.
            try await write(create)
        }
    }

    /// The schema as the engine tells it, for the dump under `docs/` that a test compares.
    package func schema() async throws -> String {
        try await read { transaction in
            let sql: SQL =
                switch transaction.dialect {
                case .sqlite:
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY tbl_name, type DESC, name"
                case .postgres:
                    """
                    SELECT line FROM (
                        SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END AS line
                        FROM information_schema.columns WHERE table_schema = current_schema()
                        UNION ALL SELECT pg_get_indexdef(indexrelid, 0, true) FROM pg_index
                        JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = current_schema()::regnamespace
                        UNION ALL SELECT conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
                        UNION ALL SELECT 'TRIGGER ' || tgname || ' ON ' || tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal
                    ) AS lines ORDER BY line
                    """
                }
            return try transaction.rows(sql) { try $0.next(String.self) }.joined(separator: "\n") + "\n"
        }
    }
}
