import Database

/// What is needed to type in a score of one questionnaire: for whom, and since when it may be.
package struct EnterScoreReading: Sendable {
    package let member: Member
    package let instrument: Instrument
    package let today: Day
}

extension Clinic {
    package func scoreToEnter(_ key: String, of member: ID<Member>, as caller: Caller) async throws -> EnterScoreReading {
        try await look(.enterScores, as: caller) { work in
            let access = try work.chart(of: member, detail: "typing in a score of \(key)")
            let (instrument, programme) = (try work.instrument(key), try work.programmeOfMine(of: access))
            guard instrument.licence.kind == .result else { throw EnterScoreRefusal.scoredHere(instrument.shortTitle) }
            return EnterScoreReading(
                member: try work.transaction.member(access), instrument: instrument, today: programme.site.zone.local(work.now).day)
        }
    }

    /// Keeps a score that was made outside. It stands in the person's course and in the inbox like any other, marked as typed in.
    package func enterScore(_ new: NewEnteredScore, of member: ID<Member>, as caller: Caller) async throws -> ID<AskedForm> {
        try await perform(.enterScores, as: caller) { work in
            let access = try work.chart(of: member, detail: "score of \(new.instrument) typed in")
            return try work.enter(new, of: access, in: try work.programmeOfMine(of: access))
        }
    }

    /// Puts another score in the place of a typed-in one. The old one stays readable, with the reason.
    package func correctScore(
        _ id: ID<AskedForm>, to new: NewEnteredScore, because reason: String, as caller: Caller
    ) async throws -> ID<AskedForm> {
        try await perform(.enterScores, as: caller) { work in
            let (form, access) = try work.strike(id, because: reason, "score of \(new.instrument) corrected")
            guard form.instrument == new.instrument else { throw EnterScoreRefusal.notEntered }
            guard try !work.isSame(new, as: form) else { throw EnterScoreRefusal.nothingChanged }
            return try work.enter(new, of: access, in: try work.transaction.programme(form.programme), correcting: id)
        }
    }

    /// Takes a typed-in score out of the course, such as one that is somebody else's. It stays readable, with the reason.
    package func takeOutScore(_ id: ID<AskedForm>, because reason: String, as caller: Caller) async throws -> ID<Member> {
        try await perform(.enterScores, as: caller) { work in try work.strike(id, because: reason, "typed-in score taken out").form.member }
    }
}

extension Work {
    fileprivate func enter(
        _ new: NewEnteredScore, of access: Access<Member>, in programme: Programme, correcting old: ID<AskedForm>? = nil
    ) throws -> ID<AskedForm> {
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        let (instrument, person) = (try instrument(new.instrument), try transaction.member(access))
        try new.check(on: instrument, of: person, today: programme.site.zone.local(now).day)
        guard try !transaction.isEntered(new, of: access) else { throw EnterScoreRefusal.alreadyEntered }
        let form = AskedForm(
            id: newID(), member: access.id, programme: programme.id, instrument: instrument.key, instrumentVersion: instrument.version,
            informant: new.informant, dataClass: instrument.dataClass(in: programme), plan: nil, steppedFrom: nil, cadence: .once,
            due: new.day, closes: new.day, askedAt: now, askedBy: staff)
        guard caller.role.opens(form.dataClass) else { throw AccessRefusal.protectedClass }
        try transaction.insert(form)
        guard try transaction.complete(form.id, by: caller.actor, channel: .interview, at: now) else { throw FormRefusal.alreadyComplete }
        try transaction.insertEntered(new, as: form.id, correcting: old, by: staff, at: now)
        try keep(
            FormScore(
                form: form.id, member: form.member, programme: form.programme, instrument: form.instrument,
                instrumentVersion: form.instrumentVersion, informant: form.informant, day: new.day, at: now, total: new.total,
                severity: instrument.bands.first { $0.range?.contains(new.total) ?? false }?.code, subscales: new.parts, flags: [],
                scorer: FormScore.enteredScorer, standing: try standing(of: new.total, form, instrument, critical: [], on: new.day)),
            of: form, instrument, in: programme)
        return form.id
    }

    /// Says of a typed-in score that it counts no more. What it raised in the inbox is closed with it.
    fileprivate func strike(_ id: ID<AskedForm>, because reason: String, _ detail: String) throws -> (
        form: AskedForm, access: Access<Member>
    ) {
        let form = try openForm(id, detail: detail)
        let access = try chart(of: form.member)
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        guard let entered = try transaction.enteredScore(id) else { throw EnterScoreRefusal.notEntered }
        guard entered.correction == nil else { throw EnterScoreRefusal.alreadyCorrected }
        let reason = reason.trimmed
        guard !reason.isEmpty else { throw EnterScoreRefusal.reasonMissing }
        guard reason.count <= 200 else { throw EnterScoreRefusal.tooLong }
        guard try transaction.correct(id, because: reason, by: staff, at: now) else { throw EnterScoreRefusal.alreadyCorrected }
        try transaction.closeInbox(of: id, saying: "The score was corrected: \(reason)", by: staff, at: now)
        try transaction.notify("inbox", "corrected")
        return (form, access)
    }

    fileprivate func isSame(_ new: NewEnteredScore, as form: AskedForm) throws -> Bool {
        guard let score = try transaction.scores(of: [form.id])[form.id], let entered = try transaction.enteredScore(form.id) else {
            return false
        }
        return new
            == NewEnteredScore(
                instrument: form.instrument, informant: form.informant, day: score.day, total: score.total ?? 0, parts: score.subscales,
                givenBy: entered.givenBy, tool: entered.tool)
    }
}
