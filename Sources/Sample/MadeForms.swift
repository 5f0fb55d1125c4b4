import Clinic

extension WorldBuilder {
    /// What each track asks, who has a page, and what everybody answered in the last weeks.
    mutating func addMeasures() {
        world.plans = Track.allCases.flatMap { track in plans(of: track) }
        addPages()
        let rosters = rosterDays()
        for (person, member) in zip(SampleClinic.everybody, members) {
            for stay in person.stays { addForms(of: person, member, stay, days: rosters[member.id] ?? []) }
        }
    }

    private func plans(of track: Track) -> [FormPlan] {
        guard let programme = programmes[track]?.id else { return [] }
        let asked: [(String, Cadence)] =
            switch track {
            case .teen: [("ypcore", .baseline), ("ypcore", .weekly)]
            case .evening: [("auditc", .baseline), ("phq9", .baseline), ("phq9", .fortnightly)]
            case .adultDay, .partialDay: [("phq9", .baseline), ("phq9", .weekly), ("gad7", .baseline), ("gad7", .fortnightly)]
            }
        return asked.map { instrument, cadence in
            FormPlan(
                id: ids.next(), programme: programme, instrument: instrument, informant: .member, cadence: cadence, starts: firstDay)
        }
    }

    /// Three people and a mother with a page of their own.
    private mutating func addPages() {
        let secret = SeedStaff.Secret.password(SampleClinic.password)
        for page in SampleClinic.pages {
            guard let index = SampleClinic.everybody.firstIndex(where: { $0.given == page.given }) else { continue }
            world.pages.append(
                SeedPage(
                    ids.next(), kind: page.guardian.isEmpty ? .member : .guardian, name: page.guardian, email: page.email, secret: secret,
                    of: members[index].id, relationship: page.guardian.isEmpty ? "self" : "mother",
                    parts: page.guardian.isEmpty ? Set(PagePart.allCases) : PagePart.ofGuardian))
        }
    }

    private func rosterDays() -> [ID<Member>: [Day]] {
        var days: [ID<Member>: Set<Day>] = [:]
        for session in world.sessions where session.session.cancelled == nil {
            for place in session.places { days[place.member, default: []].insert(session.session.day) }
        }
        return days.mapValues { $0.sorted() }
    }

    private mutating func addForms(of person: Person, _ member: Member, _ stay: Person.Stay, days: [Day]) {
        guard let programme = programmes[stay.track] else { return }
        let (first, last) = (stay.first(thisWeek), stay.last(thisWeek) ?? .last)
        let asking = AskingStay(starts: first, ends: last, groupDays: days.filter { first <= $0 && $0 <= last })
        let age = member.age(on: today)
        for plan in world.plans where plan.programme == programme.id && !(plan.instrument == "ypcore" && age > 17) {
            for day in plan.cadence.dueDays(of: asking, from: firstDay, through: today) {
                world.forms.append(form(plan, person, member, programme, day, stay))
            }
        }
    }

    private func form(
        _ plan: FormPlan, _ person: Person, _ member: Member, _ programme: Programme, _ day: DueDay, _ stay: Person.Stay
    ) -> SeedForm {
        var chance = SplitMix64(
            seed: SampleClinic.seed, Int(day.due.number), members.firstIndex(of: member) ?? 0,
            plan.instrument.utf8.reduce(0) { $0 + Int($1) })
        let (course, shape) = (Course.of(person), AnswerShape.known[plan.instrument])
        let answered = zone.instant(of: LocalTime(day: day.due, minute: 8 * 60 + 10 + chance.number(0...40)))
        let dataClass: DataClass = programme.focus == .substanceUse ? .substanceUse : .mentalHealth
        let blank = { (answers: [String: String], at: Instant?, by: ID<Staff>?) -> SeedForm in
            SeedForm(
                ids.next(), plan: plan, version: "1", dataClass: dataClass, of: member.id, day, askedAt: answered.adding(minutes: -600),
                answers: answers, answered: at, dealtWithBy: by)
        }
        guard let shape, answered < now, !chance.happens(course.misses) else { return blank([:], nil, nil) }
        let weeks = max(stay.first(thisWeek).week.monday.days(until: thisWeek.monday) / 7, 1)
        let week = stay.first(thisWeek).week.monday.days(until: day.due.week.monday) / 7
        let isThisWeek = day.due.week == thisWeek
        let most = shape.items * shape.most
        let total = course.total(week: week, of: weeks, most: most, chance: &chance) * most / 27
        let answers = shape.answers(total: total, worries: isThisWeek && course.worriesThisWeek, chance: &chance)
        return blank(answers, answered, isThisWeek ? nil : staff[SampleClinic.clinician(of: stay.track)])
    }
}

extension SampleClinic {
    /// A page of somebody's own in the sample: whose it is, and for a guardian by what name.
    struct Page: Sendable {
        let given: String
        let email: String
        var guardian = ""
    }

    static let pages = [
        Page(given: "Nadia", email: "nadia@example.org"), Page(given: "Soledad", email: "soledad@example.org"),
        Page(given: "Aisha", email: "aisha@example.org"),
        Page(given: "Aisha", email: "hodan@example.org", guardian: "Hodan Warsame"),
    ]

    /// Who sees to what a track's people answer.
    static func clinician(of track: Track) -> String {
        switch track {
        case .adultDay: "theo.therapist"
        case .partialDay: "mara.therapist"
        case .teen: "kofi.therapist"
        case .evening: "rosa.therapist"
        }
    }
}
