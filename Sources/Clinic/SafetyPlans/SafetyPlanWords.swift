/// One line of a safety plan: a sign, a thing to do, somebody to call, or something that makes the place safer.
package struct SafetyPlanEntry: Sendable, Hashable, Codable {
    package let text: String
    /// How to reach them, as the person writes it; empty where there is nobody to reach.
    package let phone: String
    /// What became of it; only in the part about the place.
    package let step: SaferStep?

    package init(_ text: String, phone: String = "", step: SaferStep? = nil) {
        (self.text, self.phone, self.step) = (text.asPlanLine, phone.asPlanLine, step)
    }

    var isEmpty: Bool { text.isEmpty && phone.isEmpty && (step?.isEmpty ?? true) }
    var fields: [String] { [text, phone, step?.agreed ?? "", step?.checked ?? ""] }
}

/// What was agreed about something that could be used to do harm, and whether it was done.
package struct SaferStep: Sendable, Hashable, Codable {
    package enum State: String, Sendable, Codable, CaseIterable {
        case open, done, declined

        package var title: String {
            switch self {
            case .open: "Not done yet"
            case .done: "Done"
            case .declined: "Not now"
            }
        }
    }

    /// "My sister keeps them in her locked box."
    package let agreed: String
    package let state: State
    /// Who looked that it was done, and when.
    package let checked: String

    package init(agreed: String = "", state: State = .open, checked: String = "") {
        (self.agreed, self.state, self.checked) = (agreed.asPlanLine, state, checked.asPlanLine)
    }

    var isEmpty: Bool { agreed.isEmpty && checked.isEmpty }
}

/// All that a plan says, part by part, in the person's words.
package struct SafetyPlanWords: Sendable, Equatable {
    private let entries: [String: [SafetyPlanEntry]]

    /// So much still prints on two pages.
    package static let mostEntries = 10
    /// Of one line, in bytes.
    static let mostBytes = 400

    package init(_ parts: [SafetyPlanPart: [SafetyPlanEntry]] = [:]) {
        var entries: [String: [SafetyPlanEntry]] = [:]
        for (part, lines) in parts {
            let kept = lines.filter { !$0.isEmpty }
            if !kept.isEmpty { entries[part.rawValue] = kept }
        }
        self.entries = entries
    }

    package subscript(part: SafetyPlanPart) -> [SafetyPlanEntry] { entries[part.rawValue] ?? [] }

    package var isEmpty: Bool { entries.isEmpty }

    /// What has to be talked about before a plan can be agreed: how it begins, what the person can do, and whether the
    /// place is safe. Whom they call can be nobody yet; the lines that always answer stand on every plan.
    package var missing: [SafetyPlanPart] { [.signs, .alone, .safer].filter { self[$0].isEmpty } }

    func checkLength() throws(SafetyPlanRefusal) {
        for lines in entries.values {
            guard lines.count <= Self.mostEntries else { throw .tooMany }
            guard lines.allSatisfy({ $0.fields.allSatisfy { $0.utf8.count <= Self.mostBytes } }) else { throw .tooLong }
        }
    }
}

extension SafetyPlanWords: Codable {
    package init(from decoder: any Decoder) throws { entries = try [String: [SafetyPlanEntry]](from: decoder) }
    package func encode(to encoder: any Encoder) throws { try entries.encode(to: encoder) }
}

extension String {
    /// As it is kept: one line, and no NUL, which PostgreSQL cannot hold.
    fileprivate var asPlanLine: String {
        split { $0.isNewline || $0 == "\t" || $0 == "\0" }.map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
