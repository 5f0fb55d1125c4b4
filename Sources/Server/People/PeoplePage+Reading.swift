import Clinic

/// From the people found to the list that is read.
extension PeoplePage {
    /// A role that may find people but not open their charts is led to their week instead.
    init(_ reading: PeopleReading, query: String, opensCharts: Bool, frame: Frame) {
        let programmes = Dictionary(uniqueKeysWithValues: reading.programmes.map { ($0.id, $0) })
        self.init(
            frame: frame, query: query, headline: Self.headline(reading, query),
            people: reading.people.map { PersonLine($0, programmes[$0.programme], today: reading.today, opensCharts: opensCharts) },
            next: reading.next.map { "/people?q=\(query)&after=\($0)" })
    }

    private static func headline(_ reading: PeopleReading, _ query: String) -> String {
        let count = reading.people.count
        if count == 0 { return query.isEmpty ? "Nobody is in your programmes yet." : "Nobody by the name or number “\(query)”." }
        if reading.next != nil { return query.isEmpty ? "People, by family name" : "More than \(count) people fit “\(query)”." }
        let people = Words.capitalised(Words.people(count))
        return query.isEmpty ? "\(people) in your programmes." : "\(people) \(count == 1 ? "fits" : "fit") “\(query)”."
    }
}

extension PeoplePage.PersonLine {
    init(_ line: FoundPerson, _ programme: Programme?, today: Day?, opensCharts: Bool) {
        let id = line.member.id.text
        let week = today.map(\.week)
        let because: Href? = week.map { "/people/\(id)/weeks/\($0.text)" }
        let state = WeekState(line, today: today)
        self.init(
            name: line.member.name, pronouns: line.member.pronouns, href: opensCharts ? "/people/\(id)" : because ?? "/people",
            number: line.member.external ?? "", programme: programme?.name ?? "", week: state.figure,
            because: line.week == nil ? nil : because, state: state.words, tone: state.tone)
    }
}

/// Where somebody in a list stands this week, from the week's figures alone.
struct WeekState {
    /// "4:30 of 9:00", or empty.
    let figure: String
    let words: String
    let tone: Tone

    init(_ line: FoundPerson, today: Day?) {
        let week = line.week
        let has = HoursAndMinutes.clock(week?.minutes ?? 0)
        figure = week == nil ? "" : week?.minimum.map { "\(has) of \(HoursAndMinutes.clock($0.value))" } ?? has
        guard let today else {
            (words, tone) = ("", .quiet)
            return
        }
        if line.ends < today {
            (words, tone) = ("Until \(Words.fullDate(line.ends))", .quiet)
        } else if line.starts > today {
            (words, tone) = ("From \(Words.date(line.starts))", .info)
        } else {
            (words, tone) = Self.state(week, today)
        }
    }

    private static func state(_ week: MemberWeek?, _ today: Day) -> (String, Tone) {
        guard let week else { return ("Nothing planned", .warning) }
        guard let minimum = week.minimum?.value else { return ("No minimum", .quiet) }
        let open = week.planned.filter { $0.weekday >= today.weekday - 1 }.reduce(0) { $0 + $1.minutes }
        if week.minutes >= minimum { return ("Met", .good) }
        if week.minutes + open >= minimum { return ("On the way", .good) }
        return week.minutes + week.plannedMinutes >= minimum ? ("Attendance not marked", .warning) : ("Will miss", .danger)
    }
}

/// Somebody found by the clinic; the page has lines of its own, which are drawn.
typealias FoundPerson = PersonLine
