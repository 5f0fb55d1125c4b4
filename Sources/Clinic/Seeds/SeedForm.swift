/// Somebody with a page of their own, and whose pages they open.
package struct SeedPage: Sendable, Equatable {
    package let account: PersonAccount
    package let secret: SeedStaff.Secret
    package let reach: [PersonReach]

    package init(
        _ id: ID<PersonAccount>, kind: PersonAccount.Kind, name: String = "", email: String, secret: SeedStaff.Secret,
        of member: ID<Member>,
        relationship: String = PersonReach.own, parts: Set<PagePart> = Set(PagePart.allCases)
    ) {
        account = PersonAccount(id: id, kind: kind, name: name, email: email, phone: "", hasPassword: true, active: true)
        self.secret = secret
        reach = [PersonReach(account: id, member: member, relationship: relationship, parts: parts, reason: "")]
    }
}

/// A questionnaire that was asked, and what was answered.
package struct SeedForm: Sendable, Equatable {
    package let form: AskedForm
    /// Raw codes by item; empty while nobody answered.
    package let answers: [String: String]
    package let answered: Instant?
    /// Who had seen to what came of it.
    package let dealtWithBy: ID<Staff>?

    package init(
        _ id: ID<AskedForm>, plan: FormPlan, version: String, dataClass: DataClass, of member: ID<Member>, _ day: DueDay, askedAt: Instant,
        answers: [String: String] = [:], answered: Instant? = nil, dealtWithBy: ID<Staff>? = nil
    ) {
        form = AskedForm(
            id: id, member: member, programme: plan.programme, instrument: plan.instrument, instrumentVersion: version,
            informant: plan.informant, dataClass: dataClass, plan: plan.id, steppedFrom: nil, cadence: plan.cadence, due: day.due,
            closes: day.closes, askedAt: askedAt, askedBy: nil)
        (self.answers, self.answered, self.dealtWithBy) = (answers, answered, dealtWithBy)
    }
}

extension Work {
    func plantPages(_ pages: [SeedPage], records: [String: String]) throws {
        for page in pages {
            try transaction.insert(page.account)
            if case .password(let typed) = page.secret, let record = records[typed] {
                try transaction.setPersonPassword(record, of: page.account.id)
            }
            for reach in page.reach { try transaction.insert(reach) }
        }
    }

    /// What the answers come to is worked out as if they had been sent then.
    func plant(_ seed: SeedForm) throws {
        try transaction.insert(seed.form)
        guard let answered = seed.answered else { return }
        for (item, code) in seed.answers.sorted(by: { $0.key < $1.key }) {
            try transaction.keep(code, to: item, of: seed.form.id, at: answered)
        }
        let (instrument, programme) = (try instrument(seed.form.instrument), try transaction.programme(seed.form.programme))
        try raise(instrument.alerts(in: Answers(seed.answers)), of: seed.form, in: programme, at: answered)
        try finish(seed.form, leavingOpen: false, by: .page, at: answered)
        if let staff = seed.dealtWithBy { try transaction.dealWith(seed.form.id, by: staff, at: answered.adding(minutes: 240)) }
    }
}
