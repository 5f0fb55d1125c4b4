import Database

/// One member's week as it leaves the program: the figures of the Week board, and under each day what made them.
package struct ExportedMemberWeek: Sendable, Equatable {
    /// The number by which another system knows the member; where there is none, our own.
    package let member: String
    package let week: Week
    package let minutes: Int
    package let minimum: Int?
    package let met: Bool
    package let distinctDays: Int
    /// Every day on which the member was expected, also those that came to nothing.
    package let days: [ExportedDay]
}

/// One day of a member's week.
package struct ExportedDay: Sendable, Equatable {
    package let date: Day
    /// Those that count.
    package let minutes: Int
    package let because: [ExportedReason]
}

/// Minutes of one session with one verdict by one rule.
package struct ExportedReason: Sendable, Equatable {
    /// The number by which another system knows the session; where there is none, our own.
    package let session: String
    package let minutes: Int
    package let verdict: Verdict
    /// The rule's identifier, such as `adult-iop/counts@2024-01-01`; empty where none was needed.
    package let rule: String
}

extension Clinic {
    /// The compliance of everybody the caller's programmes expected in the whole weeks that the days touch.
    package func weekExport(from: Day, to: Day, as caller: Caller) async throws -> [ExportedMemberWeek] {
        let (first, last) = (min(from, to).week, max(from, to).week)
        return try await look(.readWeek, as: caller) { work in
            let programmes = try work.openWeeks(first, last)
            let reasons = try work.transaction.exportedDays(of: programmes, from: first.monday, to: last.sunday)
            return try work.transaction.exportedWeeks(of: programmes, from: first, to: last).compactMap { line in
                reasons[line.key].map { line.exported($0) }
            }
        }
    }
}

extension Work {
    /// The programmes whose week boards the caller may open, each week noted as seen.
    fileprivate func openWeeks(_ first: Week, _ last: Week) throws -> [ID<Programme>] {
        let open = try transaction.programmes().filter {
            caller.caseload.contains($0.id) && caller.role.opens($0.focus.dataClass)
        }.map(\.id)
        for programme in open {
            for monday in stride(from: first.monday.number, through: last.monday.number, by: 7) {
                note(JournalLine(scope: "week:\(programme.number):\(monday)", detail: "export"))
            }
        }
        return open
    }
}
