/// Somebody made up who asks for care, as far as they have come.
package struct SeedInquiry: Sendable, Equatable {
    package let inquiry: Inquiry
    package let contacts: [InquiryContact]
    package let events: [InquiryEvent]
    /// What is so besides what follows from the words themselves.
    package let facts: [SettledFact]

    package init(
        id: ID<Inquiry>, site: ID<Site>, programme: ID<Programme>?, way: InquiryWay, words: InquiryWords, received: Instant,
        stage: AdmissionStage = .inquiry, standing: InquiryStanding = .open, owner: ID<Staff>? = nil, firstDue: Instant,
        first: Instant? = nil, nextDue: Instant? = nil, contacts: [InquiryContact] = [], talks: [(at: Instant, words: String)] = [],
        facts: [(fact: AdmissionFact, because: String)] = []
    ) {
        let moved = first ?? received
        inquiry = Inquiry(
            id: id, site: site, programme: programme, member: nil, way: way, received: received,
            receivedBy: way == .publicForm ? nil : owner, words: words, stage: stage, stageSince: moved, standing: standing, owner: owner,
            contact: ContactDates(firstDue: firstDue, first: first, nextDue: nextDue), mergedInto: nil, version: 1)
        self.contacts = contacts
        events =
            [InquiryEvent(at: received, by: nil, kind: "received", words: way.title)]
            + talks.map { InquiryEvent(at: $0.at, by: owner, kind: "contact", words: $0.words) }
        self.facts =
            facts.map { SettledFact(fact: $0.fact, at: moved, by: owner, because: $0.because, until: nil) }
            + (first.map { [SettledFact(fact: .firstContact, at: $0, by: owner, because: "the conversation written down", until: nil)] }
                ?? [])
    }
}

extension Work {
    func plant(_ seed: SeedInquiry) throws {
        let inquiry = seed.inquiry
        try transaction.insert(inquiry, sentKey: nil)
        let access = made(inquiry.id)
        for contact in seed.contacts { try transaction.insert(contact, of: access) }
        for event in seed.events { try transaction.insertEvent(newID(), event, of: access) }
        try settlePlainFacts(of: inquiry, access)
        for fact in seed.facts { try transaction.keep(fact, of: access) }
        guard inquiry.isOpen, inquiry.standing.kind == .open else { return }
        let site = try site(of: inquiry)
        if inquiry.contact.first == nil {
            let call = try callClock(.first, inquiry.words.urgency, at: site, from: inquiry.received)
            if call.due == inquiry.contact.firstDue { try transaction.insert(call, id: newID(), of: access) }
            try askToCall(
                inquiry, at: site, kind: .firstContact, title: "Speak for the first time with somebody who asked for care",
                by: inquiry.contact.firstDue)
        } else if let next = inquiry.contact.nextDue {
            try askToCall(inquiry, at: site, kind: .followUp, title: "Call back somebody who asked for care", by: next)
        }
    }
}
