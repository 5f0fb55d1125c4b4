import Database

/// A version of a profile that everybody sees.
struct ShownProfile: Sendable {
    let programme: ID<Programme>
    let slug: String
    let number: Int
    let words: ProfileWords
    let at: Instant
}

/// A profile as it is being written.
package struct ProfileDraft: Sendable, Equatable {
    package let slug: String
    package let words: ProfileWords
    /// Grows with every save; 0 while nothing was saved.
    package let version: Int
    package let shown: ID<ShownVersion>?
}

/// A version of a profile that was published.
package enum ShownVersion {}

extension Transaction {
    func profileDraft(of access: Access<Programme>) throws -> ProfileDraft? {
        try first("SELECT slug, words, version, shown_id FROM programme_profile WHERE programme_id = \(access.id)") {
            ProfileDraft(
                slug: try $0.next(), words: try ProfileWords(stored: try $0.next()), version: try $0.next(),
                shown: try $0.next(Int?.self).map { ID($0) })
        }
    }

    /// Which programme has an address already.
    func programme(at slug: String) throws -> ID<Programme>? {
        try first("SELECT programme_id FROM programme_profile WHERE slug = \(slug)") { ID(try $0.next(Int.self)) }
    }

    /// Keeps a draft over exactly this version; whether it was still there.
    func save(_ words: ProfileWords, slug: String, over version: Int, of access: Access<Programme>, by staff: ID<Staff>, at now: Instant)
        throws
        -> Bool
    {
        let text = try words.stored
        if version == 0 {
            return try run(
                """
                INSERT INTO programme_profile (programme_id, slug, words, version, author, updated_at)
                VALUES (\(access.id), \(slug), \(text), 1, \(staff), \(now)) ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE programme_profile SET slug = \(slug), words = \(text), version = version + 1, author = \(staff), updated_at = \(now)
            WHERE programme_id = \(access.id) AND version = \(version)
            """) == 1
    }

    func publish(_ id: ID<ShownVersion>, _ words: ProfileWords, of access: Access<Programme>, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO published_profile (id, programme_id, number, words, published_at, published_by)
            VALUES (\(id), \(access.id), (SELECT COALESCE(MAX(number), 0) + 1 FROM published_profile WHERE programme_id = \(access.id)),
                \(words.stored), \(now), \(staff))
            """)
        try show(id, of: access)
    }

    func show(_ id: ID<ShownVersion>?, of access: Access<Programme>) throws {
        try run("UPDATE programme_profile SET shown_id = \(id) WHERE programme_id = \(access.id)")
    }

    /// What everybody sees, by name of the programme's address.
    func shownProfiles() throws -> [ShownProfile] {
        try rows(
            """
            SELECT p.programme_id, p.slug, v.number, v.words, v.published_at FROM programme_profile p
            JOIN published_profile v ON v.id = p.shown_id ORDER BY p.slug
            """
        ) {
            ShownProfile(
                programme: ID(try $0.next(Int.self)), slug: try $0.next(), number: try $0.next(),
                words: try ProfileWords(stored: try $0.next()), at: Instant(seconds: try $0.next()))
        }
    }

    /// The programme that shows itself at an address; nil when none does.
    func shownProgramme(_ slug: String) throws -> Programme? {
        let shown = try first("SELECT programme_id FROM programme_profile WHERE slug = \(slug) AND shown_id IS NOT NULL") {
            ID<Programme>(try $0.next(Int.self))
        }
        guard let shown else { return nil }
        return try programmes().first { $0.id == shown }
    }

    func list(_ listed: ListedStaff, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO listed_staff (staff_id, shown_as, licence, agreed_at, noted_by)
            VALUES (\(listed.staff), \(listed.shownAs), \(listed.licence), \(now), \(staff))
            ON CONFLICT (staff_id) DO UPDATE SET shown_as = excluded.shown_as, licence = excluded.licence, agreed_at = excluded.agreed_at,
                noted_by = excluded.noted_by
            """)
    }

    func unlist(_ staff: ID<Staff>) throws -> Bool { try run("DELETE FROM listed_staff WHERE staff_id = \(staff)") == 1 }

    /// Who of the staff stands on public pages, by name.
    func listedStaff() throws -> [ListedStaff] {
        try rows(
            """
            SELECT l.staff_id, l.shown_as, l.licence, s.role FROM listed_staff l JOIN staff s ON s.id = l.staff_id
            WHERE s.active = 1 ORDER BY l.shown_as, l.staff_id
            """
        ) { try ListedStaff(&$0) }
    }

    /// Who of them works in which programme; nobody stands there only because they work everywhere.
    func listedStaff(of programmes: [ID<Programme>]) throws -> [(programme: ID<Programme>, staff: ListedStaff)] {
        try rows(
            """
            SELECT w.programme_id, l.staff_id, l.shown_as, l.licence, s.role FROM listed_staff l JOIN staff s ON s.id = l.staff_id
            JOIN staff_programme w ON w.staff_id = l.staff_id
            WHERE s.active = 1 AND w.programme_id IN \(list: programmes) ORDER BY l.shown_as, l.staff_id
            """
        ) { (ID(try $0.next(Int.self)), try ListedStaff(&$0)) }
    }

    /// Everybody who works here, for the list to choose from.
    func activeStaff() throws -> [Staff] {
        try rows("SELECT \(Staff.columns) FROM staff WHERE active = 1 ORDER BY name, id") { try Staff(&$0) }
    }
}

extension ListedStaff {
    fileprivate init(_ row: inout Row) throws {
        self.init(staff: ID(try row.next(Int.self)), shownAs: try row.next(), licence: try row.next(), role: try row.next())
    }
}
