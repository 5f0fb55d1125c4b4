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
        return try caller.role.opens(dataClass) && isInCaseload(door.programme, door.member)
    }

    func opens(_ inquiry: ID<Inquiry>) throws -> Bool { try transaction.inquiryDoor(inquiry).map { try opens($0) } ?? false }

    /// Whether what is about a programme is the caller's; where none is chosen, whether the chart is, in which there may be one.
    func isInCaseload(_ programme: ID<Programme>?, _ chart: ID<Member>?) throws -> Bool {
        if let programme { return caller.caseload.contains(programme) }
        guard let chart, caller.caseload != .everybody else { return true }
        return try transaction.placements(of: chart).contains { caller.caseload.contains($0.programme) }
    }

    /// Writes down what happened on the way to admission.
    func write(_ kind: String, _ words: String, to access: Access<Inquiry>) throws {
        try transaction.insertEvent(
            newID(), InquiryEvent(at: now, by: caller.staff, kind: kind, words: words), of: access)
    }
}
