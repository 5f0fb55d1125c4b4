/// The way from the first call to the first group. Each stage ends at a gate that lists the facts it needs.
package enum AdmissionStage: String, Sendable, CaseIterable, Comparable {
    case inquiry, screening, benefits, assessment, determination, authorisation, ready, admitted

    package var title: String {
        switch self {
        case .inquiry: "Inquiry"
        case .screening: "Screening"
        case .benefits: "Benefits"
        case .assessment: "Assessment"
        case .determination: "Determination"
        case .authorisation: "Authorisation"
        case .ready: "Ready"
        case .admitted: "Admitted"
        }
    }

    package var next: AdmissionStage? { Self.allCases.drop { $0 <= self }.first }

    package static func < (one: Self, other: Self) -> Bool { one.place < other.place }

    /// How far on the way it is.
    private var place: Int {
        switch self {
        case .inquiry: 0
        case .screening: 1
        case .benefits: 2
        case .assessment: 3
        case .determination: 4
        case .authorisation: 5
        case .ready: 6
        case .admitted: 7
        }
    }

    /// What has to be so before somebody leaves this stage for the next.
    package var gate: [AdmissionFact] { AdmissionFact.allCases.filter { $0.stage == self } }

    /// The facts of this gate and of all before it: what was so once can stop being so.
    package var needed: [AdmissionFact] { AdmissionFact.allCases.filter { $0.stage <= self } }
}

/// One fact that a gate asks for.
package enum AdmissionFact: String, Sendable, CaseIterable {
    case reachable
    case firstContact = "first-contact"
    case birthDate = "birth-date"
    case programmeChosen = "programme-chosen"
    case phoneScreen = "phone-screen"
    /// No crisis hand-off waits for somebody to acknowledge it.
    case handOffsAcknowledged = "hand-offs-acknowledged"
    case benefitsKnown = "benefits-known"
    case costTold = "cost-told"
    case intakeAssessment = "intake-assessment"
    case recordsAccounted = "records-accounted"
    case levelDetermined = "level-determined"
    case authorised
    case consentsSigned = "consents-signed"
    case orientation
    case seatHeld = "seat-held"

    /// The stage whose gate asks for it.
    package var stage: AdmissionStage {
        switch self {
        case .reachable, .firstContact: .inquiry
        case .birthDate, .programmeChosen, .phoneScreen, .handOffsAcknowledged: .screening
        case .benefitsKnown, .costTold: .benefits
        case .intakeAssessment, .recordsAccounted: .assessment
        case .levelDetermined: .determination
        case .authorised: .authorisation
        case .consentsSigned, .orientation, .seatHeld: .ready
        }
    }

    /// What it is called where it is so, or is not yet.
    package var title: String { self == .handOffsAcknowledged ? "No crisis hand-off waits" : missing }

    /// What is missing while it is not so, as a card says it.
    package var missing: String {
        switch self {
        case .reachable: "A safe way to reach them"
        case .firstContact: "The first conversation"
        case .birthDate: "The birth date"
        case .programmeChosen: "The programme"
        case .phoneScreen: "The phone screen"
        case .handOffsAcknowledged: "Somebody who takes over in a crisis"
        case .benefitsKnown: "Who pays"
        case .costTold: "A cost estimate"
        case .intakeAssessment: "A signed assessment"
        case .recordsAccounted: "The records from elsewhere"
        case .levelDetermined: "A determination of the level of care"
        case .authorised: "An authorisation, or that none is needed"
        case .consentsSigned: "Signed consents"
        case .orientation: "The orientation"
        case .seatHeld: "A held seat"
        }
    }

    /// Who can supply it.
    package var suppliers: Set<Role> {
        switch self {
        case .reachable, .firstContact, .birthDate, .programmeChosen: [.intake, .director, .caseManager]
        case .phoneScreen, .intakeAssessment: [.intake, .director, .therapist, .associate, .nurse, .prescriber, .caseManager]
        case .handOffsAcknowledged: [.director, .therapist, .prescriber, .nurse]
        case .benefitsKnown, .costTold, .authorised: [.intake, .director, .biller, .reviewer, .caseManager]
        case .recordsAccounted, .seatHeld: [.intake, .director, .caseManager]
        case .levelDetermined: [.prescriber]
        case .consentsSigned, .orientation: [.intake, .director, .therapist, .associate, .caseManager]
        }
    }

    /// Who may let somebody through without it, for a reason and a while. Nobody may for what protects the person:
    /// a crisis, a licensed determination, their consent.
    package var overriders: Set<Role> {
        switch self {
        case .handOffsAcknowledged, .levelDetermined, .consentsSigned, .birthDate, .programmeChosen: []
        case .reachable, .firstContact, .phoneScreen, .intakeAssessment, .orientation, .recordsAccounted, .benefitsKnown, .costTold,
            .authorised, .seatHeld:
            [.director]
        }
    }
}

/// A fact that was established, by whom, and where it stands.
package struct SettledFact: Sendable, Equatable {
    package let fact: AdmissionFact
    package let at: Instant
    package let by: ID<Staff>?
    /// The record behind it, such as `benefits sheet of 24 Nov`: no clinical content.
    package let because: String
    /// The last moment at which it holds; nil when it does not run out.
    package let until: Instant?

    package func holds(at now: Instant) -> Bool { until.map { now <= $0 } ?? true }
}
