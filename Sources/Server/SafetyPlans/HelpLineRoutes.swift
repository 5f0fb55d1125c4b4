import Clinic
import HTTPTypes
import Hummingbird

/// Where the numbers are kept that stand on every safety plan and on the help page.
enum HelpLineRoutes {
    static let all: [Route] = [
        .get("/settings/help-lines", .deed(.readProgrammes)) { visit in visit.page(try await page(visit)) },
        .post("/settings/help-lines", .deed(.changeProgrammes), add),
        .post("/settings/help-lines/:line/remove", .deed(.changeProgrammes), remove),
    ]

    static func add(_ visit: Visit) async throws -> Response {
        do {
            try await visit.clinic.addHelpLine(
                visit.form["name"], phone: visit.form["phone"], hours: visit.form["hours"], to: try visit.formID("site"), as: visit.caller)
            return try visit.done("/settings/help-lines")
        } catch let refusal as SafetyPlanRefusal where !visit.wantsData {
            let page = try await page(visit, errors: [FieldError(field: "name", text: refusal.message)])
            return visit.page(page, status: refusal.kind.status)
        }
    }

    static func remove(_ visit: Visit) async throws -> Response {
        try await visit.clinic.removeHelpLine(try visit.id("line"), as: visit.caller)
        return try visit.done("/settings/help-lines")
    }

    private static func page(_ visit: Visit, errors: [FieldError] = []) async throws -> HelpLinesPage {
        let sites = try await visit.clinic.helpLines(as: visit.caller)
        return HelpLinesPage(
            frame: visit.frame(.settings),
            sites: sites.map { site, lines in
                .init(
                    id: site.id.text, name: site.name,
                    lines: lines.map {
                        .init(
                            contact: .init(name: $0.name, phone: $0.phone, hours: $0.hours),
                            remove: "/settings/help-lines/\($0.id.text)/remove")
                    })
            }, canChange: visit.caller.may(.changeProgrammes), errors: errors, typed: visit.form)
    }
}
