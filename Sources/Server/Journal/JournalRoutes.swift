import Clinic
import Hummingbird

enum JournalRoutes {
    static let all: [Route] = [
        .get("/journal", .deed(.readJournal), show),
        .post("/journal/verify", .deed(.verifyJournal), verify),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        let asked = JournalSearch(visit)
        return visit.page(JournalPage(try await visit.clinic.journal(asked.question, as: visit.caller), asked, verdict: nil, visit))
    }

    /// The answer stands on the page itself: it is about the journal as it was read just now.
    static func verify(_ visit: Visit) async throws -> Response {
        let verdict = try await visit.clinic.verifyJournal(as: visit.caller)
        let asked = JournalSearch(visit)
        return visit.page(JournalPage(try await visit.clinic.journal(asked.question, as: visit.caller), asked, verdict: verdict, visit))
    }
}

/// What the address asks of the journal, as typed and as understood. What cannot be understood is not asked.
struct JournalSearch {
    let filter: JournalPage.Filter
    let question: JournalQuestion

    init(_ visit: Visit) {
        let typed = { (name: String) in String((visit.query(name) ?? "").prefix(200)) }
        var question = JournalQuestion()
        (question.chart, question.actor, question.deed) = (typed("chart"), typed("actor"), Deed(rawValue: typed("deed")))
        (question.from, question.to, question.before) = (Day(typed("from")), Day(typed("to")), ID(typed("after")))
        filter = JournalPage.Filter(chart: question.chart, actor: question.actor, from: typed("from"), to: typed("to"))
        self.question = question
    }

    /// The same question from another entry on.
    func href(before entry: ID<JournalEntry>?) -> Href {
        let deed = question.deed?.rawValue ?? ""
        return
            "/journal?chart=\(filter.chart)&actor=\(filter.actor)&deed=\(deed)&from=\(filter.from)&to=\(filter.to)&after=\(entry?.text ?? "")"
    }
}
