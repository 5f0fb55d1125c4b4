import Database

extension Transaction {
    func insert(_ site: Site) throws {
        try run("INSERT INTO site (id, name, zone, state) VALUES (\(site.id), \(site.name), \(site.zone.identifier), \(site.state))")
    }

    func sites() throws -> [Site] {
        try rows("SELECT id, name, zone, state FROM site ORDER BY name") { try Site(&$0) }
    }

    func setState(_ state: String, of site: ID<Site>) throws {
        try run("UPDATE site SET state = \(state) WHERE id = \(site)")
    }

    func insert(_ programme: Programme) throws {
        try run(
            """
            INSERT INTO programme (id, site_id, name, external, level, population, focus, pack)
            VALUES (\(programme.id), \(programme.site.id), \(programme.name), \(programme.external), \(programme.level.rawValue),
                    \(programme.population.rawValue), \(programme.focus.rawValue), \(programme.pack))
            """)
    }

    /// All programmes, by name. There are few: a clinic has a handful, a chain of clinics some hundreds.
    func programmes() throws -> [Programme] {
        let adopted = try adoptedRules()
        return try rows("SELECT \(Programme.columns) FROM programme p JOIN site s ON s.id = p.site_id ORDER BY p.name") {
            try Programme(&$0, adopted: adopted)
        }
    }

    func programme(_ access: Access<Programme>) throws -> Programme { try programme(access.id) }

    func programme(_ id: ID<Programme>) throws -> Programme {
        let adopted = try adoptedRules()
        let found = try first("SELECT \(Programme.columns) FROM programme p JOIN site s ON s.id = p.site_id WHERE p.id = \(id)") {
            try Programme(&$0, adopted: adopted)
        }
        guard let found else { throw AccessRefusal.unknownProgramme }
        return found
    }

    func focus(of programme: ID<Programme>) throws -> Focus? {
        try first("SELECT focus FROM programme WHERE id = \(programme)") { try $0.next(Focus.self) }
    }

    func adopt(_ rule: String, for programme: ID<Programme>, on day: Day) throws {
        try run(
            "INSERT INTO programme_rule (programme_id, rule, adopted_on) VALUES (\(programme), \(rule), \(day)) ON CONFLICT DO NOTHING")
    }

    /// Makes every rule of the packs citable by the ledger.
    func keep(_ rules: [Rule]) throws {
        for rule in rules {
            try run(
                """
                INSERT INTO rule (id, identifier, title, citation, confidence, explanation)
                VALUES (\(rule.id), \(rule.identifier), \(rule.kind.key.title), \(rule.source.citation),
                        \(rule.source.confidence.rawValue), \(rule.explanation))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Rules that figures on a page cite, by id.
    func citedRules() throws -> [ID<Rule>: CitedRule] {
        var rules: [ID<Rule>: CitedRule] = [:]
        try each("SELECT id, identifier, title, citation, confidence, explanation FROM rule") { row in
            let id = ID<Rule>(try row.next(Int.self))
            rules[id] = CitedRule(
                id: id, identifier: try row.next(), title: try row.next(), citation: try row.next(), confidence: try row.next(),
                explanation: try row.next())
        }
        return rules
    }

    func holidays(of site: ID<Site>) throws -> [Day: String] {
        var names: [Day: String] = [:]
        try each("SELECT day, name FROM holiday WHERE site_id = \(site)") { names[Day(number: try $0.next())] = try $0.next(String.self) }
        return names
    }

    func insertHoliday(_ name: String, on day: Day, at site: ID<Site>) throws {
        try run("INSERT INTO holiday (site_id, day, name) VALUES (\(site), \(day), \(name)) ON CONFLICT DO NOTHING")
    }

    func adoptedRules() throws -> [ID<Programme>: [String: Day]] {
        var adopted: [ID<Programme>: [String: Day]] = [:]
        try each("SELECT programme_id, rule, adopted_on FROM programme_rule") {
            let (programme, rule) = (ID<Programme>(try $0.next(Int.self)), try $0.next(String.self))
            adopted[programme, default: [:]][rule] = Day(number: try $0.next())
        }
        return adopted
    }
}

/// A rule as it is kept beside the figures that cite it, so that it can be read even when its pack is gone.
package struct CitedRule: Sendable, Equatable {
    package let id: ID<Rule>
    package let identifier: String
    package let title: String
    package let citation: String
    package let confidence: String
    package let explanation: String
}

extension Site {
    init(_ row: inout Row) throws {
        let (id, name, zone) = (ID<Site>(try row.next(Int.self)), try row.next(String.self), try row.next(String.self))
        guard let zone = SiteZone(zone) else { throw RowError.unknownWord(zone, of: "SiteZone") }
        self.init(id: id, name: name, zone: zone, state: try row.next())
    }
}

extension Programme {
    static let columns: SQL = "s.id, s.name, s.zone, s.state, p.id, p.name, p.external, p.level, p.population, p.focus, p.pack"

    init(_ row: inout Row, adopted: [ID<Programme>: [String: Day]]) throws {
        let (site, id) = (try Site(&row), ID<Programme>(try row.next(Int.self)))
        self.init(
            id: id, site: site, name: try row.next(), external: try row.next(), level: try row.next(), population: try row.next(),
            focus: try row.next(), pack: try row.next(), adopted: adopted[id] ?? [:])
    }
}
