import Clinic
import HTTPTypes
import Hummingbird

/// One address and what it does. Every route stands in a table, so that the table can be read whole (`docs/access.txt`).
struct Route: Sendable {
    /// Who may come through.
    enum Door: Sendable {
        /// Anybody: signing in, health, the stylesheet.
        case open
        /// Whoever is signed in; the use case behind it asks for this deed.
        case deed(Deed)
        /// Whoever is signed in to a page of their own; the use case behind it asks for this deed.
        case person(Deed)
        /// A kiosk, whether or not it is somebody's turn.
        case kiosk(Deed)
        /// A kiosk on which it is somebody's turn.
        case turn(Deed)
    }

    let method: HTTPRequest.Method
    let path: String
    let door: Door
    /// Most bytes that a form here may have.
    var limit = 256 * 1024
    /// The handler reads the body itself, as it streams in.
    var takesStream = false
    let answer: @Sendable (Visit) async throws -> Response

    static func get(_ path: String, _ door: Door, _ answer: @escaping @Sendable (Visit) async throws -> Response) -> Route {
        Route(method: .get, path: path, door: door, answer: answer)
    }

    static func post(_ path: String, _ door: Door, _ answer: @escaping @Sendable (Visit) async throws -> Response) -> Route {
        Route(method: .post, path: path, door: door, answer: answer)
    }

    /// Every route of the program.
    static let all: [Route] =
        SignInRoutes.all + TodayRoutes.all + WeekRoutes.all + PeopleRoutes.all + GroupRoutes.all + SessionRoutes.all + NoteRoutes.all
        + ProgrammeRoutes.all + ImportRoutes.all + JournalRoutes.all + HealthRoutes.all + AssetRoutes.all + PortalRoutes.all
        + OwnFormRoutes.all + FormRoutes.all + EnterScoreRoutes.all + MeasureRoutes.all + InboxRoutes.all + KioskRoutes.all
        + CheckInRoutes.all + HomeworkRoutes.all + SafetyPlanRoutes.all + LetterRoutes.all + AdmissionRoutes.all + TaskRoutes.all
        + ClockRoutes.all
        + BenefitsRoutes.all + CostRoutes.all + FeeRoutes.all + IntakeRoutes.all + LevelRoutes.all + ReferRoutes.all + PublicRoutes.all
        + ProfileRoutes.all + ConsentRoutes.all

    /// Part of a person's own page, or the door to it.
    var isOwnPage: Bool { path == "/my" || path.hasPrefix("/my/") }

    /// A page of a kiosk itself.
    var isKiosk: Bool { path == "/kiosk" || path.hasPrefix("/kiosk/") }

    /// The line of the access table.
    var line: String {
        let who =
            switch door {
            case .open: "everybody"
            case .deed(let deed), .person(let deed), .kiosk(let deed), .turn(let deed): deed.rawValue
            }
        return "\(method.rawValue) \(path) \(who)"
    }
}

extension Router<StaffContext> {
    /// Hangs every route behind its door.
    func add(_ routes: [Route], of house: House) {
        for route in routes {
            on(RouterPath(route.path), method: route.method) { request, context in
                try await Gate(house: house, route: route).answer(request, context)
            }
        }
    }
}
