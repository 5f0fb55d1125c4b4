/// What somebody is in the programme. It decides which deeds are theirs (`Deed.roles`) and which data they may open.
package enum Role: String, Sendable, CaseIterable {
    case director
    case intake
    case therapist
    case associate
    case prescriber
    case nurse
    case caseManager = "case-manager"
    case reviewer
    case biller
    case frontDesk = "front-desk"
    case privacyOfficer = "privacy-officer"
    case auditor
    case administrator
    /// A person in treatment, on a page of their own.
    case member
    /// A guardian of one, on theirs.
    case guardian
    /// The person at the machine's own command line, who holds the database file anyway.
    case console
    /// The program's own returning work.
    case program
    /// Somebody who has not signed in.
    case visitor

    package var title: String {
        switch self {
        case .caseManager: "Case manager"
        case .frontDesk: "Front desk"
        case .privacyOfficer: "Privacy officer"
        case .associate: "Associate under supervision"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// Roles that somebody of the staff can be given.
    package static var assignable: [Role] { allCases.filter { ![.member, .guardian, .console, .program, .visitor].contains($0) } }

    /// Whether every programme of the organisation is theirs, without being assigned to it.
    var reachesEveryProgramme: Bool {
        switch self {
        case .director, .privacyOfficer, .auditor, .console, .program: true
        default: false
        }
    }

    /// Whether the role may open data of a class at all; caseload and, later, consent narrow it further.
    /// People and guardians open nothing by role: their own page is opened part by part (`Work.own`).
    ///
    /// Substance-use records stay with the treating team and those who oversee it (42 CFR 2.12(c)(3): need to know
    /// within the programme); a psychotherapy note is its author's alone (45 CFR 164.508(a)(2)).
    func opens(_ dataClass: DataClass) -> Bool {
        switch dataClass {
        case .general: ![.administrator, .member, .guardian, .visitor].contains(self)
        case .mentalHealth: ![.administrator, .frontDesk, .biller, .member, .guardian, .visitor].contains(self)
        case .substanceUse:
            switch self {
            case .director, .intake, .therapist, .associate, .prescriber, .nurse, .caseManager, .privacyOfficer, .auditor,
                .console, .program:
                true
            case .reviewer, .biller, .frontDesk, .administrator, .member, .guardian, .visitor: false
            }
        case .psychotherapyNote: false
        }
    }
}

/// How protected a record is. Every record of a chart carries one.
package enum DataClass: String, Sendable, CaseIterable {
    case general
    case mentalHealth = "mental-health"
    case substanceUse = "substance-use"
    case psychotherapyNote = "psychotherapy-note"

    package var title: String {
        switch self {
        case .general: "General"
        case .mentalHealth: "Mental health"
        case .substanceUse: "Substance use (42 CFR Part 2)"
        case .psychotherapyNote: "Psychotherapy note"
        }
    }
}
