import Clinic

extension WorldBuilder {
    /// What Harbor took home: a skill practised and talked about last time, and a thought record for the next session, which
    /// Nadia has done and Tobias begun.
    mutating func addHomework() {
        let met = world.sessions.filter { $0.session.group == groups[.harbor]?.id && $0.session.cancelled == nil && $0.session.ends < now }
        guard met.count > 1, let theo = staff["theo.therapist"] else { return }
        let (before, last) = (met[met.count - 2], met[met.count - 1])
        let next = world.sessions.first { $0.session.group == last.session.group && $0.session.starts > last.session.starts }
        let practice = homework("skill-practice", "Slow breathing, once a day", at: before, due: last.session.day)
        let record = homework("thought-record", "One thought that came back", at: last, due: next?.session.day ?? today)
        let evening = last.session.starts.adding(minutes: -14 * 60)
        let practised = present(at: before).enumerated().map { number, member in
            number % 3 == 2
                ? HomeworkPart(homework: practice, member: member, barrier: "")
                : HomeworkPart(
                    homework: practice, member: member, answers: SheetAnswers(Self.breathing[number % 2]), version: 3, savedAt: evening,
                    doneAt: evening, helpfulness: 3 + number % 2, barrier: number % 2 == 0 ? "" : "The children were loud.")
        }
        let reviews = practised.map {
            SeedHomework.Review(
                member: $0.member, session: last.session.id, at: last.session.starts.adding(minutes: 20),
                note: $0.doneAt == nil ? "No quiet moment yet; tries it on the bus." : "")
        }
        world.homework = [
            SeedHomework(practice, staff: theo, parts: practised, reviews: reviews),
            SeedHomework(
                record, staff: theo, parts: present(at: last).map { recorded(record, $0, now: last.session.ends.adding(minutes: 300)) }),
        ]
    }

    private func homework(_ worksheet: String, _ title: String, at seed: SeedSession, due: Day) -> Homework {
        Homework(
            id: ids.next(), session: seed.session.id, group: Circle.harbor.name, worksheet: worksheet, title: title, instructions: "",
            due: due, assignedBy: "", assignedAt: seed.session.ends.adding(minutes: -5))
    }

    private func present(at seed: SeedSession) -> [ID<Member>] {
        seed.places.filter { !$0.attendance.stays.isEmpty }.map(\.member).sorted()
    }

    private func recorded(_ homework: Homework, _ member: ID<Member>, now: Instant) -> HomeworkPart {
        let name = zip(SampleClinic.everybody, members).first { $0.1.id == member }?.0.family
        switch name {
        case "Haddad":
            return HomeworkPart(
                homework: homework, member: member, answers: SheetAnswers(Self.thought), version: 5, savedAt: now, doneAt: now,
                helpfulness: 4)
        case "Renner":
            let answers = SheetAnswers(["situation": "My brother did not call back."])
            return HomeworkPart(homework: homework, member: member, answers: answers, version: 1, savedAt: now)
        default: return HomeworkPart(homework: homework, member: member)
        }
    }

    private static let breathing = [
        ["skill": "Slow breathing", "when": "On the sofa, after dinner", "times": "3", "before": "6", "after": "4"],
        ["skill": "Slow breathing", "when": "In the car, before going in", "times": "2", "before": "7", "after": "5"],
    ]

    private static let thought = [
        "situation": "My manager wrote that we have to talk, Tuesday at noon.", "thought": "I am about to lose my job.", "feeling": "Fear",
        "strength": "8", "for": "She has never written that before.",
        "against": "She praised my work last week. She writes short messages.",
        "other": "It may be about the holiday plan.", "strength-after": "4",
    ]
}
