import CPostgres
import Glibc

/// An open line to a PostgreSQL server; hanging up is certain.
final class PostgresSession: @unchecked Sendable {
    /// libpq's own connection. One thread at a time speaks on it.
    let handle: OpaquePointer

    /// - Parameter conninfo: an address as libpq reads it; what it says wins over the settings here.
    init(_ conninfo: String) throws {
        // The address may carry a password, so what libpq says about it is shown only once it was understood.
        guard let handle = Self.connect(conninfo) else { throw DatabaseError.unavailable("out of memory") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw DatabaseError.unavailable(String(cString: PQerrorMessage(handle)))
        }
        // Without it libpq prints the server's remarks on the terminal.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        self.handle = handle
        try say(Self.settings)
    }

    deinit { PQfinish(handle) }

    var isLost: Bool { PQstatus(handle) == CONNECTION_BAD }

    /// Statements without values, several at once if need be.
    func say(_ text: String) throws {
        let result = PostgresResult(PQexec(handle, text))
        if let error = result.error(on: self) { throw error }
    }

    private static func connect(_ conninfo: String) -> OpaquePointer? {
        let settings: KeyValuePairs = [
            "connect_timeout": "5", "application_name": "stepwell",
            "keepalives": "1", "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "3",
            "tcp_user_timeout": "20000", "dbname": conninfo, "client_encoding": "UTF8",
        ]
        let names: [UnsafePointer<CChar>?] = settings.map { UnsafePointer(strdup($0.key)) } + [nil]
        let values: [UnsafePointer<CChar>?] = settings.map { UnsafePointer(strdup($0.value)) } + [nil]
        defer { for copy in names + values { free(UnsafeMutablePointer(mutating: copy)) } }
        return PQconnectdbParams(names, values, 1)
    }

    /// Nothing waits for ever, and a commit is on disk when it is answered whatever the server's default.
    private static let settings = """
        SET statement_timeout = '30s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s';
        SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_min_messages = 'error';
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
        """
}
