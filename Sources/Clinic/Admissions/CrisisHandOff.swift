/// Somebody in danger was handed to somebody else by whoever spoke with them.
package struct CrisisHandOff: Sendable, Equatable {
    package let id: ID<CrisisHandOff>
    package let inquiry: ID<Inquiry>?
    package let member: ID<Member>?
    package let site: ID<Site>
    package let programme: ID<Programme>?
    package let dataClass: DataClass
    package let at: Instant
    package let by: ID<Staff>
    /// Where the person is now: what an ambulance needs.
    package let location: String
    /// The number to call them back on when the line breaks.
    package let callback: String
    /// Who was called: 988, 911, a mobile crisis team, a person.
    package let called: String
    /// What was said and done, in a few words.
    package let what: String
    /// The role that takes over.
    package let role: Role
    package let acknowledged: Acknowledgement?

    package struct Acknowledgement: Sendable, Equatable {
        package let at: Instant
        package let by: ID<Staff>
        package let outcome: String
    }
}

/// What whoever speaks with somebody in danger writes down.
package struct NewHandOff: Sendable {
    package let location: String
    package let callback: String
    package let called: String
    package let what: String

    package init(location: String, callback: String, called: String, what: String) {
        (self.location, self.callback, self.called, self.what) = (location.trimmed, callback.trimmed, called.trimmed, what.trimmed)
    }

    func check() throws(AdmissionRefusal) {
        guard !location.isEmpty else { throw .locationMissing }
        guard !called.isEmpty else { throw .calledMissing }
        guard !what.isEmpty else { throw .whatMissing }
        for (field, text, most) in [
            ("location", location, 300), ("callback", callback, 120), ("called", called, 300), ("what", what, 2000),
        ]
        where text.count > most { throw .tooLong(field) }
    }
}
