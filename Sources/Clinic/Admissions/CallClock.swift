/// Why somebody is to be called by a time: which wait was begun, when, and by whose clocks.
package struct CallClock: Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// Until the first conversation.
        case first
        /// Until the next attempt.
        case next
    }

    package let kind: Kind
    package let urgency: InquiryUrgency
    package let wait: ContactClock.Wait
    package let started: Instant
    package let due: Instant
    /// The setting of the site that it was taken from; nil for the clocks that come with the program.
    package let own: ID<SiteClocks>?
}

/// A call that is waited for, with the clocks that say by when.
package struct CallBecause: Sendable, Equatable {
    package let clock: CallClock
    package let own: SiteClocks?
    /// Who says so.
    package let source: String
}

extension Work {
    /// A wait that begins at `start`, by the clocks that the site had then: one that was set later does not change it.
    func callClock(_ kind: CallClock.Kind, _ urgency: InquiryUrgency, at site: Site, from start: Instant) throws -> CallClock {
        let held = try clocks(of: site, at: start)
        let clock = try held.clocks.clock(urgency)
        let wait = kind == .first ? clock.first : clock.next
        return CallClock(
            kind: kind, urgency: urgency, wait: wait, started: start, due: try openHours(of: site).end(of: wait, from: start),
            own: held.own?.id)
    }

    /// Why the calls are due that an inquiry still waits for. One whose time was not set by a clock has no because.
    func calls(of inquiry: Inquiry, _ access: Access<Inquiry>) throws -> [CallBecause] {
        let (clocks, contact) = (try transaction.callClocks(of: access), inquiry.contact)
        let waited = clocks.filter { $0.kind == .first ? contact.first == nil && $0.due == contact.firstDue : $0.due == contact.nextDue }
        guard inquiry.isOpen, !waited.isEmpty else { return [] }
        let set = try transaction.siteClocks(of: inquiry.site)
        return try waited.map { clock in
            let own = set.first { $0.id == clock.own }
            return CallBecause(clock: clock, own: own, source: try own?.clocks.source ?? AdmissionClocks.shipped.source)
        }
    }
}
