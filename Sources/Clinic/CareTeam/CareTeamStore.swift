import Database

extension Transaction {
    func insert(_ place: CareTeamPlace) throws {
        try run(
            """
            INSERT INTO care_team_place (id, episode_id, member_id, staff_id, function, starts_on, ends_on)
            VALUES (\(place.id), \(place.episode), \(place.member), \(place.staff), \(place.function.rawValue), \(place.starts), \(place.ends))
            """)
    }

    func careTeam(of access: Access<Member>) throws -> [CareTeamPlace] {
        try rows(
            """
            SELECT id, episode_id, member_id, staff_id, function, starts_on, ends_on FROM care_team_place
            WHERE member_id = \(access.id) ORDER BY starts_on, id
            """
        ) {
            CareTeamPlace(
                id: ID(try $0.next(Int.self)), episode: ID(try $0.next(Int.self)), member: ID(try $0.next(Int.self)),
                staff: ID(try $0.next(Int.self)), function: try $0.next(), starts: Day(number: try $0.next()),
                ends: try $0.next(Int32?.self).map(Day.init(number:)))
        }
    }

    /// Those who were somebody's team until a step up or down.
    func endCareTeam(of member: ID<Member>, on last: Day) throws {
        try run(
            """
            UPDATE care_team_place SET ends_on = CASE WHEN starts_on > \(last) THEN starts_on ELSE \(last) END
            WHERE member_id = \(member) AND ends_on IS NULL
            """)
    }

    func insert(_ expected: ExpectedDischarge, id: ID<ExpectedDischarge>, by staff: ID<Staff>?, at now: Instant) throws {
        try run(
            """
            INSERT INTO expected_discharge (id, episode_id, member_id, day, reason, set_at, set_by)
            VALUES (\(id), \(expected.episode), \(expected.member), \(expected.day), \(expected.reason), \(now), \(staff))
            """)
    }

    func expectedDischarge(of access: Access<Member>) throws -> ExpectedDischarge? {
        try first(
            "SELECT episode_id, member_id, day, reason FROM expected_discharge WHERE member_id = \(access.id) ORDER BY id DESC LIMIT 1"
        ) {
            ExpectedDischarge(
                episode: ID(try $0.next(Int.self)), member: ID(try $0.next(Int.self)), day: Day(number: try $0.next()),
                reason: try $0.next())
        }
    }

    /// When each of some people is expected to leave: the last that was said.
    func expectedDischarges(of members: [ID<Member>]) throws -> [ID<Member>: Day] {
        var days: [ID<Member>: Day] = [:]
        try each("SELECT member_id, day FROM expected_discharge WHERE member_id IN \(list: members) ORDER BY id") {
            days[ID(try $0.next(Int.self))] = Day(number: try $0.next())
        }
        return days
    }

    /// Who looks after somebody on a day, by name.
    func careTeamNames(of access: Access<Member>, on day: Day) throws -> [(function: CareFunction, name: String)] {
        try rows(
            """
            SELECT c.function, s.name FROM care_team_place c JOIN staff s ON s.id = c.staff_id
            WHERE c.member_id = \(access.id) AND (c.ends_on IS NULL OR c.ends_on >= \(day)) ORDER BY c.starts_on, c.id
            """
        ) { (try $0.next(CareFunction.self), try $0.next(String.self)) }
    }
}
