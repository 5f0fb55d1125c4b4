import Database

/// What the people of one session answered lately: read before the group begins.
package struct GroupMeasuresReading: Sendable {
    package let session: GroupSession
    package let group: String
    package let zone: SiteZone
    package let people: [Person]

    package struct Person: Sendable {
        package let member: Member
        package let series: [MeasureSeries]
        /// Critical answers of the last week that nobody has planned for.
        package let critical: [InboxItem]
    }
}

extension Clinic {
    /// Scores of the last eight weeks of everybody on a roster.
    package func groupMeasures(at id: ID<GroupSession>, as caller: Caller) async throws -> GroupMeasuresReading {
        try await look(.readForms, as: caller) { work in
            let access = try work.session(id, detail: "measures of the group")
            let session = try work.transaction.session(access)
            let programme = try work.transaction.programme(session.programme)
            let members = try work.transaction.members(at: access).filter { caller.role.opens($0.dataClass) }
            let catalogue = try work.catalogue()
            let scores = try work.transaction.scores(of: members.map(\.id), from: session.day.adding(days: -56))
                .filter {
                    caller.caseload.contains($0.programme)
                        && caller.role.opens(catalogue[$0.instrument]?.dataClass(in: programme) ?? .psychotherapyNote)
                }
            let byMember = Dictionary(grouping: scores, by: \.member)
            let critical = Dictionary(
                grouping: try work.transaction.openCritical(of: members.map(\.id), since: work.now.adding(minutes: -7 * 1440)), by: \.member
            )
            for member in members {
                work.note(JournalLine(chart: member.id, scope: "session:\(id.number)", detail: "measures of the group"))
            }
            return GroupMeasuresReading(
                session: session, group: try work.transaction.group(session.group)?.name ?? "", zone: programme.site.zone,
                people: members.map { member in
                    .init(
                        member: member, series: MeasureSeries.of(byMember[member.id] ?? [], [], catalogue, today: session.day),
                        critical: (critical[member.id] ?? []).filter {
                            caller.role.opens($0.dataClass) && caller.caseload.contains($0.programme)
                        })
                })
        }
    }
}
