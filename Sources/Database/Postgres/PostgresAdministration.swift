/// What concerns a server as a whole, such as making a database; it cannot stand in a transaction.
package enum PostgresAdministration {
    package static func say(_ statement: String, to conninfo: String) throws {
        try PostgresSession(conninfo).say(statement)
    }
}
