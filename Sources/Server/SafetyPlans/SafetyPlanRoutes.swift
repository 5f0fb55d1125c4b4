import Clinic
import HTTPTypes
import Hummingbird

/// The safety plan on a person's chart.
enum SafetyPlanRoutes {
    static let all: [Route] =
        [
            .get("/people/:member/safety-plan", .deed(.readSafetyPlan), show),
            .get("/people/:member/safety-plan/write", .deed(.writeSafetyPlan), write),
            .get("/people/:member/safety-plan/versions/:number", .deed(.readSafetyPlan), version),
            .post("/people/:member/safety-plan", .deed(.writeSafetyPlan), save),
            .post("/people/:member/safety-plan/agree", .deed(.writeSafetyPlan), agree),
            .post("/people/:member/safety-plan/review", .deed(.writeSafetyPlan), review),
            .post("/people/:member/safety-plan/shares", .deed(.writeSafetyPlan), share),
        ] + OwnSafetyPlanRoutes.all + OfflineRoutes.all + HelpLineRoutes.all

    static func show(_ visit: Visit) async throws -> Response { visit.page(try await page(visit)) }

    static func write(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.writeSafetyPlan, as: visit.caller)
        let reading = try await visit.clinic.safetyPlan(of: try visit.id("member"), as: visit.caller)
        return visit.page(WritePlanPage(reading, visit))
    }

    static func version(_ visit: Visit) async throws -> Response {
        guard let number = Int(try visit.word("number")) else { throw PageRefusal.unknownPage }
        let reading = try await visit.clinic.safetyPlan(of: try visit.id("member"), as: visit.caller)
        return visit.page(try PlanVersionPage(reading, number: number, visit))
    }

    static func save(_ visit: Visit) async throws -> Response {
        let (member, words): (ID<Member>, SafetyPlanWords) = (try visit.id("member"), SafetyPlanWords(visit.form))
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        do {
            let draft = try await visit.clinic.saveSafetyPlan(words, version: version, of: member, as: visit.caller)
            return try visit.done("/people/\(member.text)/safety-plan", data: ["version": String(draft.version)])
        } catch let conflict as SafetyPlanConflict {
            return try await visit.answer(to: conflict, words, of: member)
        } catch let refusal as SafetyPlanRefusal where !visit.wantsData {
            let reading = try await visit.clinic.safetyPlan(of: member, as: visit.caller)
            let error = FieldError(field: "part-1", text: refusal.message)
            return visit.page(
                WritePlanPage(reading, words: words, version: version, errors: [error], visit), status: refusal.kind.status)
        }
    }

    static func agree(_ visit: Visit) async throws -> Response {
        let member: ID<Member> = try visit.id("member")
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        let how = visit.form["agreed"] == "yes" ? SafetyPlanAgreement.How(rawValue: visit.form["how"]) : nil
        return try await answering(visit, field: "how") {
            try await visit.clinic.agreeSafetyPlan(version: version, how: how, of: member, as: visit.caller)
        }
    }

    static func review(_ visit: Visit) async throws -> Response {
        let member: ID<Member> = try visit.id("member")
        return try await answering(visit, field: "main") {
            switch visit.form["what"] {
            case "risk-changed": try await visit.clinic.askSafetyPlanReview(of: member, as: visit.caller)
            case "still-right": try await visit.clinic.keepSafetyPlan(of: member, as: visit.caller)
            default: throw PageRefusal.unreadableForm
            }
        }
    }

    static func share(_ visit: Visit) async throws -> Response {
        let member: ID<Member> = try visit.id("member")
        guard let how = SafetyPlanShare.How(rawValue: visit.form["how"]) else { throw PageRefusal.unreadableForm }
        return try await answering(visit, field: visit.form["with"].isEmpty ? "with" : "consent") {
            try await visit.clinic.shareSafetyPlan(
                with: visit.form["with"], how: how, consented: visit.form["consent"] == "yes", of: member, as: visit.caller)
        }
    }

    /// After a change the plan again; after a no the same page with the reason on top.
    private static func answering(_ visit: Visit, field: String, _ change: () async throws -> Void) async throws -> Response {
        let member: ID<Member> = try visit.id("member")
        do {
            try await change()
            return try visit.done("/people/\(member.text)/safety-plan")
        } catch let refusal as SafetyPlanRefusal where !visit.wantsData {
            return visit.page(
                try await page(visit, errors: [FieldError(field: field, text: refusal.message)]), status: refusal.kind.status)
        }
    }

    private static func page(_ visit: Visit, errors: [FieldError] = []) async throws -> SafetyPlanPage {
        SafetyPlanPage(try await visit.clinic.safetyPlan(of: try visit.id("member"), as: visit.caller), errors: errors, visit)
    }
}

extension Visit {
    /// Somebody else saved first: both versions, and nothing typed is lost.
    fileprivate func answer(to conflict: SafetyPlanConflict, _ words: SafetyPlanWords, of member: ID<Member>) async throws -> Response {
        if wantsData {
            let fields = conflict.current.words.fields.map { (key: $0.key, value: JSONText.string($0.value)) }
            let body = JSONText.object([("version", "\"\(conflict.current.version)\""), ("fields", JSONText.object(fields))])
            return Response(
                status: .conflict, headers: [.contentType: "application/json", .cacheControl: "no-store"], bytes: Array(body.utf8))
        }
        let reading = try await clinic.safetyPlan(of: member, as: caller)
        return page(
            WritePlanPage(reading, words: words, version: conflict.current.version, theirs: conflict.current, self), status: .conflict)
    }
}
