import Database

extension Clinic {
    /// Somebody has read it. Nothing more: it stays until somebody says what will be done.
    package func see(_ id: ID<InboxItem>, as caller: Caller) async throws {
        try await perform(.answerAlerts, as: caller) { work in
            let (item, staff) = try work.inboxItem(id, doing: "seen")
            try work.transaction.see(item.id, by: staff, at: work.now)
            try work.transaction.notify("inbox", "seen")
        }
    }

    /// Somebody takes it on: nobody else is told any more.
    package func acknowledge(_ id: ID<InboxItem>, as caller: Caller) async throws {
        try await perform(.answerAlerts, as: caller) { work in
            let (item, staff) = try work.inboxItem(id, doing: "acknowledged")
            // Pressed twice by the same person is no conflict.
            if item.acknowledged?.by == staff { return }
            guard try work.transaction.acknowledge(item.id, by: staff, at: work.now) else { throw InboxRefusal.alreadyAcknowledged }
            try work.transaction.notify("inbox", "acknowledged")
        }
    }

    /// Says what will be done, and so closes it.
    package func plan(_ text: String, _ area: PlanArea, for id: ID<InboxItem>, version: Int, as caller: Caller) async throws {
        try await perform(.answerAlerts, as: caller) { work in
            let (item, staff) = try work.inboxItem(id, doing: "planned")
            let text = text.trimmed
            guard !text.isEmpty else { throw InboxRefusal.planNeeded }
            guard text.count <= 2000 else { throw InboxRefusal.planTooLong }
            if item.plan == text, item.area == area { return }
            guard try work.transaction.plan(text, area, for: item.id, over: version, by: staff, at: work.now) else {
                throw InboxRefusal.changedMeanwhile
            }
            try work.transaction.notify("inbox", "planned")
        }
    }

    /// Tells the next role of everything that nobody acknowledged in time. Returning work.
    @discardableResult
    package func escalate(as caller: Caller) async throws -> Int {
        try await perform(.runJobs, as: caller) { work in
            let overdue = try work.transaction.overdue(at: work.now, most: 200)
            for item in overdue { try work.handOn(item) }
            work.note(JournalLine(scope: "house", detail: "\(overdue.count) handed on"))
            return overdue.count
        }
    }
}

extension Work {
    /// One thing in the inbox whose chart the caller may open.
    fileprivate func inboxItem(_ id: ID<InboxItem>, doing what: String) throws -> (InboxItem, ID<Staff>) {
        guard let item = try transaction.inboxItem(id) else { throw InboxRefusal.unknownItem }
        _ = try chart(of: item.member, detail: "inbox: \(what) \(item.rule)")
        guard caller.role.opens(item.dataClass) else { throw AccessRefusal.protectedClass }
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        return (item, staff)
    }

    fileprivate func handOn(_ item: InboxItem) throws {
        let programme = try transaction.programme(item.programme)
        let route = try transaction.alertRoute(of: programme.id)
        guard let step = route.step(item.step + 1, of: item.urgency) else {
            return try transaction.handOn(item.id, to: item.told, step: item.step, next: nil)
        }
        let next = route.escalation(after: step.step, of: item.urgency, raised: now, in: programme.site.zone)
        try transaction.handOn(item.id, to: step.role, step: step.step, next: next)
        note(
            JournalLine(
                chart: item.member, scope: "inbox", detail: "\(item.rule) not acknowledged; told: \(step.role.rawValue)"))
        if let email = step.email { try post(Letter.alert(to: email, urgency: item.urgency, programme: programme)) }
        try transaction.notify("inbox", "handed on")
    }
}
