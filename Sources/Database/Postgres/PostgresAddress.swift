import CPostgres

/// Where a PostgreSQL server is and as whom to speak to it, as libpq understands what was written.
struct PostgresAddress {
    private var parts: [(word: String, value: String, variable: String?)] = []

    /// - Throws: if libpq cannot read it. The text is not repeated in the error, because it may hold a password.
    init(_ conninfo: String) throws {
        var complaint: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(conninfo, &complaint) else {
            PQfreemem(complaint)
            throw DatabaseError.failed("the address of the PostgreSQL server cannot be read")
        }
        defer { PQconninfoFree(options) }
        var option = options
        while let word = option.pointee.keyword {
            if let value = option.pointee.val {
                let variable = option.pointee.envvar.map { String(cString: $0) }
                parts.append((String(cString: word), String(cString: value), variable))
            }
            option += 1
        }
    }

    /// The same address for a program of PostgreSQL's own that is started by this one.
    var environment: [String: String] {
        var environment: [String: String] = [:]
        for part in parts { if let variable = part.variable { environment[variable] = part.value } }
        return environment
    }

    /// Fit to be shown and logged: which database, where, as whom.
    var withoutSecrets: String {
        let shown = ["host", "hostaddr", "port", "dbname", "user", "service"]
        let words = parts.filter { shown.contains($0.word) }.map { "\($0.word)=\($0.value)" }
        return (["PostgreSQL"] + words).joined(separator: " ")
    }
}
