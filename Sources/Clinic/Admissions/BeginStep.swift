import Database

extension Clinic {
    /// Begins a step up or down for somebody in treatment: an inquiry about the chart they have, with what is known of them
    /// already. One that is open is gone on with, where the caller may see that there is one.
    package func beginStep(_ direction: CareDirection, of member: ID<Member>, as caller: Caller) async throws -> ID<Inquiry> {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.chart(of: member, detail: "step begun")
            if let open = try work.transaction.openInquiry(of: access), try work.opens(open) { return open }
            let (person, programme) = (try work.transaction.member(access), try work.programmeOfMine(of: access))
            let account = try work.transaction.accounts(reaching: access).first { $0.account.kind == .member }?.account
            var words = InquiryWords()
            (words.given, words.family, words.preferred) = (person.given, person.family, person.preferred)
            (words.pronouns, words.sex, words.born) = (person.pronouns, person.sex, person.born)
            (words.email, words.phone) = (account?.email ?? "", account?.phone ?? "")
            (words.state, words.direction, words.focus) = (programme.site.state, direction, programme.focus)
            words.reason = "In \(programme.name) now."
            let id = try work.receive(NewInquiry(site: programme.site.id, way: .inPerson, words: words, owner: caller.staff))
            try work.link(work.made(id), to: member)
            try work.write("recognised", "In treatment here: a \(direction == .stepUp ? "step up" : "step down")", to: work.made(id))
            return id
        }
    }
}
