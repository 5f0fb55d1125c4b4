import Clinic
import HTTPTypes
import Hummingbird

/// What everybody may look at without saying who they are. None of it sets a cookie, and any of it may be kept by caches.
enum PublicRoutes {
    static let all: [Route] = [
        .get("/programmes", .open, programmes),
        .get("/programmes/:slug", .open, programme),
        .get("/programmes/:slug/profile.json", .open, data),
        .get("/level-of-care", .open) { visit in visit.publicPage(LevelOfCarePage(frame: try await visit.publicFrame)) },
        .get("/costs", .open) { visit in visit.publicPage(CostGuidePage(frame: try await visit.publicFrame)) },
        .get("/virtual-week", .open) { visit in visit.publicPage(VirtualWeekPage(frame: try await visit.publicFrame)) },
        .get("/questions-to-ask", .open) { visit in visit.publicPage(QuestionsToAskPage(frame: try await visit.publicFrame)) },
    ]

    static func programmes(_ visit: Visit) async throws -> Response {
        let profiles = try await visit.clinic.publicProfiles()
        return visit.publicPage(
            ProgrammesPublicPage(
                frame: try await visit.publicFrame,
                programmes: profiles.map {
                    .init(
                        name: $0.programme.name, href: "/programmes/\($0.slug)", kind: $0.kind,
                        about: $0.words.about.split(separator: "\n").first.map(String.init) ?? "")
                }))
    }

    static func programme(_ visit: Visit) async throws -> Response {
        let profile = try await visit.clinic.publicProfile(try visit.word("slug"))
        return visit.publicPage(ProgrammePublicPage(profile, frame: try await visit.publicFrame))
    }

    static func data(_ visit: Visit) async throws -> Response {
        let profile = try await visit.clinic.publicProfile(try visit.word("slug"))
        return visit.cacheable("application/json", try ProfileJSON(profile).bytes)
    }
}

extension Visit {
    /// A page that is the same for everybody: a browser, or a cache in front of us, may keep it for five minutes.
    func publicPage(_ page: some Drawable) -> Response { cacheable("text/html; charset=utf-8", page.html.bytes) }

    fileprivate func cacheable(_ type: String, _ bytes: [UInt8]) -> Response {
        Response(status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=300"], bytes: bytes)
    }

    /// Holds nothing of whoever is signed in here: the page may be kept by a cache.
    var publicFrame: PublicFrame {
        get async throws {
            let house = try await clinic.publicHouse(origin: origin)
            return PublicFrame(name: house.name ?? "", lines: house.lines.map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) })
        }
    }
}

extension PublicProfile {
    /// "Intensive outpatient for adults, Juniper Street".
    var kind: String {
        let whom = programme.population == .adolescent ? "adolescents" : "adults"
        let focus = programme.focus == .substanceUse ? ", substance use" : ""
        return "\(programme.level == .php ? "Day programme" : "Intensive outpatient") for \(whom)\(focus), \(programme.site.name)"
    }
}

extension ProgrammePublicPage {
    init(_ profile: PublicProfile, frame: PublicFrame) {
        let words = profile.words
        let paragraphs = { (text: String) in text.split(separator: "\n").map { String($0) }.filter { !$0.allSatisfy(\.isWhitespace) } }
        self.init(
            frame: PublicFrame(
                name: frame.name, lines: profile.lines.map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) }),
            name: profile.programme.name, kind: profile.kind, about: paragraphs(words.about), whom: paragraphs(words.whom),
            tracks: profile.tracks.map(\.words), therapies: words.lines(.therapies),
            staff: profile.staff.map { Person(name: $0.shownAs, licence: $0.licence) }, crisis: paragraphs(words.crisis),
            insurance: words.lines(.insurance), costs: paragraphs(words.costs), languages: words.lines(.languages),
            place: [
                Fact(name: "Place", value: profile.programme.site.name), Fact(name: "Address", value: words.address),
                Fact(name: "Telephone", value: words.phone),
                Fact(name: "State", value: UnitedStates.name(of: profile.programme.site.state) ?? profile.programme.site.state),
            ].filter { !$0.value.isEmpty }, isVirtual: profile.isVirtual, data: "/programmes/\(profile.slug)/profile.json",
            refer: "/refer?programme=\(profile.slug)",
            edition: "Version \(profile.number), \(Words.fullDate(profile.published))")
    }
}

extension PublicProfile.Track {
    /// "Monday, Wednesday and Friday, 9:00 to 12:10, by video".
    fileprivate var words: String {
        let (from, to) = (LocalTime(day: .first, minute: starts % 1440).clock, LocalTime(day: .first, minute: ends % 1440).clock)
        return "\(Words.list(weekdays.map { Words.weekday($0) })), \(from) to \(to), \(isVirtual ? "by video" : "in a room")"
    }
}
