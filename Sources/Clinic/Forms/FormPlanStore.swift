import Database

/// A person's stay, with what decides whether a questionnaire is made for them.
struct StayToAsk: Sendable {
    let member: ID<Member>
    let born: Day
    let stay: AskingStay
}

extension Transaction {
    func insert(_ plan: FormPlan) throws {
        try run(
            """
            INSERT INTO form_plan (id, programme_id, instrument, informant, cadence, starts_on, ends_on)
            VALUES (\(plan.id), \(plan.programme), \(plan.instrument), \(plan.informant.rawValue), \(plan.cadence.rawValue),
                \(plan.starts), \(plan.ends))
            """)
    }

    func plans(of programme: ID<Programme>) throws -> [FormPlan] {
        try rows(
            """
            SELECT id, programme_id, instrument, informant, cadence, starts_on, ends_on FROM form_plan
            WHERE programme_id = \(programme) ORDER BY id
            """
        ) {
            FormPlan(
                id: ID(try $0.next(Int.self)), programme: ID(try $0.next(Int.self)), instrument: try $0.next(), informant: try $0.next(),
                cadence: try $0.next(), starts: Day(number: try $0.next()), ends: try $0.next(Int32?.self).map(Day.init(number:)))
        }
    }

    func end(_ plan: ID<FormPlan>, on day: Day) throws {
        try run("UPDATE form_plan SET ends_on = CASE WHEN starts_on > \(day) THEN starts_on ELSE \(day) END WHERE id = \(plan)")
    }

    /// Everybody whose stay can ask something within some days: those in the programme, and those who left up to 90 days ago.
    func stays(toAskIn programme: ID<Programme>, from first: Day, through last: Day) throws -> [StayToAsk] {
        var days: [ID<Member>: [Day]] = [:]
        try each(
            """
            SELECT DISTINCT r.member_id, r.day FROM group_session s JOIN roster_place r ON r.session_id = s.id
            WHERE s.programme_id = \(programme) AND s.day BETWEEN \(first.week.monday) AND \(last) AND s.cancelled IS NULL
            ORDER BY r.member_id, r.day
            """
        ) { days[ID(try $0.next(Int.self)), default: []].append(Day(number: try $0.next())) }
        return try rows(
            """
            SELECT p.member_id, m.birth_day, p.starts_on, p.ends_on FROM placement p JOIN member m ON m.id = p.member_id
            WHERE p.programme_id = \(programme) AND p.starts_on <= \(last) AND p.ends_on >= \(first.adding(days: -91))
            ORDER BY p.member_id, p.starts_on
            """
        ) {
            let member = ID<Member>(try $0.next(Int.self))
            let born = Day(number: try $0.next())
            let stay = AskingStay(
                starts: Day(number: try $0.next()), ends: Day(number: try $0.next()), groupDays: days[member] ?? [])
            return StayToAsk(member: member, born: born, stay: stay)
        }
    }
}
