/// Where the records are. Async at the boundary, synchronous inside: `await` can never hold a transaction open.
///
/// Two engines implement it, SQLite and PostgreSQL, with the same statements and the same guarantees:
/// writes are serializable and durable when they return; reads see one moment in time.
package protocol Database: Sendable {
    var dialect: Dialect { get }
    /// How many statements this process has run: for the metrics, and for the tests that keep pages from asking once per row.
    var statementCount: Int { get }

    /// `body` may run once more if the server was lost under it.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value

    /// `body` may run more than once (a serialization failure is tried again), so it changes nothing but the database.
    /// - Parameter foresight: what it is going to ask first, where that is known.
    @discardableResult
    func write<Value: Sendable>(
        foreseeing foresight: Foresight?, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value

    /// What any node's committed transactions notified, from now on.
    func notices() -> AsyncStream<Notice>

    /// A consistent copy of everything into a new file while the clinic goes on working.
    func backup(to path: String) async throws

    /// Ends the connections after the work under way.
    func close() async throws
}

extension Database {
    @discardableResult
    package func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await write(foreseeing: nil, body)
    }
}

/// The questions that a write is going to ask together, known before it runs. On PostgreSQL those of all writes that share
/// a transaction travel in one journey.
package struct Foresight: Sendable {
    /// Whose records alone the write changes and, of what such writes change, reads: a member's number. So what is asked
    /// for one subject is still true after the write of another.
    let subject: Int
    let questions: [SQL]

    package init(subject: Int, _ questions: [SQL]) { (self.subject, self.questions) = (subject, questions) }
}

package enum Dialect: Sendable, CaseIterable {
    case sqlite, postgres
}

/// What a database can refuse, told apart so that each has its own remedy.
package enum DatabaseError: Error, Equatable {
    /// A CHECK, UNIQUE or FOREIGN KEY said no.
    case constraint(String)
    /// Somebody else wrote for longer than we were willing to wait.
    case busy
    /// No space left; nothing was written.
    case full
    /// The server went away, or did not answer in time; nothing half done.
    case unavailable(String)
    /// Another transaction changed what this one read; tried again before anyone sees it.
    case serialization
    case failed(String)
}
