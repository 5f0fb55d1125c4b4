package import Clinic

/// Somebody who works at the sample clinic.
struct Colleague: Sendable {
    let account: String
    let name: String
    let credential: String
    let role: Role
    var supervisor: String?
    let tracks: [Track]
}

extension SampleClinic {
    /// Nobody of the staff sees the evening's substance-use records by accident: only those who work there are assigned
    /// to it.
    static let staff: [Colleague] = [
        Colleague(
            account: "dana.director", name: "Dana Whitlock", credential: "PhD", role: .director, tracks: Track.allCases),
        Colleague(
            account: "ines.intake", name: "Inés Belmonte", credential: "LCSW", role: .intake, tracks: Track.allCases),
        Colleague(
            account: "theo.therapist", name: "Theo Marchetti", credential: "LMFT", role: .therapist, tracks: [.adultDay]
        ),
        Colleague(
            account: "mara.therapist", name: "Mara Lindgren", credential: "PsyD", role: .therapist,
            tracks: [.adultDay, .partialDay]),
        Colleague(account: "kofi.therapist", name: "Kofi Ansah", credential: "LCSW", role: .therapist, tracks: [.teen]),
        Colleague(
            account: "rosa.therapist", name: "Rosa Villaseñor", credential: "LPCC", role: .therapist, tracks: [.evening]
        ),
        // Works under Theo's licence: what Alex signs, Theo signs too.
        Colleague(
            account: "alex.associate", name: "Alex Pham", credential: "AMFT", role: .associate,
            supervisor: "theo.therapist",
            tracks: [.adultDay]),
        Colleague(
            account: "samir.prescriber", name: "Samir Chaudhry", credential: "MD", role: .prescriber,
            tracks: [.adultDay, .partialDay, .evening]),
        Colleague(account: "noel.nurse", name: "Noël Abernathy", credential: "RN", role: .nurse, tracks: [.partialDay]),
        Colleague(
            account: "carla.casemanager", name: "Carla Begay", credential: "", role: .caseManager,
            tracks: [.adultDay, .teen, .evening]),
        Colleague(
            account: "reese.reviewer", name: "Reese Halloran", credential: "RN", role: .reviewer,
            tracks: [.adultDay, .teen, .partialDay]),
        Colleague(
            account: "bianca.biller", name: "Bianca Duarte", credential: "", role: .biller,
            tracks: [.adultDay, .teen, .partialDay]),
        Colleague(
            account: "felix.frontdesk", name: "Felix Sundaram", credential: "", role: .frontDesk,
            tracks: [.adultDay, .teen, .partialDay]),
        Colleague(
            account: "pilar.privacy", name: "Pilar Osterman", credential: "", role: .privacyOfficer,
            tracks: Track.allCases),
        Colleague(
            account: "audrey.auditor", name: "Audrey Nakagawa", credential: "", role: .auditor, tracks: Track.allCases),
        Colleague(
            account: "adam.administrator", name: "Adam Kowalczyk", credential: "", role: .administrator,
            tracks: Track.allCases),
    ]
}

/// An account that anybody may try, with `SampleClinic.password`.
package struct SampleSignIn: Sendable, Equatable {
    package let account: String
    package let name: String
    package let role: Role
}

extension SampleClinic {
    /// Who of the sample's staff can sign in: everybody.
    package static var signIns: [SampleSignIn] {
        staff.map { SampleSignIn(account: $0.account, name: $0.name, role: $0.role) }
    }
}
