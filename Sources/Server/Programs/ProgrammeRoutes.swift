import Clinic
import Hummingbird

enum ProgrammeRoutes {
    static let all: [Route] = [
        .get("/settings/programmes", .deed(.readProgrammes), programmes),
        .get("/settings/programmes/:programme", .deed(.readProgrammes), programme),
        .post("/settings/programmes/:programme/rules", .deed(.changeProgrammes), confirm),
        .get("/settings/packs", .deed(.readProgrammes), packs),
        .get("/settings/packs/:key", .deed(.readProgrammes), pack),
        .get("/settings/payers", .deed(.readProgrammes), payers),
        .post("/settings/payers", .deed(.changeProgrammes), namePayer),
    ]

    static func programmes(_ visit: Visit) async throws -> Response {
        visit.page(ProgrammesPage(try await visit.clinic.programmes(as: visit.caller), frame: visit.frame(.settings)))
    }

    static func programme(_ visit: Visit) async throws -> Response {
        visit.page(ProgrammePage(try await visit.clinic.programme(try visit.id("programme"), as: visit.caller), visit))
    }

    static func confirm(_ visit: Visit) async throws -> Response {
        let programme: ID<Programme> = try visit.id("programme")
        guard visit.form["confirm"] == "yes" else { throw PageRefusal.field(name: "confirm", problem: "Say that the rule holds here.") }
        try await visit.clinic.confirmRule(visit.form["rule"], of: programme, as: visit.caller)
        return try visit.done("/settings/programmes/\(programme.text)")
    }

    static func payers(_ visit: Visit) async throws -> Response {
        visit.page(PayersPage(try await visit.clinic.payers(as: visit.caller), visit))
    }

    static func namePayer(_ visit: Visit) async throws -> Response {
        do {
            try await visit.clinic.namePayer(PayerWord(code: visit.form["code"], word: visit.form["word"]), as: visit.caller)
        } catch let refusal as PayerRefusal {
            let errors = [FieldError(field: "code", text: refusal.message)]
            return visit.page(
                PayersPage(try await visit.clinic.payers(as: visit.caller), visit, errors: errors), status: refusal.kind.status)
        }
        return try visit.done("/settings/payers")
    }

    static func packs(_ visit: Visit) async throws -> Response {
        visit.page(PacksPage(try await visit.clinic.rulePacks(as: visit.caller), frame: visit.frame(.settings)))
    }

    static func pack(_ visit: Visit) async throws -> Response {
        visit.page(PackPage(try await visit.clinic.rulePack(try visit.word("key"), as: visit.caller), frame: visit.frame(.settings)))
    }
}
