import Clinic

extension PageAccessPage {
    init(_ reading: AccessReading, link: (link: NewLink, address: String)?, refusal: PortalRefusal?, _ visit: Visit) {
        let member: Href = "/people/\(reading.member.id.text)"
        self.init(
            frame: visit.frame(.people), name: reading.member.name, memberHref: member,
            accounts: reading.accounts.map { Line($0.account, $0.reach, member: member) },
            personLacksAccess: !reading.accounts.contains { $0.account.kind == .member },
            parts: PagePart.allCases.map { Part(word: $0.rawValue, title: $0.title, isUsual: PagePart.ofGuardian.contains($0)) },
            link: link.map { ($0.address, Self.note($0.link)) }, errors: refusal.map { [Self.error($0, typed: visit.form)] } ?? [],
            typed: visit.form)
    }

    private static func note(_ link: NewLink) -> String {
        let sent = link.sentTo.map { "This link is on its way to \($0)." } ?? "Hand this link over."
        return "\(sent) It opens once, within three days, and is shown only now."
    }

    private static func error(_ refusal: PortalRefusal, typed: Form) -> FieldError {
        let prefix = typed["for"] == "guardian" ? "g-" : ""
        let field =
            switch refusal {
            case .phoneUnusable: "phone"
            case .reasonNeeded: "reason"
            case .nameNeeded: "name"
            case .contactIsAGuardians where typed["email"].isEmpty: "contact-reason"
            default: "email"
            }
        return FieldError(field: prefix + field, text: refusal.message)
    }
}

extension PageAccessPage.Line {
    init(_ account: PersonAccount, _ reach: PersonReach, member: Href) {
        let isOwn = reach.relationship == PersonReach.own
        self.init(
            who: isOwn ? "The person themself" : "\(account.name) (\(reach.relationship))",
            contact: [account.email ?? "", account.phone].filter { !$0.isEmpty }.joined(separator: ", "),
            sees: isOwn
                ? "Everything of their page"
                : Words.capitalised(Words.list(PagePart.allCases.filter(reach.parts.contains).map { $0.title.lowercased() })),
            action: "\(member)/access/\(account.id.text)")
    }
}
