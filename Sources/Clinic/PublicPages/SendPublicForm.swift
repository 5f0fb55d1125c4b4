import Database

/// What whoever sent a form is told: when somebody calls, or that nobody should wait for that.
package struct PublicReceipt: Sendable, Equatable {
    /// Somebody may be in danger: help that answers now comes first.
    package let isDanger: Bool
    /// When somebody calls at the latest, by the clock on the site's wall; nil where there is danger, since nobody is to wait for us.
    package let callBy: LocalTime?
}

extension Throttle {
    /// For public forms from one address: a hospital may send twenty in an hour; then a minute, two, four, ten at most.
    static let forms = Throttle(free: 20, window: 60 * 60, firstWait: 60, longestWait: 10 * 60)
}

extension Clinic {
    /// Takes in the public form, from somebody who need not say who they are. The same form sent twice is one inquiry; one that
    /// a program filled in is answered alike and not kept.
    /// - Parameters:
    ///   - site: where care is sought; nil where there is only one place.
    ///   - origin: the address that it came from, for the wait alone.
    package func send(_ form: PublicForm, to site: ID<Site>?, origin: String) async throws -> PublicReceipt {
        let (visitor, now, sending) = (Caller.visitor(from: origin), surroundings.now(), surroundings.ids.next(FormSending.self))
        // Neither counted nor journalled while it has to wait: whoever keeps sending must not fill what can never be emptied.
        if let until = try await database.read({ try $0.waitBeforeForm(from: origin, now: now) }) {
            throw PublicFormRefusal.wait(until: until)
        }
        let answer: Result<PublicReceipt, PublicFormRefusal> = try await perform(.receiveInquiry, as: visitor) { work in
            if let until = try work.transaction.waitBeforeForm(from: origin, now: work.now) { throw PublicFormRefusal.wait(until: until) }
            try work.transaction.insertSending(sending, from: origin, at: work.now)
            return try work.take(form, to: site)
        }
        return try answer.get()
    }
}

extension Work {
    /// A form that cannot be read is counted too, so the refusal is handed back instead of thrown.
    fileprivate func take(_ form: PublicForm, to id: ID<Site>?) throws -> Result<PublicReceipt, PublicFormRefusal> {
        let (sites, wished) = (try transaction.sites(), try transaction.shownProgramme(form["programme"]))
        guard let site = sites.first(where: { $0.id == wished?.site.id ?? id }) ?? (sites.count == 1 ? sites.first : nil) else {
            return refused(sites.isEmpty ? .notOpen : .unreadable([PublicFormProblem(field: "site", text: "Choose a place.")]))
        }
        if form.isFromAMachine {
            note(
                JournalLine(scope: "public-form", outcome: "public-form.left-aside", detail: "a field that people do not see was filled in")
            )
            return .success(try receipt(InquiryUrgency(rawValue: form["soon"]) ?? .standard, at: site))
        }
        let today = site.zone.local(now).day
        switch form.read(site: site.id, programme: nil, on: today, ids: clinic.surroundings.ids) {
        case .failure(let refusal): return refused(refusal)
        case .success(let read):
            var new = read.inquiry
            new.words = new.words.protected(in: wished)
            let inquiry = made(try receive(new))
            if read.about == .both { try writeOnce("It is about how they feel and about alcohol or drugs.", to: inquiry) }
            // A wish, which settles nothing: which programme it is to be is for those who speak with them.
            if let wished { try writeOnce("They asked from the page of \(wished.name).", to: inquiry) }
            return .success(try receipt(read.inquiry.words.urgency, at: site))
        }
    }

    private func refused(_ refusal: PublicFormRefusal) -> Result<PublicReceipt, PublicFormRefusal> {
        note(JournalLine(scope: "public-form", outcome: refusal.code))
        return .failure(refusal)
    }

    private func writeOnce(_ words: String, to inquiry: Access<Inquiry>) throws {
        guard try !transaction.events(of: inquiry).contains(where: { $0.words == words }) else { return }
        try write("said", words, to: inquiry)
    }

    private func receipt(_ urgency: InquiryUrgency, at site: Site) throws -> PublicReceipt {
        guard urgency != .crisis else { return PublicReceipt(isDanger: true, callBy: nil) }
        let call = try callClock(.first, urgency, at: site, from: now)
        return PublicReceipt(isDanger: false, callBy: site.zone.local(call.due))
    }
}
