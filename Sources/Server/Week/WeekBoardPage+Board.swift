import Clinic

/// From the clinic's figures to the board as it is read.
extension WeekBoardPage {
    init(_ board: WeekBoard, frame: Frame) {
        let (programme, week) = (board.programme, board.week)
        let days = Self.shownDays(board)
        let tabs = board.programmes.map {
            ProgrammeTab(name: $0.name, href: .board($0.id, week), isCurrent: $0.id == programme.id)
        }
        let sentences = BoardSentences(board)
        self.init(
            frame: frame, headline: sentences.headline, lead: sentences.lead, weekName: Words.week(week),
            previousWeek: Href.board(programme.id, week.previous), nextWeek: Href.board(programme.id, week.next),
            currentWeek: week == board.today.week ? nil : Href.board(programme.id, board.today.week), programmes: tabs,
            days: days.map { DayHead(name: Words.dayHead($0), weekday: $0.weekday, isToday: $0 == board.today) },
            bands: Self.bands(board, days: days))
    }

    /// Monday to Friday, and the weekend where something happens on it.
    private static func shownDays(_ board: WeekBoard) -> [Day] {
        board.week.days.filter { day in
            day.weekday < 6
                || board.people.contains { person in
                    guard let week = person.week else { return false }
                    return week.days[day.weekday - 1] > 0 || week.planned.contains { $0.weekday == day.weekday - 1 }
                }
        }
    }

    private static func bands(_ board: WeekBoard, days: [Day]) -> [Band] {
        let titles: [Trouble: String] = [
            .willMiss: "Will miss unless something changes", .unmarked: "Attendance not marked", .mayMiss: "May miss",
            .nothingPlanned: "Nothing planned", .none: "On track",
        ]
        let groups = Dictionary(grouping: board.people, by: \.trouble)
        return Trouble.allCases.compactMap { trouble in
            guard let people = groups[trouble], !people.isEmpty else { return nil }
            return Band(title: titles[trouble] ?? "", rows: people.map { WeekBoardRow($0, board: board, days: days) })
        }
    }
}

extension WeekBoardRow {
    init(_ standing: Standing, board: WeekBoard, days: [Day]) {
        let week = standing.week
        self.init(
            name: standing.name, person: "/people/\(standing.member.text)", because: "\(standing.member.text)",
            days: days.map { DayFigure(week, $0) }, attended: week?.minutes ?? 0,
            planned: standing.forecast?.remaining.reduce(0, +) ?? 0, required: week?.minimum?.value, chance: Chance(standing),
            fix: BoardSentences.fix(standing, board))
    }
}

extension WeekBoardRow.DayFigure {
    /// Nil where nothing was planned and nothing happened.
    init?(_ week: MemberWeek?, _ day: Day) {
        guard let week else { return nil }
        let minutes = week.days[day.weekday - 1]
        let open = week.planned.reduce(0) { $0 + ($1.weekday == day.weekday - 1 ? $1.minutes : 0) }
        let all = minutes + open + week.lost[day.weekday - 1]
        guard all > 0 else { return nil }
        let state: State = minutes == all ? .attended : minutes > 0 ? .partly : open > 0 ? .planned : .missed
        self.init(weekday: day.weekday, state: state, attended: minutes, planned: state == .planned ? open : all)
    }
}

extension WeekBoardRow.Chance {
    init(_ standing: Standing) {
        guard let forecast = standing.forecast else {
            self.init(words: standing.week == nil ? "No plan" : "No minimum", percent: nil, tone: .quiet)
            return
        }
        if standing.trouble == .unmarked {
            self.init(words: "Not known", percent: nil, tone: .warning)
            return
        }
        let percent = forecast.wholePercent
        switch forecast.probability {
        case 1: self.init(words: "Met", percent: nil, tone: .good)
        case 0: self.init(words: "Cannot", percent: nil, tone: .danger)
        case 0.8...: self.init(words: "Likely", percent: percent, tone: .good)
        case 0.5...: self.init(words: "Uncertain", percent: percent, tone: .warning)
        default: self.init(words: "Unlikely", percent: percent, tone: .warning)
        }
    }
}
