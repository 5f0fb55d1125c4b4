import Synchronization
import TestEngines

@testable import Database

/// The engine's own database, which also asks the engine how it will find the rows of each statement it is given.
final class ExplainedDatabase: Database {
    /// One statement and the steps of its plan.
    struct Plan: Sendable {
        let statement: String
        let steps: [String]
    }

    private let real: any Database
    private let asked = Mutex<[Plan]>([])

    init(_ real: any Database) { self.real = real }

    /// The plans since it was last asked.
    func takePlans() -> [Plan] {
        asked.withLock { plans in
            defer { plans = [] }
            return plans
        }
    }

    var dialect: Dialect { real.dialect }
    var statementCount: Int { real.statementCount }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await real.read { try self.explaining($0, body) }
    }

    func write<Value: Sendable>(
        foreseeing _: Foresight?, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await real.write { try self.explaining($0, body) }
    }

    func notices() -> AsyncStream<Notice> { real.notices() }
    func backup(to path: String) async throws { try await real.backup(to: path) }
    func close() async throws { try await real.close() }

    private func explaining<Value>(_ transaction: Transaction, _ body: (Transaction) throws -> Value) throws -> Value {
        let connection = ExplainedConnection(transaction.connection) { plan in self.asked.withLock { $0.append(plan) } }
        // A handful of rows is read whole whatever the indexes are; what matters is whether there is another way.
        if transaction.dialect == .postgres { try transaction.script("SET LOCAL enable_seqscan = off") }
        return try body(Transaction(connection))
    }
}

private final class ExplainedConnection: Connection {
    private let real: any Connection
    private let tell: (ExplainedDatabase.Plan) -> Void

    init(_ real: any Connection, tell: @escaping (ExplainedDatabase.Plan) -> Void) { (self.real, self.tell) = (real, tell) }

    var dialect: Dialect { real.dialect }

    func query(_ text: String, _ values: [SQLValue], oneByOne: Bool, _ each: (any RowSource) throws -> Void) throws {
        try explain(text, values)
        try real.query(text, values, oneByOne: oneByOne, each)
    }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
        try explain(text, values)
        return try real.execute(text, values)
    }

    func executeSoon(_ text: String) throws { try real.executeSoon(text) }
    func settle() throws { try real.settle() }
    func script(_ text: String) throws { try real.script(text) }

    func executeSoon(_ text: String, _ values: [SQLValue]) throws {
        try explain(text, values)
        try real.executeSoon(text, values)
    }

    private func explain(_ text: String, _ values: [SQLValue]) throws {
        // A change of the schema or a lock has no plan.
        guard ["SELECT", "INSERT", "UPDATE", "DELETE"].contains(where: text.hasPrefix) else { return }
        let (words, column) = dialect == .sqlite ? ("EXPLAIN QUERY PLAN ", 3) : ("EXPLAIN ", 0)
        var steps: [String] = []
        try real.query(words + text, values, oneByOne: false) { row in steps.append(try row.text(column) ?? "") }
        tell(.init(statement: text, steps: steps))
    }
}
