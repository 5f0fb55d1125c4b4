import Clinic

/// What came between the week template and one session.
enum Incident {
    case none
    /// Founders' Day: the building was closed.
    case cancelled(String)
    /// The video service was down on Wednesday morning last week: Lantern met at one o'clock.
    case moved(minutesLater: Int)
    /// Theo had a fever on Monday two weeks ago and Mara led Harbor with Alex.
    case substituted(String, by: String)

    static func of(_ circle: Circle, on day: Day, weeksAgo: Int) -> Incident {
        switch (circle, day.weekday, weeksAgo) {
        case (.families, 6, 3): .cancelled("Closed for Founders' Day")
        case (.lantern, 3, 1): .moved(minutesLater: 240)
        case (.harbor, 1, 2): .substituted("theo.therapist", by: "mara.therapist")
        default: .none
        }
    }

    var reasonOfCancelling: String? { if case .cancelled(let reason) = self { reason } else { nil } }

    func leader(insteadOf account: String) -> String {
        if case .substituted(account, let substitute) = self { substitute } else { account }
    }

    func blocks(of meeting: Meeting) -> [SessionBlock] {
        guard case .moved(let later) = self else { return meeting.blocks }
        return meeting.blocks.map {
            SessionBlock(kind: $0.kind, starts: $0.starts.adding(minutes: later), ends: $0.ends.adding(minutes: later))
        }
    }
}
