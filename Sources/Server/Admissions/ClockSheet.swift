import Clinic

/// One setting of the clocks, to be read: the waits by urgency, what is due first, and who says so.
struct ClockSheet: Drawable {
    /// What is read aloud above the table.
    let caption: String
    /// Urgency, first call, next call, when it runs.
    let waits: [[String]]
    let facts: [Fact]

    var html: HTML {
        """
        \(Table(
            caption: caption,
            columns: [.init(name: "Urgency"), .init(name: "First call within"), .init(name: "Next call within"), .init(name: "Runs")],
            rows: waits.map { $0.map { "\($0)" } }))
        \(Facts(facts: facts))
        """
    }
}

extension ClockSheet {
    init(_ clocks: AdmissionClocks, caption: String) throws {
        self.init(
            caption: caption,
            waits: try InquiryUrgency.allCases.map { urgency in
                let clock = try clocks.clock(urgency)
                return [
                    urgency.title, HoursAndMinutes.words(clock.first.minutes), HoursAndMinutes.words(clock.next.minutes),
                    clock.first.runs.title,
                ]
            },
            facts: [
                Fact(name: "First treatment plan", value: Self.days(clocks.planDays)),
                Fact(name: "Psychiatric evaluation", value: Self.days(clocks.evaluationDays)),
                Fact(name: "Usual stay", value: clocks.usualWeeks == 1 ? "1 week" : "\(clocks.usualWeeks) weeks"),
                Fact(name: "Who says so", value: clocks.source),
            ])
    }

    /// "within 7 days of the first one".
    static func days(_ days: Int) -> String {
        switch days {
        case 0: "On the first day"
        case 1: "Within a day of the first one"
        default: "Within \(days) days of the first one"
        }
    }
}
