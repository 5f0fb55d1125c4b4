/// A part of a person's own page. What a guardian sees of a young person's page is a set of these, and each has a reason.
package enum PagePart: String, Sendable, CaseIterable {
    /// When and where the groups are, and the hours that came of them.
    case week
    /// The questionnaires that are put to whoever signed in; never the answers of somebody else.
    case forms
    /// What the person's own answers came to, in plain words.
    case scores
    case checkIn = "check-in"
    case homework
    case safetyPlan = "safety-plan"

    /// What a guardian sees unless more was agreed: the plan of the week, and what they are themselves asked.
    ///
    /// Whatever a young person tells the programme stays with it unless they and the state's law let it go further
    /// (45 CFR 164.502(g)(3) leaves it to state law; 42 CFR 2.14 asks for the minor's own consent).
    package static let ofGuardian: Set<PagePart> = [.week, .forms]

    package var title: String {
        switch self {
        case .week: "The week"
        case .forms: "Questionnaires for them"
        case .scores: "Scores"
        case .checkIn: "Check-ins"
        case .homework: "Homework"
        case .safetyPlan: "Safety plan"
        }
    }

    /// As one column keeps several.
    static func text(_ parts: Set<PagePart>) -> String { allCases.filter(parts.contains).map(\.rawValue).joined(separator: " ") }

    static func parts(_ text: String) -> Set<PagePart> { Set(text.split(separator: " ").compactMap { PagePart(rawValue: String($0)) }) }
}
