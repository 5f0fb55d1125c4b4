import Clinic

extension InquiryPage {
    init(_ reading: InquiryReading, _ visit: Visit, errors: [FieldError] = [], typed: [String: String] = [:]) {
        let (inquiry, caller) = (reading.inquiry, visit.caller)
        let (missing, isReady) = (reading.gate.missing, inquiry.stage == .ready)
        let next = inquiry.stage.next
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                inquiry, .overview, headline: Self.headline(reading),
                lead: inquiry.words.urgency == .standard ? "" : "Urgency: \(inquiry.words.urgency.title.lowercasedFirst).", for: caller),
            id: inquiry.id.text, version: inquiry.version, canWork: caller.may(.workInquiry), isOpen: inquiry.isOpen,
            gate: reading.gate.needed.map { GateLine($0, reading) },
            next: missing.isEmpty && !isReady && inquiry.isOpen ? next.map { "Move on to \($0.title.lowercasedFirst)" } : nil,
            canAdmit: missing.isEmpty && isReady && inquiry.isOpen && caller.may(.admit),
            memberHref: inquiry.member.map { "/people/\($0.text)" }, facts: Self.facts(reading),
            people: reading.contacts.map { Person($0) }, likely: reading.likely.map { Likely($0, inquiry) },
            tasks: reading.tasks.map { TaskRow($0, reading) }, seat: reading.seats.map { Seat($0, reading) },
            history: Self.history(reading),
            stages: AdmissionStage.allCases.filter { $0 < inquiry.stage }.map { .init(value: $0.rawValue, name: $0.title) },
            standings: InquiryStanding.Kind.allCases.filter { ![.admitted, .merged].contains($0) }.map {
                .init(value: $0.rawValue, name: $0.title, selected: $0 == inquiry.standing.kind)
            },
            reasons: [.init(value: "", name: "None needed")] + StandingReason.allCases.map { .init(value: $0.rawValue, name: $0.title) },
            ways: ContactAttempt.How.allCases.map { .init(value: $0.rawValue, name: $0.title) },
            contactKinds: InquiryContact.Kind.allCases.map { .init(value: $0.rawValue, name: $0.title) },
            contactConsents: InquiryContact.Consents.allCases.reversed().map { .init(value: $0.rawValue, name: $0.title) },
            overridable: caller.may(.overrideGate)
                ? missing.filter { $0.overriders.contains(caller.role) }.map { .init(value: $0.rawValue, name: $0.missing) } : [],
            openHandOffs: reading.handOffs.count { $0.acknowledged == nil },
            welcome: inquiry.standing.kind == .admitted && inquiry.words.email.isEmpty && caller.may(.admit)
                ? "/admissions/\(inquiry.id.text)/welcome" : nil, errors: errors, typed: typed)
    }

    private static func headline(_ reading: InquiryReading) -> String {
        let (inquiry, missing) = (reading.inquiry, reading.gate.missing)
        guard inquiry.isOpen else {
            let reason = StandingReason(rawValue: inquiry.standing.reason).map { ": \($0.title.lowercasedFirst)" } ?? ""
            return "\(inquiry.standing.kind.title)\(reason)."
        }
        if missing.isEmpty {
            return inquiry.stage == .ready
                ? "Everything is there: \(inquiry.name) can be admitted." : "\(inquiry.stage.title): everything is there to move on."
        }
        return "\(inquiry.stage.title): \(Words.list(missing.map(\.missing.lowercasedFirst))) \(missing.count == 1 ? "is" : "are") missing."
    }

    private static func facts(_ reading: InquiryReading) -> [Fact] {
        let (inquiry, words) = (reading.inquiry, reading.inquiry.words)
        let voice = words.voicemail == .no ? ", no voicemail" : words.voicemail == .yes ? ", voicemail allowed" : ""
        let safe = words.callSafe == .no ? " (not safe to call)" : words.callSafe == .unknown ? " (not asked whether it is safe)" : ""
        let age = words.born.map { "\(Words.fullDate($0)), \($0.age(on: reading.today))" }
        let rows: [(String, String?)] = [
            ("Legal name", "\(words.given) \(words.family)"), ("Goes by", words.preferred), ("Pronouns", words.pronouns),
            ("Born", age), ("Telephone", words.phone.isEmpty ? nil : "\(words.phone)\(safe)\(voice)"), ("E-mail", words.email),
            (
                "Language",
                words.language.isEmpty && !words.interpreter ? nil : words.language + (words.interpreter ? ", interpreter needed" : "")
            ),
            ("Address", [words.address, words.state].filter { !$0.isEmpty }.joined(separator: ", ")), ("Reason", words.reason),
            ("Seeks help with", words.focus.title), ("Care before", words.direction.title),
            ("Programme", reading.programme?.name ?? "Not chosen yet"),
            ("Sent by", reading.source?.name ?? words.sourceWords),
            ("Came in", "\(inquiry.way.title), \(Words.moment(inquiry.received, in: reading.site.zone))"),
            ("Taken care of by", inquiry.owner.flatMap { reading.staff[$0] } ?? "Nobody yet"),
        ]
        return rows.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : Fact(name: name, value: $0) } }
    }

    private static func history(_ reading: InquiryReading) -> [HistoryLine] {
        reading.events.reversed().map { event in
            HistoryLine(
                when: Words.moment(event.at, in: reading.site.zone), words: event.words,
                who: event.by.flatMap { reading.staff[$0] } ?? "")
        }
    }
}

