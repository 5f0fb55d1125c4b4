/// Which entries of the journal are wanted.
package struct JournalFilter: Sendable {
    /// Nil for all; an empty list for none.
    package var charts: [ID<Member>]?
    package var actors: [ID<Staff>]?
    package var deed: String?
    package var from: Instant?
    package var to: Instant?
    package var before: ID<JournalEntry>?
    package var most = 100
    package init() {}
}

/// What an auditor asks of the journal, in their own words. What is empty or nil is not asked.
package struct JournalQuestion: Sendable {
    /// A number or a name of a member.
    package var chart = ""
    /// An account or a name of the staff.
    package var actor = ""
    package var deed: Deed?
    /// Days on the site's calendar, both included.
    package var from: Day?
    package var to: Day?
    package var before: ID<JournalEntry>?
    package init() {}
}

/// Somebody tried to change a row that may not be changed. The row stayed as it was.
package struct TamperAttempt: Sendable, Equatable {
    package let at: Instant
    package let relation: String
    package let row: String
    package let change: String
}

/// A page of the journal with the names that an auditor reads it by.
package struct JournalReading: Sendable {
    package let entries: [JournalEntry]
    /// Whether there are older ones that answer to the question too.
    package let hasOlder: Bool
    package let staffNames: [ID<Staff>: String]
    /// Of those with a page of their own, by the number of their account.
    package let accountNames: [Int: String]
    package let memberNames: [ID<Member>: String]
    package let tamperAttempts: [TamperAttempt]
    package let lastSeal: JournalCheckpoint?
    /// The clock by which the page tells the time.
    package let zone: SiteZone
}

extension Clinic {
    private static let journalPage = 100

    /// Who saw and did what, newest first. Reading it is itself in the journal.
    package func journal(_ question: JournalQuestion, as caller: Caller) async throws -> JournalReading {
        try await look(.readJournal, as: caller) { work in
            work.note(JournalLine(scope: "journal"))
            guard let zone = try work.transaction.sites().first?.zone ?? SiteZone("UTC") else { throw AccessRefusal.unknownProgramme }
            var entries = try work.transaction.journal(try work.filter(question, in: zone, most: Self.journalPage + 1))
            let hasOlder = entries.count > Self.journalPage
            if hasOlder { entries.removeLast() }
            return JournalReading(
                entries: entries, hasOlder: hasOlder, staffNames: try work.transaction.staffNames(),
                accountNames: entries.contains { $0.isOfPerson } ? try work.transaction.accountNames() : [:],
                memberNames: try work.transaction.memberNames(Set(entries.compactMap(\.chart))),
                tamperAttempts: try work.transaction.tamperAttempts(), lastSeal: try work.transaction.lastCheckpoint(), zone: zone)
        }
    }
}

extension Work {
    fileprivate func filter(_ question: JournalQuestion, in zone: SiteZone, most: Int) throws -> JournalFilter {
        var filter = JournalFilter()
        if !question.chart.isEmpty { filter.charts = try transaction.charts(named: question.chart) }
        if !question.actor.isEmpty { filter.actors = try transaction.staff(named: question.actor) }
        (filter.deed, filter.before, filter.most) = (question.deed?.rawValue, question.before, most)
        filter.from = question.from.map { zone.instant(of: LocalTime(day: $0, minute: 0)) }
        filter.to = question.to.map { zone.instant(of: LocalTime(day: $0.adding(days: 1), minute: 0)) }
        return filter
    }
}
