/// When somebody of a programme is there to read answers, by the wall clock of its site.
package struct StaffedHours: Sendable, Equatable {
    /// Minutes after midnight by weekday, Monday 1. A weekday that is not in it has nobody.
    package let hours: [Int: Range<Int>]

    package init(_ hours: [Int: Range<Int>]) { self.hours = hours }

    /// Until a programme says its own: weekdays from 8:00 to 17:00.
    package static let usual = StaffedHours(Dictionary(uniqueKeysWithValues: (1...5).map { ($0, 480..<1020) }))

    package func isStaffed(at time: LocalTime) -> Bool { hours[time.day.weekday]?.contains(time.minute) ?? false }

    /// The next time somebody is there, at or after a time; nothing when nobody ever is.
    package func next(from time: LocalTime) -> LocalTime? {
        if isStaffed(at: time) { return time }
        for offset in 0...7 {
            let day = time.day.adding(days: offset)
            guard let hours = hours[day.weekday], offset > 0 || time.minute < hours.lowerBound else { continue }
            return LocalTime(day: day, minute: hours.lowerBound)
        }
        return nil
    }
}

/// One step of who is told: after so many minutes without anybody acknowledging, this role.
package struct AlertStep: Sendable, Equatable {
    package let urgency: InboxItem.Urgency
    /// 1 is the first step after the person's own clinicians.
    package let step: Int
    package let role: Role
    package let minutes: Int
    /// A mailbox of the programme's that is told too, such as that of whoever is on call.
    package let email: String?

    package init(urgency: InboxItem.Urgency, step: Int, role: Role, minutes: Int, email: String? = nil) {
        (self.urgency, self.step, self.role, self.minutes, self.email) = (urgency, step, role, minutes, email)
    }

    /// Until a programme says its own. A convention of the house; no source sets these minutes.
    package static let usual: [AlertStep] = [
        AlertStep(urgency: .now, step: 1, role: .director, minutes: 15),
        AlertStep(urgency: .sameDay, step: 1, role: .director, minutes: 120),
        AlertStep(urgency: .soon, step: 1, role: .director, minutes: 3 * 24 * 60),
    ]
}

/// How a programme reads what its people answer: its hours, and who is told next.
package struct AlertRoute: Sendable, Equatable {
    package let hours: StaffedHours
    package let steps: [AlertStep]

    package init(hours: StaffedHours = .usual, steps: [AlertStep] = AlertStep.usual) { (self.hours, self.steps) = (hours, steps) }

    package func step(_ number: Int, of urgency: InboxItem.Urgency) -> AlertStep? {
        steps.first { $0.urgency == urgency && $0.step == number }
    }

    /// When the step after `step` is told. Minutes of `now` run day and night; the others run from the next staffed time on,
    /// because nobody can acknowledge before.
    package func escalation(after step: Int, of urgency: InboxItem.Urgency, raised: Instant, in zone: SiteZone) -> Instant? {
        guard let next = self.step(step + 1, of: urgency) else { return nil }
        guard urgency != .now else { return raised.adding(minutes: next.minutes) }
        let start = hours.next(from: zone.local(raised)).map(zone.instant) ?? raised
        return max(start, raised).adding(minutes: next.minutes)
    }
}

/// Who will see a critical answer, and when: what the person is told, and nothing more than is so.
package struct WhoSees: Sendable, Equatable {
    package let isStaffedNow: Bool
    /// The next time somebody is there; nothing when no hours are set.
    package let next: LocalTime?
    /// Somebody on call is told by e-mail at once.
    package let tellsOnCall: Bool
    package let siteName: String
    package let today: Day

    package init(_ route: AlertRoute, urgency: InboxItem.Urgency, at now: Instant, site: Site) {
        let local = site.zone.local(now)
        isStaffedNow = route.hours.isStaffed(at: local)
        next = route.hours.next(from: local)
        tellsOnCall = route.steps.contains { $0.urgency == urgency && $0.email != nil }
        siteName = site.name
        today = local.day
    }
}
