import Clinic

/// From rows of the journal to the page that an auditor reads.
extension JournalPage {
    init(_ reading: JournalReading, _ asked: JournalSearch, verdict: JournalVerdict?, _ visit: Visit) {
        let count = reading.entries.count
        self.init(
            frame: visit.frame(.journal), headline: "Everything done or read, and by whom.", chain: Self.chain(reading, verdict),
            chainIsWhole: verdict.map(\.faults.isEmpty), faults: verdict?.faults.prefix(50).map(\.description) ?? [],
            attempts: reading.tamperAttempts.prefix(20).map {
                "\(Words.moment($0.at, in: reading.zone)): \($0.change) of \($0.relation), row \($0.row)"
            },
            verifies: visit.caller.may(.verifyJournal), filter: asked.filter, deeds: Self.deeds(chosen: asked.question.deed),
            entries: reading.entries.map { Entry($0, reading) }, summary: "\(count) \(count == 1 ? "entry" : "entries"), newest first",
            newer: asked.question.before == nil ? nil : asked.href(before: nil),
            older: reading.hasOlder ? asked.href(before: reading.entries.last?.id) : nil)
    }

    private static func chain(_ reading: JournalReading, _ verdict: JournalVerdict?) -> String {
        if let verdict {
            guard verdict.faults.isEmpty else {
                return "The journal is not as it was written: \(verdict.faults.count) \(verdict.faults.count == 1 ? "fault" : "faults")."
            }
            return "The chain is whole: \(verdict.entries) entries in \(verdict.chains) chains were read again just now."
        }
        guard let seal = reading.lastSeal else { return "The journal has not been sealed yet; that is done once a day." }
        return "Sealed last on \(Words.moment(seal.at, in: reading.zone)), with \(seal.entries) \(seal.entries == 1 ? "entry" : "entries")."
    }

    private static func deeds(chosen: Deed?) -> [Choice.Option] {
        let deeds = Deed.allCases.map { Choice.Option(value: $0.rawValue, name: $0.words, selected: $0 == chosen) }
        return [.init(value: "", name: "Any", selected: chosen == nil)] + deeds
    }
}

extension JournalPage.Entry {
    init(_ entry: JournalEntry, _ reading: JournalReading) {
        let scope = JournalScope(entry.scope, staffNames: reading.staffNames)
        let role = Role(rawValue: entry.role)
        let name = entry.actor.map { reading.name(of: $0, in: entry) } ?? role?.title ?? entry.role
        let isRefused = !["done", "attempt"].contains(entry.outcome)
        self.init(
            number: entry.id.text, when: Words.moment(entry.at, in: reading.zone), actor: name,
            role: entry.actor == nil ? entry.origin : role?.title ?? entry.role, deed: Deed(rawValue: entry.deed)?.words ?? entry.deed,
            chart: entry.chart.map { reading.memberNames[$0] ?? "Chart \($0)" } ?? scope.words,
            chartHref: entry.chart.map { "/people/\($0.text)" } ?? scope.href,
            detail: [entry.detail, isRefused ? entry.outcome : ""].filter { !$0.isEmpty }.joined(separator: "; "), wasRefused: isRefused)
    }
}

extension JournalReading {
    fileprivate func name(of actor: ID<JournalActor>, in entry: JournalEntry) -> String {
        let name = entry.isOfPerson ? accountNames[actor.number] : staffNames[ID(actor.number)]
        return name ?? "Somebody no longer known"
    }
}
