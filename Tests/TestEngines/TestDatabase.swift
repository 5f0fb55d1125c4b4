import Database

/// The engine's own database; only its end differs, because nothing of a test stays behind.
final class TestDatabase: Database {
    private let real: any Database
    private let place: TestPlace

    init(_ real: any Database, removing place: TestPlace) { (self.real, self.place) = (real, place) }

    var dialect: Dialect { real.dialect }
    var statementCount: Int { real.statementCount }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await real.read(body)
    }

    func write<Value: Sendable>(
        foreseeing foresight: Foresight?, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await real.write(foreseeing: foresight, body)
    }

    func notices() -> AsyncStream<Notice> { real.notices() }
    func backup(to path: String) async throws { try await real.backup(to: path) }

    func close() async throws {
        try await real.close()
        try await place.remove()
    }
}
