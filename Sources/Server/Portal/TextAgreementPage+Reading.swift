import Clinic

extension TextAgreementPage {
    init(
        _ reading: AccessReading, _ account: PersonAccount, refusal: PortalRefusal?, _ visit: Visit
    ) {
        let agreement = reading.texts[account.id]
        let access: Href = "/people/\(reading.member.id.text)/access"
        let who = account.kind == .member ? reading.member.name : account.name
        let typed = refusal == nil ? nil : visit.form
        let isInstead = typed.map { $0["usage"] == "text" } ?? agreement?.insteadOfEmail ?? false
        self.init(
            frame: visit.frame(.people), name: reading.member.name, accessHref: access,
            headline: agreement == nil ? "\(who) gets no text messages." : "\(who) gets text messages.",
            facts: agreement.map { Self.facts($0, account, reading) } ?? [],
            gap: visit.house.settings.texts.isEmpty
                ? "No gateway for text messages is set: texts wait until whoever runs the server starts it with --sms." : "",
            action: "\(access)/\(account.id.text)/texts", number: typed?["phone"] ?? agreement?.number ?? account.phone,
            agreed: typed?["agreed"] ?? agreement?.agreedOn.iso ?? reading.today.iso,
            usage: [
                .init(value: "email", name: "By e-mail where there is an address", selected: !isInstead),
                .init(value: "text", name: "By text message in any case", selected: isInstead),
            ],
            reason: typed?["contact-reason"] ?? agreement?.reason ?? "", errors: refusal.map { [$0.fieldError] } ?? [])
    }

    private static func facts(_ agreement: TextAgreement, _ account: PersonAccount, _ reading: AccessReading) -> [Fact] {
        let isUsed = agreement.insteadOfEmail || account.email == nil
        return [
            Fact(name: "Number", value: agreement.number), Fact(name: "Agreed on", value: Words.fullDate(agreement.agreedOn)),
            Fact(name: "Written down by", value: agreement.notedBy.flatMap { reading.staff[$0] } ?? "The program"),
            Fact(name: "Links go", value: isUsed ? "by text message" : "by e-mail, as long as there is an address"),
        ] + (agreement.reason.isEmpty ? [] : [Fact(name: "Why this number is right", value: agreement.reason)])
    }
}

extension PortalRefusal {
    /// Beside which field of a contact it is said.
    var contactField: String {
        switch self {
        case .phoneUnusable, .mobileUnusable: "phone"
        case .agreementDayUnusable: "agreed"
        case .reasonNeeded: "reason"
        case .nameNeeded: "name"
        case .phoneIsAGuardians, .phoneIsTheYoungPersons: "contact-reason"
        default: "email"
        }
    }

    var fieldError: FieldError { FieldError(field: contactField, text: message) }
}

extension NewLink {
    /// Where a link that was just made is.
    var whereabouts: String {
        switch (sentTo, sentBy) {
        case (let number?, .text): "This link is on its way to \(number) as a text message."
        case (let address?, _): "This link is on its way to \(address)."
        case (nil, _): "Hand this link over."
        }
    }
}
