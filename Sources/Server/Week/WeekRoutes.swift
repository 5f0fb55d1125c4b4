import Clinic
import Hummingbird

enum WeekRoutes {
    static let all: [Route] = [
        .get("/week", .deed(.readWeek), current),
        .get("/weeks/:week", .deed(.readWeek), board),
        .get("/people/:member/weeks/:week", .deed(.readWeek), because),
        // The same page beside the board, so that the two thousand links of a board are short.
        .get("/weeks/:week/:member", .deed(.readWeek), because),
    ]

    /// The week that somebody means who just says "week": this one, of their first programme.
    static func current(_ visit: Visit) async throws -> Response {
        let programme = visit.query("programme").flatMap { ID<Programme>($0) }
        if let text = visit.query("week"), let week = Week(text) { return visit.redirect(Href.board(programme, week).text) }
        guard let week = try await visit.clinic.currentWeek(of: programme, as: visit.caller) else {
            return visit.page(NoProgrammePage(frame: visit.frame(.week)))
        }
        return visit.redirect(Href.board(programme, week).text)
    }

    static func board(_ visit: Visit) async throws -> Response {
        let programme = visit.query("programme").flatMap { ID<Programme>($0) }
        guard let week = Week(try visit.word("week")) else { throw PageRefusal.unknownPage }
        // The links of the board are relative to an address that ends with a slash.
        guard visit.request.uri.path.hasSuffix("/") else { return visit.redirect(Href.board(programme, week).text) }
        guard let board = try await visit.clinic.weekBoard(programme, week, as: visit.caller) else {
            return visit.page(NoProgrammePage(frame: visit.frame(.week)))
        }
        return visit.page(WeekBoardPage(board, frame: visit.frame(.week)))
    }

    static func because(_ visit: Visit) async throws -> Response {
        guard let week = Week(try visit.word("week")) else { throw PageRefusal.unknownPage }
        let reading = try await visit.clinic.memberWeek(try visit.id("member"), week, as: visit.caller)
        let because = Because(reading)
        if visit.query("panel") == "1" { return visit.page(BecausePanel(because: because)) }
        return visit.page(BecausePage(frame: visit.frame(.week), because: because))
    }
}

extension Href {
    static func board(_ programme: ID<Programme>?, _ week: Week) -> Href {
        guard let programme else { return "/weeks/\(week.text)/" }
        return "/weeks/\(week.text)/?programme=\(programme.text)"
    }
}

/// Before anybody is assigned to a programme there is no week to show.
struct NoProgrammePage: Drawable {
    let frame: Frame

    var html: HTML {
        let text = EmptyState(
            title: "No programme is yours yet",
            text: "A director or administrator assigns people of the staff to programmes. Once one is yours, its week is here.")
        return Layout(frame: frame, title: "Week", content: "\(PageHead(title: "Your week"))\(text)").html
    }
}
