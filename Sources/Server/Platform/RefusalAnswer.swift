import Clinic
import HTTPTypes
import Hummingbird
import Logging

extension Visit {
    /// The one place where a refusal becomes an answer: a page for a person, data for a program.
    func answer(to refusal: any Refusal) throws -> Response {
        let status = refusal.kind.status
        if wantsData { return try json(["code": refusal.code, "message": refusal.message], status: status) }
        if request.uri.path == "/my" || request.uri.path.hasPrefix("/my/") {
            return self.page(OwnRefusalPage(frame: person.map { OwnFrame($0) }, sentence: refusal.message), status: status)
        }
        if PublicPlace.holds(request.uri.path) { return self.page(PublicRefusalPage(sentence: refusal.message), status: status) }
        if let kiosk {
            let page = KioskRefusalPage(siteName: kiosk.siteName, csrf: kiosk.csrf, isTurn: kiosk.caller != nil, sentence: refusal.message)
            return self.page(page, status: status)
        }
        // On a device that is with somebody who signs, nothing of ours stands around it.
        let isOurs = presence?.isComplete == true && presence?.handed == nil
        let today = RefusalPage.Action(name: "Go to Today", href: "/")
        let page = RefusalPage(
            frame: isOurs ? frame(nil) : nil, status: status.code, code: refusal.code, sentence: refusal.message,
            actions: [cameFrom.map { .init(name: "Go back", href: $0) }, today].compactMap { $0 })
        return self.page(page, status: status)
    }

    /// The page of ours that the request came from; nil when it is the one that refuses, or when the browser does not say.
    var cameFrom: Href? {
        guard let referer = request.headers[.referer], let host = request.head.authority,
            let house = ["http://", "https://"].map({ $0 + host }).first(where: { referer.hasPrefix($0 + "/") }),
            let from = Href(ours: String(referer.dropFirst(house.count)))
        else { return nil }
        let isItself = request.method != .post && from.text == request.uri.string
        return isItself || from.text.hasPrefix("/sign-in") ? nil : from
    }
}

/// Anything thrown that is not a refusal is a fault of ours: written down under a number, and the page says only the number.
struct FaultMiddleware: RouterMiddleware {
    typealias Context = StaffContext
    let house: House

    func handle(
        _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status.code < 500 {
            let visit = Visit(house: house, request: request, context: context)
            return try visit.answer(to: error.status == .contentTooLarge ? PageRefusal.tooLarge : PageRefusal.unknownPage)
        } catch {
            let number = String(UInt32(truncatingIfNeeded: context.id.hashValue), radix: 16)
            // The kind of error only: its text could hold what somebody typed.
            context.logger.error(
                "fault", metadata: ["number": "\(number)", "kind": "\(Self.kind(of: error))", "path": "\(context.endpointPath ?? "-")"])
            let visit = Visit(house: house, request: request, context: context)
            return visit.page(FaultPage(frame: nil, number: number), status: .internalServerError)
        }
    }

    private static func kind(of error: any Error) -> String {
        String(reflecting: type(of: error)) + "." + (Mirror(reflecting: error).children.first?.label ?? "\(type(of: error))")
    }
}
