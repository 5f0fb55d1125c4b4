/// What somebody of the staff is to one person in treatment.
package enum CareFunction: String, Sendable, CaseIterable {
    case primaryClinician = "primary-clinician"
    case prescriber
    case caseManager = "case-manager"
    case nurse
    case familyTherapist = "family-therapist"

    package var title: String {
        switch self {
        case .primaryClinician: "Primary clinician"
        case .prescriber: "Prescriber"
        case .caseManager: "Case manager"
        case .nurse: "Nurse"
        case .familyTherapist: "Family therapist"
        }
    }

    /// Who can be it.
    package var roles: Set<Role> {
        switch self {
        case .primaryClinician, .familyTherapist: [.therapist, .associate, .director]
        case .prescriber: [.prescriber]
        case .caseManager: [.caseManager, .therapist, .nurse, .director]
        case .nurse: [.nurse]
        }
    }
}

/// One person's place in a care team.
package struct CareTeamPlace: Sendable, Equatable {
    package let id: ID<CareTeamPlace>
    package let episode: ID<Episode>
    package let member: ID<Member>
    package let staff: ID<Staff>
    package let function: CareFunction
    package let starts: Day
    package let ends: Day?
}

/// When somebody is expected to leave.
package struct ExpectedDischarge: Sendable, Equatable {
    package let episode: ID<Episode>
    package let member: ID<Member>
    package let day: Day
    package let reason: String
}
