extension Work {
    /// How a new score stands in its course: by the published numbers always, and by the programme's own closed episodes once
    /// there are enough. The worse of the two is told, with its reason.
    func standing(of total: Double?, _ form: AskedForm, _ instrument: Instrument, critical: [CriticalAnswer], on day: Day) throws
        -> FormScore.Standing?
    {
        let opened = try transaction.episodes(of: form.member).last { $0.opened <= day }?.opened ?? day
        let baseline = try transaction.baseline(of: instrument.key, informant: form.informant, of: form.member, since: opened)
        guard let total, let baseline, baseline.day < day else { return nil }
        let progress = Progress(on: instrument, rules: clinic.progressRules)
        let days = baseline.day.days(until: day)
        let rational = progress.judge(baseline: baseline.total, score: total, week: days / 7, critical: critical)
        let course = try transaction.expectedCourse(of: form.programme, instrument.key, form.informant, band: baseline.severity)
        let empirical = course.map { progress.judge(baseline: baseline.total, score: total, week: Double(days) / 7, course: $0).judgement }
        guard let worse = [rational, empirical].compactMap(\.self).max(by: { $0.colour.concern < $1.colour.concern }) else { return nil }
        return FormScore.Standing(
            baseline: baseline.total, colour: worse.colour.rawValue, reason: worse.reason, sentence: worse.sentence)
    }
}

extension ProgressJudgement.Colour {
    /// How much it asks of a clinician.
    var concern: Int {
        switch self {
        case .green: 0
        case .blue: 1
        case .yellow: 2
        case .red: 3
        }
    }

    var isOffTrack: Bool { self == .yellow || self == .red }
}
