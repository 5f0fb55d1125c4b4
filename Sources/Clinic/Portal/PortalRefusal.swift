/// Why somebody's own page stays closed, or access to it is not given.
package enum PortalRefusal: Refusal, Equatable {
    case emailUnusable
    case phoneUnusable
    case emailTaken
    case alreadyHasAccount
    /// The address given for a young person is a guardian's.
    case contactIsAGuardians
    /// The number given for a young person is a guardian's.
    case phoneIsAGuardians
    /// The number given for texts to a guardian is the young person's.
    case phoneIsTheYoungPersons
    case mobileUnusable
    case agreementDayUnusable
    case reasonNeeded
    case nameNeeded
    case noEmail
    case unknownAccount
    case linkGone
    case wrongBirthDate
    case wrong
    case wait(until: Instant)
    case badPassword([PasswordProblem])
    case notYours
    /// The young person alone consented to their treatment, and did not say that guardians may see of it.
    case consentedAlone
    case roomClosed
    case noRoom

    package var kind: RefusalKind {
        switch self {
        case .emailUnusable, .phoneUnusable, .mobileUnusable, .agreementDayUnusable, .reasonNeeded, .nameNeeded, .noEmail,
            .wrongBirthDate, .wrong, .badPassword:
            .invalid
        case .emailTaken, .alreadyHasAccount, .contactIsAGuardians, .phoneIsAGuardians, .phoneIsTheYoungPersons, .consentedAlone,
            .roomClosed,
            .noRoom:
            .conflict
        case .unknownAccount, .linkGone, .notYours: .notFound
        case .wait: .tooSoon
        }
    }

    package var code: String {
        switch self {
        case .emailUnusable: "portal.email-unusable"
        case .phoneUnusable: "portal.phone-unusable"
        case .emailTaken: "portal.email-taken"
        case .alreadyHasAccount: "portal.already-has-account"
        case .contactIsAGuardians: "portal.contact-is-a-guardians"
        case .phoneIsAGuardians: "portal.phone-is-a-guardians"
        case .phoneIsTheYoungPersons: "portal.phone-is-the-young-persons"
        case .mobileUnusable: "portal.mobile-unusable"
        case .agreementDayUnusable: "portal.agreement-day-unusable"
        case .reasonNeeded: "portal.reason-needed"
        case .nameNeeded: "portal.name-needed"
        case .noEmail: "portal.no-email"
        case .unknownAccount: "portal.unknown-account"
        case .linkGone: "portal.link-gone"
        case .wrongBirthDate: "portal.wrong-birth-date"
        case .wrong: "portal.wrong"
        case .wait: "portal.wait"
        case .badPassword: "portal.bad-password"
        case .notYours: "portal.not-yours"
        case .consentedAlone: "portal.consented-alone"
        case .roomClosed: "portal.room-closed"
        case .noRoom: "portal.no-room"
        }
    }

    package var message: String {
        switch self {
        case .emailUnusable: "This is not an e-mail address. Write it as name@example.org, or leave it empty."
        case .phoneUnusable: "This is not a phone number. Write 7 to 15 digits, or leave it empty."
        case .emailTaken: "Somebody else signs in with this e-mail address. Each person needs an address of their own."
        case .alreadyHasAccount: "They have access already. Send a new link instead."
        case .contactIsAGuardians:
            "This e-mail address is a guardian’s. Ask the young person for one that only they read, or leave it empty and hand the link over."
        case .phoneIsAGuardians:
            "This number is a guardian’s. Ask the young person for one that only they read, or say why this one is right."
        case .phoneIsTheYoungPersons:
            "This number is the young person’s. Ask the guardian for one of their own, or say why this one is right."
        case .mobileUnusable:
            "Text messages cannot be sent to this number. Write a US number with its area code, or + and the country code."
        case .agreementDayUnusable: "Give the day on which they agreed, today or before, as 2026-03-27."
        case .reasonNeeded: "Say why the guardian may see this: who agreed to it, and when."
        case .nameNeeded: "Write the guardian’s name and how they are related."
        case .noEmail: "There is no e-mail address to send a link to. Hand the link over in person."
        case .unknownAccount: "There is no such access."
        case .linkGone: "This link has run out or was used. Ask for a new one; nothing that you answered is lost."
        case .wrongBirthDate: "This birth date does not fit. Check it and try again."
        case .wrong: "E-mail and password do not go together. Check both, or ask for a link by e-mail."
        case .wait: "Too many tries. Wait a few minutes and try again; nobody is locked out for good."
        case .badPassword(let problems): problems.map(\.message).joined(separator: " ")
        case .notYours: "There is nothing here that you can open."
        case .roomClosed: "The video room opens \(VideoRoom.opensBefore) minutes before the group and closes when it ends."
        case .noRoom: "Nobody has said yet where this group meets by video. Call the clinic."
        case .consentedAlone:
            "They consented alone, so guardians get no page. If they want a guardian to see it, write that down with their consent first."
        }
    }
}
