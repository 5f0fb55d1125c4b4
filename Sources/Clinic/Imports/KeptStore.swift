import Database

extension Transaction {
    func coverage(of member: ID<Member>, payer: String, number: String) throws -> Coverage? {
        try first(
            """
            SELECT id, payer_name, relationship FROM coverage
            WHERE member_id = \(member) AND payer = \(payer) AND member_number = \(number)
            """
        ) {
            Coverage(
                id: ID(try $0.next(Int.self)), member: member, payer: payer, payerName: try $0.next(), memberNumber: number,
                relationship: try $0.next())
        }
    }

    func save(_ coverage: Coverage) throws {
        try run("UPDATE coverage SET payer_name = \(coverage.payerName), relationship = \(coverage.relationship) WHERE id = \(coverage.id)")
    }

    /// A row kept whole: whose it is, and its fields.
    func keptRecord(_ kind: String, _ external: String) throws -> (member: ID<Member>, fields: String)? {
        try first("SELECT member_id, fields FROM kept_record WHERE kind = \(kind) AND external = \(external)") {
            (ID(try $0.next(Int.self)), try $0.next())
        }
    }

    func keepRecord(_ kind: String, _ external: String, of member: ID<Member>, fields: String) throws {
        try run(
            """
            INSERT INTO kept_record (kind, external, member_id, fields) VALUES (\(kind), \(external), \(member), \(fields))
            ON CONFLICT (kind, external) DO UPDATE SET member_id = excluded.member_id, fields = excluded.fields
            """)
    }

    func remember(header: String, as field: String, of kind: ImportKind) throws {
        try run(
            """
            INSERT INTO import_header (kind, header, field) VALUES (\(kind.rawValue), \(header), \(field))
            ON CONFLICT (kind, header) DO UPDATE SET field = excluded.field
            """)
    }

    /// Names of columns that this clinic's files carry: by kind, from the name in the file to ours.
    func rememberedHeaders() throws -> [ImportKind: [String: String]] {
        var names: [ImportKind: [String: String]] = [:]
        try each("SELECT kind, header, field FROM import_header") {
            names[try $0.next(ImportKind.self), default: [:]][try $0.next()] = try $0.next(String.self)
        }
        return names
    }
}
