import Database

extension Transaction {
    /// What a site has set, the oldest first. There are few: a house changes its clocks once in a while.
    func siteClocks(of site: ID<Site>) throws -> [SiteClocks] {
        try rows(
            """
            SELECT id, number, starts_on, set_at, set_by, source, plan_days, evaluation_days, usual_weeks, crisis_first, crisis_next,
                urgent_runs, urgent_first, urgent_next, priority_runs, priority_first, priority_next, standard_runs, standard_first,
                standard_next
            FROM site_clocks WHERE site_id = \(site) ORDER BY number
            """
        ) { row in
            let (id, number, starts) = (ID<SiteClocks>(try row.next(Int.self)), try row.next(Int.self), Day(number: try row.next()))
            let (setAt, setBy) = (Instant(seconds: try row.next()), ID<Staff>(try row.next(Int.self)))
            let (source, plan, evaluation) = (try row.next(String.self), try row.next(Int.self), try row.next(Int.self))
            let weeks = try row.next(Int.self)
            var waits: [InquiryUrgency: ContactClock] = [:]
            for urgency in [InquiryUrgency.crisis, .urgent, .priority, .standard] {
                let runs = urgency == .crisis ? ContactClock.Runs.always : try row.next()
                waits[urgency] = ContactClock(
                    first: .init(minutes: try row.next(), runs: runs), next: .init(minutes: try row.next(), runs: runs))
            }
            return SiteClocks(
                id: id, site: site, number: number, starts: starts,
                clocks: AdmissionClocks(source: source, waits: waits, planDays: plan, evaluationDays: evaluation, usualWeeks: weeks),
                setAt: setAt, setBy: setBy)
        }
    }

    /// - Returns: false when somebody else has set that number already.
    func insert(_ set: SiteClocks) throws -> Bool {
        let clocks = set.clocks
        let (crisis, urgent) = (try clocks.clock(.crisis), try clocks.clock(.urgent))
        let (priority, standard) = (try clocks.clock(.priority), try clocks.clock(.standard))
        return try run(
            """
            INSERT INTO site_clocks (id, site_id, number, starts_on, source, crisis_first, crisis_next, urgent_runs, urgent_first,
                urgent_next, priority_runs, priority_first, priority_next, standard_runs, standard_first, standard_next, plan_days,
                evaluation_days, usual_weeks, set_at, set_by)
            VALUES (\(set.id), \(set.site), \(set.number), \(set.starts), \(clocks.source), \(crisis.first.minutes),
                \(crisis.next.minutes), \(urgent.first.runs.rawValue), \(urgent.first.minutes), \(urgent.next.minutes),
                \(priority.first.runs.rawValue), \(priority.first.minutes), \(priority.next.minutes), \(standard.first.runs.rawValue),
                \(standard.first.minutes), \(standard.next.minutes), \(clocks.planDays), \(clocks.evaluationDays),
                \(clocks.usualWeeks), \(set.setAt), \(set.setBy))
            ON CONFLICT (site_id, number) DO NOTHING
            """) == 1
    }

    func insert(_ clock: CallClock, id: ID<CallClock>, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO call_clock (id, inquiry_id, kind, urgency, runs, minutes, started_at, due_at, site_clocks_id)
            VALUES (\(id), \(access.id), \(clock.kind.rawValue), \(clock.urgency.rawValue), \(clock.wait.runs.rawValue),
                \(clock.wait.minutes), \(clock.started), \(clock.due), \(clock.own))
            """)
    }

    /// The last wait of each kind that was begun for an inquiry.
    func callClocks(of access: Access<Inquiry>) throws -> [CallClock] {
        var last: [CallClock.Kind: CallClock] = [:]
        try each(
            """
            SELECT kind, urgency, runs, minutes, started_at, due_at, site_clocks_id FROM call_clock
            WHERE inquiry_id = \(access.id) ORDER BY id
            """
        ) { row in
            let (kind, urgency, runs) = (
                try row.next(CallClock.Kind.self), try row.next(InquiryUrgency.self), try row.next(ContactClock.Runs.self)
            )
            last[kind] = CallClock(
                kind: kind, urgency: urgency, wait: .init(minutes: try row.next(), runs: runs), started: Instant(seconds: try row.next()),
                due: Instant(seconds: try row.next()), own: try row.next(Int?.self).map { ID($0) })
        }
        return [last[.first], last[.next]].compactMap { $0 }
    }
}
