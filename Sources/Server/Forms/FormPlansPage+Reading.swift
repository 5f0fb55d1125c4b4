import Clinic

extension FormPlansPage {
    init(_ reading: FormPlansReading, _ visit: Visit, errors: [FieldError] = []) {
        let programme: Href = "/settings/programmes/\(reading.programme.id.text)"
        self.init(
            frame: visit.frame(.settings), programme: reading.programme.name, programmeHref: programme,
            plans: reading.plans.map { plan, instrument in
                Line(
                    instrument: instrument.shortTitle, who: plan.informant.words, cadence: plan.cadence.title,
                    since: Words.fullDate(plan.starts), action: "\(programme)/forms/\(plan.id.text)/end")
            },
            instruments: reading.available.map { .init(value: $0.key, name: $0.shortTitle) },
            informants: Informant.allCases.map { .init(value: $0.rawValue, name: $0.words) },
            cadences: Cadence.planned.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == .weekly) },
            hours: (1...7).map { Hours($0, reading.route.hours) },
            steps: [InboxItem.Urgency.now, .sameDay, .soon].map { Step($0, reading.route) },
            canChange: visit.caller.may(.planForms), errors: errors)
    }
}

extension FormPlansPage.Hours {
    init(_ weekday: Int, _ hours: StaffedHours) {
        let clock = { (minute: Int) in LocalTime(day: .first, minute: min(minute, 1439)).paddedClock }
        let range = hours.hours[weekday]
        self.init(
            weekday: weekday, name: Words.weekday(weekday), opens: range.map { clock($0.lowerBound) } ?? "",
            closes: range.map { clock($0.upperBound) } ?? "")
    }
}

extension FormPlansPage.Step {
    init(_ urgency: InboxItem.Urgency, _ route: AlertRoute) {
        let step = route.step(1, of: urgency)
        self.init(
            urgency: urgency.rawValue, title: InboxWords.urgency(urgency), minutes: step?.minutes ?? 60, email: step?.email ?? "",
            roles: Role.assignable.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == step?.role ?? .director) })
    }
}
