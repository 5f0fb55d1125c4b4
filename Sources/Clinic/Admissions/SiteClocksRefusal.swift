/// Why a site cannot set its clocks as asked.
package enum SiteClocksRefusal: Refusal, Equatable {
    /// Fields that cannot stay as they are, every one of them.
    case wrong([Problem])
    case changedSinceRead
    case unknownSite

    /// One field, what is wrong with it, and how to mend it.
    package struct Problem: Sendable, Equatable {
        package let field: String
        package let text: String
    }

    package var kind: RefusalKind {
        switch self {
        case .wrong: .invalid
        case .changedSinceRead: .conflict
        case .unknownSite: .notFound
        }
    }

    package var code: String {
        switch self {
        case .wrong: "clocks.wrong"
        case .changedSinceRead: "clocks.changed-since-read"
        case .unknownSite: "clocks.unknown-site"
        }
    }

    package var message: String {
        switch self {
        case .wrong(let problems): problems.map(\.text).joined(separator: " ")
        case .changedSinceRead:
            "Somebody else has set clocks for this site since you opened the page. Theirs are shown above; what you typed is kept. Save again if it should still hold."
        case .unknownSite: "There is no such site."
        }
    }
}
