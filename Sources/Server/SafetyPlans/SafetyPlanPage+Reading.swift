import Clinic

extension SafetyPlanPage {
    init(_ reading: SafetyPlanReading, errors: [FieldError] = [], _ visit: Visit) {
        let (member, zone): (Href, SiteZone) = ("/people/\(reading.member.id.text)", reading.zone)
        let called = reading.member.calledName
        let moment = { (name: String, at: Instant) in "\(name), \(Words.fullDay(zone.local(at).day))" }
        self.init(
            frame: visit.frame(.people), name: called, memberHref: member,
            headline: "\(called)’s safety plan: \(reading.state.words.lowercasedFirst).", isOverdue: reading.state.isOverdue,
            plan: reading.plans.first.map {
                PlanSheet($0.words, standing: PlanSheet.standing($0, name: called, zone: zone), lines: reading.lines)
            }, draft: Draft(reading), canWrite: visit.caller.may(.writeSafetyPlan),
            versions: reading.plans.map {
                Version(
                    number: $0.number, when: Words.fullDay(zone.local($0.agreement.at).day), who: $0.agreement.name,
                    href: "\(Href.safetyPlan(member))/versions/\($0.number)")
            },
            reviews: reading.reviews.map { Line($0, zone: zone) },
            shares: reading.shares.map {
                Line(what: "\($0.with): \($0.how.title.lowercased()), version \($0.number)", by: moment($0.name, $0.at))
            },
            shareWays: SafetyPlanShare.How.allCases.map { .init(value: $0.rawValue, name: $0.title) },
            agreeWays: SafetyPlanAgreement.How.allCases.map { .init(value: $0.rawValue, name: $0.title) }, errors: errors,
            typedShare: visit.form["with"])
    }
}

extension SafetyPlanPage.Line {
    /// Who set the day, or the answer that did, as far as the reader may see it.
    fileprivate init(_ review: SafetyPlanReview, zone: SiteZone) {
        let (due, day) = (Words.fullDay(review.due), Words.fullDay(zone.local(review.at).day))
        switch review.setBy {
        case .staff(let name): self.init(what: "\(review.reason.title); due \(due)", by: "\(name), \(day)")
        case .answer(let sentence):
            self.init(
                what: "\(sentence ?? "An answer in another part of the record changed the risk.") Due \(due)", by: "By the answer, \(day)")
        }
    }
}

extension SafetyPlanPage.Draft {
    /// Nil while nothing is written that is not agreed.
    fileprivate init?(_ reading: SafetyPlanReading) {
        guard let saved = reading.draft.saved else { return nil }
        let (last, zone) = (reading.plans.first, reading.zone)
        let standing =
            "Draft of version \(reading.draft.number), not agreed. Saved by \(saved.name), \(Words.moment(saved.at, in: zone))."
        self.init(
            sheet: PlanSheet(reading.draft.words, since: last?.words, standing: standing, lines: reading.lines),
            version: reading.draft.version,
            difference: last.map { Self.difference(reading.draft.words.changes(since: $0.words), from: $0.number) }
                ?? "This will be the first version.")
    }

    private static func difference(_ count: Int, from number: Int) -> String {
        switch count {
        case 0: "It reads as version \(number) does."
        case 1: "One line differs from version \(number)."
        default: "\(Words.capitalised(Words.number(count))) lines differ from version \(number)."
        }
    }
}

extension SafetyPlanState {
    /// "Agreed 12 Nov, review due 19 Nov", for the person's page and for the plan's own headline.
    var words: String {
        guard let agreed else { return hasDraft ? "Being written, not agreed yet" : "No safety plan yet" }
        let date = { (day: Day) in day.year == today.year ? Words.date(day) : Words.fullDate(day) }
        let draft = hasDraft ? "; a new version is being written" : ""
        guard let due else { return "Agreed \(date(agreed))\(draft)" }
        return isOverdue
            ? "Agreed \(date(agreed)), review overdue since \(date(due))\(draft)"
            : "Agreed \(date(agreed)), review due \(date(due))\(draft)"
    }
}

extension Member {
    /// The name they go by, without the family's.
    var calledName: String { preferred.isEmpty ? given : preferred }
}
