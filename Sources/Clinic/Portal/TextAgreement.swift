/// That somebody agreed to be sent text messages, at one number, until they say otherwise. Without it no text is ever posted:
/// a text to a mobile telephone needs the prior express consent of whoever has it (47 CFR 64.1200(a)(1)(iii)), and a screen
/// that lights up at the wrong moment can betray somebody.
package struct TextAgreement: Sendable, Equatable {
    package let id: ID<TextAgreement>
    package let account: ID<PersonAccount>
    package let number: String
    /// When they said so; it may have been written down later.
    package let agreedOn: Day
    /// Links come by text although there is an e-mail address. Where there is none, they come by text in any case.
    package let insteadOfEmail: Bool
    /// Why a number that a guardian reads too is right for a young person, or the other way round.
    package let reason: String
    package let notedAt: Instant
    package let notedBy: ID<Staff>?
}

/// An agreement as it is written down.
package struct NewTextAgreement: Sendable {
    let number: MobileNumber
    let agreedOn: Day
    let insteadOfEmail: Bool
    let reason: String

    /// - Parameter agreedOn: as a form sends a day, `2026-03-27`.
    package init(number: String, agreedOn: String, insteadOfEmail: Bool, reason: String = "") throws(PortalRefusal) {
        guard let number = MobileNumber(number) else { throw .mobileUnusable }
        guard let day = Day(agreedOn.trimmed) else { throw .agreementDayUnusable }
        (self.number, self.agreedOn, self.insteadOfEmail, self.reason) = (number, day, insteadOfEmail, reason.trimmed)
    }
}

/// How a link reaches somebody when nobody hands it over.
enum LinkWay: Sendable {
    case email(String)
    case text(TextAgreement)

    var channel: Letter.Channel {
        switch self {
        case .email: .email
        case .text: .text
        }
    }

    var recipient: String {
        switch self {
        case .email(let address): address
        case .text(let agreement): agreement.number
        }
    }
}
