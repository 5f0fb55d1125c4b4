import Clinic

extension GroupMeasuresPage {
    init(_ reading: GroupMeasuresReading, _ visit: Visit) {
        self.init(
            frame: visit.frame(.groups), headline: Self.headline(reading.people),
            eyebrow: "\(reading.group), \(Words.time(of: reading.session, in: reading.zone))",
            sessionHref: "/sessions/\(reading.session.id.text)",
            people: reading.people.map { person in
                PersonLine(
                    name: person.member.name, href: "/people/\(person.member.id.text)/measures", alerts: person.critical.map(\.sentence),
                    charts: person.series.compactMap {
                        MeasureChart($0, levels: [], today: reading.session.day, isSmall: true)
                    })
            })
    }

    private static func headline(_ people: [GroupMeasuresReading.Person]) -> String {
        let worried = people.filter { !$0.critical.isEmpty }.count
        let off = people.filter { $0.series.contains { ["red", "yellow"].contains($0.latest?.now.standing?.colour ?? "") } }.count
        let first =
            worried == 0
            ? "Nobody gave a critical answer this week" : "\(Words.capitalised(Words.people(worried))) gave a critical answer this week"
        return off == 0 ? "\(first)." : "\(first); \(Words.people(off)) \(off == 1 ? "is" : "are") off track."
    }
}
