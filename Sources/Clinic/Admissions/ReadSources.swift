import Database

/// How inquiries of one source went, over a stretch of days.
package struct SourceFigures: Sendable, Equatable {
    package let source: String
    package let received: Int
    package let admitted: Int
    package let open: Int
    /// Why the others did not go on, by reason.
    package let ended: [StandingReason: Int]
}

extension Clinic {
    /// Inquiries that came in between two days, by source, with what became of them.
    package func referralResults(from first: Day, to last: Day, as caller: Caller) async throws -> (
        figures: [SourceFigures], zone: SiteZone
    ) {
        try await look(.readInquiries, as: caller) { work in
            let zone = try work.houseZone(try work.programmes())
            let from = zone.instant(of: LocalTime(day: first, minute: 0))
            let to = zone.instant(of: LocalTime(day: last.adding(days: 1), minute: 0))
            let rows = try work.transaction.sourceResults(work.admissionDoor(AdmissionFilter()), from: from, before: to)
            let names = Dictionary(uniqueKeysWithValues: try work.transaction.referralSources().map { ($0.id, $0.name) })
            work.note(JournalLine(scope: "inquiries", detail: "results by source"))
            let groups = Dictionary(grouping: rows) { $0.source.flatMap { names[$0] } ?? "Not written down" }
            return (groups.map { SourceFigures(source: $0, $1) }.sorted { ($1.received, $0.source) < ($0.received, $1.source) }, zone)
        }
    }
}

/// How many inquiries of one source stand in one way.
struct SourceResult: Sendable {
    let source: ID<ReferralSource>?
    let standing: InquiryStanding.Kind
    let reason: String
    let count: Int
}

extension SourceFigures {
    fileprivate init(source: String, _ rows: [SourceResult]) {
        var ended: [StandingReason: Int] = [:]
        for row in rows where !row.standing.isOpen {
            if let reason = StandingReason(rawValue: row.reason) { ended[reason, default: 0] += row.count }
        }
        self.init(
            source: source, received: rows.map(\.count).reduce(0, +),
            admitted: rows.filter { $0.standing == .admitted }.map(\.count).reduce(0, +),
            open: rows.filter(\.standing.isOpen).map(\.count).reduce(0, +), ended: ended)
    }
}
