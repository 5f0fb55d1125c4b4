/// What was done in a session, written once for everybody in it. It names nobody.
package struct SharedWords: Sendable, Equatable {
    package let topic: String
    package let text: String
    package let interventions: String

    package init(topic: String = "", text: String = "", interventions: String = "") {
        (self.topic, self.text, self.interventions) = (topic.asNoteText, text.asNoteText, interventions.asNoteText)
    }

    package var fields: [String] { [topic, text, interventions] }
    package var isEmpty: Bool { fields.allSatisfy(\.trimmed.isEmpty) }
}

/// What one member made of a session. It is that member's record and names nobody else.
package struct MemberWords: Sendable, Equatable {
    package let participation: String
    package let response: String
    package let risk: String
    package let plan: String

    package init(participation: String = "", response: String = "", risk: String = "", plan: String = "") {
        (self.participation, self.response) = (participation.asNoteText, response.asNoteText)
        (self.risk, self.plan) = (risk.asNoteText, plan.asNoteText)
    }

    package var fields: [String] { [participation, response, risk, plan] }
    package var isEmpty: Bool { fields.allSatisfy(\.trimmed.isEmpty) }
}

extension [String] {
    /// No field of a note is longer than this many bytes: about ten printed pages.
    static let mostBytesOfNote = 30_000

    func checkLength() throws(NoteRefusal) {
        guard allSatisfy({ $0.utf8.count <= Self.mostBytesOfNote }) else { throw .tooLong }
    }
}

extension String {
    /// As it is kept: one kind of line end, as browsers send another, and no NUL, which PostgreSQL cannot hold.
    fileprivate var asNoteText: String {
        // Searching costs more than reading the whole note, and most notes have nothing to replace.
        guard utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\r") }) else { return self }
        return replacing("\r\n", with: "\n").replacing("\0", with: "")
    }
}
