import Clinic

/// A made-up version of somebody's safety plan: who it is, who wrote it with them, how long ago, and what it says.
struct PlanStory: Sendable {
    let given: String
    let family: String
    let staff: String
    let daysAgo: Int
    let how: SafetyPlanAgreement.How
    let words: SafetyPlanWords
    var shares: [SeedSafetyPlan.Share] = []
}

extension SampleClinic {
    /// Three people have a plan. Wren's is in its second version; Jules wrote theirs with Kofi and showed it to their
    /// mother; Tobias's should have been gone through again last week.
    static let planStories: [PlanStory] = [
        PlanStory(
            given: "Margaret", family: "Okafor", staff: "theo.therapist", daysAgo: 20, how: .inTheRoom, words: wrensFirstPlan,
            shares: [.init("Wren themself", .paper)]),
        PlanStory(
            given: "Margaret", family: "Okafor", staff: "theo.therapist", daysAgo: 5, how: .inTheRoom, words: wrensPlan,
            shares: [.init("Wren themself", .paper), .init("Bisi, their sister", .readTogether)]),
        PlanStory(
            given: "Julia", family: "Thornquist", staff: "kofi.therapist", daysAgo: 3, how: .inTheRoom, words: julesPlan,
            shares: [.init("Their mother", .readTogether)]),
        PlanStory(
            given: "Tobias", family: "Renner", staff: "mara.therapist", daysAgo: 13, how: .byVideo, words: tobiasPlan,
            shares: [.init("Tobias himself", .ownPage)]),
    ]

    private static let wrensFirstPlan = SafetyPlanWords([
        .signs: ["I stop answering my sister", "I lie awake after three and count what went wrong"].map { SafetyPlanEntry($0) },
        .alone: ["Walk to the river and back, no phone", "The blue playlist, loud"].map { SafetyPlanEntry($0) },
        .company: [SafetyPlanEntry("The reading room at the library, until nine")],
        .helpers: [SafetyPlanEntry("Bisi, my sister", phone: "(213) 555-0118")],
        .professionals: [SafetyPlanEntry("Theo, weekdays until six", phone: "(213) 555-0130")],
        .safer: [
            SafetyPlanEntry("Old tablets in the bathroom", step: SaferStep(agreed: "Bisi takes them to the pharmacy", state: .open))
        ],
    ])

    private static let wrensPlan = SafetyPlanWords([
        .signs: ["I stop answering my sister", "I lie awake after three and count what went wrong", "I give things away"].map {
            SafetyPlanEntry($0)
        },
        .alone: ["Walk to the river and back, no phone", "The blue playlist, loud", "Cold water on my wrists, then tea"].map {
            SafetyPlanEntry($0)
        },
        .company: [
            SafetyPlanEntry("The reading room at the library, until nine"), SafetyPlanEntry("Ruth from the choir", phone: "(213) 555-0164"),
        ],
        .helpers: [
            SafetyPlanEntry("Bisi, my sister", phone: "(213) 555-0119"),
            SafetyPlanEntry("Uncle Femi, also at night", phone: "(213) 555-0151"),
        ],
        .professionals: [SafetyPlanEntry("Theo, weekdays until six", phone: "(213) 555-0130")],
        .safer: [
            SafetyPlanEntry(
                "Old tablets in the bathroom",
                step: SaferStep(agreed: "Bisi takes them to the pharmacy", state: .done, checked: "Theo, with Bisi on the phone")),
            SafetyPlanEntry("Wine in the house", step: SaferStep(agreed: "None while I am alone on weekends", state: .open)),
        ],
    ])

    private static let julesPlan = SafetyPlanWords([
        .signs: ["My chest gets tight on Sunday evening", "I scroll and do not reply to anyone"].map { SafetyPlanEntry($0) },
        .alone: ["Draw the same tree again", "Shower, hood up, out to the porch"].map { SafetyPlanEntry($0) },
        .company: [SafetyPlanEntry("Mika, just to game", phone: "(213) 555-0172"), SafetyPlanEntry("The skate park when it is light")],
        .helpers: [SafetyPlanEntry("Mom", phone: "(213) 555-0183"), SafetyPlanEntry("Ms. Ortega at school", phone: "(213) 555-0190")],
        .professionals: [SafetyPlanEntry("Kofi", phone: "(213) 555-0131")],
        .safer: [
            SafetyPlanEntry(
                "Medicines at home",
                step: SaferStep(agreed: "Mom keeps them locked and hands me mine", state: .done, checked: "Kofi, with Mom")),
            SafetyPlanEntry("The box cutter from art class", step: SaferStep(agreed: "It stays at school", state: .done, checked: "Mom")),
        ],
    ])

    private static let tobiasPlan = SafetyPlanWords([
        .signs: ["I tell myself everybody would be better off", "I skip the evening tablets"].map { SafetyPlanEntry($0) },
        .alone: ["Sort the workshop drawers", "Call the dog, go round the block twice"].map { SafetyPlanEntry($0) },
        .company: [SafetyPlanEntry("The bakery counter, early")],
        .helpers: [SafetyPlanEntry("Ilse, my wife", phone: "(213) 555-0107")],
        .professionals: [SafetyPlanEntry("Mara", phone: "(213) 555-0132")],
        .safer: [
            SafetyPlanEntry(
                "The hunting rifle",
                step: SaferStep(agreed: "It is at his brother’s, key with Ilse", state: .done, checked: "Ilse, 2 days later")),
            SafetyPlanEntry(
                "More than a week of tablets at home", step: SaferStep(agreed: "Not now; asked again next time", state: .declined)),
        ],
    ])
}

extension WorldBuilder {
    mutating func addSafetyPlans() {
        let lines = [
            ("Juniper Street, on call", "(213) 555-0100", "day and night"),
            ("County crisis team", "(213) 555-0177", "comes to you, 8 to midnight"),
        ]
        world.helpLines = lines.map { HelpLine(id: ids.next(), site: site.id, name: $0.0, phone: $0.1, hours: $0.2) }
        var numbers: [ID<Member>: Int] = [:]
        for story in SampleClinic.planStories {
            guard let member = members.first(where: { $0.given == story.given && $0.family == story.family }),
                let colleague = SampleClinic.staff.first(where: { $0.account == story.staff }), let writer = staff[story.staff]
            else { continue }
            numbers[member.id, default: 0] += 1
            let day = today.adding(days: -story.daysAgo)
            let agreement = SafetyPlanAgreement(
                at: zone.instant(of: LocalTime(day: day, minute: 11 * 60 + 20)), staff: writer,
                name: "\(colleague.name), \(colleague.credential)", how: story.how)
            world.safetyPlans.append(
                SeedSafetyPlan(
                    id: ids.next(), member: member.id, number: numbers[member.id] ?? 1, words: story.words, agreement: agreement,
                    due: day.adding(days: SafetyPlanReview.daysAfterRisk), shares: story.shares))
        }
    }
}
