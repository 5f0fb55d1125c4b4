/// One questionnaire put before one person, once.
package struct AskedForm: Sendable, Equatable {
    /// How the answers came.
    package enum Channel: String, Sendable, CaseIterable {
        /// By a link to this questionnaire alone.
        case link
        /// On the person's own page.
        case page
        /// On a kiosk in the waiting room.
        case kiosk
        /// Asked and written down by somebody of the staff.
        case interview
    }

    package let id: ID<AskedForm>
    package let member: ID<Member>
    package let programme: ID<Programme>
    /// The key and version in the catalogue, kept with the answers.
    package let instrument: String
    package let instrumentVersion: String
    package let informant: Informant
    package let dataClass: DataClass
    package let plan: ID<FormPlan>?
    /// The positive screen that asked for it.
    package let steppedFrom: ID<AskedForm>?
    package let cadence: Cadence
    package let due: Day
    /// The last day on which its answer is of use.
    package let closes: Day
    package let askedAt: Instant
    package let askedBy: ID<Staff>?
    package var begun: Instant?
    package var completed: Instant?
    package var channel: Channel?
    package var withdrawn: Instant?

    package enum State: Sendable, Equatable { case ahead, open, complete, closed, withdrawn }

    /// Where it stands on a day of the site.
    package func state(on today: Day) -> State {
        if completed != nil { return .complete }
        if withdrawn != nil { return .withdrawn }
        if today < due { return .ahead }
        return today <= closes ? .open : .closed
    }
}

/// What a programme asks, of whom, and how often.
package struct FormPlan: Sendable, Equatable {
    package let id: ID<FormPlan>
    package let programme: ID<Programme>
    package let instrument: String
    package let informant: Informant
    package let cadence: Cadence
    package let starts: Day
    package let ends: Day?

    package init(
        id: ID<FormPlan>, programme: ID<Programme>, instrument: String, informant: Informant, cadence: Cadence, starts: Day,
        ends: Day? = nil
    ) {
        (self.id, self.programme, self.instrument, self.informant) = (id, programme, instrument, informant)
        (self.cadence, self.starts, self.ends) = (cadence, starts, ends)
    }

    package func holds(on day: Day) -> Bool { starts <= day && day <= ends ?? .last }
}
