import Database

extension Clinic {
    /// Puts every planned questionnaire before the people it is due for, as far as a day. Running it again changes nothing.
    /// - Returns: how many were asked anew.
    @discardableResult
    package func planForms(through last: Day, as caller: Caller) async throws -> Int {
        try await ask(.runJobs, as: caller)
        var added = 0
        for programme in try await database.read({ try $0.programmes() }) {
            added += try await perform(.runJobs, as: caller) { work in
                let count = try work.planForms(of: programme, through: last)
                work.note(JournalLine(scope: "programme:\(programme.id.number)", detail: "\(count) questionnaires asked"))
                return count
            }
        }
        return added
    }
}

extension Work {
    /// Days before today are looked at again, so that a day on which the program stood still is not lost.
    private static var daysBack: Int { 6 }

    func planForms(of programme: Programme, through last: Day) throws -> Int {
        let plans = try transaction.plans(of: programme.id)
        guard !plans.isEmpty else { return 0 }
        let first = programme.site.zone.local(now).day.adding(days: -Self.daysBack)
        let (stays, catalogue) = (try transaction.stays(toAskIn: programme.id, from: first, through: last), try catalogue())
        var added = 0
        for plan in plans {
            guard let instrument = catalogue[plan.instrument] else { continue }
            for person in stays where instrument.isMade(forAge: person.born.age(on: first)) {
                for day in plan.cadence.dueDays(of: person.stay, from: first, through: last) where plan.holds(on: day.due) {
                    let form = asked(instrument, of: person.member, in: programme, by: plan, day)
                    if try transaction.insert(form) { added += 1 }
                }
            }
        }
        return added
    }

    private func asked(
        _ instrument: Instrument, of member: ID<Member>, in programme: Programme, by plan: FormPlan, _ day: DueDay
    ) -> AskedForm {
        AskedForm(
            id: newID(), member: member, programme: programme.id, instrument: instrument.key, instrumentVersion: instrument.version,
            informant: plan.informant, dataClass: instrument.dataClass(in: programme), plan: plan.id, steppedFrom: nil,
            cadence: plan.cadence, due: day.due, closes: day.closes, askedAt: now, askedBy: nil)
    }
}

extension Day {
    /// Whole years from this day, a birthday, to another.
    package func age(on day: Day) -> Int {
        let (now, then) = (day.parts, parts)
        return now.year - then.year - ((now.month, now.day) < (then.month, then.day) ? 1 : 0)
    }
}
