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
    /// Whether role, caseload and data class open an inquiry, as for a chart. One for which no programme has been chosen is open to
    /// whoever does such work at all; about somebody who has a chart, to those whom the chart is open to.
    func opens(_ door: InquiryDoor, _ record: InquiryRecord = .whole) throws -> Bool {
        let dataClass =
            switch record {
            case .whole: door.focus.inquiryClass
            case .benefits: door.focus.dataClass
            }
        guard caller.role.opens(dataClass) else { return false }
        if let programme = door.programme { return caller.caseload.contains(programme) }
        return try door.member.map(isInCaseload) ?? true
    }

    func opens(_ inquiry: ID<Inquiry>) throws -> Bool { try transaction.inquiryDoor(inquiry).map { try opens($0) } ?? false }

    /// Whether somebody is, or was, in a programme of the caller's.
    func isInCaseload(_ member: ID<Member>) throws -> Bool {
        try caller.caseload == .everybody
            || transaction.chartDoor(member)?.programmes.contains { caller.caseload.contains($0.id) } ?? false
    }

    /// Writes down what happened on the way to admission.
    func write(_ kind: String, _ words: String, to access: Access<Inquiry>) throws {
        try transaction.insertEvent(
            newID(), InquiryEvent(at: now, by: caller.staff, kind: kind, words: words), of: access)
    }
}
