import Database

extension Transaction {
    /// What stands beside one homework, without the files themselves.
    func attachments(of homework: ID<Homework>, _ member: Access<Member>) throws -> [HomeworkAttachment] {
        try rows(
            """
            SELECT id, kind, size, at FROM homework_attachment
            WHERE member_id = \(member.id) AND homework_id = \(homework) ORDER BY id
            """
        ) { try HomeworkAttachment(&$0) }
    }

    func attachment(
        _ id: ID<HomeworkAttachment>, of homework: ID<Homework>, _ member: Access<Member>
    ) throws -> (file: HomeworkAttachment, bytes: [UInt8])? {
        try first(
            """
            SELECT id, kind, size, at, bytes FROM homework_attachment
            WHERE id = \(id) AND member_id = \(member.id) AND homework_id = \(homework)
            """
        ) { (try HomeworkAttachment(&$0), try $0.next([UInt8].self)) }
    }

    func insert(_ file: HomeworkAttachment, _ bytes: [UInt8], to homework: ID<Homework>, _ member: Access<Member>) throws {
        try run(
            """
            INSERT INTO homework_attachment (id, homework_id, member_id, kind, size, bytes, at)
            VALUES (\(file.id), \(homework), \(member.id), \(file.kind.rawValue), \(file.size), \(bytes), \(file.at))
            """)
    }

    func remove(_ id: ID<HomeworkAttachment>, of homework: ID<Homework>, _ member: Access<Member>) throws -> Bool {
        try run("DELETE FROM homework_attachment WHERE id = \(id) AND member_id = \(member.id) AND homework_id = \(homework)") == 1
    }
}

extension HomeworkAttachment {
    init(_ row: inout Row) throws {
        (id, kind, size) = (ID(try row.next(Int.self)), try row.next(), try row.next())
        at = Instant(seconds: try row.next())
    }
}
