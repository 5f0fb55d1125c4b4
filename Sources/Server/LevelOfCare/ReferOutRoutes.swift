import Clinic
import HTTPTypes
import Hummingbird

/// The letter to somebody for whom the programme is not the right place.
enum ReferOutRoutes {
    static let all: [Route] = [
        .get("/admissions/:inquiry/level/letter", .deed(.readInquiries), show),
        .post("/admissions/:inquiry/level/letter", .deed(.writeIntake), save),
        .post("/admissions/:inquiry/level/letter/sign", .deed(.writeIntake), sign),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        visit.page(ReferOutPage(try await visit.clinic.level(of: try visit.id("inquiry"), as: visit.caller), visit))
    }

    static func save(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        let typed = try await words(visit)
        do {
            let saved = try await visit.clinic.saveLetter(typed, version: version, of: inquiry, as: visit.caller)
            return try visit.done("\(InquiryPart.level.href(inquiry.text))/letter", data: ["version": String(saved.version)])
        } catch let conflict as LetterConflict {
            if visit.wantsData { return visit.conflict(version: conflict.current.version, fields: conflict.current.words.fields) }
            return try await page(visit, typed, version: conflict.current.version, theirs: conflict.current, status: .conflict)
        } catch let refusal as LetterRefusal where !visit.wantsData && refusal.kind == .invalid {
            let errors = [FieldError(field: refusal.field, text: refusal.message)]
            return try await page(visit, typed, version: version, errors: errors, status: refusal.kind.status)
        }
    }

    static func sign(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        do {
            try await visit.clinic.signLetter(version: version, of: inquiry, as: visit.caller)
            return try visit.done("\(InquiryPart.level.href(inquiry.text))/letter")
        } catch let refusal as LetterRefusal where !visit.wantsData {
            return try await page(visit, errors: [FieldError(field: refusal.field, text: refusal.message)], status: refusal.kind.status)
        }
    }

    /// What was typed; for another letter after a signed one, what it begins with.
    private static func words(_ visit: Visit) async throws -> LetterWords {
        guard visit.form["anew"] == "yes" else { return LetterWords(visit.form) }
        return try await visit.clinic.level(of: try visit.id("inquiry"), as: visit.caller).letterBeginning
    }

    private static func page(
        _ visit: Visit, _ typed: LetterWords? = nil, version: Int? = nil, theirs: ReferOutLetter? = nil, errors: [FieldError] = [],
        status: HTTPResponse.Status
    ) async throws -> Response {
        let reading = try await visit.clinic.level(of: try visit.id("inquiry"), as: visit.caller)
        return visit.page(ReferOutPage(reading, typed: typed, version: version, theirs: theirs, errors: errors, visit), status: status)
    }
}
