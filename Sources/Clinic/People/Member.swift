/// A person in treatment.
package struct Member: Sendable, Equatable {
    package let id: ID<Member>
    /// The number by which another system knows them, as imported.
    package let external: String?
    package let given: String
    package let family: String
    package let preferred: String
    package let pronouns: String
    package let sex: String
    package let born: Day
    package let diagnosis: String
    package let dataClass: DataClass
    package let version: Int

    package init(
        id: ID<Member>, external: String?, given: String, family: String, preferred: String = "", pronouns: String = "",
        sex: String = "", born: Day, diagnosis: String = "", dataClass: DataClass, version: Int = 1
    ) {
        (self.id, self.external, self.given, self.family) = (id, external, given, family)
        (self.preferred, self.pronouns, self.sex, self.born) = (preferred, pronouns, sex, born)
        (self.diagnosis, self.dataClass, self.version) = (diagnosis, dataClass, version)
    }

    /// What staff call them: the preferred name where there is one.
    package var name: String { (preferred.isEmpty ? given : preferred) + " " + family }
    /// Where they stand in a list.
    var sortName: String { SearchText.folded(family + " " + (preferred.isEmpty ? given : preferred)) }

    /// Whole years on a day.
    package func age(on day: Day) -> Int { born.age(on: day) }
}

/// One course of care, from admission to discharge.
package struct Episode: Sendable, Equatable {
    package let id: ID<Episode>
    package let member: ID<Member>
    package let opened: Day
    package let closed: Day?

    package init(id: ID<Episode>, member: ID<Member>, opened: Day, closed: Day?) {
        (self.id, self.member, self.opened, self.closed) = (id, member, opened, closed)
    }
}

/// The programme a member is in, from one day to another (both included).
package struct Placement: Sendable, Equatable {
    package let id: ID<Placement>
    package let episode: ID<Episode>
    package let member: ID<Member>
    package let programme: ID<Programme>
    package let starts: Day
    /// `Day.last` while it is open.
    package let ends: Day

    package init(
        id: ID<Placement>, episode: ID<Episode>, member: ID<Member>, programme: ID<Programme>, starts: Day, ends: Day
    ) {
        (self.id, self.episode, self.member) = (id, episode, member)
        (self.programme, self.starts, self.ends) = (programme, starts, ends)
    }

    package var isOpen: Bool { ends == .last }
    package func covers(_ day: Day) -> Bool { starts <= day && day <= ends }
}

/// The payer whose rules apply to a member.
package struct Coverage: Sendable, Equatable {
    package let id: ID<Coverage>
    package let member: ID<Member>
    package let payer: String
    package let payerName: String
    package let memberNumber: String
    package let relationship: String

    package init(
        id: ID<Coverage>, member: ID<Member>, payer: String, payerName: String, memberNumber: String, relationship: String
    ) {
        (self.id, self.member, self.payer) = (id, member, payer)
        (self.payerName, self.memberNumber, self.relationship) = (payerName, memberNumber, relationship)
    }
}
