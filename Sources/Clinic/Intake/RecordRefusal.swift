/// Why a record from elsewhere is not kept as asked.
package enum RecordRefusal: Refusal, Equatable {
    case unknown
    case unknownPath
    case nameMissing
    case tooMany
    case fromMissing
    case dayUnusable
    case dayBeforeRequest
    case wayMissing
    case reasonMissing
    case accounted
    case notAccounted
    case changedMeanwhile
    case fileTooLarge
    case fileUnknown
    case tooManyFiles

    package var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .tooMany, .accounted, .notAccounted, .changedMeanwhile, .tooManyFiles: .conflict
        case .unknownPath, .nameMissing, .fromMissing, .dayUnusable, .dayBeforeRequest, .wayMissing, .reasonMissing, .fileTooLarge,
            .fileUnknown:
            .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknown: "records.unknown"
        case .unknownPath: "records.unknown-path"
        case .nameMissing: "records.name-missing"
        case .tooMany: "records.too-many"
        case .fromMissing: "records.from-missing"
        case .dayUnusable: "records.day-unusable"
        case .dayBeforeRequest: "records.day-before-request"
        case .wayMissing: "records.way-missing"
        case .reasonMissing: "records.reason-missing"
        case .accounted: "records.accounted"
        case .notAccounted: "records.not-accounted"
        case .changedMeanwhile: "records.changed-meanwhile"
        case .fileTooLarge: "records.file-too-large"
        case .fileUnknown: "records.file-unknown"
        case .tooManyFiles: "records.too-many-files"
        }
    }

    package var message: String {
        switch self {
        case .unknown: "There is no such record."
        case .unknownPath: "Choose from the list how they came."
        case .nameMissing: "Say in up to 120 letters which record it is."
        case .tooMany: "Forty records are the most. Put what belongs together under one name."
        case .fromMissing: "Say in up to 120 letters whom it was asked of."
        case .dayUnusable: "Write a day that is not ahead of us, as 2026-02-23."
        case .dayBeforeRequest: "It cannot have come before it was asked for. Look at the days."
        case .wayMissing: "Say how it came."
        case .reasonMissing: "Say in 10 to 500 letters why it is not needed, or cannot be had."
        case .accounted: "This one is accounted for already. Take that back first."
        case .notAccounted: "This one is still waited for."
        case .changedMeanwhile: "Somebody else has changed this record meanwhile. Load the page again and look at it."
        case .fileTooLarge: "This file is larger than 8 MB. Scan it with a lower resolution, or in parts."
        case .fileUnknown: "This is neither a picture nor a PDF. Add a JPEG, PNG, WebP or HEIC picture, or a PDF."
        case .tooManyFiles: "Eight files are the most for one record. Remove one first."
        }
    }

    package var isAboutFile: Bool { [.fileTooLarge, .fileUnknown, .tooManyFiles].contains(self) }
}
