/// How intensive a programme is.
package enum LevelOfCare: String, CaseIterable, Hashable, Sendable, Codable {
    /// Intensive outpatient: about nine hours a week for adults, six for adolescents.
    case iop
    /// Partial hospitalisation: about twenty hours a week.
    case php

    package var title: String {
        switch self {
        case .iop: "Intensive outpatient (IOP)"
        case .php: "Partial hospitalisation (PHP)"
        }
    }
}

/// Whom a programme is for. Rules differ more by age than by anything else.
package enum Population: String, CaseIterable, Hashable, Sendable, Codable {
    case adult
    case adolescent

    package var title: String {
        switch self {
        case .adult: "Adults"
        case .adolescent: "Adolescents"
        }
    }
}

/// What a programme treats first. Substance use has rules, and privacy, of its own.
package enum Focus: String, CaseIterable, Hashable, Sendable, Codable {
    case mentalHealth = "mental-health"
    case substanceUse = "substance-use"

    package var title: String {
        switch self {
        case .mentalHealth: "Mental health"
        case .substanceUse: "Substance use"
        }
    }
}
