import Clinic
import HTTPTypes
import Hummingbird

/// The letter to somebody for whom the programme is not the right place.
enum ReferOutRoutes {
    static let all: [Route] = [
        .get("/admissions/:inquiry/level/letter", .deed(.readInquiries)) { visit in
            visit.page(ReferOutPage(try await visit.clinic.level(of: try visit.id("inquiry"), as: visit.caller), visit))
        },
        .get("/admissions/:inquiry/level/letter/write", .deed(.writeIntake), write),
        .post("/admissions/:inquiry/level/letter", .deed(.writeIntake), save),
        .post("/admissions/:inquiry/level/letter/sign", .deed(.writeIntake), sign),
    ]

    static func write(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.writeIntake, as: visit.caller)
        let reading = try await visit.clinic.level(of: try visit.id("inquiry"), as: visit.caller)
        guard reading.letterBeingWritten != nil else { return visit.redirect(reading.letterAddress.text) }
        return visit.page(WriteReferOutPage(reading, visit))
    }

    static func save(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        if visit.form["begin"] == "yes" { return try await begin(visit, inquiry) }
        let typed = LetterWords(visit.form)
        do {
            let saved = try await visit.clinic.saveLetter(typed, version: version, of: inquiry, as: visit.caller)
            return try visit.done("\(InquiryPart.level.href(inquiry.text))/letter", data: ["version": String(saved.version)])
        } catch let conflict as LetterConflict {
            if visit.wantsData { return visit.conflict(version: conflict.current.version, fields: conflict.current.words.fields) }
            let reading = try await visit.clinic.level(of: inquiry, as: visit.caller)
            let page = WriteReferOutPage(reading, typed: typed, version: conflict.current.version, theirs: conflict.current, visit)
            return visit.page(page, status: .conflict)
        } catch let refusal as LetterRefusal where !visit.wantsData && refusal.kind == .invalid {
            let reading = try await visit.clinic.level(of: inquiry, as: visit.caller)
            let errors = [FieldError(field: refusal.field, text: refusal.message)]
            return visit.page(
                WriteReferOutPage(reading, typed: typed, version: version, errors: errors, visit), status: refusal.kind.status)
        }
    }

    /// Saves what was found as the first draft, unless somebody has begun one already.
    private static func begin(_ visit: Visit, _ inquiry: ID<Inquiry>) async throws -> Response {
        let reading = try await visit.clinic.level(of: inquiry, as: visit.caller)
        if reading.letterBeingWritten == nil {
            _ = try await visit.clinic.saveLetter(reading.letterBeginning, version: 0, of: inquiry, as: visit.caller)
        }
        return try visit.done("\(reading.letterAddress)/write")
    }

    static func sign(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        do {
            try await visit.clinic.signLetter(version: version, of: inquiry, as: visit.caller)
            return try visit.done("\(InquiryPart.level.href(inquiry.text))/letter")
        } catch let refusal as LetterRefusal where !visit.wantsData {
            // What is missing is put right where it is written, beside its field.
            let reading = try await visit.clinic.level(of: inquiry, as: visit.caller)
            let errors = [FieldError(field: refusal.field, text: refusal.message)]
            guard refusal.kind == .invalid else {
                return visit.page(ReferOutPage(reading, errors: errors, visit), status: refusal.kind.status)
            }
            return visit.page(WriteReferOutPage(reading, errors: errors, visit), status: refusal.kind.status)
        }
    }
}
