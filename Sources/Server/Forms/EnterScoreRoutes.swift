import Clinic
import HTTPTypes
import Hummingbird

/// Scores that were made in licensed tools outside: typed in and corrected.
enum EnterScoreRoutes {
    static let all: [Route] = [
        .get("/people/:member/measures/entered", .deed(.enterScores), show),
        .post("/people/:member/measures/entered", .deed(.enterScores), enter),
        .get("/forms/:form/correction", .deed(.enterScores), showCorrection),
        .post("/forms/:form/correction", .deed(.enterScores), correct),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        visit.page(EnterScorePage(try await reading(visit, visit.query("instrument") ?? ""), visit))
    }

    static func enter(_ visit: Visit) async throws -> Response {
        do {
            let form = try await visit.clinic.enterScore(
                try NewEnteredScore(visit.form), of: try visit.id("member"), as: visit.caller)
            return try visit.done("/forms/\(form.text)")
        } catch {
            let (problem, status) = try FieldError.ofEnteredScore(error)
            return visit.page(EnterScorePage(try await reading(visit, visit.form["instrument"]), visit, errors: [problem]), status: status)
        }
    }

    private static func reading(_ visit: Visit, _ key: String) async throws -> EnterScoreReading {
        try await visit.clinic.scoreToEnter(key, of: try visit.id("member"), as: visit.caller)
    }

    static func showCorrection(_ visit: Visit) async throws -> Response {
        visit.page(EnterScorePage(try await behind(visit), visit))
    }

    static func correct(_ visit: Visit) async throws -> Response {
        let id: ID<AskedForm> = try visit.id("form")
        do {
            if visit.form["way"] == "take-out" {
                let member = try await visit.clinic.takeOutScore(id, because: visit.form["reason"], as: visit.caller)
                return try visit.done("/people/\(member.text)/measures")
            }
            let form = try await visit.clinic.correctScore(
                id, to: try NewEnteredScore(visit.form), because: visit.form["reason"], as: visit.caller)
            return try visit.done("/forms/\(form.text)")
        } catch {
            let (problem, status) = try FieldError.ofEnteredScore(error)
            return visit.page(EnterScorePage(try await behind(visit), visit, errors: [problem]), status: status)
        }
    }

    /// The score to be corrected; one that comes from answers has nothing to correct.
    private static func behind(_ visit: Visit) async throws -> FormBehind {
        let behind = try await visit.clinic.answers(of: try visit.id("form"), as: visit.caller)
        guard behind.entered != nil else { throw EnterScoreRefusal.notEntered }
        return behind
    }
}

extension NewEnteredScore {
    /// A score as its page sends it.
    fileprivate init(_ form: Form) throws {
        guard let day = Day(form["day"]) else { throw PageRefusal.field(name: "day", problem: "Write the date as 2026-11-24.") }
        guard let informant = Informant(rawValue: form["informant"]) else {
            throw PageRefusal.field(name: "informant", problem: "Choose who answered.")
        }
        let parts = form.names.filter { $0.hasPrefix("part-") && !form[$0].isEmpty }
        self.init(
            instrument: form["instrument"], informant: informant, day: day, total: try form.figure("total"),
            parts: Dictionary(uniqueKeysWithValues: try parts.map { (String($0.dropFirst(5)), try form.figure($0)) }),
            givenBy: form["given-by"], tool: form["tool"])
    }
}

extension Form {
    /// A number as people write one: digits, and a point before one or two more.
    fileprivate func figure(_ name: String) throws -> Double {
        let text = self[name].filter { $0 != " " }
        guard text.wholeMatch(of: /\d{1,4}(\.\d{1,2})?/) != nil, let value = Double(text) else {
            throw PageRefusal.field(name: name, problem: "Write a number such as 71 or 2.5.")
        }
        return value
    }
}

extension FieldError {
    /// Beside which field a refused score says why. What is no refusal of it is thrown on.
    fileprivate static func ofEnteredScore(_ error: any Error) throws -> (FieldError, HTTPResponse.Status) {
        switch error {
        case PageRefusal.field(let name, let problem): return (FieldError(field: name, text: problem), .unprocessableContent)
        case FormRefusal.wrongInformant, FormRefusal.notForThisAge: break
        case EnterScoreRefusal.notEntered, EnterScoreRefusal.scoredHere: throw error
        case is EnterScoreRefusal: break
        default: throw error
        }
        guard let refusal = error as? any Refusal else { throw error }
        return (FieldError(field: field(of: refusal), text: refusal.message), refusal.kind.status)
    }

    private static func field(of refusal: any Refusal) -> String {
        switch refusal {
        case EnterScoreRefusal.outOfRange(let part?, _, _): "part-\(part)"
        case EnterScoreRefusal.dayUnusable, EnterScoreRefusal.alreadyEntered, FormRefusal.notForThisAge: "day"
        case EnterScoreRefusal.sourceMissing, EnterScoreRefusal.tooLong: "given-by"
        case EnterScoreRefusal.reasonMissing: "reason"
        case FormRefusal.wrongInformant: "informant"
        default: "total"
        }
    }
}
