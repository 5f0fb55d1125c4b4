import Database

extension Transaction {
    func insert(_ score: FormScore) throws {
        try run(
            """
            INSERT INTO form_score (form_id, member_id, programme_id, instrument, instrument_version, informant, day, at, total, severity,
                subscales, flags, scorer, baseline, colour, reason, sentence)
            VALUES (\(score.form), \(score.member), \(score.programme), \(score.instrument), \(score.instrumentVersion),
                \(score.informant.rawValue), \(score.day), \(score.at), \(score.total), \(score.severity),
                \(FormScore.text(score.subscales)), \(score.flags.joined(separator: " ")), \(score.scorer),
                \(score.standing?.baseline), \(score.standing?.colour), \(score.standing?.reason), \(score.standing?.sentence ?? ""))
            """)
    }

    /// Everything one person's forms came to, the oldest first, without what was corrected.
    func scores(of member: Access<Member>) throws -> [FormScore] {
        try rows(
            """
            SELECT \(FormScore.columns) FROM form_score s WHERE s.member_id = \(member.id) AND \(FormScore.counts)
            ORDER BY s.day, s.at, s.form_id
            """
        ) { try FormScore(&$0) }
    }

    func scores(of forms: Set<ID<AskedForm>>) throws -> [ID<AskedForm>: FormScore] {
        let found = try rows("SELECT \(FormScore.columns) FROM form_score s WHERE s.form_id IN \(list: forms)") { try FormScore(&$0) }
        return Dictionary(found.map { ($0.form, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What several people's forms came to lately: before a group meets.
    func scores(of members: [ID<Member>], from day: Day) throws -> [FormScore] {
        try rows(
            """
            SELECT \(FormScore.columns) FROM form_score s WHERE s.member_id IN \(list: members) AND s.day >= \(day)
                AND \(FormScore.counts)
            ORDER BY s.member_id, s.day, s.at, s.form_id
            """
        ) { try FormScore(&$0) }
    }

    /// The first score of this instrument in a stay: what change is counted from.
    func baseline(of instrument: String, informant: Informant, of member: ID<Member>, since day: Day) throws
        -> (total: Double, day: Day, severity: String?)?
    {
        try first(
            """
            SELECT s.total, s.day, s.severity FROM form_score s WHERE s.member_id = \(member) AND s.instrument = \(instrument)
                AND s.informant = \(informant.rawValue) AND s.day >= \(day) AND s.total IS NOT NULL AND \(FormScore.counts)
            ORDER BY s.day, s.at, s.form_id LIMIT 1
            """
        ) { (try $0.next(Double.self), Day(number: try $0.next()), try $0.next(String?.self)) }
    }
}

extension FormScore {
    static let columns: SQL = """
        s.form_id, s.member_id, s.programme_id, s.instrument, s.instrument_version, s.informant, s.day, s.at, s.total, s.severity,
        s.subscales, s.flags, s.scorer, s.baseline, s.colour, s.reason, s.sentence
        """

    init(_ row: inout Row) throws {
        (form, member, programme) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (instrument, instrumentVersion, informant) = (try row.next(), try row.next(), try row.next())
        (day, at) = (Day(number: try row.next()), Instant(seconds: try row.next()))
        (total, severity) = (try row.next(), try row.next())
        subscales = Self.subscales(try row.next())
        flags = try row.next(String.self).split(separator: " ").map(String.init)
        scorer = try row.next()
        let (baseline, colour, reason, sentence) = (
            try row.next(Double?.self), try row.next(String?.self), try row.next(String?.self), try row.next(String.self)
        )
        if let baseline, let colour, let reason {
            standing = Standing(baseline: baseline, colour: colour, reason: reason, sentence: sentence)
        } else {
            standing = nil
        }
    }

    /// `use=3 risk=12`: the names are the catalogue's, without spaces.
    static func text(_ subscales: [String: Double]) -> String {
        subscales.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }

    static func subscales(_ text: String) -> [String: Double] {
        Dictionary(
            text.split(separator: " ").compactMap { part in
                let pair = part.split(separator: "=")
                return pair.count == 2 ? Double(pair[1]).map { (String(pair[0]), $0) } : nil
            }, uniquingKeysWith: { first, _ in first })
    }
}
