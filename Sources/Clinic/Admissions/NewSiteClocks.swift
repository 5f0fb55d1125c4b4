/// Clocks of an admission as somebody typed them for a site. What could not be read as a number or a date is nil.
package struct NewSiteClocks: Sendable {
    /// How long somebody of one urgency waits, in minutes.
    package struct Wait: Sendable {
        package var first: Int?
        package var next: Int?
        package var runs: ContactClock.Runs?

        package init(first: Int?, next: Int?, runs: ContactClock.Runs?) { (self.first, self.next, self.runs) = (first, next, runs) }
    }

    package var starts: Day?
    package var source: String
    package var waits: [InquiryUrgency: Wait]
    package var planDays: Int?
    package var evaluationDays: Int?
    package var usualWeeks: Int?

    package init(starts: Day?, source: String, waits: [InquiryUrgency: Wait], planDays: Int?, evaluationDays: Int?, usualWeeks: Int?) {
        (self.starts, self.source, self.waits) = (starts, source.trimmed, waits)
        (self.planDays, self.evaluationDays, self.usualWeeks) = (planDays, evaluationDays, usualWeeks)
    }

    /// The same, looked over. The limits are fences of ours against slips of the hand, wider than any convention that is known.
    func read(on today: Day) throws(SiteClocksRefusal) -> (starts: Day, clocks: AdmissionClocks) {
        let steps = [
            ("plan", planDays, 0...90, "Write in how many days the first plan is due, from 0 to 90."),
            ("evaluation", evaluationDays, 0...90, "Write in how many days the evaluation is due, from 0 to 90."),
            ("weeks", usualWeeks, 1...52, "Write for how many weeks people usually stay, from 1 to 52."),
        ]
        let found =
            waitProblems + orderProblems
            + steps.compactMap { field, value, range, text in
                value.map(range.contains) == true ? nil : SiteClocksRefusal.Problem(field: field, text: text)
            } + dayProblems(today) + sourceProblems
        var said: Set<String> = []
        let problems = found.filter { said.insert($0.field).inserted }
        let read = waits.compactMapValues(\.clock)
        guard problems.isEmpty, let starts, let planDays, let evaluationDays, let usualWeeks, read.count == InquiryUrgency.allCases.count
        else { throw .wrong(problems) }
        return (
            starts,
            AdmissionClocks(source: source, waits: read, planDays: planDays, evaluationDays: evaluationDays, usualWeeks: usualWeeks)
        )
    }
}

extension NewSiteClocks {
    private typealias Problem = SiteClocksRefusal.Problem

    private var waitProblems: [Problem] {
        InquiryUrgency.allCases.flatMap { urgency in
            let (wait, name) = (waits[urgency], urgency.rawValue)
            let most: (first: Int, next: Int) = urgency == .crisis ? (240, 1440) : (10_080, 10_080)
            var found: [Problem] = []
            for (part, minutes, most) in [("first", wait?.first, most.first), ("next", wait?.next, most.next)]
            where minutes.map((1...most).contains) != true {
                let text = "\(urgency.title), \(part) call: write the wait as 15 min, 2 h or 1 h 30 min, at most \(most / 60) h."
                found.append(Problem(field: "\(name)-\(part)", text: text))
            }
            if let text = runsProblem(of: urgency) { found.append(Problem(field: "\(name)-runs", text: text)) }
            return found
        }
    }

    private func runsProblem(of urgency: InquiryUrgency) -> String? {
        guard let runs = waits[urgency]?.runs else { return "\(urgency.title): choose when the wait runs." }
        guard urgency == .crisis, runs == .staffed else { return nil }
        return "A crisis runs day and night: nobody in danger waits until the office opens. Choose day and night."
    }

    /// Who is less pressed is not to be called sooner, by day or by night.
    private var orderProblems: [Problem] {
        zip(InquiryUrgency.allCases, InquiryUrgency.allCases.dropFirst()).flatMap { more, less in
            guard let (pressed, other) = waits[more].flatMap({ one in waits[less].map { (one, $0) } }) else { return [Problem]() }
            var found: [Problem] = []
            for (part, one, two) in [("first", pressed.first, other.first), ("next", pressed.next, other.next)] {
                guard let one, let two, one > two else { continue }
                let text =
                    "\(less.title), \(part) call: \(two) min would be sooner than \(one) min for \(more.title.lowercasedFirst). Shorten that wait or lengthen this one."
                found.append(Problem(field: "\(less.rawValue)-\(part)", text: text))
            }
            if pressed.runs == .staffed, other.runs == .always {
                let text =
                    "\(less.title) cannot run day and night while \(more.title.lowercasedFirst) runs only while somebody is there: at night it would be called first. Let both run alike."
                found.append(Problem(field: "\(less.rawValue)-runs", text: text))
            }
            return found
        }
    }

    private func dayProblems(_ today: Day) -> [Problem] {
        if let starts, (0...366).contains(today.days(until: starts)) { return [] }
        let text = "Write the day from which they hold as \(today.iso): today or later, within a year. Waits that have begun stay."
        return [Problem(field: "starts", text: text)]
    }

    private var sourceProblems: [Problem] {
        if (10...500).contains(source.count) { return [] }
        return [Problem(field: "source", text: "Write who says so, such as the rule or letter and its date, in 10 to 500 letters.")]
    }
}

extension NewSiteClocks.Wait {
    fileprivate var clock: ContactClock? {
        guard let first, let next, let runs else { return nil }
        return ContactClock(first: .init(minutes: first, runs: runs), next: .init(minutes: next, runs: runs))
    }
}
