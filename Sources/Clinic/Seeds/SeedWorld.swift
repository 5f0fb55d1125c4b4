/// A made-up clinic, or one slice of it, as plain values: what `Clinic.plant` puts into the database.
///
/// What a slice refers to, such as a programme or a member of an earlier month, may have been planted by a slice before
/// it.
package struct SeedWorld: Sendable, Equatable {
    package var sites: [Site] = []
    package var holidays: [SeedHoliday] = []
    package var programmes: [Programme] = []
    package var staff: [SeedStaff] = []
    package var members: [SeedMember] = []
    package var groups: [TherapyGroup] = []
    package var memberships: [GroupMembership] = []
    package var facilitators: [SeedFacilitator] = []
    package var slots: [WeekSlot] = []
    package var sessions: [SeedSession] = []
    package var pages: [SeedPage] = []
    package var plans: [FormPlan] = []
    package var forms: [SeedForm] = []
    package var cards: [SeedCards] = []
    package var safetyPlans: [SeedSafetyPlan] = []
    package var helpLines: [HelpLine] = []
    package var homework: [SeedHomework] = []
    package var sources: [ReferralSource] = []
    package var inquiries: [SeedInquiry] = []
    package var profiles: [SeedProfile] = []
    package var listed: [ListedStaff] = []

    package init() {}
}

/// A day on which a site is closed.
package struct SeedHoliday: Sendable, Equatable {
    package let site: ID<Site>
    package let day: Day
    package let name: String

    package init(site: ID<Site>, day: Day, name: String) { (self.site, self.day, self.name) = (site, day, name) }
}

/// Somebody of the staff, with what they sign in with and whose people are theirs.
package struct SeedStaff: Sendable, Equatable {
    package enum Secret: Sendable, Equatable {
        /// Typed by a person; hashed when it is planted.
        case password(String)
        /// Hashed already (`Password.record`).
        case record(String)
        /// Nobody signs in with this account.
        case none
    }

    package let staff: Staff
    package let secret: Secret
    package let programmes: [ID<Programme>]

    package init(_ staff: Staff, secret: Secret, programmes: [ID<Programme>] = []) {
        (self.staff, self.secret, self.programmes) = (staff, secret, programmes)
    }
}

/// A person in treatment, with the courses of care they have had and the payers whose rules apply.
package struct SeedMember: Sendable, Equatable {
    package let member: Member
    package var episodes: [Episode]
    package var placements: [Placement]
    package var coverages: [Coverage]

    package init(_ member: Member, episodes: [Episode], placements: [Placement], coverages: [Coverage]) {
        (self.member, self.episodes, self.placements, self.coverages) = (member, episodes, placements, coverages)
    }
}

/// Who leads a group, from a day on.
package struct SeedFacilitator: Sendable, Equatable {
    package let group: ID<TherapyGroup>
    package let staff: ID<Staff>
    package let from: Day

    package init(group: ID<TherapyGroup>, staff: ID<Staff>, from: Day) {
        (self.group, self.staff, self.from) = (group, staff, from)
    }
}

/// One meeting with its roster, and what became of everybody on it.
package struct SeedSession: Sendable, Equatable {
    package var session: GroupSession
    /// The slot of the week template, and the day on which that slot would have it.
    package let slot: ID<WeekSlot>?
    package let slotDay: Day?
    package var leaders: [Leader]
    package var places: [NewPlace]

    package init(_ session: GroupSession, slot: ID<WeekSlot>?, slotDay: Day?, leaders: [Leader], places: [NewPlace]) {
        (self.session, self.slot, self.slotDay, self.leaders, self.places) = (session, slot, slotDay, leaders, places)
    }

    /// Somebody who led the session, perhaps in another's place.
    package struct Leader: Sendable, Equatable {
        package let staff: ID<Staff>
        package let insteadOf: ID<Staff>?
        package init(_ staff: ID<Staff>, insteadOf: ID<Staff>? = nil) {
            (self.staff, self.insteadOf) = (staff, insteadOf)
        }
    }
}
