import Database

/// What somebody told over some weeks: every entry, every version, and what was raised about it.
package struct CheckInsReading: Sendable {
    /// The name they go by, for staff; for themself it is not needed.
    package let member: Member
    package let zone: SiteZone
    package let from: Day
    package let today: Day
    package let entries: [CardEntry]
    /// The cards that are theirs today.
    package let cards: [Card]
    /// The questions of each card, their own targets of all times among them.
    package let sheets: [Card: Worksheet]
    /// Empty for the person themself.
    package let alerts: [RaisedCheckInAlert]
}

extension Clinic {
    /// What one person told, for those who treat them.
    package func checkIns(of member: ID<Member>, weeks: Int = 4, as caller: Caller) async throws -> CheckInsReading {
        try await look(.readCheckIns, as: caller) { work in
            try work.checkIns(of: try work.chart(of: member, detail: "check-ins"), weeks: weeks, withAlerts: true)
        }
    }

    /// What one person told, for themself, or for a guardian who may see it.
    package func ownCheckIns(of member: ID<Member>, weeks: Int = 4, as caller: Caller) async throws -> CheckInsReading {
        try await look(.readOwnPage, as: caller) { work in
            try work.checkIns(of: try work.own(member, .checkIn), weeks: weeks, withAlerts: false)
        }
    }
}

extension Work {
    fileprivate func checkIns(of access: Access<Member>, weeks: Int, withAlerts: Bool) throws -> CheckInsReading {
        let zone = try ownProgramme(of: access).site.zone
        let today = zone.local(now).day
        // Days before somebody came are not missing.
        let came = try transaction.placements(of: access.id).first?.starts ?? today
        let from = min(today, max(came, today.adding(days: 1 - 7 * min(max(weeks, 1), 26))))
        let targets = try transaction.diaryTargets(of: access)
        return CheckInsReading(
            member: try transaction.member(access), zone: zone, from: from, today: today,
            entries: try transaction.cardEntries(of: access, from: from, to: today), cards: try transaction.chosenCards(of: access),
            sheets: try Dictionary(uniqueKeysWithValues: Card.allCases.map { ($0, try $0.sheet.with(targets)) }),
            alerts: try withAlerts ? transaction.checkInAlerts(about: access, from: from, to: today) : [])
    }
}
