import Crypto
import Foundation

/// Somebody asks for care: what they said, and who asked for them where it was not they themselves.
package struct NewInquiry: Sendable {
    package var site: ID<Site>
    package var programme: ID<Programme>?
    package var way: InquiryWay
    package var words: InquiryWords
    package var contacts: [InquiryContact]
    package var owner: ID<Staff>?

    package init(
        site: ID<Site>, programme: ID<Programme>? = nil, way: InquiryWay, words: InquiryWords, contacts: [InquiryContact] = [],
        owner: ID<Staff>? = nil
    ) {
        (self.site, self.programme, self.way, self.words) = (site, programme, way, words.tidied)
        (self.contacts, self.owner) = (contacts, owner)
    }

    /// The same person, with the same words, on the same day: a form that was sent twice. A digest, because it stays.
    func fingerprint(on day: Day) -> String {
        let parts = [
            words.given, words.family, words.born?.iso ?? "", words.phone.filter(\.isNumber), words.email, words.reason, day.iso, site.text,
        ]
        let folded = parts.map(SearchText.folded).joined(separator: "\u{1F}")
        return SHA256.hash(data: Data(folded.utf8)).map { String($0, radix: 16) }.joined(separator: "-")
    }
}

extension Clinic {
    /// Takes in an inquiry and starts the clock of its first conversation. The same form sent twice is one inquiry.
    package func receive(_ new: NewInquiry, as caller: Caller) async throws -> ID<Inquiry> {
        try await perform(.receiveInquiry, as: caller) { work in try work.receive(new) }
    }
}

extension Work {
    func receive(_ new: NewInquiry) throws -> ID<Inquiry> {
        let site = try receivingSite(new.site)
        let today = site.zone.local(now).day
        try new.words.check(on: today)
        for contact in new.contacts { try contact.check() }
        if let programme = new.programme { try checkOffered(programme, at: site) }
        if let owner = new.owner { try checkOwner(owner) }
        let key = new.way == .publicForm ? new.fingerprint(on: today) : nil
        if let key, let known = try transaction.inquiry(sentAs: key) {
            note(JournalLine(scope: "inquiry:\(known.number)", detail: "the same form again"))
            return known
        }
        return try keep(new, at: site, sentAs: key)
    }

    /// Keeps an inquiry that was looked over, and asks for the first conversation.
    func keep(_ new: NewInquiry, at site: Site, sentAs key: String?) throws -> ID<Inquiry> {
        let words = new.words.protected(in: try new.programme.map { try transaction.programme($0) })
        let call = try callClock(.first, words.urgency, at: site, from: now)
        let inquiry = Inquiry(
            id: newID(), site: site.id, programme: new.programme, member: nil, way: new.way, received: now, receivedBy: caller.staff,
            words: words, stage: .inquiry, stageSince: now, standing: .open, owner: new.owner,
            contact: ContactDates(firstDue: call.due, first: nil, nextDue: nil), mergedInto: nil, version: 1)
        try transaction.insert(inquiry, sentKey: key)
        let access = made(inquiry.id)
        try transaction.insert(call, id: newID(), of: access)
        for contact in new.contacts { try transaction.insert(contact, of: access) }
        try write("received", new.way.title, to: access)
        try settlePlainFacts(of: inquiry, access)
        try askToCall(
            inquiry, at: site, kind: .firstContact, title: "Speak for the first time with somebody who asked for care", by: call.due)
        note(JournalLine(scope: "inquiry:\(inquiry.id.number)", detail: "received: \(new.way.rawValue)"))
        return inquiry.id
    }

    private func receivingSite(_ id: ID<Site>) throws -> Site {
        guard let site = try transaction.sites().first(where: { $0.id == id }) else { throw AdmissionRefusal.unknownChoice("site") }
        return site
    }

    func checkOffered(_ programme: ID<Programme>, at site: Site) throws {
        guard try transaction.programmes().contains(where: { $0.id == programme && $0.site.id == site.id }) else {
            throw AdmissionRefusal.unknownChoice("programme")
        }
    }

    /// The facts that follow from what is written about a person, and about who is around them, alone. One that holds already is
    /// not settled anew: when it came about stays.
    func settlePlainFacts(of inquiry: Inquiry, _ access: Access<Inquiry>) throws {
        let held = Set((try transaction.facts(of: [inquiry.id])[inquiry.id] ?? []).map(\.fact))
        let isReachable = try inquiry.words.isReachable || transaction.contacts(of: access).contains(where: \.isGuardianToReach)
        let facts: [(fact: AdmissionFact, isSo: Bool, because: String)] = [
            (.reachable, isReachable, "a telephone number or e-mail address, theirs or a guardian’s"),
            (.birthDate, inquiry.words.born != nil, "their birth date"),
            (.programmeChosen, inquiry.programme != nil, "the programme written down"),
            (.handOffsAcknowledged, try transaction.openHandOffs(of: access) == 0, "no hand-off is open"),
        ]
        for (fact, isSo, because) in facts where isSo != held.contains(fact) {
            if isSo { try settle(fact, of: access, because: because) } else { try unsettle(fact, of: access) }
        }
    }
}
