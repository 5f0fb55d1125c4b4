/// Something that looks wrong in a note and must be looked at before it is signed.
package struct NoteFinding: Sendable, Equatable {
    package enum Severity: Sendable, Equatable {
        /// The note cannot be signed like this.
        case mustFix
        /// It may be right as it is; the signer says so, with a reason.
        case canAcknowledge
    }

    /// Stable while the same thing is wrong: `name:MEMBER:OTHER`. Acknowledging is by code.
    package let code: String
    /// For the signer, who knows everybody in the room.
    package let sentence: String
    package let severity: Severity
    /// Whose part it is about; nil for the shared part.
    package let member: ID<Member>?

    package init(code: String, sentence: String, severity: Severity = .canAcknowledge, member: ID<Member>? = nil) {
        (self.code, self.sentence, self.severity, self.member) = (code, sentence, severity, member)
    }
}
