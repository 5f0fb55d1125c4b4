import Database

/// A number that answers: the clinic itself, or a line of the county or state. 988 and 911 always stand beside it.
package struct HelpLine: Sendable, Equatable {
    package let id: ID<HelpLine>
    package let site: ID<Site>
    package let name: String
    package let phone: String
    /// When it answers: "day and night", "weekdays 8 to 18".
    package let hours: String

    package init(id: ID<HelpLine>, site: ID<Site>, name: String, phone: String, hours: String) {
        (self.id, self.site, self.name, self.phone, self.hours) = (id, site, name, phone, hours)
    }
}

extension Clinic {
    /// The help lines of every site, for whoever needs them: signed in or not.
    package func helpLines() async throws -> [HelpLine] { try await database.read { try $0.helpLines() } }

    /// The sites with their lines, to be looked over and changed.
    package func helpLines(as caller: Caller) async throws -> [(site: Site, lines: [HelpLine])] {
        try await look(.readProgrammes, as: caller) { work in
            let lines = try work.transaction.helpLines()
            return try work.transaction.sites().map { site in (site, lines.filter { $0.site == site.id }) }
        }
    }

    package func addHelpLine(_ name: String, phone: String, hours: String, to site: ID<Site>, as caller: Caller) async throws {
        let line = HelpLine(id: surroundings.ids.next(), site: site, name: name.trimmed, phone: phone.trimmed, hours: hours.trimmed)
        try await perform(.changeProgrammes, as: caller) { work in
            guard !line.name.isEmpty, line.phone.contains(where: \.isNumber),
                [line.name, line.phone, line.hours].allSatisfy({ $0.utf8.count <= 120 })
            else { throw SafetyPlanRefusal.lineIncomplete }
            guard try work.transaction.sites().contains(where: { $0.id == site }) else { throw SafetyPlanRefusal.unknownLine }
            try work.transaction.insert(line)
            work.note(JournalLine(scope: "site:\(site.number)", detail: "help line added"))
        }
    }

    package func removeHelpLine(_ id: ID<HelpLine>, as caller: Caller) async throws {
        try await perform(.changeProgrammes, as: caller) { work in
            guard let line = try work.transaction.helpLines().first(where: { $0.id == id }) else { throw SafetyPlanRefusal.unknownLine }
            try work.transaction.removeHelpLine(line.id)
            work.note(JournalLine(scope: "site:\(line.site.number)", detail: "help line removed"))
        }
    }
}
