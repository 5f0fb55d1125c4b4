/// One attempt to speak with somebody who asked for care.
package struct ContactAttempt: Sendable {
    package enum How: String, Sendable, CaseIterable {
        case phone, voicemail, email, text
        case inPerson = "in-person"

        package var title: String {
            switch self {
            case .phone: "Phone"
            case .voicemail: "Voicemail"
            case .email: "E-mail"
            case .text: "Text message"
            case .inPerson: "In person"
            }
        }
    }

    package let how: How
    /// They were spoken with.
    package let reached: Bool
    package let words: String
    /// Somebody tries again, or calls back.
    package let again: Bool

    package init(how: How, reached: Bool, words: String, again: Bool) {
        (self.how, self.reached, self.words, self.again) = (how, reached, words, again)
    }
}

extension Clinic {
    /// Writes down an attempt, stops the clock of the first conversation when there was one, and starts that of the next.
    package func record(_ attempt: ContactAttempt, of id: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "contact: \(attempt.how.rawValue)")
            let inquiry = try work.openInquiry(access)
            guard attempt.words.count <= 1000 else { throw AdmissionRefusal.tooLong("words") }
            // What somebody asked not to be done is not written down as a matter of course: it is asked about first.
            guard attempt.how != .voicemail || inquiry.words.voicemail != .no else { throw AdmissionRefusal.voicemailNotAllowed }
            try work.keep(attempt, of: inquiry, access)
        }
    }
}

extension Work {
    fileprivate func keep(_ attempt: ContactAttempt, of inquiry: Inquiry, _ access: Access<Inquiry>) throws {
        let said = attempt.words.trimmed
        let outcome = attempt.reached ? "spoke with them" : "not reached"
        try write("contact", "\(attempt.how.title), \(outcome)\(said.isEmpty ? "" : ": \(said)")", to: access)
        let site = try site(of: inquiry)
        let next = attempt.again ? try callClock(.next, inquiry.words.urgency, at: site, from: now) : nil
        if let next { try transaction.insert(next, id: newID(), of: access) }
        try transaction.setContact(first: attempt.reached ? now : nil, next: next?.due, of: access)
        try settleTask(from: "inquiry:\(inquiry.id.number):follow-up")
        if attempt.reached { try startConversation(of: inquiry, access) }
        if let next { try askToCall(inquiry, at: site, kind: .followUp, title: "Call back somebody who asked for care", by: next.due) }
    }

    private func startConversation(of inquiry: Inquiry, _ access: Access<Inquiry>) throws {
        try settleTask(from: "inquiry:\(inquiry.id.number):first-contact")
        if inquiry.contact.first == nil { try settle(.firstContact, of: access, because: "the conversation written down") }
    }

    /// Puts a call before whoever takes care of it; the director hears of it when it is an hour late.
    func askToCall(_ inquiry: Inquiry, at site: Site, kind: StaffTask.Kind, title: String, by due: Instant) throws {
        try ask(
            NewTask(
                kind: kind, title: title, site: site.id, programme: inquiry.programme, inquiry: inquiry.id, member: inquiry.member,
                dataClass: inquiry.dataClass, origin: "inquiry:\(inquiry.id.number):\(kind.rawValue)", role: .intake,
                staff: inquiry.owner, due: due, escalates: due.adding(minutes: 60)))
    }
}
