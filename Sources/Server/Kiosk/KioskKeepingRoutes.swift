import Clinic
import HTTPTypes
import Hummingbird

/// The desk's side of kiosks: opening and ending them, and today's codes.
enum KioskKeepingRoutes {
    static let all: [Route] = [
        .get("/settings/programmes/:programme/kiosks", .deed(.keepKiosks), list),
        .post("/settings/programmes/:programme/kiosks", .deed(.keepKiosks), open),
        .post("/settings/programmes/:programme/kiosks/:kiosk/end", .deed(.keepKiosks), end),
    ]

    static func list(_ visit: Visit) async throws -> Response {
        visit.page(KioskKeepingPage(try await visit.clinic.kiosks(of: try visit.id("programme"), as: visit.caller), visit))
    }

    /// This browser becomes the kiosk, and is nobody's of the staff any more.
    static func open(_ visit: Visit) async throws -> Response {
        let token = try await visit.clinic.openKiosk(for: try visit.id("programme"), as: visit.caller)
        if let mine = visit.staffToken { try await visit.clinic.signOut(mine, as: visit.caller) }
        var response = visit.signedOut(to: "/kiosk")
        response.headers.append(.init(name: .setCookie, value: visit.cookieHeader(token.cookie, name: Visit.kioskCookieName, days: 30)))
        return response
    }

    static func end(_ visit: Visit) async throws -> Response {
        let programme: ID<Programme> = try visit.id("programme")
        try await visit.clinic.endKiosk(try visit.id("kiosk"), of: programme, as: visit.caller)
        return try visit.done("/settings/programmes/\(programme.text)/kiosks")
    }
}
