/// An inquiry as a card or a line shows it: a board reads seventy of them at once, and none of the longer words.
package struct InquirySummary: Sendable, Equatable {
    package let id: ID<Inquiry>
    package let programme: ID<Programme>?
    package let member: ID<Member>?
    package let name: String
    /// The name by which lists are sorted.
    let sortName: String
    package let born: Day?
    package let source: ID<ReferralSource>?
    package let sourceWords: String
    package let urgency: InquiryUrgency
    package let stage: AdmissionStage
    /// Without its note.
    package let standing: InquiryStanding
    package let owner: ID<Staff>?
    package let contact: ContactDates

    package var isOpen: Bool { standing.kind.isOpen }
    /// Where a page of the list ends and the next begins.
    package var pageMark: String { "\(id)\(sortName)" }
}

/// One inquiry with what keeps it where it is.
package struct InquiryCard: Sendable {
    package let inquiry: InquirySummary
    /// What keeps its gate closed.
    package let missing: [AdmissionFact]
    /// What is to be done next beside speaking with them.
    package let task: NextTask?
    package let owner: String
    package let source: String

    /// When somebody is to be spoken with next; nil when nothing is owed.
    package var due: Instant? { inquiry.contact.first == nil ? inquiry.contact.firstDue : inquiry.contact.nextDue }
}

/// A task as a card shows it.
package struct NextTask: Sendable, Equatable {
    package let title: String
    package let due: Instant
}
