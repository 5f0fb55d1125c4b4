import Clinic
import HTTPTypes
import Hummingbird

/// The assessment of somebody who seeks care, and the records from elsewhere.
enum IntakeRoutes {
    static let all: [Route] =
        [
            .get("/admissions/:inquiry/intake", .deed(.readInquiries)) { visit in visit.page(try await visit.intakePage()) },
            .get("/admissions/:inquiry/intake/write", .deed(.writeIntake), write),
            .post("/admissions/:inquiry/intake", .deed(.writeIntake), save),
            .post("/admissions/:inquiry/intake/sign", .deed(.writeIntake), sign),
            .post("/admissions/:inquiry/intake/addenda", .deed(.writeIntake), add),
        ] + RecordRoutes.all

    static func write(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.writeIntake, as: visit.caller)
        let reading = try await visit.clinic.intake(of: try visit.id("inquiry"), as: visit.caller)
        guard reading.intake?.signature == nil else { return visit.redirect(InquiryPart.intake.href(reading.inquiry.id.text).text) }
        return visit.page(WriteIntakePage(reading, visit))
    }

    static func save(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        let typed = Dictionary(uniqueKeysWithValues: visit.form.names.map { ($0, visit.form[$0]) })
        do {
            let intake = try await visit.clinic.saveIntake(typed, version: version, of: inquiry, as: visit.caller)
            return try visit.done(InquiryPart.intake.href(inquiry.text), data: ["version": String(intake.version)])
        } catch let conflict as IntakeConflict {
            if visit.wantsData { return visit.conflict(version: conflict.current.version, fields: try conflict.current.fields) }
            let reading = try await visit.clinic.intake(of: inquiry, as: visit.caller)
            let page = WriteIntakePage(reading, typed: typed, version: conflict.current.version, theirs: conflict.current, visit)
            return visit.page(page, status: .conflict)
        } catch let refusal as IntakeRefusal where !visit.wantsData && refusal.kind == .invalid {
            let reading = try await visit.clinic.intake(of: inquiry, as: visit.caller)
            let errors = refusal.problems.map { FieldError(field: $0.field, text: $0.text) }
            return visit.page(WriteIntakePage(reading, typed: typed, version: version, errors: errors, visit), status: refusal.kind.status)
        }
    }

    static func sign(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        do {
            try await visit.clinic.signIntake(version: version, of: inquiry, as: visit.caller)
            return try visit.done(InquiryPart.intake.href(inquiry.text))
        } catch let refusal as IntakeRefusal where !visit.wantsData {
            let found = refusal.problems.map { FieldError(field: $0.field, text: $0.text) }
            let errors = found.isEmpty ? [FieldError(field: "assessed-title", text: refusal.message)] : found
            return visit.page(try await visit.intakePage(errors: errors), status: refusal.kind.status)
        }
    }

    static func add(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            try await visit.clinic.addToIntake(visit.form["words"], of: inquiry, as: visit.caller)
            return try visit.done("\(InquiryPart.intake.href(inquiry.text))#added-title")
        } catch let refusal as IntakeRefusal where !visit.wantsData {
            let errors = [FieldError(field: "words", text: refusal.message)]
            return visit.page(try await visit.intakePage(errors: errors, typed: visit.form["words"]), status: refusal.kind.status)
        }
    }
}

extension Visit {
    func intakePage(errors: [FieldError] = [], typed: String = "", records: ReturnedRecord? = nil) async throws -> IntakePage {
        let reading = try await clinic.intake(of: try id("inquiry"), as: caller)
        return IntakePage(reading, self, errors: errors + (records.map { [$0.error] } ?? []), typed: typed, records: records)
    }

    /// Somebody else saved first: their words as data, by the names of the form's fields.
    func conflict(version: Int, fields: [(key: String, value: String)]) -> Response {
        let written = JSONText.object(fields.map { ($0.key, JSONText.string($0.value)) })
        let body = JSONText.object([("version", "\"\(version)\""), ("fields", written)])
        return Response(
            status: .conflict, headers: [.contentType: "application/json", .cacheControl: "no-store"], bytes: Array(body.utf8))
    }
}

extension Intake {
    /// Every answer by the name of its field, also those left empty.
    fileprivate var fields: [(key: String, value: String)] {
        get throws { try IntakeTemplate.shipped.fields.map { ($0.name, answers[$0.name]) } }
    }
}
