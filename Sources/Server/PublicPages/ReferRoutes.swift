import Clinic
import HTTPTypes
import Hummingbird

/// Where anybody asks for care: for themselves, for somebody close, or as a professional.
enum ReferRoutes {
    static let all: [Route] = [
        .get("/refer", .open, choose),
        .get("/refer/thanks", .open, thanks),
        .get("/refer/:asker", .open, show),
        Route(method: .post, path: "/refer/:asker", door: .open, limit: 32 * 1024, answer: send),
    ]

    static func choose(_ visit: Visit) async throws -> Response {
        let house = try await visit.clinic.publicHouse(origin: visit.origin)
        let wish = try await visit.wish(visit.query("programme"))
        return visit.page(ReferPage(frame: PublicFrame(house, visit), isOpen: !house.sites.isEmpty, wish: wish))
    }

    static func show(_ visit: Visit) async throws -> Response {
        let house = try await visit.clinic.publicHouse(origin: visit.origin)
        let wish = try await visit.wish(visit.query("programme"))
        return visit.page(ReferFormPage(house, try visit.asker, PublicFields(), wish, visit))
    }

    static func send(_ visit: Visit) async throws -> Response {
        let (asker, form) = (try visit.asker, visit.form)
        do {
            let fields = Dictionary(uniqueKeysWithValues: form.names.map { ($0, form[$0]) })
            let receipt = try await visit.clinic.send(PublicForm(asker, fields), to: ID(form["site"]), origin: visit.origin)
            return visit.redirect(Href.thanks(receipt).text)
        } catch let refusal as PublicFormRefusal where !visit.wantsData {
            let house = try await visit.clinic.publicHouse(origin: visit.origin)
            let wish = try await visit.wish(form["programme"])
            var page = ReferFormPage(house, asker, PublicFields(form, refusal: refusal), wish, visit)
            if refusal.problems.isEmpty { page.problem = refusal.message }
            return visit.page(page, status: refusal.kind.status)
        }
    }

    /// The address holds nothing of anybody, and loading it again creates nothing.
    static func thanks(_ visit: Visit) async throws -> Response {
        let house = try await visit.clinic.publicHouse(origin: visit.origin)
        // Only a time that could be ours: an address made by somebody else promises nothing.
        let by = visit.query("by").flatMap { LocalTime($0) }.flatMap { (-1...31).contains(house.today.days(until: $0.day)) ? $0 : nil }
        return visit.page(
            ReferThanksPage(
                frame: PublicFrame(house, visit), callBy: by.map { "\(Words.longDay($0.day)), \($0.clock)" },
                isDanger: visit.query("help") == "now"))
    }
}

extension Visit {
    fileprivate var asker: Asker {
        get throws {
            guard let asker = Asker(rawValue: try word("asker")) else { throw PageRefusal.unknownPage }
            return asker
        }
    }

    /// The programme from whose page somebody asks for care; nil when it is none, or does not show itself any more.
    fileprivate func wish(_ slug: String?) async throws -> ReferWish? {
        guard let slug, let programme = try await clinic.shownProgramme(slug) else { return nil }
        return ReferWish(slug: slug, name: programme.name, place: programme.site.name)
    }
}

extension Href {
    fileprivate static func thanks(_ receipt: PublicReceipt) -> Href {
        if receipt.isDanger { return "/refer/thanks?help=now" }
        guard let by = receipt.callBy else { return "/refer/thanks" }
        return "/refer/thanks?by=\(by.text)"
    }
}

extension PublicFrame {
    init(_ house: PublicHouse, _ visit: Visit) {
        self.init(
            name: house.name ?? "", lines: house.lines.map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) },
            csrf: visit.presence?.csrf ?? "")
    }
}

extension ReferFormPage {
    init(_ house: PublicHouse, _ asker: Asker, _ fields: PublicFields, _ wish: ReferWish?, _ visit: Visit) {
        self.init(
            frame: PublicFrame(house, visit), asker: Who(asker), fields: fields, wish: wish,
            sites: house.sites.map { .init(value: $0.id.text, name: $0.name, selected: $0.id.text == fields.form["site"]) },
            states: [.init(value: "", name: "Not said")]
                + UnitedStates.all.map { .init(value: $0.code, name: $0.name, selected: $0.code == fields.form["state"]) },
            callBy: Dictionary(
                uniqueKeysWithValues: house.callBy.map { urgency, by in
                    (urgency.rawValue, by.day == house.today ? "\(by.clock) today" : "\(Words.day(by.day)), \(by.clock)")
                }))
    }
}

extension ReferFormPage.Who {
    fileprivate init(_ asker: Asker) {
        self =
            switch asker {
            case .myself: .myself
            case .family: .family
            case .professional: .professional
            }
    }
}
