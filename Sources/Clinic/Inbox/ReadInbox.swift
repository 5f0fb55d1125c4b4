import Database

/// What waits for the clinicians of somebody's programmes, the most urgent first.
package struct InboxReading: Sendable {
    package let items: [Line]
    package let programmes: [ID<Programme>: Programme]
    package let now: Instant
    package let zone: SiteZone
    package let unseen: Int
    package let urgent: Int

    package struct Line: Sendable {
        package let item: InboxItem
        package let name: String
        package let score: FormScore?
        /// By whom it was seen, acknowledged or planned last.
        package let by: String
        package let isMine: Bool
    }
}

extension Clinic {
    private static let mostItems = 200

    /// The inbox of the caller's programmes. What a role may not open is not in it.
    package func inbox(as caller: Caller) async throws -> InboxReading {
        try await look(.readAlerts, as: caller) { work in
            let programmes = try work.programmes().filter { caller.role.opens($0.focus.dataClass) }
            guard let zone = programmes.first?.site.zone ?? SiteZone("UTC") else { throw AccessRefusal.unknownProgramme }
            let ids = programmes.map(\.id)
            let classes = DataClass.allCases.filter(caller.role.opens)
            let items = try work.transaction.inbox(
                of: ids, closedSince: work.now.adding(minutes: -24 * 60), classes: classes, most: Self.mostItems)
            let counts = try work.transaction.unseenCounts(of: ids, classes: classes, at: work.now)
            for member in Set(items.map(\.member)).sorted() { work.noteInbox(of: member) }
            return InboxReading(
                items: try work.lines(of: items), programmes: Dictionary(uniqueKeysWithValues: programmes.map { ($0.id, $0) }),
                now: work.now, zone: zone, unseen: counts.all, urgent: counts.urgent)
        }
    }
}

extension Work {
    fileprivate func noteInbox(of member: ID<Member>) {
        note(JournalLine(chart: member, scope: "inbox", detail: "listed"))
    }

    fileprivate func lines(of items: [InboxItem]) throws -> [InboxReading.Line] {
        let names = try transaction.memberNames(Set(items.map(\.member)))
        let staff = try transaction.staffNames()
        let scores = try transaction.scores(of: Set(items.compactMap(\.form)))
        return items.map { item in
            let mark = item.planned ?? item.acknowledged ?? item.seen
            return InboxReading.Line(
                item: item, name: names[item.member] ?? "", score: item.form.flatMap { scores[$0] },
                by: mark.flatMap { staff[$0.by] } ?? "", isMine: mark?.by == caller.staff)
        }
    }
}
