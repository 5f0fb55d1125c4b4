import Clinic
import Crypto
import HTTPTypes
import Hummingbird

/// What makes a person's own page installable, and its safety plan readable without a network.
enum OfflineRoutes {
    static let all: [Route] = [
        .get("/my/manifest.webmanifest", .open, manifest),
        .get("/my/sw.js", .open, worker),
        .get("/my/offline", .open) { visit in visit.page(try await shell(visit)) },
        .get("/my/safety-plan/copy", .person(.readOwnPage), copy),
        .get("/my/copies/:handle", .open, standing),
    ]

    /// Sent only when it reads otherwise than what the device has, and then in the journal.
    static func copy(_ visit: Visit) async throws -> Response {
        let (person, owners) = (try visit.ownPerson, try visit.planOwners)
        guard !owners.isEmpty, let token = visit.personToken else { throw PortalRefusal.notYours }
        let isOwn = person.account.kind == .member
        var current: [OwnSafetyPlan] = []
        for owner in owners { current.append(try await visit.clinic.currentOwnSafetyPlan(of: owner.id, as: visit.caller)) }
        if try DeviceCopy(current, isOwn: isOwn).sealed(for: token).tag == visit.query("have") {
            return Response(status: .noContent, headers: [.cacheControl: "no-store"])
        }
        var read: [OwnSafetyPlan] = []
        for owner in owners { read.append(try await visit.clinic.ownSafetyPlan(of: owner.id, copied: true, as: visit.caller)) }
        let body = try DeviceCopy(read, isOwn: isOwn).sealed(for: token).body
        return Response(status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"], bytes: body)
    }

    /// Whether a device may keep its copy. Anybody may ask: the handle opens nothing, and the answer names nobody.
    static func standing(_ visit: Visit) async throws -> Response {
        guard let handle = [UInt8](hexadecimal: try visit.word("handle")), handle.count == SHA256.byteCount else {
            throw PageRefusal.unknownPage
        }
        return try visit.json(["keep": try await visit.clinic.keepsCopy(madeUnder: handle) ? "yes" : "no"])
    }

    static func manifest(_ visit: Visit) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/manifest+json", .cacheControl: "public, max-age=300"],
            bytes: Array(WebManifest.text.utf8))
    }

    /// The service worker. Its first line changes with everything that it keeps, so that a browser fetches that anew.
    static func worker(_ visit: Visit) async throws -> Response {
        guard let script = visit.house.assets["sw.js"] else { throw PageRefusal.unknownPage }
        let page = try await shell(visit).html.bytes
        let edition = Array(SHA256.hash(data: page + Array(visit.house.assets.edition.utf8)).prefix(8)).hexadecimal
        var headers: HTTPFields = [.contentType: script.type, .cacheControl: "no-cache"]
        headers[.serviceWorkerAllowed] = "/my"
        return Response(
            status: .ok, headers: headers, bytes: Array("const edition = \"\(edition)\"\n".utf8) + Array(buffer: script.body))
    }

    private static func shell(_ visit: Visit) async throws -> OfflinePage {
        OfflinePage(lines: try await visit.clinic.helpLines().map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) })
    }
}

extension HTTPField.Name {
    fileprivate static var serviceWorkerAllowed: HTTPField.Name { HTTPField.Name("Service-Worker-Allowed") ?? .server }
}

/// What a phone is told when somebody puts their page on its first screen. It names neither the clinic nor what it treats:
/// others see that screen too.
enum WebManifest {
    static let text = JSONText.object([
        ("name", JSONText.string("Stepwell")), ("short_name", JSONText.string("Stepwell")), ("id", JSONText.string("/my")),
        ("start_url", JSONText.string("/my")), ("scope", JSONText.string("/my")), ("display", JSONText.string("standalone")),
        ("background_color", JSONText.string("#faf8f3")), ("theme_color", JSONText.string("#0b5c5c")),
        (
            "icons",
            JSONText.array([
                icon("mark.svg", "any", "image/svg+xml"), icon("icon-192.png", "192x192"), icon("icon-512.png", "512x512"),
                icon("icon-maskable-512.png", "512x512", purpose: "maskable"),
            ])
        ),
    ])

    private static func icon(_ name: String, _ sizes: String, _ type: String = "image/png", purpose: String = "any") -> String {
        JSONText.object([
            ("src", JSONText.string("/assets/\(name)")), ("sizes", JSONText.string(sizes)), ("type", JSONText.string(type)),
            ("purpose", JSONText.string(purpose)),
        ])
    }
}
