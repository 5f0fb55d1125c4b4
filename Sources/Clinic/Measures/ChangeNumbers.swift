/// The numbers by which a change of score is judged, each with where it comes from.
package struct ChangeNumbers: Sendable, Equatable {
    /// Points beyond which a change is more than the instrument's noise.
    package var reliable: ChangeNumber?
    /// The smallest change that people themselves notice, in points.
    package var mcid: ChangeNumber?
    /// From this score a person counts as a case (for `Direction.lower`: up to it).
    package var caseness: ChangeNumber?
    /// Up to this score a person counts as well again (for `Direction.lower`: from it).
    package var remission: ChangeNumber?
    /// The share of the baseline that must be gone for a response, such as 0.5.
    package var response: ChangeNumber?

    package static let unknown = ChangeNumbers()
}

/// One published number, with its source and how far it can be trusted.
package struct ChangeNumber: Sendable, Equatable {
    package let value: Double
    package let source: String
    package let confidence: Evidence
    package let note: String?
}

/// How well a number or a rule is known.
package enum Evidence: String, CaseIterable, Sendable {
    /// Read in a source.
    case source
    /// From the published literature and not read again: check the paper before it drives a clinical action.
    case literature
}

/// Which way a score gets worse.
package enum Direction: String, CaseIterable, Sendable {
    case higher, lower
}

/// Who answers.
package enum Informant: String, CaseIterable, Sendable, Comparable {
    case member, parent, clinician

    package static func < (one: Informant, other: Informant) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}

/// Codes of LOINC (loinc.org), only where they are known; an unknown code is left out, never guessed.
package struct InstrumentCodes: Sendable, Equatable {
    package var panel: String?
    package var score: String?
    /// By item number.
    package var items: [String: String] = [:]
    /// Answer codes by raw code, where the answer list is known.
    package var answers: [String: String] = [:]

    package static let none = InstrumentCodes()
}
