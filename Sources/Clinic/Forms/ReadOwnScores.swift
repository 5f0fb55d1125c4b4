import Database

/// What a person's own answers came to, for themself; for a guardian only where that part was agreed.
package struct OwnScoresReading: Sendable {
    package let name: String
    package let series: [MeasureSeries]
    package let today: Day
}

extension Clinic {
    /// The scores on somebody's own page. What a parent answered is never shown to the young person, and stands beside theirs
    /// only for a guardian who may see both.
    package func ownScores(of member: ID<Member>, as caller: Caller) async throws -> OwnScoresReading {
        try await look(.readOwnPage, as: caller) { work in
            let access = try work.own(member, .scores)
            let today = try work.ownProgramme(of: access).site.zone.local(work.now).day
            let shown: Set<Informant> = caller.role == .guardian ? [.member, .parent] : [.member]
            let scores = try work.transaction.scores(of: access).filter { shown.contains($0.informant) }
            let forms = try work.transaction.forms(of: access, dueFrom: .first).filter { shown.contains($0.informant) }
            return OwnScoresReading(
                name: try work.transaction.memberNames([member])[member] ?? "",
                series: MeasureSeries.of(scores, forms, try work.catalogue(), today: today).filter { $0.latest != nil }, today: today)
        }
    }
}
