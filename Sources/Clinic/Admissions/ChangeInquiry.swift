extension Clinic {
    /// Corrects what is written about somebody, chooses their programme, or who takes care of them.
    /// - Parameter version: the one that was on the screen; over another one nothing is saved (`changedSinceRead`).
    package func change(
        _ words: InquiryWords, programme: ID<Programme>?, owner: ID<Staff>?, of id: ID<Inquiry>, over version: Int, as caller: Caller
    ) async throws {
        let typed = words.tidied
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "changed")
            let inquiry = try work.openInquiry(access)
            let site = try work.site(of: inquiry)
            try typed.check(on: site.zone.local(work.now).day)
            if let programme { try work.checkChosen(programme, at: site) }
            let words = typed.protected(in: try programme.map { try work.transaction.programme($0) })
            if let owner { try work.checkOwner(owner) }
            guard try work.transaction.save(words, programme: programme, owner: owner, of: access, over: version) else {
                throw AdmissionRefusal.changedSinceRead
            }
            try work.noteChanges(from: inquiry, to: words, programme: programme, access)
            if words.focus != typed.focus { try work.write("changed", "Kept as substance use, which the programme treats", to: access) }
        }
    }

    /// The id of somebody who is about to be written down.
    package var newContactID: ID<InquiryContact> { surroundings.ids.next() }

    /// Adds somebody around the person: a guardian with what they may decide, who referred them, whom to call.
    package func add(_ contact: InquiryContact, to id: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "contact added")
            let inquiry = try work.openInquiry(access)
            guard !contact.name.trimmed.isEmpty else { throw AdmissionRefusal.contactNameMissing }
            try contact.check()
            try work.transaction.insert(contact, of: access)
            try work.write("people", "\(contact.kind.title) added", to: access)
            try work.settlePeople(around: inquiry, access)
        }
    }

    /// Takes somebody out of the people around; what they signed stays.
    package func remove(_ contact: ID<InquiryContact>, from id: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "contact removed")
            let inquiry = try work.openInquiry(access)
            guard try work.transaction.remove(contact, of: access) else { throw AdmissionRefusal.unknownChoice("contact") }
            try work.write("people", "Somebody was taken out of the people around", to: access)
            try work.settlePeople(around: inquiry, access)
        }
    }
}

extension Work {
    /// What depends on who is around somebody: whether they can be reached, and who signs.
    func settlePeople(around inquiry: Inquiry, _ access: Access<Inquiry>) throws {
        try settlePlainFacts(of: inquiry, access)
        try settleConsents(of: access)
    }

    /// Nobody can move an inquiry where they could not open it themselves.
    fileprivate func checkChosen(_ programme: ID<Programme>, at site: Site) throws {
        try checkOffered(programme, at: site)
        guard caller.caseload.contains(programme) else { throw AdmissionRefusal.unknownChoice("programme") }
    }

    func checkOwner(_ owner: ID<Staff>) throws {
        guard try transaction.colleagues().contains(where: { $0.id == owner && Deed.workInquiry.roles.contains($0.role) }) else {
            throw AdmissionRefusal.unknownChoice("owner")
        }
    }

    fileprivate func noteChanges(from old: Inquiry, to words: InquiryWords, programme: ID<Programme>?, _ access: Access<Inquiry>) throws {
        let new = try transaction.inquiry(access)
        try settlePlainFacts(of: new, access)
        // Age, state and programme decide what is signed, and by whom.
        try settleConsents(of: access)
        if old.words != words { try write("changed", "What is written about them was corrected", to: access) }
        if old.programme != programme {
            try write("changed", "The programme was chosen", to: access)
            try settleLevel(of: access, new)
            try releaseSeats(of: access)
        }
        guard old.words.urgency != words.urgency, new.contact.first == nil else { return }
        let site = try site(of: new)
        // They have waited since they came in, by the clocks of that moment.
        let call = try callClock(.first, words.urgency, at: site, from: new.received)
        try transaction.insert(call, id: newID(), of: access)
        try transaction.setFirstDue(call.due, of: access)
        try settleTask(from: "inquiry:\(new.id.number):first-contact")
        try askToCall(new, at: site, kind: .firstContact, title: "Speak for the first time with somebody who asked for care", by: call.due)
        try write("changed", "Urgency: \(words.urgency.title.lowercasedFirst)", to: access)
    }
}
