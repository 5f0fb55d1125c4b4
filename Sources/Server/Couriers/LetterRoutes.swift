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
        let (mail, texts) = (standing.waiting[.email], standing.waiting[.text])
        let waiting = { (found: LetterStanding.Waiting?) in found.map { "\($0.count), the oldest since \(moment($0.oldest))" } ?? "0" }
        self.init(
            frame: visit.frame(.settings), headline: Self.headline(mail, isSet: !settings.mail.isEmpty),
            remedy: settings.mail.isEmpty
                ? "Links \(settings.texts.isEmpty ? "" : "by e-mail ")have to be handed over in person until whoever runs the server starts it with --mail, --mail-from and --address."
                : "",
            textsGap: settings.texts.isEmpty && texts != nil
                ? "\(Letter.Channel.text.waits(texts?.count ?? 0)): no gateway for text messages is set. Whoever runs the server starts it with --sms."
                : "",
            isTrouble: mail != nil,
            facts: [
                Fact(name: "Mail server", value: settings.mail.isEmpty ? "none" : settings.mail),
                Fact(name: "Gateway for text messages", value: settings.texts.isEmpty ? "none" : settings.texts),
                Fact(name: "Links lead to", value: settings.address), Fact(name: "Letters waiting", value: waiting(mail)),
                Fact(name: "Text messages waiting", value: waiting(texts)), Fact(name: "Given up", value: "\(standing.givenUp.count)"),
            ],
            givenUp: standing.givenUp.map {
                GivenUp(about: $0.about, way: $0.channel == .text ? "Text message" : "E-mail", when: moment($0.at), problem: $0.problem)
            })
    }

    private static func headline(_ mail: LetterStanding.Waiting?, isSet: Bool) -> String {
        switch (mail, isSet) {
        case (nil, true): "Letters leave; none waits."
        case (let waiting?, true): "Letters leave; \(Letter.Channel.email.waits(waiting.count))."
        case (nil, false): "No mail server is set."
        case (let waiting?, false): "\(Letter.Channel.email.waits(waiting.count)): no mail server is set."
        }
    }
}

extension Letter.Channel {
    fileprivate func waits(_ number: Int) -> String { "\(count(number)) wait\(number == 1 ? "s" : "")" }
}
