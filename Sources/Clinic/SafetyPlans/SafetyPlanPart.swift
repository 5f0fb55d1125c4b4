/// The six parts of a safety plan, in the order in which they are gone through: from what one notices first to what
/// keeps the place safe. Each step is for when the one before was not enough.
///
/// The order of six such parts is common clinical practice; titles and hints are our own words.
package enum SafetyPlanPart: String, Sendable, CaseIterable {
    case signs, alone, company, helpers, professionals, safer

    /// How the part is written.
    package enum Kind: Sendable {
        /// One thought a line.
        case lines
        /// People and places, with the way to reach them.
        case people
        /// What was asked about, what was agreed, what was done, and who looked.
        case steps
    }

    package var kind: Kind {
        switch self {
        case .signs, .alone: .lines
        case .company, .helpers, .professionals: .people
        case .safer: .steps
        }
    }

    /// As it stands on the plan, in the person's own voice.
    package var title: String {
        switch self {
        case .signs: "How I notice that it is getting hard"
        case .alone: "What I can do by myself"
        case .company: "Who and where gets me out of my head"
        case .helpers: "Whom I tell that I need help"
        case .professionals: "Professionals I can reach"
        case .safer: "What makes my place safer"
        }
    }

    /// What to ask while writing it together.
    package var hint: String {
        switch self {
        case .signs: "Thoughts, feelings, places, times of day. One on each line."
        case .alone: "What has helped before, without calling anybody. One on each line."
        case .company: "People to be with and places to be, without having to say why."
        case .helpers: "People who may know how bad it is, best first."
        case .professionals: "Therapist, prescriber, doctor, somebody on call. 988, 911 and the clinic’s lines are added by themselves."
        case .safer:
            "Ask about medicines, weapons, alcohol, and whatever they thought of. Write down what was agreed, also when the answer was no."
        }
    }

    /// Read aloud where nothing was written.
    package var none: String {
        switch self {
        case .signs, .alone: "Nothing yet."
        case .company, .helpers, .professionals: "Nobody yet."
        case .safer: "Not talked about yet."
        }
    }

    /// 1 to 6.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
