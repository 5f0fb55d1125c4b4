import Clinic

extension PageAccessPage {
    init(_ reading: AccessReading, link: (link: NewLink, address: String)?, refusal: PortalRefusal?, _ visit: Visit) {
        let member: Href = "/people/\(reading.member.id.text)"
        self.init(
            frame: visit.frame(.people), name: reading.member.name, memberHref: member,
            accounts: reading.accounts.map { Line($0.account, $0.reach, reading.texts[$0.account.id], member: member) },
            personLacksAccess: !reading.accounts.contains { $0.account.kind == .member },
            parts: PagePart.allCases.map { Part(word: $0.rawValue, title: $0.title, isUsual: PagePart.ofGuardian.contains($0)) },
            link: link.map { ($0.address, Self.note($0.link)) }, errors: refusal.map { [Self.error($0, typed: visit.form)] } ?? [],
            today: reading.today.iso, typed: visit.form)
    }

    private static func note(_ link: NewLink) -> String {
        "\(link.whereabouts) It opens once, within three days, and is shown only now."
    }

    private static func error(_ refusal: PortalRefusal, typed: Form) -> FieldError {
        FieldError(field: (typed["for"] == "guardian" ? "g-" : "") + refusal.contactField, text: refusal.message)
    }
}

extension PageAccessPage.Line {
    init(_ account: PersonAccount, _ reach: PersonReach, _ texts: TextAgreement?, member: Href) {
        let isOwn = reach.relationship == PersonReach.own
        self.init(
            who: isOwn ? "The person themself" : "\(account.name) (\(reach.relationship))",
            contact: [account.email ?? "", account.phone].filter { !$0.isEmpty }.joined(separator: ", "),
            sees: isOwn
                ? "Everything of their page"
                : Words.capitalised(Words.list(PagePart.allCases.filter(reach.parts.contains).map { $0.title.lowercased() })),
            texts: texts.map { "\($0.number), agreed on \(Words.fullDate($0.agreedOn))" } ?? "None agreed",
            action: "\(member)/access/\(account.id.text)")
    }
}
