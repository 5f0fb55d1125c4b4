/// Something that is to leave the building: by e-mail, or as a text message.
///
/// A text message never says what it is about. It lights up on a screen that lies on a table, where a sister, a partner or a
/// colleague reads it without asking: so it names neither the person nor the programme, nor treatment, questions or a clinic,
/// and has no subject. It holds one neutral sentence and a link that is good for a short while and opens nothing without a
/// birth date.
package struct Letter: Sendable, Equatable {
    /// What it leaves by. Each courier carries the letters of its own channel.
    package enum Channel: String, Sendable, CaseIterable { case email, text }

    package let channel: Channel
    /// An e-mail address, or a number as ITU-T E.164 writes it.
    package let recipient: String
    /// Empty for a text message.
    package let subject: String
    package let body: String
    /// What it concerns, for the journal and for whoever looks why it did not arrive: `account:…`, `alert:…`. Names nobody.
    package let about: String

    /// One by e-mail.
    package init(recipient: String, subject: String, body: String, about: String) {
        self.init(.email, recipient: recipient, subject: subject, body: body, about: about)
    }

    /// A text message. Only an agreement makes one, so none is sent to whoever did not agree.
    init(under agreement: TextAgreement, _ body: String) {
        self.init(.text, recipient: agreement.number, subject: "", body: body, about: Self.subject(of: agreement.account))
    }

    /// As it was kept.
    init(_ channel: Channel, recipient: String, subject: String, body: String, about: String) {
        (self.channel, self.recipient, self.subject, self.body, self.about) = (channel, recipient, subject, body, about)
    }

    /// What a letter concerns that brings somebody a link to their page.
    static func subject(of account: ID<PersonAccount>) -> String { "account:\(account.number)" }
}

/// A fault of a courier's that may be written down beside the letter: its words hold no address and nothing that a mail
/// server or gateway said.
package protocol CourierProblem: Error {
    var words: String { get }
    /// The same letter would be refused each time: it is given up at once.
    var isFinal: Bool { get }
}

extension CourierProblem {
    package var isFinal: Bool { false }
}

/// Carries letters out of the building. What implements it stands in `Server/Couriers`.
package protocol Courier: Sendable {
    /// It is handed letters of this channel and no others.
    var channel: Letter.Channel { get }
    /// Hands a letter over. Throws when it was not taken; the letter is then tried again later, under the same id.
    func carry(_ letter: Letter, id: ID<Letter>) async throws
}

extension Work {
    /// Decides, in this transaction, that a letter leaves. It is carried only after the commit.
    func post(_ letter: Letter) throws {
        try transaction.insert(letter, id: newID(), at: now)
    }
}
