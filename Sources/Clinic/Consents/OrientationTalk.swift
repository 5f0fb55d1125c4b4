/// What is gone through with somebody before their first group, and a few questions that show what was understood.
package struct OrientationTalk: Sendable, Equatable {
    package let edition: String
    package let steps: [Step]
    package let questions: [Question]

    /// One thing that is gone through.
    package struct Step: Sendable, Equatable {
        package let key: String
        package let title: String
        package let points: [String]
        /// Only where groups meet by video.
        package let isVirtual: Bool
    }

    /// One question. An answer that does not fit is talked about again; nobody fails.
    package struct Question: Sendable, Equatable {
        package let key: String
        package let asks: String
        package let answers: [Answer]
        package let right: String
        /// What is said when it is talked about again.
        package let says: String
    }

    /// An answer to choose, by its word and in words.
    package struct Answer: Sendable, Equatable {
        package let word: String
        package let title: String
    }

    package static func shipped() throws -> OrientationTalk { try loaded.get() }

    private static let loaded = Result {
        let files = EmbeddedFile.all(in: "orientation/")
        guard let file = files.first, files.count == 1 else {
            throw RulePackProblem(
                file: "orientation", findings: [PackFinding(fault: "There is not exactly one orientation.", remedy: "Keep one file.")])
        }
        return try load(name: file.name, text: file.text)
    }

    package func steps(isVirtual: Bool) -> [Step] { steps.filter { isVirtual || !$0.isVirtual } }
}

/// How far an orientation has come.
package struct OrientationRecord: Sendable, Equatable {
    package let edition: String
    package let steps: Set<String>
    /// The word that was chosen, by question.
    package let answers: [String: String]
    /// Questions that were talked about again.
    package let talked: Set<String>
    package let at: Instant
    package let staff: ID<Staff>?

    static let none = OrientationRecord(edition: "", steps: [], answers: [:], talked: [], at: Instant(seconds: 0), staff: nil)
}

/// The talk and how far it has come.
package struct OrientationReading: Sendable {
    package let talk: OrientationTalk
    package let isVirtual: Bool
    package let record: OrientationRecord

    package var steps: [OrientationTalk.Step] { talk.steps(isVirtual: isVirtual) }
    /// What was not gone through yet.
    package var missingSteps: [OrientationTalk.Step] { steps.filter { !record.steps.contains($0.key) } }
    /// Questions without an answer that fits, and not talked about again either.
    package var openQuestions: [OrientationTalk.Question] { talk.questions.filter { !isUnderstood($0) } }
    package var isDone: Bool { missingSteps.isEmpty && openQuestions.isEmpty }

    package func isUnderstood(_ question: OrientationTalk.Question) -> Bool {
        guard let answer = record.answers[question.key] else { return false }
        return answer == question.right || record.talked.contains(question.key)
    }
}
