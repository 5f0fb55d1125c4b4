import Database

extension Transaction {
    /// Which questionnaires have words of the site's own, and since when.
    func wordingStamps() throws -> [String: Int] {
        var stamps: [String: Int] = [:]
        try each("SELECT instrument, imported_at FROM instrument_wording") { stamps[try $0.next(String.self)] = try $0.next(Int.self) }
        return stamps
    }

    func wordings() throws -> [(name: String, text: String)] {
        try rows("SELECT instrument, text FROM instrument_wording ORDER BY instrument") {
            ("\(try $0.next(String.self)).yaml", try $0.next())
        }
    }

    func keepWording(_ text: String, of instrument: String, permission: String, by staff: ID<Staff>?, at now: Instant) throws {
        try run(
            """
            INSERT INTO instrument_wording (instrument, text, permission, imported_at, imported_by)
            VALUES (\(instrument), \(text), \(permission), \(now), \(staff))
            ON CONFLICT (instrument) DO UPDATE SET text = excluded.text, permission = excluded.permission,
                imported_at = CASE WHEN excluded.imported_at > instrument_wording.imported_at THEN excluded.imported_at
                    ELSE instrument_wording.imported_at + 1 END,
                imported_by = excluded.imported_by
            """)
    }
}