extension InquiryPage.TaskRow {
    init(_ task: StaffTask, _ reading: InquiryReading) {
        let kinds: [StaffTask.Kind: CallClock.Kind] = [.firstContact: .first, .followUp: .next]
        let call = reading.calls.first { $0.clock.kind == kinds[task.kind] && $0.clock.due == task.due }
        self.init(
            title: task.title, due: "by \(Words.moment(task.due, in: reading.site.zone))",
            tone: task.isOverdue(at: reading.now) ? .warning : .quiet, why: call?.words(in: reading.site.zone) ?? "")
    }
}

extension InquiryPage.GateLine {
    init(_ fact: AdmissionFact, _ reading: InquiryReading) {
        let zone = reading.site.zone
        let who = fact.suppliers.map { $0.title.lowercasedFirst }.sorted()
        let (mark, how, tone): (String, String, Tone) =
            switch reading.gate.standing(of: fact) {
            case .settled(let fact):
                (
                    "✓",
                    Words.capitalised(fact.because) + ", \(Words.moment(fact.at, in: zone))"
                        + (fact.until.map { ", until \(Words.moment($0, in: zone))" } ?? ""), .good
                )
            case .excused(let exception):
                (
                    "–",
                    "Exception by \(reading.staff[exception.by] ?? "a colleague") until \(Words.moment(exception.expires, in: zone)): \(exception.reason)",
                    .info
                )
            case .missing: ("○", "Missing. It can come from: \(who.joined(separator: ", ")).", .warning)
            }
        self.init(mark: mark, what: fact.title, how: how, href: fact.part.map { $0.href(reading.inquiry.id.text) }, tone: tone)
    }
}

extension AdmissionFact {
    /// The page on which it comes about; nil for what is on the overview itself.
    var part: InquiryPart? {
        switch self {
        case .reachable, .firstContact, .birthDate, .programmeChosen, .seatHeld: nil
        case .phoneScreen, .handOffsAcknowledged: .screen
        case .benefitsKnown, .authorised: .benefits
        case .costTold: .costs
        case .intakeAssessment, .recordsAccounted: .intake
        case .levelDetermined: .level
        case .consentsSigned, .orientation: .documents
        }
    }
}

extension InquiryPage.Person {
    init(_ contact: InquiryContact) {
        let say = contact.kind == .guardian ? contact.consents.title.lowercasedFirst : ""
        let what = [contact.asked ? "asked for them" : "", contact.kind.title.lowercasedFirst, contact.relation, contact.organisation, say]
        self.init(
            id: contact.id.text, name: contact.name, what: what.filter { !$0.isEmpty }.joined(separator: ", "),
            reach: [contact.phone, contact.email].filter { !$0.isEmpty }.joined(separator: ", "))
    }
}

extension InquiryPage.Likely {
    init(_ likely: LikelySame, _ inquiry: Inquiry) {
        let born = likely.born.map { ", born \(Words.fullDate($0))" } ?? ""
        let why = Words.list(likely.resemblance.reasons.map(\.title))
        let id = inquiry.id.text
        switch likely.whom {
        case .inquiry(let other, let kind):
            self.init(
                name: likely.name + born, why: "\(why); \(kind.title.lowercasedFirst)", href: InquiryPart.overview.href(other.text),
                action: kind.isOpen ? "/admissions/\(id)/merge" : nil, deed: "Join this one to it", field: "other", value: other.text)
        case .member(let member):
            self.init(
                name: likely.name + born, why: "\(why); has a chart", href: "/people/\(member.text)", action: "/admissions/\(id)/recognise",
                deed: "It is them", field: "member", value: member.text)
        }
    }
}

extension InquiryPage.Seat {
    init(_ seats: SeatReading, _ reading: InquiryReading) {
        let today = reading.today
        let free = seats.forecast.free(on: today)
        let now =
            switch free {
            case nil: "\(seats.programme.name) has no groups yet."
            case let free? where free > 0: "\(seats.programme.name) has \(Words.number(free)) free \(free == 1 ? "seat" : "seats") today."
            default:
                "\(seats.programme.name) is full today\(seats.forecast.tightest(on: today).map { ": \($0.name) has \($0.most) of \($0.most)" } ?? "")."
            }
        let place = seats.place.map { " They are number \($0) on the waitlist." } ?? ""
        let first =
            (free ?? 0) > 0 && seats.place == nil
            ? ""
            : seats.first.map { " By the planned discharges, the first seat for them is on \(Words.day($0))." }
                ?? (free == nil ? "" : " No planned discharge frees a seat in the next half year.")
        let offers = seats.offers.map { offer in
            let state = offer.state(at: reading.now)
            return Offer(
                id: offer.id.text,
                words: state == .offered
                    ? "Offered from \(Words.day(offer.starts)); it stands until \(Words.moment(offer.expires, in: reading.site.zone))."
                    : "\(state.title): from \(Words.day(offer.starts)).", isOpen: state == .offered, isHeld: state == .accepted)
        }
        self.init(
            words: now + place + first, offers: offers, canOffer: !offers.contains { $0.isOpen || $0.isHeld },
            suggested: (seats.first ?? today.adding(days: 1)).iso)
    }
}
