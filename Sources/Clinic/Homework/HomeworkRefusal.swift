/// Why homework is not given, done or reviewed as asked.
package enum HomeworkRefusal: Refusal, Equatable {
    case unknown
    case unknownWorksheet
    case titleNeeded
    case tooLong
    case dueUnusable
    case nobodyChosen
    /// Somebody who was not in the session is to have it.
    case reasonNeeded
    case notOnRoster
    case sessionCancelled
    case begun
    case done
    case reviewed
    case notReviewed
    case changedMeanwhile
    case onlyThePerson
    case fileTooLarge
    case fileUnknown
    case tooManyFiles

    package var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .onlyThePerson: .forbidden
        case .sessionCancelled, .begun, .done, .reviewed, .notReviewed, .changedMeanwhile, .tooManyFiles: .conflict
        case .unknownWorksheet, .titleNeeded, .tooLong, .dueUnusable, .nobodyChosen, .reasonNeeded, .notOnRoster, .fileTooLarge,
            .fileUnknown:
            .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknown: "homework.unknown"
        case .unknownWorksheet: "homework.unknown-worksheet"
        case .titleNeeded: "homework.title-needed"
        case .tooLong: "homework.too-long"
        case .dueUnusable: "homework.due-unusable"
        case .nobodyChosen: "homework.nobody-chosen"
        case .reasonNeeded: "homework.reason-needed"
        case .notOnRoster: "homework.not-on-roster"
        case .sessionCancelled: "homework.session-cancelled"
        case .begun: "homework.begun"
        case .done: "homework.done"
        case .reviewed: "homework.reviewed"
        case .notReviewed: "homework.not-reviewed"
        case .changedMeanwhile: "homework.changed-meanwhile"
        case .onlyThePerson: "homework.only-the-person"
        case .fileTooLarge: "homework.file-too-large"
        case .fileUnknown: "homework.file-unknown"
        case .tooManyFiles: "homework.too-many-files"
        }
    }

    package var message: String {
        switch self {
        case .unknown: "There is no such homework."
        case .unknownWorksheet: "There is no such worksheet. Choose one from the list."
        case .titleNeeded: "Say in a few words what is to be done."
        case .tooLong: "This is too long: 120 letters for what is to be done, 2,000 for how."
        case .dueUnusable: "Choose a day from the session’s own to three months later."
        case .nobodyChosen: "Choose at least one person."
        case .reasonNeeded: "Say why somebody who was not in the session is to have it: the reason is kept with it."
        case .notOnRoster: "Somebody chosen is not on this session’s roster. Load the page again and choose anew."
        case .sessionCancelled: "This session was cancelled, so nothing is given in it."
        case .begun: "Somebody has begun this, and what they wrote is not taken away. Tell them that it is not needed any more."
        case .done: "This is done already. Take it up again first, then change it."
        case .reviewed: "This was talked about already and stays as it is."
        case .notReviewed: "This was not marked as talked about here."
        case .changedMeanwhile: "This was changed on another device meanwhile. Load the page again; what you typed here is brought back."
        case .onlyThePerson: "Only the person themself does this."
        case .fileTooLarge: "This file is larger than 8 MB. Take the photo with a lower resolution and add it again."
        case .fileUnknown: "This is neither a photo nor a PDF. Add a JPEG, PNG, WebP or HEIC picture, or a PDF."
        case .tooManyFiles: "Four files are the most for one homework. Remove one first."
        }
    }
}
