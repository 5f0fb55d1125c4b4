extension Work {
    /// Closes a form: its answers become final, its score is kept, and what follows from it is done in the same transaction.
    func finish(_ form: AskedForm, leavingOpen: Bool, by channel: AskedForm.Channel, at moment: Instant) throws {
        let (instrument, programme) = (try instrument(form.instrument), try transaction.programme(form.programme))
        let answers = try transaction.answers(of: form.id)
        guard !answers.isEmpty else { throw FormRefusal.nothingAnswered }
        let score = try instrument.score(answers)
        guard score.isComplete || leavingOpen else { throw FormRefusal.open(score.missing) }
        guard try transaction.complete(form.id, by: caller.actor, channel: channel, on: caller.kiosk, at: moment) else {
            throw FormRefusal.alreadyComplete
        }
        let day = programme.site.zone.local(moment).day
        let kept = FormScore(
            form: form.id, member: form.member, programme: form.programme, instrument: form.instrument,
            instrumentVersion: instrument.version, informant: form.informant, day: day, at: moment, total: score.total,
            severity: score.severity,
            subscales: Dictionary(score.subscales.compactMap { part in part.value.map { (part.name, $0) } }, uniquingKeysWith: { $1 }),
            flags: score.flags, scorer: score.scorer,
            standing: try standing(of: score.total, form, instrument, critical: instrument.alerts(in: answers), on: day))
        try keep(kept, of: form, instrument, in: programme)
        if score.isComplete { try takeNextStep(after: kept, form, in: programme, on: day) }
    }

    /// Keeps what a form came to, and puts it before the clinicians.
    func keep(_ score: FormScore, of form: AskedForm, _ instrument: Instrument, in programme: Programme) throws {
        try transaction.insert(score)
        try tellClinicians(of: score, form, instrument, in: programme)
    }

    var channel: AskedForm.Channel {
        caller.kiosk != nil ? .kiosk : caller.onlyForm != nil ? .link : caller.account != nil ? .page : .interview
    }

    /// Every new score stands in the inbox; one of a course that is off track stands further up, with its reason. A critical
    /// answer stands there already, above both.
    private func tellClinicians(of score: FormScore, _ form: AskedForm, _ instrument: Instrument, in programme: Programme) throws {
        let colour = score.standing.flatMap { ProgressJudgement.Colour(rawValue: $0.colour) }
        let isOff = colour?.isOffTrack ?? false && score.standing?.reason != "critical_item"
        let figure = ScoreWords(score, instrument).sentence
        try raise(
            NewInboxItem(
                member: form.member, kind: isOff ? .offTrack : .score, urgency: isOff ? .soon : .routine, rule: isOff ? "course" : "score",
                form: form.id, sentence: isOff ? "\(figure) \(score.standing?.sentence ?? "")" : figure, dataClass: form.dataClass),
            in: programme, at: score.at)
    }

    /// A positive short screen asks for the long questionnaire, today.
    private func takeNextStep(after score: FormScore, _ form: AskedForm, in programme: Programme, on day: Day) throws {
        let sex = try transaction.sex(of: form.member)
        for step in SteppedScreening.steps(after: score, sex: sex) {
            let next = try instrument(step.asks)
            guard try !transaction.isOpen(next.key, informant: form.informant, of: form.member, on: day) else { continue }
            try transaction.insert(
                AskedForm(
                    id: newID(), member: form.member, programme: form.programme, instrument: next.key, instrumentVersion: next.version,
                    informant: form.informant, dataClass: next.dataClass(in: programme), plan: nil, steppedFrom: form.id,
                    cadence: .stepped, due: day, closes: day.adding(days: 6), askedAt: score.at, askedBy: nil))
            note(JournalLine(chart: form.member, scope: "member:\(form.member.number)", detail: "asked \(next.key): \(step.why)"))
        }
    }
}

/// A score in one plain sentence for a clinician: “PHQ-9 came to 18, moderately severe.”
package struct ScoreWords: Sendable {
    package let sentence: String

    package init(_ score: FormScore, _ instrument: Instrument) {
        let band = score.severity.map { instrument.band($0)?.title.lowercased() ?? $0 }
        let title = score.informant == .parent ? "\(instrument.shortTitle) (parent)" : instrument.shortTitle
        switch (score.total, band) {
        case (let total?, let band?): sentence = "\(title) came to \(Self.figure(total)), \(band)."
        case (let total?, nil): sentence = "\(title) came to \(Self.figure(total))."
        case (nil, let band?): sentence = "\(title): \(band)."
        case (nil, nil): sentence = "\(title) was answered; it has no score."
        }
    }

    /// Without a needless “.0”.
    package static func figure(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String((value * 10).rounded() / 10)
    }
}
