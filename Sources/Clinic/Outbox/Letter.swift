/// Something that is to leave the building by e-mail.
package struct Letter: Sendable, Equatable {
    package let recipient: String
    package let subject: String
    package let body: String
    /// What it concerns, for the journal and for whoever looks why it did not arrive: `account:…`, `alert:…`. Names nobody.
    package let about: String

    package init(recipient: String, subject: String, body: String, about: String) {
        (self.recipient, self.subject, self.body, self.about) = (recipient, subject, body, about)
    }
}

/// A fault of a courier's that may be written down beside the letter: its words hold no address and nothing that a mail
/// server said.
package protocol CourierProblem: Error {
    var words: String { get }
}

/// Carries letters out of the building. What implements it stands in `Server/Couriers`.
package protocol Courier: Sendable {
    /// Hands a letter over. Throws when it was not taken; the letter is then tried again later, under the same id.
    func carry(_ letter: Letter, id: ID<Letter>) async throws
}

extension Work {
    /// Decides, in this transaction, that a letter leaves. It is carried only after the commit.
    func post(_ letter: Letter) throws {
        try transaction.insert(letter, id: newID(), at: now)
    }
}
