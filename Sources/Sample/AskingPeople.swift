import Clinic

/// Somebody made up who asks the sample clinic for care.
struct AskingPerson: Sendable {
    let given: String
    let family: String
    let born: (year: Int, month: Int, day: Int)
    let track: Track?
    /// Whole days ago, and the minute of the day by the clock on the wall.
    let came: (days: Int, minute: Int)
    var way = InquiryWay.phone
    var urgency = InquiryUrgency.standard
    var direction = CareDirection.neither
    var source: String?
    var reason = ""
    var phone = ""
    var callSafe = YesNoUnknown.yes
    var voicemail = YesNoUnknown.unknown
    var language = ""
    var stage = AdmissionStage.inquiry
    var standing = InquiryStanding.open
    /// Hours after they came; nil when nobody has spoken with them yet.
    var spoke: Int?
    var said = ""
    /// Days from today until somebody calls again.
    var again: Int?
    var owner: String?
    var contacts:
        [(kind: InquiryContact.Kind, name: String, relation: String, organisation: String, consents: InquiryContact.Consents, asked: Bool)] =
            []
    /// What is so by the stage they have come to.
    var facts: [(fact: AdmissionFact, because: String)] = []
}

extension SampleClinic {
    static let sources: [(name: String, kind: ReferralSource.Kind)] = [
        ("Cedar Hill Hospital, unit 4", .hospital), ("Juniper Paediatrics", .paediatrics), ("Larkspur Counselling", .outpatient),
        ("Westgate High School", .school), ("Friends and family", .person), ("The clinic's own page", .web),
    ]

    static let screened: [(fact: AdmissionFact, because: String)] = [(.phoneScreen, "the phone screen")]

    static let asking: [AskingPerson] = [
        AskingPerson(
            given: "Priya", family: "Raman", born: (1991, 3, 9), track: .adultDay, came: (0, 8 * 60 + 20), way: .publicForm,
            urgency: .urgent, source: "The clinic's own page", reason: "I have not slept for a week and cannot work.",
            phone: "503-555-0161",
            voicemail: .no, contacts: []),
        AskingPerson(
            given: "Oskar", family: "Lindqvist", born: (1984, 11, 2), track: nil, came: (2, 15 * 60), urgency: .priority,
            source: "Friends and family", reason: "His sister asks: he drinks every day since the divorce and has stopped eating.",
            phone: "503-555-0112", callSafe: .unknown,
            contacts: [(.family, "Freja Lindqvist", "sister", "", .unknown, true)]),
        AskingPerson(
            given: "Mateo", family: "Herrera", born: (2010, 6, 21), track: .teen, came: (1, 11 * 60 + 5), way: .publicForm,
            urgency: .priority, direction: .stepUp, source: "Juniper Paediatrics",
            reason: "Weekly therapy is no longer enough; he has missed three weeks of school.", phone: "503-555-0177",
            contacts: [
                (.professional, "Dr Helen Osei", "paediatrician", "Juniper Paediatrics", .unknown, true),
                (.guardian, "Lucia Herrera", "mother", "", .jointly, false), (.guardian, "Andres Herrera", "father", "", .jointly, false),
            ]),
        AskingPerson(
            given: "Wanda", family: "Zielińska", born: (1969, 1, 30), track: .adultDay, came: (4, 9 * 60), direction: .stepDown,
            source: "Cedar Hill Hospital, unit 4", reason: "Home on Friday after two weeks in hospital.", phone: "503-555-0140",
            language: "Polish", stage: .screening, spoke: 2, said: "Glad to be called. Husband can drive her.", again: 1,
            owner: "ines.intake"),
        AskingPerson(
            given: "Jerome", family: "Whitfield", born: (1978, 8, 14), track: .evening, came: (3, 17 * 60 + 40), urgency: .priority,
            source: "Friends and family", reason: "Wants to stop before his daughter is born.", phone: "503-555-0129", voicemail: .no,
            stage: .screening, spoke: 1, said: "Can come after work. Asks that nothing is left on voicemail.", again: 2,
            owner: "ines.intake"),
        AskingPerson(
            given: "Sunniva", family: "Aas", born: (2000, 12, 5), track: .adultDay, came: (6, 10 * 60), direction: .stepUp,
            source: "Larkspur Counselling", reason: "Panic every morning; her counsellor wants more support for her.",
            phone: "503-555-0183",
            stage: .benefits, spoke: 3, said: "Clear about what she wants. Sends her insurance card tonight.", again: 0,
            owner: "ines.intake",
            facts: screened),
        AskingPerson(
            given: "Tobias", family: "Klein", born: (1988, 4, 25), track: .adultDay, came: (9, 14 * 60), source: "Larkspur Counselling",
            reason: "Depression for a year, medication changed twice.", phone: "503-555-0156", stage: .benefits,
            standing: InquiryStanding(kind: .onHold, reason: "insurance-pending", note: "New employer's plan begins on the first."),
            spoke: 5,
            said: "Waits for his new insurance.", owner: "carla.casemanager", facts: screened),
        AskingPerson(
            given: "Leilani", family: "Kahale", born: (1995, 9, 19), track: .adultDay, came: (20, 13 * 60), source: "The clinic's own page",
            reason: "Looks for a day programme.", phone: "503-555-0190",
            standing: InquiryStanding(kind: .lost, reason: "schedule", note: "Found an evening group nearer home."), spoke: 20,
            said: "Cannot come in the mornings.", owner: "ines.intake"),
        AskingPerson(
            given: "Bram", family: "Visser", born: (1990, 2, 11), track: .partialDay, came: (15, 9 * 60 + 30), urgency: .urgent,
            source: "Cedar Hill Hospital, unit 4", reason: "Discharged against advice.", phone: "503-555-0103",
            standing: InquiryStanding(kind: .lost, reason: "no-answer", note: "Three calls, no answer."), owner: "ines.intake"),
    ]
}

