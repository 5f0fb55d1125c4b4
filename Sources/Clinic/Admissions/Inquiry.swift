/// Somebody asks for care, for themselves or for another: what is known from the first call to the first group.
package struct Inquiry: Sendable, Equatable {
    package let id: ID<Inquiry>
    package let site: ID<Site>
    /// The programme thought of; nil while nobody has chosen one.
    package let programme: ID<Programme>?
    /// The chart of somebody who is known already, and of whoever was admitted.
    package let member: ID<Member>?
    package let way: InquiryWay
    package let received: Instant
    /// Nil when the person, or somebody for them, sent the public form.
    package let receivedBy: ID<Staff>?
    package let words: InquiryWords
    package let stage: AdmissionStage
    package let stageSince: Instant
    package let standing: InquiryStanding
    package let owner: ID<Staff>?
    package let contact: ContactDates
    /// Another inquiry that this one was joined to: both histories stay.
    package let mergedInto: ID<Inquiry>?
    package let version: Int

    package var isOpen: Bool { standing.kind.isOpen }
    var door: InquiryDoor { InquiryDoor(programme: programme, focus: words.focus, member: member) }

    /// What staff call them: the preferred name where there is one.
    package var name: String { words.name }
    /// The class of what is kept here: an inquiry about substance use is protected like the treatment (42 CFR 2.11, "applied for").
    package var dataClass: DataClass { words.focus.inquiryClass }
}

/// How an inquiry came in.
package enum InquiryWay: String, Sendable, CaseIterable {
    case publicForm = "public-form"
    case phone
    case inPerson = "in-person"
    case file = "import"

    package var title: String {
        switch self {
        case .publicForm: "Public form"
        case .phone: "By phone"
        case .inPerson: "In person"
        case .file: "From a file"
        }
    }
}

/// What the person, or whoever asked for them, said: all of it can be corrected.
package struct InquiryWords: Sendable, Equatable {
    package var given = ""
    package var family = ""
    package var preferred = ""
    package var pronouns = ""
    package var sex = ""
    package var born: Day?
    package var phone = ""
    /// Whether it is safe to call: not everybody at home may know.
    package var callSafe = YesNoUnknown.unknown
    package var voicemail = YesNoUnknown.unknown
    package var email = ""
    /// The language they would rather speak; empty when it is the site's.
    package var language = ""
    package var interpreter = false
    package var address = ""
    /// The two letters of the state they are in: it decides who may consent, and who may treat by video.
    package var state = ""
    /// Why now, in their own words.
    package var reason = ""
    package var source: ID<ReferralSource>?
    package var sourceWords = ""
    package var direction = CareDirection.unknown
    package var urgency = InquiryUrgency.standard
    package var focus = Focus.mentalHealth

    package init() {}

    package var name: String { Self.name(given, family, preferred: preferred) }

    /// Whoever seeks a programme that treats substance use has applied for such treatment, whatever else they said: 42 CFR Part 2
    /// protects it (2.11), and its consents follow that law.
    func protected(in programme: Programme?) -> InquiryWords {
        guard programme?.focus == .substanceUse else { return self }
        var words = self
        words.focus = .substanceUse
        return words
    }

    var sortName: String { SearchText.folded(family + " " + (preferred.isEmpty ? given : preferred)) }

    static func name(_ given: String, _ family: String, preferred: String) -> String {
        ((preferred.isEmpty ? given : preferred) + " " + family).trimmed
    }

    /// The number as it is compared: its last ten digits, without a country's 1.
    var phoneDigits: String { String(phone.filter { $0.isASCII && $0.isNumber }.suffix(10)) }
    /// There is a way to reach them that they did not call unsafe.
    package var isReachable: Bool { (!phone.isEmpty && callSafe != .no) || !email.isEmpty }
}

package enum YesNoUnknown: String, Sendable, CaseIterable {
    case yes, no, unknown

    package var title: String {
        switch self {
        case .yes: "Yes"
        case .no: "No"
        case .unknown: "Not asked yet"
        }
    }
}

/// Whether this would be more care than before, or less.
package enum CareDirection: String, Sendable, CaseIterable {
    case stepUp = "step-up"
    case stepDown = "step-down"
    case neither
    case unknown

    package var title: String {
        switch self {
        case .stepUp: "Step up from weekly care"
        case .stepDown: "Step down from hospital, residential or PHP"
        case .neither: "No care before"
        case .unknown: "Not known yet"
        }
    }
}

