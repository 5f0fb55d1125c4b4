import Clinic
import Hummingbird

/// Where one sees whether letters leave.
enum LetterRoutes {
    static let all: [Route] = [
        .get("/settings/letters", .deed(.readProgrammes)) { visit in
            let standing = try await visit.clinic.letterStanding(as: visit.caller)
            let zone = try await visit.clinic.helpLines(as: visit.caller).first?.site.zone
            return visit.page(LettersPage(standing, settings: visit.house.settings, zone: zone, visit))
        }
    ]
}

extension LettersPage {
    init(_ standing: LetterStanding, settings: HouseSettings, zone: SiteZone?, _ visit: Visit) {
        let moment = { (instant: Instant) in zone.map { Words.moment(instant, in: $0) } ?? "\(instant.seconds)" }
        let isSet = !settings.mail.isEmpty
        let waits = standing.waiting == 1 ? "1 letter waits" : "\(standing.waiting) letters wait"
        self.init(
            frame: visit.frame(.settings),
            headline: isSet
                ? (standing.waiting == 0 ? "Letters leave; none waits." : "Letters leave; \(waits).")
                : (standing.waiting == 0 ? "No mail server is set." : "\(waits): no mail server is set."),
            remedy: isSet
                ? ""
                : "Links have to be handed over in person until whoever runs the server starts it with --mail, --mail-from and --address.",
            isTrouble: standing.waiting > 0,
            facts: [
                Fact(name: "Mail server", value: isSet ? settings.mail : "none"), Fact(name: "Links lead to", value: settings.address),
                Fact(name: "Waiting", value: "\(standing.waiting)\(standing.oldest.map { ", the oldest since \(moment($0))" } ?? "")"),
                Fact(name: "Given up", value: "\(standing.givenUp.count)"),
            ],
            givenUp: standing.givenUp.map { GivenUp(about: $0.about, when: moment($0.at), problem: $0.problem) })
    }
}
