extension Work {
    /// Writes a link, and puts it in the outbox where there is a way to send it.
    @discardableResult
    func makeLink(
        _ secret: SessionToken, for account: PersonAccount, form: ID<AskedForm>?, seconds: Int, says letter: LinkLetter, address: String
    ) throws -> NewLink {
        let expires = now.adding(seconds: seconds)
        try transaction.insertLink(
            newID(), hash: secret.hash, account: account.id, form: form, madeAt: now, madeBy: caller.staff, expires: expires)
        let way = try way(to: account, for: letter)
        if let way { try post(letter.letter(by: way, for: account.id, address: address)) }
        return NewLink(secret: secret, expires: expires, sentTo: way?.recipient, sentBy: way?.channel)
    }

    /// By e-mail where there is an address, unless they want texts instead; by text where there is none and they agreed to
    /// that; else it has to be handed over. Who asked for a link at the door typed an e-mail address, and looks there.
    func way(to account: PersonAccount, for letter: LinkLetter) throws -> LinkWay? {
        let agreement = letter == .signIn ? nil : try transaction.textAgreement(of: account.id)
        if let agreement, agreement.insteadOfEmail || account.email == nil { return .text(agreement) }
        return account.email.map { .email($0) }
    }
}

/// What a link is sent with. It names neither the person nor the programme: a letter can be read by others, and a text message
/// is (see `Letter`).
enum LinkLetter: Sendable {
    case invitation, signIn, questionnaire

    var subject: String {
        switch self {
        case .invitation: "Your page is ready"
        case .signIn: "Your link to sign in"
        case .questionnaire: "A few questions for you"
        }
    }

    func body(address: String) -> String {
        let (first, last) =
            switch self {
            case .invitation: ("A page of your own is ready for you. This link opens it; it is good for three days and opens once.", "")
            case .signIn: ("This link signs you in. It is good for 20 minutes and opens once.", "If you did not ask for it, do nothing.\n")
            case .questionnaire: ("There are a few questions for you. They take a few minutes, on your phone too.", "")
            }
        return """
            \(first)

            \(address)

            You will be asked for a birth date. Nobody here will ever ask you for a password by e-mail.
            \(last)
            If you are in danger now, call or text 988 (Suicide and Crisis Lifeline, day and night), or call 911.
            """
    }

    /// As a text message: one sentence that says nothing, and the link.
    func text(address: String) -> String {
        switch self {
        case .invitation: "Here is your link. It is good for three days and opens once: \(address)"
        case .signIn: "Here is your link. It is good for 20 minutes and opens once: \(address)"
        case .questionnaire: "Here is your link, for when you have a few minutes: \(address)"
        }
    }

    func letter(by way: LinkWay, for account: ID<PersonAccount>, address: String) -> Letter {
        switch way {
        case .email(let email):
            Letter(recipient: email, subject: subject, body: body(address: address), about: Letter.subject(of: account))
        case .text(let agreement): Letter(under: agreement, text(address: address))
        }
    }
}
