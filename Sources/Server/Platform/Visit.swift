import Clinic
import HTTPTypes
import Hummingbird

/// One request with everything a handler needs to answer it.
struct Visit: Sendable {
    let house: House
    private(set) var request: Request
    let context: StaffContext
    /// Who asks; nil only behind a door that is open to everybody.
    private(set) var presence: Presence?
    /// Who asks for a page of their own; nil for staff and strangers.
    private(set) var person: PersonPresence?
    /// The kiosk that asks; nil everywhere else.
    private(set) var kiosk: KioskPresence?
    /// What a form sent; empty for a page that is only read.
    private(set) var form = Form()

    /// Crisis hand-offs that wait for somebody like the caller.
    private(set) var handOffs = 0

    init(house: House, request: Request, context: StaffContext) {
        (self.house, self.request, self.context) = (house, request, context)
    }

    func with(_ presence: Presence?) -> Visit {
        var visit = self
        visit.presence = presence
        return visit
    }

    func with(_ person: PersonPresence?) -> Visit {
        var visit = self
        visit.person = person
        return visit
    }

    func with(_ kiosk: KioskPresence?) -> Visit {
        var visit = self
        visit.kiosk = kiosk
        return visit
    }

    func with(_ request: Request, _ form: Form) -> Visit {
        var visit = self
        (visit.request, visit.form) = (request, form)
        return visit
    }

    func with(handOffs: Int) -> Visit {
        var visit = self
        visit.handOffs = handOffs
        return visit
    }

    var clinic: Clinic { house.clinic }

    /// Who asks, for the use cases. Somebody unknown may do only what a visitor may.
    var caller: Caller { presence?.caller ?? person?.caller ?? kiosk?.caller ?? .visitor(from: origin) }

    /// Where the request comes from, as far as it can be believed.
    var origin: String {
        guard house.settings.trustsProxy, let forwarded = request.headers[.forwardedFor] else { return context.peer }
        return forwarded.split(separator: ",").last.map { $0.trimmingPrefix { $0 == " " }.description } ?? context.peer
    }

    var device: String { request.headers[.userAgent] ?? "" }

    /// Whether a program asks that wants data, not a page.
    var wantsData: Bool { request.headers[.accept]?.hasPrefix("application/json") ?? false }

    /// What the address asks for. It is written as a form writes it; one that cannot be read asks for nothing.
    func query(_ name: String) -> String? {
        guard let query = request.uri.query else { return nil }
        do {
            return try Form(encoded: query.utf8).all(name).first
        } catch {
            return nil
        }
    }

    /// The id in the address; an address that holds none is the address of nothing.
    func id<Subject>(_ name: String, _: Subject.Type = Subject.self) throws -> ID<Subject> {
        guard let text = context.parameters.get(name), let id = ID<Subject>(text) else { throw PageRefusal.unknownPage }
        return id
    }

    func word(_ name: String) throws -> String {
        guard let text = context.parameters.get(name) else { throw PageRefusal.unknownPage }
        return text
    }

    /// The id that a form carries.
    func formID<Subject>(_ name: String, _: Subject.Type = Subject.self) throws -> ID<Subject> {
        guard let id = ID<Subject>(form[name]) else {
            throw PageRefusal.field(name: name, problem: "Choose one from the list.")
        }
        return id
    }

    func formDay(_ name: String) throws -> Day {
        guard let day = Day(form[name]) else { throw PageRefusal.field(name: name, problem: "Enter a date such as 2026-11-24.") }
        return day
    }

    /// What surrounds the page: the places this caller may go, and who they are.
    func frame(_ current: Place?, search: String = "") -> Frame {
        Frame(
            places: Place.allCases.filter { caller.may($0.deed) }, current: current, callerID: caller.staff?.text ?? "",
            callerName: caller.name, roleName: caller.role.title,
            siteName: presence?.siteName ?? "Stepwell", search: search, csrf: presence?.csrf ?? "",
            handOffs: handOffs)
    }
}

extension Place {
    /// What somebody must be allowed to do for the place to stand in their rail.
    var deed: Deed {
        switch self {
        case .today: .readToday
        case .week: .readWeek
        case .people: .readPeople
        case .groups: .readGroups
        case .admissions: .readInquiries
        case .measures: .readAlerts
        case .imports: .importRecords
        case .journal: .readJournal
        case .settings: .readProgrammes
        }
    }
}

extension HTTPField.Name {
    static var forwardedFor: HTTPField.Name { HTTPField.Name("X-Forwarded-For") ?? .from }
}
