/// What one complete form came to, as it was kept.
package struct FormScore: Sendable, Equatable {
    package let form: ID<AskedForm>
    package let member: ID<Member>
    package let programme: ID<Programme>
    package let instrument: String
    package let instrumentVersion: String
    package let informant: Informant
    /// On the site's calendar.
    package let day: Day
    package let at: Instant
    /// Nothing where the instrument has none, or the form was sent with questions left open.
    package let total: Double?
    package let severity: String?
    package let subscales: [String: Double]
    package let flags: [String]
    package let scorer: String
    /// How it stood in the person's course when it was scored.
    package let standing: Standing?

    /// The judgement of a course, as it was shown then.
    package struct Standing: Sendable, Equatable {
        package let baseline: Double
        package let colour: String
        package let reason: String
        /// The reason in one sentence.
        package let sentence: String

        package init(baseline: Double, colour: String, reason: String, sentence: String) {
            (self.baseline, self.colour, self.reason, self.sentence) = (baseline, colour, reason, sentence)
        }
    }
}
