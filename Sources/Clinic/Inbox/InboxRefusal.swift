/// Why something in the inbox stays as it is.
package enum InboxRefusal: Refusal, Equatable {
    case unknownItem
    case alreadyAcknowledged
    case changedMeanwhile
    case planNeeded
    case planTooLong
    case hoursUnusable
    case stepUnusable

    package var kind: RefusalKind {
        switch self {
        case .unknownItem: .notFound
        case .alreadyAcknowledged, .changedMeanwhile: .conflict
        case .planNeeded, .planTooLong, .hoursUnusable, .stepUnusable: .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownItem: "inbox.unknown"
        case .alreadyAcknowledged: "inbox.already-acknowledged"
        case .changedMeanwhile: "inbox.changed-meanwhile"
        case .planNeeded: "inbox.plan-needed"
        case .planTooLong: "inbox.plan-too-long"
        case .hoursUnusable: "inbox.hours-unusable"
        case .stepUnusable: "inbox.step-unusable"
        }
    }

    package var message: String {
        switch self {
        case .unknownItem: "There is nothing like that in the inbox."
        case .alreadyAcknowledged: "A colleague acknowledged this a moment ago. Load the page to see who."
        case .changedMeanwhile: "A colleague changed this a moment ago. What you wrote is in the field; load the page to see theirs."
        case .planNeeded: "Write what will be done, and choose what it turns to first."
        case .planTooLong: "A plan here has at most 2,000 letters. Put the rest into a note."
        case .hoursUnusable: "Write hours as 8:00 and 17:00, the earlier one first; leave both empty for a day without anybody."
        case .stepUnusable: "Choose a role and write minutes from 1 to 10080, and an address such as oncall@example.org or nothing."
        }
    }
}
