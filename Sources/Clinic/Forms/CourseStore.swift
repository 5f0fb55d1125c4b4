import Database

extension Transaction {
    func expectedCourse(of programme: ID<Programme>, _ instrument: String, _ informant: Informant, band: String?) throws -> ExpectedCourse?
    {
        try first(
            """
            SELECT slope, deviation, episodes FROM expected_course WHERE programme_id = \(programme) AND instrument = \(instrument)
                AND informant = \(informant.rawValue) AND band = \(band ?? "")
            """
        ) { ExpectedCourse(slope: try $0.next(), deviation: try $0.next(), episodes: try $0.next()) } ?? nil
    }

    func keep(_ course: ExpectedCourse, of programme: ID<Programme>, _ group: CourseGroup, on day: Day) throws {
        try run(
            """
            INSERT INTO expected_course (programme_id, instrument, informant, band, slope, deviation, episodes, fitted_on)
            VALUES (\(programme), \(group.instrument), \(group.informant.rawValue), \(group.band), \(course.slope), \(course.deviation),
                \(course.episodes), \(day))
            ON CONFLICT (programme_id, instrument, informant, band) DO UPDATE SET slope = excluded.slope,
                deviation = excluded.deviation, episodes = excluded.episodes, fitted_on = excluded.fitted_on
            """)
    }

    /// Every stay of a programme that ended, with its scores.
    func closedEpisodes(of programme: ID<Programme>, before today: Day) throws -> [ClosedEpisode] {
        var found: [(key: String, episode: ClosedEpisode)] = []
        try each(
            """
            SELECT p.id, s.instrument, s.informant, s.day, s.total, s.severity
            FROM placement p JOIN form_score s ON s.member_id = p.member_id AND s.day BETWEEN p.starts_on AND p.ends_on
            WHERE p.programme_id = \(programme) AND p.ends_on < \(today) AND s.programme_id = \(programme) AND s.total IS NOT NULL
                AND \(FormScore.counts)
            ORDER BY p.id, s.instrument, s.informant, s.day, s.at
            """
        ) { row in
            let (placement, instrument, informant) = (try row.next(Int.self), try row.next(String.self), try row.next(Informant.self))
            let score = (day: Day(number: try row.next()), total: try row.next(Double.self), severity: try row.next(String?.self))
            let key = "\(placement) \(instrument) \(informant.rawValue)"
            if found.last?.key == key {
                found[found.count - 1].episode.scores.append(score)
            } else {
                found.append((key, ClosedEpisode(instrument: instrument, informant: informant, scores: [score])))
            }
        }
        return found.map(\.episode)
    }
}