extension WorldBuilder {
    mutating func addInquiries() throws {
        let sources = SampleClinic.sources.map { ReferralSource(id: ids.next(), name: $0.name, kind: $0.kind) }
        world.sources = sources
        world.inquiries = try SampleClinic.asking.map { try inquiry(of: $0, sources) }
    }

    private func inquiry(of person: AskingPerson, _ sources: [ReferralSource]) throws -> SeedInquiry {
        let came = zone.instant(of: LocalTime(day: today.adding(days: -person.came.days), minute: person.came.minute))
        let received = min(came, now.adding(minutes: -45))
        let hours = OpenHours(hours: .usual, holidays: Set(world.holidays.map(\.day)), zone: zone)
        let clock = try AdmissionClocks.shipped.clock(person.urgency)
        let spoke = person.spoke.map { min(received.adding(minutes: $0 * 60), now.adding(minutes: -20)) }
        let owner = person.owner.flatMap { staff[$0] }
        return SeedInquiry(
            id: ids.next(), site: site.id, programme: person.track.flatMap { programmes[$0]?.id }, way: person.way,
            words: words(of: person, sources),
            received: received, stage: person.stage, standing: person.standing, owner: owner,
            firstDue: hours.end(of: clock.first, from: received), first: spoke,
            nextDue: person.again.map { zone.instant(of: LocalTime(day: today.adding(days: $0), minute: 15 * 60)) },
            contacts: person.contacts.map {
                InquiryContact(
                    id: ids.next(), kind: $0.kind, name: $0.name, relation: $0.relation, organisation: $0.organisation,
                    consents: $0.consents,
                    asked: $0.asked)
            }, talks: spoke.map { [($0, "Phone, spoke with them: \(person.said)")] } ?? [], facts: person.facts)
    }

    private func words(of person: AskingPerson, _ sources: [ReferralSource]) -> InquiryWords {
        var words = InquiryWords()
        (words.given, words.family) = (person.given, person.family)
        words.born = Day(year: person.born.year, month: person.born.month, day: person.born.day)
        (words.phone, words.callSafe, words.voicemail) = (person.phone, person.callSafe, person.voicemail)
        (words.language, words.interpreter, words.state) = (person.language, !person.language.isEmpty, site.state)
        (words.reason, words.urgency, words.direction) = (person.reason, person.urgency, person.direction)
        words.source = sources.first { $0.name == person.source }?.id
        words.focus = person.track?.focus ?? (person.reason.contains("drinks") ? .substanceUse : .mentalHealth)
        return words
    }
}
