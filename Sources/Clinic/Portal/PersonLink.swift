/// A way in to a person's page: a secret in an address, good for a while, for one person.
package struct PersonLink: Sendable {
    package let id: ID<PersonLink>
    package let account: ID<PersonAccount>
    /// The one questionnaire that it leads to; nil for the whole page.
    package let form: ID<AskedForm>?
    package let expires: Instant
    package let used: Instant?
    /// How often a wrong birth date was given.
    package let wrong: Int

    /// An invitation waits for somebody who looks at their e-mail once a day.
    static let inviteSeconds = 72 * 3600
    /// A link that somebody asked for just now.
    static let signInSeconds = 20 * 60
    /// A questionnaire's link: as long as the questionnaire is of use, and no longer than a week.
    static let formSeconds = 7 * 24 * 3600
    /// Birth dates are few; after so many wrong ones the link is good for nothing.
    static let mostWrong = 5

    /// A link to the whole page opens once; one to a questionnaire may be tapped again until it runs out.
    package func isGood(at now: Instant) -> Bool { now < expires && wrong < Self.mostWrong && (form != nil || used == nil) }
}

/// A link that was just made. Its secret stands in no table: it is shown or sent once.
package struct NewLink: Sendable {
    package let secret: SessionToken
    package let expires: Instant
    /// Nil when it has to be handed over.
    package let sentTo: String?
    package let sentBy: Letter.Channel?
}
