import Database

extension Work {
    /// Puts critical answers before the clinicians, at once and once each. It runs with every answer that is kept, long before
    /// a form is complete.
    func raise(_ answers: [CriticalAnswer], of form: AskedForm, in programme: Programme, at moment: Instant) throws {
        for answer in answers {
            let urgency: InboxItem.Urgency = answer.urgency == .now ? .now : .sameDay
            try raiseRisk(
                NewInboxItem(
                    member: form.member, kind: .critical, urgency: urgency, rule: answer.rule, form: form.id, item: answer.item,
                    sentence: answer.sentence, dataClass: form.dataClass), in: programme, at: moment)
        }
    }

    /// A critical answer changes what is known of somebody's risk: besides the alert, the plan that they agreed is looked at soon.
    func raiseRisk(_ new: NewInboxItem, in programme: Programme, at moment: Instant) throws {
        guard let item = try raise(new, in: programme, at: moment) else { return }
        try hastenSafetyPlan(of: new.member, because: item, new.rule, in: programme)
    }

    /// Puts one thing before the clinicians of a programme. The same rule on the same form is raised once.
    /// - Returns: nil when it was raised before.
    @discardableResult
    func raise(_ new: NewInboxItem, in programme: Programme, at moment: Instant) throws -> ID<InboxItem>? {
        let route = try transaction.alertRoute(of: programme.id)
        let escalates = new.urgency == .routine ? nil : route.escalation(after: 0, of: new.urgency, raised: moment, in: programme.site.zone)
        let id: ID<InboxItem> = newID()
        guard try transaction.insert(new, id: id, programme: programme.id, at: moment, escalates: escalates) else { return nil }
        note(JournalLine(chart: new.member, scope: "inbox", detail: "raised \(new.rule), \(new.urgency.rawValue); told: therapist"))
        try transaction.notify("inbox", "raised")
        if new.urgency <= .sameDay { try tellOnCall(of: route, new.urgency, programme, about: new.rule) }
        return id
    }

    /// Writes to the mailboxes of a programme's first steps. The letter says that something waits, and about nobody.
    private func tellOnCall(of route: AlertRoute, _ urgency: InboxItem.Urgency, _ programme: Programme, about rule: String) throws {
        for step in route.steps where step.urgency == urgency && step.step == 1 {
            guard let email = step.email else { continue }
            try post(Letter.alert(to: email, urgency: urgency, programme: programme))
        }
    }
}

/// What is about to be put before the clinicians.
struct NewInboxItem: Sendable {
    let member: ID<Member>
    let kind: InboxItem.Kind
    let urgency: InboxItem.Urgency
    let rule: String
    let form: ID<AskedForm>?
    var item: String?
    let sentence: String
    let dataClass: DataClass
}

extension Letter {
    static func alert(to email: String, urgency: InboxItem.Urgency, programme: Programme) -> Letter {
        let words = urgency == .now ? "Something urgent waits" : "Something for today waits"
        return Letter(
            recipient: email, subject: "\(words) in Stepwell",
            body:
                "\(words) in the inbox at \(programme.site.name). Sign in to Stepwell to read it; this letter says nothing about anybody.\n",
            about: "programme:\(programme.id.number)")
    }
}
