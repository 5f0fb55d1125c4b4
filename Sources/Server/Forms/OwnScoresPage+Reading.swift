import Clinic

extension OwnScoresPage {
    init(_ reading: OwnScoresReading, isOwn: Bool, frame: OwnFrame) {
        self.init(
            frame: frame, headline: isOwn ? "What my answers came to" : "What \(reading.name)’s answers came to",
            scores: reading.series.map { Line($0, today: reading.today) })
    }
}

extension OwnScoresPage.Line {
    init(_ series: MeasureSeries, today: Day) {
        let instrument = series.instrument
        let way = instrument.worse == .higher ? "Lower is better." : "Higher is better."
        self.init(
            title: series.informant == .parent ? "\(instrument.title), answered by a parent" : instrument.title,
            sentence: MeasureWords(series).sentence, meaning: way,
            chart: MeasureChart(series, levels: [], today: today, isSmall: true, opensAnswers: false),
            attribution: instrument.licence.attribution)
    }
}
