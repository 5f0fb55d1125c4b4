import Foundation

/// The connection that writes, used by the one thread of the write lane.
final class PostgresWriter: @unchecked Sendable {
    private static let mostTries = 12
    private static let patience = Duration.seconds(10)
    private let conninfo: String
    private let count: StatementCount
    private var connection: PostgresConnection

    init(_ conninfo: String, counting count: StatementCount) throws {
        (self.conninfo, self.count) = (conninfo, count)
        connection = try PostgresConnection(conninfo, counting: count)
    }

    /// Commits the writes together. What another node's write or a lost connection undid is done again from the start.
    ///
    /// Not so if the connection was lost during COMMIT: then the writes may have happened, and would happen twice.
    func commit(_ writes: [any WaitingWrite]) throws {
        let start = ContinuousClock.now
        for attempt in 1... {
            do {
                return try commitOnce(writes)
            } catch let error as OutcomeUnknown {
                throw error.asDatabaseError
            } catch {
                connection.rollback()
                let isWorthwhile = error as? DatabaseError == .serialization || connection.isLost
                guard isWorthwhile, attempt < Self.mostTries, ContinuousClock.now - start < Self.patience else {
                    throw error
                }
                // Two nodes that try again at the same moment would only meet again.
                Thread.sleep(forTimeInterval: .random(in: 0.5...1) * min(0.002 * pow(2, Double(attempt)), 0.4))
            }
        }
    }

    private func commitOnce(_ writes: [any WaitingWrite]) throws {
        if connection.isLost { connection = try PostgresConnection(conninfo, counting: count) }
        do {
            try commitOnce { try $0.runHopefully(writes) }
        } catch let error where Self.isOfOneWrite(error) {
            connection.rollback()
            try commitOnce { try $0.runCarefully(writes) }
        }
    }

    private func commitOnce(_ run: (Transaction) throws -> Void) throws {
        try connection.begin("SERIALIZABLE")
        try run(Transaction(connection))
        try connection.commit()
    }

    /// Whether it is one write that cannot be kept; the statements at the end of the last travel with COMMIT.
    private static func isOfOneWrite(_ error: any Error) -> Bool {
        if error is Spoiled { return true }
        return (error as? DatabaseError).map { !$0.doomsTransaction } ?? false
    }
}
