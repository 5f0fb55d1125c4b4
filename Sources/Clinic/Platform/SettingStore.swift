import Database

extension Transaction {
    func setting(_ name: String) throws -> String? {
        try first("SELECT value FROM setting WHERE name = \(name)") { try $0.next(String.self) }
    }

    func set(_ name: String, to value: String) throws {
        try run("INSERT INTO setting (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    }
}
