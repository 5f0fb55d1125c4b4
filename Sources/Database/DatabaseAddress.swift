/// Where the records are, as `--database` says it: the path of an SQLite file, or the address of a PostgreSQL server.
package enum DatabaseAddress: Sendable, Hashable {
    case file(path: String)
    case server(conninfo: String)

    /// - Throws: for an empty text, and for an address of a server that cannot be read.
    package init(_ text: String) throws {
        guard !text.isEmpty else { throw DatabaseError.failed("no database was named") }
        if Self.startsLikeServer(text) {
            _ = try PostgresAddress(text)
            self = .server(conninfo: text)
        } else {
            self = .file(path: text)
        }
    }

    package func open() throws -> any Database {
        switch self {
        case .file(let path): try SQLiteDatabase(path: path)
        case .server(let conninfo): try PostgresDatabase(conninfo: conninfo)
        }
    }

    /// `host=...` and the like; a file in a folder called `a=b` starts otherwise.
    private static func startsLikeServer(_ text: String) -> Bool {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") { return true }
        guard let sign = text.firstIndex(of: "=") else { return false }
        let word = text[..<sign].split(separator: " ").joined()
        return ["host", "hostaddr", "port", "dbname", "user", "password", "service", "sslmode", "options"].contains(
            word)
    }
}

extension DatabaseAddress: CustomStringConvertible, CustomDebugStringConvertible {
    /// Never shows a password: it is printed at the start and written to logs.
    package var description: String {
        switch self {
        case .file(let path): return path
        case .server(let conninfo):
            do { return try PostgresAddress(conninfo).withoutSecrets } catch { return "PostgreSQL" }
        }
    }

    package var debugDescription: String { description }
}
