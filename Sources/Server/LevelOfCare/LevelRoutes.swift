import Clinic
import HTTPTypes
import Hummingbird

/// Which level of care somebody needs.
enum LevelRoutes {
    static let all: [Route] =
        [
            .get("/admissions/:inquiry/level", .deed(.readInquiries)) { visit in visit.page(try await visit.levelPage()) },
            .get("/admissions/:inquiry/level/because", .deed(.readInquiries), because),
            .get("/admissions/:inquiry/level/write", .deed(.writeIntake), write),
            .post("/admissions/:inquiry/level", .deed(.writeIntake), save),
            .post("/admissions/:inquiry/level/sign", .deed(.determineLevel), sign),
            .post("/admissions/:inquiry/level/ratings", .deed(.writeIntake), rate),
            .post("/admissions/:inquiry/level/ratings/:rating/strike", .deed(.writeIntake), strike),
            .post("/admissions/:inquiry/level/certify", .deed(.certifyLevel), certify),
        ] + ReferOutRoutes.all

    static func because(_ visit: Visit) async throws -> Response {
        let because = Because(try await visit.clinic.level(of: try visit.id("inquiry"), as: visit.caller))
        if visit.query("panel") == "1" { return visit.page(BecausePanel(because: because)) }
        return visit.page(BecausePage(frame: visit.frame(.admissions), because: because))
    }

    static func write(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.writeIntake, as: visit.caller)
        return visit.page(WriteLevelPage(try await visit.clinic.level(of: try visit.id("inquiry"), as: visit.caller), visit))
    }

    static func save(_ visit: Visit) async throws -> Response {
        let (inquiry, words): (ID<Inquiry>, DeterminationWords) = (try visit.id("inquiry"), try DeterminationWords(visit.form))
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        do {
            let saved = try await visit.clinic.saveDetermination(words, version: version, of: inquiry, as: visit.caller)
            return try visit.done(InquiryPart.level.href(inquiry.text), data: ["version": String(saved.version)])
        } catch let conflict as DeterminationConflict {
            let current = conflict.current
            if visit.wantsData {
                return visit.conflict(version: current.version, fields: current.words.fields(of: try CareCriterion.shipped))
            }
            let reading = try await visit.clinic.level(of: inquiry, as: visit.caller)
            let page = WriteLevelPage(reading, typed: words, version: current.version, theirs: current, visit)
            return visit.page(page, status: .conflict)
        } catch let refusal as LevelRefusal where !visit.wantsData && refusal.kind == .invalid {
            let reading = try await visit.clinic.level(of: inquiry, as: visit.caller)
            let errors = [FieldError(field: refusal.field, text: refusal.message)]
            return visit.page(WriteLevelPage(reading, typed: words, version: version, errors: errors, visit), status: refusal.kind.status)
        }
    }

    static func sign(_ visit: Visit) async throws -> Response {
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        return try await answering(visit, .none) {
            try await visit.clinic.signDetermination(version: version, of: try visit.id("inquiry"), as: visit.caller)
        }
    }

    static func rate(_ visit: Visit) async throws -> Response {
        let rating = NewRating(visit.form)
        return try await answering(visit, .rating) {
            _ = try await visit.clinic.recordRating(rating, of: try visit.id("inquiry"), as: visit.caller)
        }
    }

    static func strike(_ visit: Visit) async throws -> Response {
        try await answering(visit, .none) {
            try await visit.clinic.strikeRating(
                try visit.id("rating"), why: visit.form["why"], of: try visit.id("inquiry"), as: visit.caller)
        }
    }

    static func certify(_ visit: Visit) async throws -> Response {
        var words = CertificationWords()
        (words.need, words.response) = (visit.form["need"], visit.form["response"])
        (words.symptoms, words.goals) = (visit.form["symptoms"], visit.form["goals"])
        let said = words
        return try await answering(visit, .certification) {
            try await visit.clinic.certifyLevel(said, hours: Int(visit.form["hours"]), of: try visit.id("inquiry"), as: visit.caller)
        }
    }

    /// After a change the page again; after a no the same page with the reason on top, and the form as it was.
    private static func answering(
        _ visit: Visit, _ part: ReturnedLevelForm.Part, _ change: () async throws -> Void
    ) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            try await change()
            let place: Href =
                switch part {
                case .none: ""
                case .rating: "#ratings"
                case .certification: "#certification"
                }
            return try visit.done("\(InquiryPart.level.href(inquiry.text))\(place)")
        } catch let refusal as LevelRefusal where !visit.wantsData && refusal != .unknownRating {
            let errors = [FieldError(field: refusal.field, text: refusal.message)]
            let returned = ReturnedLevelForm(part: part, typed: visit.form, errors: errors)
            return visit.page(try await visit.levelPage(errors: errors, form: returned), status: refusal.kind.status)
        }
    }
}

extension Visit {
    func levelPage(errors: [FieldError] = [], form: ReturnedLevelForm = .none) async throws -> LevelPage {
        LevelPage(try await clinic.level(of: try id("inquiry"), as: caller), self, errors: errors, form: form)
    }
}

extension NewRating {
    fileprivate init(_ form: Form) {
        self.init(
            tool: form["tool"], scores: (1...20).map { form["score-\($0)"] }, composite: form["composite"], named: form["named"],
            rung: form["rung"], assessor: form["assessor"], done: form["done"], isFromTool: form["licensed"] == "yes")
    }
}
