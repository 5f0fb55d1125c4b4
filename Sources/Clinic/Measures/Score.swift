/// What a filled-in questionnaire comes to.
///
/// A form with an open question has no total and no severity: a partial sum looks like a mild score and is none.
package struct Score: Sendable, Equatable {
    /// Raised whenever the same answers would come to something else. A score keeps the number it was made with.
    package static let currentScorer = "1"

    /// Whether every question that had to be asked was answered.
    package var isComplete: Bool { missing.isEmpty }
    /// Whether the instrument's own rule lets the form be used: complete, or few enough questions open.
    package let isValid: Bool
    /// The sum by the published rule. Nothing when the form is incomplete or the instrument has no total.
    package let total: Double?
    package let subscales: [Subscale]
    /// The code of the band or level, such as `moderate`. Of an incomplete form only a level that no open answer could undo.
    package let severity: String?
    /// The codes of what holds, such as `critical_item_9`, in the catalogue's order. They hold on an incomplete form too.
    package let flags: [String]
    /// The numbers of the questions that were asked and left open.
    package let missing: [String]
    /// What the instrument's missing-item rule makes of an incomplete form. Never shown as a score without saying so.
    package let prorated: Prorated?
    package let scorer: String

    /// One part of a score.
    package struct Subscale: Sendable, Equatable {
        package let name: String
        /// Nothing when a question of it is open.
        package let value: Double?
        /// It says yes (1) or no (0), and is no sum.
        package let isYesNo: Bool
    }

    /// An estimate from the answered questions, where the published rule allows one.
    package struct Prorated: Sendable, Equatable {
        package let total: Double
        package let severity: String?
    }

    package func subscale(_ name: String) -> Double? { subscales.first { $0.name == name }?.value }
}
