import Clinic

extension MeasureChart {
    /// - Parameter levels: from which day the person was on which level of care.
    init?(_ series: MeasureSeries, levels: [(Day, String)], today: Day, isSmall: Bool = false, opensAnswers: Bool = true) {
        let scores = series.scores.filter { $0.total != nil }
        guard let start = scores.first?.day, let totals = series.instrument.totals else { return nil }
        let tick = { (day: Day) in Tick(offset: start.days(until: day), words: Words.date(day)) }
        let first = min(0, series.missed.first.map { start.days(until: $0) } ?? 0)
        self.init(
            title: MeasureWords.title(series.instrument, series.informant), summary: MeasureWords(series).sentence,
            least: totals.lowerBound,
            most: totals.upperBound, points: scores.map { Point($0, series.instrument, day: tick($0.day), opens: opensAnswers) },
            missed: series.missed.map(tick),
            bands: series.instrument.bands.compactMap { band in
                band.range.map { .init(name: band.title, from: $0.lowerBound, to: $0.upperBound) }
            },
            levels: levels.filter { $0.0 >= start }.map { (start.days(until: $0.0), $0.1) },
            expected: Expected.line(series.course, from: scores.first?.total ?? 0, through: max(28, start.days(until: today))),
            first: first,
            last: max(28, start.days(until: today)), isSmall: isSmall)
    }
}

extension MeasureChart.Expected {
    /// The expected course week by week, with the range in which four of five stay (z = 1.2816 on both sides).
    static func line(_ course: ExpectedCourse?, from baseline: Double, through last: Int) -> [MeasureChart.Expected] {
        guard let course else { return [] }
        return stride(from: 0, through: last, by: 7).map { offset in
            let week = Double(offset) / 7
            return MeasureChart.Expected(
                offset: offset, middle: course.expected(baseline: baseline, week: week),
                low: course.bound(baseline: baseline, week: week, deviations: -1.2816),
                high: course.bound(baseline: baseline, week: week, deviations: 1.2816))
        }
    }
}

extension MeasureChart.Point {
    init(_ score: FormScore, _ instrument: Instrument, day: MeasureChart.Tick, opens: Bool) {
        self.init(
            day: day, value: score.total ?? 0, figure: ScoreWords.figure(score.total ?? 0),
            band: score.severity.map { instrument.band($0)?.title ?? $0 } ?? "",
            note: [score.isEntered ? "Typed in." : nil, score.standing?.sentence].compactMap(\.self).joined(separator: " "),
            tone: MeasureWords.tone(score), href: opens ? "/forms/\(score.form.text)" : nil, isEntered: score.isEntered)
    }
}

/// What a course of scores says, in a sentence.
struct MeasureWords {
    let sentence: String

    init(_ series: MeasureSeries) {
        let instrument = series.instrument
        let totals = series.scores.compactMap { score in score.total.map { (score, $0) } }
        guard let (first, start) = totals.first, let (latest, now) = totals.last else {
            sentence = "No score yet."
            return
        }
        let band = latest.severity.map { instrument.band($0)?.title.lowercased() ?? $0 } ?? ""
        let figure = "\(ScoreWords.figure(now))\(band.isEmpty ? "" : ", \(band)")"
        guard totals.count > 1 else {
            sentence = "\(figure) on \(Words.date(first.day))."
            return
        }
        let isBetter = instrument.worse == .higher ? now < start : now > start
        let change =
            now == start
            ? "no change"
            : "\(ScoreWords.figure(abs(now - start))) \(abs(now - start) == 1 ? "point" : "points") \(isBetter ? "better" : "worse")"
        let reliable = instrument.change.reliable.map { abs(now - start) >= $0.value } ?? false
        sentence = "\(figure); \(change) since \(Words.date(first.day))\(reliable ? ", more than chance" : "")."
    }

    static func title(_ instrument: Instrument, _ informant: Informant) -> String {
        switch informant {
        case .member: instrument.shortTitle
        case .parent: "\(instrument.shortTitle), parent"
        case .clinician: "\(instrument.shortTitle), clinician"
        }
    }

    /// The colour of a course always has its words beside it.
    static func tone(_ score: FormScore) -> Tone {
        switch score.standing?.colour {
        case "red": .danger
        case "yellow": .warning
        case "blue", "green": .good
        default: .quiet
        }
    }
}
