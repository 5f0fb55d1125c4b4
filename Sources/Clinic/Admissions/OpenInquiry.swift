/// What stands at the door of an inquiry.
struct InquiryDoor: Sendable {
    let programme: ID<Programme>?
    let focus: Focus
    let member: ID<Member>?
}

/// Which part of an inquiry is opened.
enum InquiryRecord: Sendable {
    /// All of it: what somebody said when they asked for help.
    case whole
    /// Who pays, and how much: billers work with it without the rest. Where substance use is treated it is protected with the rest.
    case benefits
}

extension Work {
    /// Writes down what happened on the way to admission.
    func write(_ kind: String, _ words: String, to access: Access<Inquiry>) throws {
        try transaction.insertEvent(
            newID(), InquiryEvent(at: now, by: caller.staff, kind: kind, words: words), of: access)
    }
}
