import Clinic
import HTTPTypes
import Hummingbird

/// A person's daily cards, and what those who treat them see of it.
enum CheckInRoutes {
    static let all: [Route] = [
        .get("/my/check-in", .person(.readOwnPage)) { try await show($0, .checkIn) },
        .post("/my/check-in", .person(.manageOwnPage)) { try await keep($0, .checkIn) },
        .get("/my/check-ins", .person(.readOwnPage), showOwnTrend),
        .get("/my/check-ins/:entry", .person(.readOwnPage), showDone),
        .get("/my/cards/:card", .person(.readOwnPage)) { try await show($0, try $0.card) },
        .post("/my/cards/:card", .person(.manageOwnPage)) { try await keep($0, try $0.card) },
        .get("/people/:member/check-ins", .deed(.readCheckIns), showTrend),
        .get("/people/:member/cards", .deed(.chooseCards), showChoice),
        .post("/people/:member/cards", .deed(.chooseCards), choose),
    ]

    static func show(_ visit: Visit, _ card: Card) async throws -> Response {
        // A guardian who may see what was told does not tell it in the person's place.
        if visit.caller.role == .guardian { return visit.redirect("/my/check-ins") }
        let reading = try await visit.clinic.card(card, of: try visit.owner(.checkIn), as: visit.caller)
        return visit.page(CardPage(reading, frame: OwnFrame(try visit.ownPerson, .checkIn)))
    }

    static func keep(_ visit: Visit, _ card: Card) async throws -> Response {
        let (form, member) = (visit.form, try visit.owner(.checkIn))
        let key = form["key"].isEmpty ? SessionToken.new().cookie : String(form["key"].prefix(64))
        do {
            let filled = try await visit.clinic.fill(
                card, with: { form.all($0) }, on: try visit.formDay("day"), key: key, of: member, as: visit.caller)
            return try visit.done("/my/check-ins/\(filled.entry.id.text)")
        } catch let refusal as SheetRefusal {
            let reading = try await visit.clinic.card(card, of: member, as: visit.caller)
            let page = CardPage(reading, frame: OwnFrame(try visit.ownPerson, .checkIn), sent: (form, refusal))
            return visit.page(page, status: refusal.kind.status)
        }
    }

    static func showDone(_ visit: Visit) async throws -> Response {
        let member = try visit.owner(.checkIn)
        let filled = try await visit.clinic.filledCard(try visit.id("entry"), of: member, as: visit.caller)
        let waiting = try await visit.clinic.cardsWaiting(of: member, as: visit.caller)
        return visit.page(CardDonePage(filled, waiting: waiting, frame: OwnFrame(try visit.ownPerson, .checkIn)))
    }

    static func showOwnTrend(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.ownCheckIns(
            of: try visit.owner(.checkIn), weeks: visit.weeks, as: visit.caller)
        return visit.page(
            OwnTrendPage(reading, weeks: visit.weeks, frame: OwnFrame(try visit.ownPerson, .checkIn), isOwn: visit.caller.role == .member))
    }

    static func showTrend(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.checkIns(of: try visit.id("member"), weeks: visit.weeks, as: visit.caller)
        return visit.page(TrendPage(reading, weeks: visit.weeks, visit))
    }

    static func showChoice(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.cardChoice(of: try visit.id("member"), as: visit.caller)
        return visit.page(CardChoicePage(reading, visit, isKept: visit.query("done") != nil))
    }

    static func choose(_ visit: Visit) async throws -> Response {
        let (member, form): (ID<Member>, Form) = (try visit.id("member"), visit.form)
        let targets = (1...DiaryTarget.most).map { form["target-\($0)"] }
        do {
            try await visit.clinic.chooseCards(
                Set(form.all("cards").compactMap { Card(rawValue: $0) }), targets: targets, for: member, as: visit.caller)
            return try visit.done("/people/\(member.text)/cards?done=1")
        } catch CheckInRefusal.targetTooLong {
            let reading = try await visit.clinic.cardChoice(of: member, as: visit.caller)
            let page = CardChoicePage(reading, visit, targets: targets, problem: CheckInRefusal.targetTooLong.message)
            return visit.page(page, status: .unprocessableContent)
        }
    }

    /// What waits today on the first page of a person's own: their daily cards.
    static func waiting(_ member: ID<Member>, _ visit: Visit) async throws -> [MyWeekPage.Waiting] {
        try await visit.clinic.cardsWaiting(of: member, as: visit.caller).map {
            .init(name: $0.title, note: $0 == .checkIn ? "How is today? It takes a minute." : "For today.", href: $0.href)
        }
    }
}

extension Visit {
    /// The person whose page it is, or the one that a guardian asks for; the first of several who lets them see this part.
    func owner(_ part: PagePart) throws -> ID<Member> {
        if let asked = try whose(part) { return asked }
        guard let first = try ownPerson.people.first(where: { $0.parts.contains(part) }) else { throw PortalRefusal.notYours }
        return first.id
    }

    fileprivate var card: Card {
        get throws {
            guard let card = Card(rawValue: try word("card")), card != .checkIn else { throw CheckInRefusal.unknownCard }
            return card
        }
    }

    /// How many weeks a trend shows: 4, or 12 where the address asks for it.
    fileprivate var weeks: Int { query("weeks") == "12" ? 12 : 4 }
}
