/// What an auditor asks of the journal.
package struct JournalFilter: Sendable {
    package var chart: ID<Member>?
    package var actor: ID<Staff>?
    package var deed: String?
    package var from: Instant?
    package var to: Instant?
    package var before: ID<JournalEntry>?
    package var most = 100
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
    package let staffNames: [ID<Staff>: String]
    package let memberNames: [ID<Member>: String]
    package let tamperAttempts: [TamperAttempt]
}

extension Clinic {
    /// Who saw and did what, newest first. Reading it is itself in the journal.
    package func journal(_ filter: JournalFilter, as caller: Caller) async throws -> JournalReading {
        try await look(.readJournal, as: caller) { work in
            work.note(JournalLine(scope: "journal"))
            let entries = try work.transaction.journal(filter)
            return JournalReading(
                entries: entries, staffNames: try work.transaction.staffNames(),
                memberNames: try work.transaction.memberNames(Set(entries.compactMap(\.chart))),
                tamperAttempts: try work.transaction.tamperAttempts())
        }
    }
}
