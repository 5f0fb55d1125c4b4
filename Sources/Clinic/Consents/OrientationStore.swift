import Database

extension Transaction {
    func insert(_ id: ID<OrientationRecord>, _ record: OrientationRecord, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO orientation (id, inquiry_id, edition, steps, answers, talked, at, staff_id)
            VALUES (\(id), \(access.id), \(record.edition), \(record.steps.sorted().joined(separator: " ")),
                \(SheetAnswers(record.answers).text), \(record.talked.sorted().joined(separator: " ")), \(record.at), \(record.staff))
            """)
    }

    /// How far it had come when it was written down last.
    func orientation(of access: Access<Inquiry>) throws -> OrientationRecord? {
        try first(
            "SELECT edition, steps, answers, talked, at, staff_id FROM orientation WHERE inquiry_id = \(access.id) ORDER BY id DESC LIMIT 1"
        ) {
            OrientationRecord(
                edition: try $0.next(), steps: Self.words(try $0.next()), answers: try SheetAnswers(text: try $0.next()).values,
                talked: Self.words(try $0.next()), at: Instant(seconds: try $0.next()), staff: ID(try $0.next(Int.self)))
        }
    }

    private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