/// How soon somebody is to be spoken with; the soonest first.
package enum InquiryUrgency: String, Sendable, CaseIterable {
    /// Somebody may be in danger: now.
    case crisis
    case urgent
    case priority
    case standard

    package var title: String {
        switch self {
        case .crisis: "Crisis"
        case .urgent: "Urgent"
        case .priority: "Priority"
        case .standard: "Standard"
        }
    }
}

extension Focus {
    /// The class of what somebody says who asks for treatment.
    var inquiryClass: DataClass {
        switch self {
        case .mentalHealth: .mentalHealth
        case .substanceUse: .substanceUse
        }
    }
}

/// When somebody was spoken with first, and when they are called next.
package struct ContactDates: Sendable, Equatable {
    package let firstDue: Instant
    package let first: Instant?
    package let nextDue: Instant?
}

/// Where an inquiry stands beside its stage.
package struct InquiryStanding: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case open
        case waitlist
        case onHold = "on-hold"
        case referredElsewhere = "referred-elsewhere"
        case declined
        case lost
        case admitted
        case merged

        package var isOpen: Bool { [.open, .waitlist, .onHold].contains(self) }
        /// Somebody has to say why.
        package var needsReason: Bool { [.onHold, .referredElsewhere, .declined, .lost].contains(self) }

        package var title: String {
            switch self {
            case .open: "Open"
            case .waitlist: "On the waitlist"
            case .onHold: "On hold"
            case .referredElsewhere: "Referred elsewhere"
            case .declined: "Declined"
            case .lost: "Lost"
            case .admitted: "Admitted"
            case .merged: "Joined with another"
            }
        }
    }

    package let kind: Kind
    /// A reason from the list (`StandingReason`), for reports by source.
    package let reason: String
    package let note: String
    /// When a hold is looked at again.
    package let until: Day?

    package init(kind: Kind, reason: String = "", note: String = "", until: Day? = nil) {
        (self.kind, self.reason, self.note, self.until) = (kind, reason, note, until)
    }

    package static let open = InquiryStanding(kind: .open, reason: "", note: "", until: nil)
}

/// Where people hear of the programme.
package struct ReferralSource: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case hospital, outpatient, paediatrics, school, court, employer, payer, person, web, other

        package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    package let id: ID<ReferralSource>
    package let name: String
    package let kind: Kind
    package let phone: String
    package let email: String

    package init(id: ID<ReferralSource>, name: String, kind: Kind, phone: String = "", email: String = "") {
        (self.id, self.name, self.kind, self.phone, self.email) = (id, name, kind, phone, email)
    }
}

/// Somebody around the person who seeks care: who asked for them, a guardian, who referred them.
package struct InquiryContact: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case guardian, family, professional, emergency, other

        package var title: String {
            switch self {
            case .guardian: "Parent or guardian"
            case .family: "Family or friend"
            case .professional: "Professional"
            case .emergency: "Emergency contact"
            case .other: "Other"
            }
        }
    }

    /// What a guardian may decide about treatment: by law, or by a custody order that somebody has seen.
    package enum Consents: String, Sendable, CaseIterable {
        case alone, jointly, no, unknown

        package var title: String {
            switch self {
            case .alone: "May consent alone"
            case .jointly: "Only together with the other guardian"
            case .no: "May not consent"
            case .unknown: "Not asked yet"
            }
        }
    }

    /// A guardian who can be spoken with: a young person may have no number of their own.
    var isGuardianToReach: Bool { kind == .guardian && !(phone.isEmpty && email.isEmpty) }

    package let id: ID<InquiryContact>
    package let kind: Kind
    package let name: String
    package let relation: String
    package let organisation: String
    package let phone: String
    package let email: String
    package let consents: Consents
    /// They are who made the inquiry.
    package let asked: Bool

    package init(
        id: ID<InquiryContact>, kind: Kind, name: String, relation: String = "", organisation: String = "", phone: String = "",
        email: String = "", consents: Consents = .unknown, asked: Bool = false
    ) {
        (self.id, self.kind, self.name, self.relation, self.organisation) = (id, kind, name, relation, organisation)
        (self.phone, self.email, self.consents, self.asked) = (phone, email, consents, asked)
    }
}

/// One thing that happened on the way.
package struct InquiryEvent: Sendable, Equatable {
    package let at: Instant
    /// Nil for what the program, or the person themselves, did.
    package let by: ID<Staff>?
    package let kind: String
    package let words: String
}
