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
        let back = RefusalPage.Action(name: "Go to Today", href: "/")
        let page = RefusalPage(
            frame: presence?.isComplete == true ? frame(nil) : nil, status: status.code, code: refusal.code, sentence: refusal.message,
            actions: [back])
        return self.page(page, status: status)
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
