import Clinic
import HTTPTypes
import Hummingbird

/// Where the house keeps the words that people sign, and which states' rows its counsel confirmed.
enum DocumentSettingsRoutes {
    static let all: [Route] = [
        .get("/settings/documents", .deed(.readProgrammes)) { visit in
            visit.page(TemplatesPage(try await visit.clinic.documentTemplates(as: visit.caller), visit))
        },
        .get("/settings/documents/:document", .deed(.readProgrammes)) { visit in visit.page(try await template(visit)) },
        .post("/settings/documents/:document", .deed(.writeDocuments), write),
        .get("/settings/minors", .deed(.readProgrammes)) { visit in visit.page(try await minors(visit)) },
        .post("/settings/minors/:state", .deed(.writeDocuments), confirm),
    ]

    static func write(_ visit: Visit) async throws -> Response {
        let (form, document) = (visit.form, try visit.word("document"))
        do {
            guard let needed = DocumentTemplate.Needed(rawValue: form["needed"]), let number = Int(form["version"]) else {
                throw ConsentRefusal.unknownAnswer
            }
            let new = NewTemplate(
                title: form["title"], words: form["words"], needed: needed, asksAgain: form["asksAgain"] == "yes", counsel: form["counsel"])
            try await visit.clinic.writeTemplate(document, new, over: number, as: visit.caller)
            return try visit.done("/settings/documents")
        } catch let refusal as ConsentRefusal where !visit.wantsData && refusal != .unknownDocument {
            return visit.page(try await template(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func confirm(_ visit: Visit) async throws -> Response {
        let state = try visit.word("state")
        do {
            try await visit.clinic.confirmMinorRule(
                of: state, isConfirmed: visit.form["confirmed"] == "yes", words: visit.form["reason"], as: visit.caller)
            return try visit.done("/settings/minors")
        } catch let refusal as ConsentRefusal where !visit.wantsData && refusal != .unknownState {
            return visit.page(try await minors(visit, state: state, refusal: refusal), status: refusal.kind.status)
        }
    }

    private static func template(_ visit: Visit, refusal: ConsentRefusal? = nil) async throws -> TemplatePage {
        let reading = try await visit.clinic.documentTemplates(as: visit.caller)
        let document = try visit.word("document")
        guard let current = reading.inForce.first(where: { $0.document == document }) else { throw ConsentRefusal.unknownDocument }
        return TemplatePage(current, reading, refusal: refusal, visit)
    }

    private static func minors(_ visit: Visit, state: String = "", refusal: ConsentRefusal? = nil) async throws -> MinorRulesPage {
        MinorRulesPage(try await visit.clinic.minorRules(as: visit.caller), refused: state, refusal: refusal, visit)
    }
}
