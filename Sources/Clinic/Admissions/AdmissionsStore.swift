import Database

extension Transaction {
    /// How many are in each stage, and how many of them wait longer than they should.
    func inquiryCounts(_ filter: AdmissionFilter, _ door: AdmissionDoor, at now: Instant) throws -> [AdmissionStage: (all: Int, late: Int)]
    {
        var counts: [AdmissionStage: (all: Int, late: Int)] = [:]
        try each(
            """
            SELECT i.stage, COUNT(*),
                COUNT(CASE WHEN CASE WHEN i.first_contact_at IS NULL THEN i.first_contact_due ELSE i.next_contact_due END < \(now) THEN 1 END)
            FROM inquiry i WHERE \(Self.shown(filter, door)) GROUP BY i.stage
            """
        ) { counts[try $0.next()] = (try $0.next(Int.self), try $0.next(Int.self)) }
        return counts
    }

    /// The most pressing of each stage: by urgency, then by how long somebody has been waited for.
    ///
    /// One part for each stage, so that each reads the first few of its index and no more, however many wait.
    func inquiriesByStage(_ filter: AdmissionFilter, _ door: AdmissionDoor, most: Int) throws -> [InquirySummary] {
        let parts = AdmissionStage.allCases.map { stage -> SQL in
            """
            SELECT * FROM (SELECT \(InquirySummary.columns) FROM inquiry i WHERE \(Self.shown(filter, door)) AND i.stage = \(stage.rawValue)
                ORDER BY \(Self.pressing) LIMIT \(most)) pressing
            """
        }
        return try rows(SQL(parts, separator: " UNION ALL ")) { try InquirySummary(&$0) }
    }

    /// One page of the list, by name.
    func inquiries(_ filter: AdmissionFilter, _ door: AdmissionDoor, after mark: String?, most: Int) throws -> [InquirySummary] {
        let mark = mark.flatMap { text in ID<Inquiry>(String(text.prefix(13))).map { (name: String(text.dropFirst(13)), id: $0) } }
        return try rows(
            """
            SELECT \(InquirySummary.columns) FROM inquiry i
            WHERE \(Self.shown(filter, door)) AND (i.sort_name, i.id) > (\(mark?.name ?? ""), \(mark?.id.number ?? 0))
            ORDER BY i.sort_name, i.id LIMIT \(most)
            """
        ) { try InquirySummary(&$0) }
    }

    /// One that was joined to another is counted with it, not twice.
    func sourceResults(_ door: AdmissionDoor, from first: Instant, before last: Instant) throws -> [SourceResult] {
        let mine = door.programmes.map { Self.open(to: $0) } ?? "1 = 1"
        return try rows(
            """
            SELECT i.source_id, i.standing, i.standing_reason, COUNT(*) FROM inquiry i
            WHERE i.received_at >= \(first) AND i.received_at < \(last) AND i.standing <> 'merged'
                AND i.focus IN \(list: door.focuses.map(\.rawValue)) AND \(mine)
            GROUP BY i.source_id, i.standing, i.standing_reason
            """
        ) {
            SourceResult(
                source: try $0.next(Int?.self).map { ID($0) }, standing: try $0.next(), reason: try $0.next(), count: try $0.next())
        }
    }

    func inquiryNames(_ inquiries: Set<ID<Inquiry>>) throws -> [ID<Inquiry>: String] {
        var names: [ID<Inquiry>: String] = [:]
        try each(
            "SELECT id, CASE preferred WHEN '' THEN given ELSE preferred END || ' ' || family FROM inquiry WHERE id IN \(list: inquiries)"
        ) { names[ID(try $0.next(Int.self))] = try $0.next(String.self) }
        return names
    }

    /// As the index `inquiry_by_pressure` says it.
    private static let pressing: SQL = """
        CASE i.urgency WHEN 'crisis' THEN 0 WHEN 'urgent' THEN 1 WHEN 'priority' THEN 2 ELSE 3 END,
        CASE WHEN i.first_contact_at IS NULL THEN i.first_contact_due ELSE COALESCE(i.next_contact_due, 253402300799) END, i.id
        """

    /// As `Work.opens` says it of one inquiry.
    private static func open(to mine: [ID<Programme>]) -> SQL {
        """
        (i.programme_id IN \(list: mine) OR (i.programme_id IS NULL AND (i.member_id IS NULL OR EXISTS (
            SELECT 1 FROM placement p WHERE p.member_id = i.member_id AND p.programme_id IN \(list: mine)))))
        """
    }

    private static func shown(_ filter: AdmissionFilter, _ door: AdmissionDoor) -> SQL {
        // Whom nothing is kept from is not asked for each row.
        var parts: [SQL] = door.focuses.count == Focus.allCases.count ? [] : ["i.focus IN \(list: door.focuses.map(\.rawValue))"]
        if let standing = filter.standing {
            parts.append("i.standing = \(standing.rawValue)")
            if standing.isOpen { parts.append("i.closed_at = \(StaffTask.open)") }
        } else {
            parts.append("i.closed_at = \(StaffTask.open)")
        }
        if let mine = door.programmes { parts.append(Self.open(to: mine)) }
        if let programme = filter.programme { parts.append("i.programme_id = \(programme)") }
        if filter.mine, let staff = door.staff { parts.append("i.owner_id = \(staff)") }
        if let urgency = filter.urgency { parts.append("i.urgency = \(urgency.rawValue)") }
        if let stage = filter.stage { parts.append("i.stage = \(stage.rawValue)") }
        for word in SearchText.folded(filter.search).split(separator: " ").map(String.init) {
            parts.append("(i.sort_name LIKE \(word + "%") OR i.sort_name LIKE \("% " + word + "%"))")
        }
        return SQL(parts, separator: " AND ")
    }
}

extension InquirySummary {
    static let columns: SQL = """
        i.id, i.programme_id, i.member_id, i.given, i.family, i.preferred, i.sort_name, i.birth_day, i.source_id, i.source_words,
        i.urgency, i.stage, i.standing, i.standing_reason, i.standing_until, i.owner_id, i.first_contact_due, i.first_contact_at,
        i.next_contact_due
        """

    init(_ row: inout Row) throws {
        id = ID(try row.next(Int.self))
        (programme, member) = (try row.next(Int?.self).map { ID($0) }, try row.next(Int?.self).map { ID($0) })
        name = InquiryWords.name(try row.next(), try row.next(), preferred: try row.next())
        (sortName, born) = (try row.next(), try row.next(Int32?.self).map(Day.init(number:)))
        (source, sourceWords) = (try row.next(Int?.self).map { ID($0) }, try row.next())
        (urgency, stage) = (try row.next(), try row.next())
        standing = InquiryStanding(
            kind: try row.next(), reason: try row.next(), until: try row.next(Int32?.self).map(Day.init(number:)))
        owner = try row.next(Int?.self).map { ID($0) }
        contact = try ContactDates(&row)
    }
}
