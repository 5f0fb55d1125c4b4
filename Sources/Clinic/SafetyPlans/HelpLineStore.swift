import Database

extension Transaction {
    func helpLines() throws -> [HelpLine] {
        try rows("SELECT id, site_id, name, phone, hours FROM help_line ORDER BY site_id, id") {
            HelpLine(
                id: ID(try $0.next(Int.self)), site: ID(try $0.next(Int.self)), name: try $0.next(), phone: try $0.next(),
                hours: try $0.next())
        }
    }

    func insert(_ line: HelpLine) throws {
        try run(
            "INSERT INTO help_line (id, site_id, name, phone, hours) VALUES (\(line.id), \(line.site), \(line.name), \(line.phone), \(line.hours))"
        )
    }

    func removeHelpLine(_ id: ID<HelpLine>) throws { try run("DELETE FROM help_line WHERE id = \(id)") }
}
