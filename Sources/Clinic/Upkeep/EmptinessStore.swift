import Database

extension Clinic {
    /// Nobody works here yet and nobody is treated.
    package func isEmpty() async throws -> Bool {
        try await database.read {
            try $0.first("SELECT (SELECT COUNT(*) FROM staff) + (SELECT COUNT(*) FROM member)") { try $0.next(Int.self) } == 0
        }
    }

    /// Whether all of these accounts exist.
    package func hasStaff(_ accounts: [String]) async throws -> Bool {
        try await database.read {
            try $0.first("SELECT COUNT(*) FROM staff WHERE account IN \(list: accounts)") { try $0.next(Int.self) } == accounts.count
        }
    }
}
