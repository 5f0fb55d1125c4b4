/// What the two engines say differently. Anything that is not here is the same statement on both.
extension Dialect {
    /// Appended to the `SELECT` with which a node claims work, so that two nodes never claim the same row.
    package var skipLocked: SQL {
        switch self {
        case .sqlite: ""  // one writer at a time: nobody else can hold a row
        case .postgres: " FOR UPDATE SKIP LOCKED"
        }
    }

    /// A schema file is written once; these words are what differs in it.
    func translate(_ schema: String) -> String {
        var text = schema
        for (word, sqlite, postgres) in Self.words {
            text = text.replacing(word, with: self == .sqlite ? sqlite : postgres)
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":frozen ") ? frozen(String($0)) : String($0) }
            .joined(separator: "\n")
    }

    private static let words = [
        (":compact", "STRICT, WITHOUT ROWID", ""),
        (":strict", "STRICT", ""),
        (":int", "INTEGER", "BIGINT"),
        (":blob", "BLOB", "BYTEA"),
        (":real", "REAL", "DOUBLE PRECISION"),
    ]

    /// `:frozen TABLE KEY CONDITION` keeps rows from being changed or deleted once CONDITION holds of the old row.
    ///
    /// The change is skipped, not refused with an error: an error would roll back the record of the attempt,
    /// and an auditor wants to see it.
    private func frozen(_ line: String) -> String {
        let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
        guard parts.count == 4 else { return line }
        let (table, key, condition) = (parts[1], parts[2], parts[3])
        return switch self {
        case .sqlite: ["UPDATE", "DELETE"].map { sqliteGuard(table, key, condition, on: $0) }.joined(separator: "\n")
        case .postgres: postgresGuard(table, key, condition)
        }
    }

    private func sqliteGuard(_ table: String, _ key: String, _ condition: String, on change: String) -> String {
        """
        CREATE TRIGGER \(table)_frozen_\(change.lowercased()) BEFORE \(change) ON \(table) WHEN \(condition) BEGIN
            INSERT INTO tamper_attempt (at, relation, row_key, change)
            VALUES (CAST(strftime('%s', 'now') AS INTEGER), '\(table)', CAST(OLD.\(key) AS TEXT), '\(change)');
            SELECT RAISE(IGNORE);
        END;
        """
    }

    private func postgresGuard(_ table: String, _ key: String, _ condition: String) -> String {
        """
        CREATE FUNCTION \(table)_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            INSERT INTO tamper_attempt (at, relation, row_key, change)
            VALUES (EXTRACT(EPOCH FROM clock_timestamp())::BIGINT, '\(table)', OLD.\(key)::TEXT, TG_OP);
            RETURN NULL;
        END $$;
        CREATE FUNCTION \(table)_emptied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE EXCEPTION '\(table) is never emptied' USING ERRCODE = 'check_violation';
        END $$;
        CREATE TRIGGER \(table)_emptied BEFORE TRUNCATE ON \(table) EXECUTE FUNCTION \(table)_emptied();
        CREATE TRIGGER \(table)_frozen BEFORE UPDATE OR DELETE ON \(table) FOR EACH ROW WHEN (\(condition))
            EXECUTE FUNCTION \(table)_frozen();
        """
    }
}
