import Clinic

extension SourcesPage {
    init(_ figures: [SourceFigures], from: Day, to: Day, _ visit: Visit) {
        let reasons = StandingReason.allCases.filter { reason in figures.contains { $0.ended[reason] ?? 0 > 0 } }
        let (received, admitted) = (figures.map(\.received).reduce(0, +), figures.map(\.admitted).reduce(0, +))
        self.init(
            frame: visit.frame(.admissions),
            headline:
                "\(Words.capitalised(Words.people(received))) asked for care; \(admitted == 0 ? "none" : Words.number(admitted)) \(admitted == 1 ? "was" : "were") admitted.",
            from: from.iso, to: to.iso, reasons: reasons.map(\.title),
            rows: figures.map { line in
                Row(
                    source: line.source, received: line.received, admitted: line.admitted, open: line.open,
                    ended: reasons.map { line.ended[$0] ?? 0 })
            })
    }
}
