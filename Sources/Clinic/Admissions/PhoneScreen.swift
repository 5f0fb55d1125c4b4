/// The phone screen of one inquiry, as far as it has come.
package struct PhoneScreen: Sendable, Equatable {
    /// What it was asked by: `phone-screen 1`.
    package let template: String
    package let answers: SheetAnswers
    /// Grows with every save; 0 while nothing of it is saved.
    package let version: Int
    /// Who saved it last, and when.
    package let saved: Instant?
    package let finished: Instant?
    package let finishedBy: ID<Staff>?

    static let nothing = PhoneScreen(template: "", answers: SheetAnswers(), version: 0, saved: nil, finished: nil, finishedBy: nil)
}

extension IntakeTemplate {
    /// The phone screen that comes with the program.
    package static var phoneScreen: IntakeTemplate {
        get throws { try screenFile.get() }
    }

    private static let screenFile = Result {
        guard let file = EmbeddedFile.all(in: "screens/phone-screen").first else {
            throw RulePackProblem(file: "phone-screen.yaml", findings: [PackFinding(fault: "It is missing.", remedy: "Put it back.")])
        }
        return try load(name: file.name, text: file.text)
    }

    /// Answers that speak of danger: they are handed on before a screen is finished.
    package func dangers(in answers: SheetAnswers) -> [SheetField] {
        asked(after: answers).flatMap(\.fields).filter { $0.alert?.holds(for: answers[$0.name]) ?? false }
    }
}

/// Somebody else saved a phone screen first. Nothing changed; both stay to be seen.
package struct ScreenConflict: Refusal, Equatable {
    package let current: PhoneScreen

    package var kind: RefusalKind { .conflict }
    package var code: String { "screen.changed-meanwhile" }
    package var message: String { "Somebody else has saved this screen since you opened it. Both are shown; what you typed is not lost." }
}

/// Why a phone screen cannot be kept or finished as asked.
package enum ScreenRefusal: Refusal, Equatable {
    case incomplete([SheetProblem])
    /// Answers speak of danger, and nobody was handed to.
    case dangerNotHandedOn
    case finished
    case nothingWritten

    package var kind: RefusalKind {
        switch self {
        case .incomplete: .invalid
        case .dangerNotHandedOn, .finished, .nothingWritten: .conflict
        }
    }

    package var code: String {
        switch self {
        case .incomplete: "screen.incomplete"
        case .dangerNotHandedOn: "screen.danger-not-handed-on"
        case .finished: "screen.finished"
        case .nothingWritten: "screen.nothing-written"
        }
    }

    package var message: String {
        switch self {
        case .incomplete(let problems): "Before it can be finished: \(problems.map(\.text).joined(separator: " "))"
        case .dangerNotHandedOn:
            "An answer speaks of danger. Hand on to somebody who takes over, or write why that was not needed, before you finish."
        case .finished: "This screen is finished. What is new goes into the assessment."
        case .nothingWritten: "Nothing is written yet."
        }
    }

    package var problems: [SheetProblem] { if case .incomplete(let problems) = self { problems } else { [] } }
}
