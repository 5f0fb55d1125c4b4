import Clinic

extension HoursAndMinutes {
    /// Minutes of "15 min", "2 h", "2 hours" or "1 h 30 min"; nil for anything else. A number alone could be either, so it is asked about.
    static func minutes(_ typed: String) -> Int? {
        let text = typed.lowercased().filter { !$0.isWhitespace }
        guard let found = text.wholeMatch(of: /(?:(\d{1,4})(?:h|hours?))?(?:(\d{1,6})(?:m|min|minutes?))?/), !text.isEmpty else {
            return nil
        }
        return (found.1.flatMap { Int($0) } ?? 0) * 60 + (found.2.flatMap { Int($0) } ?? 0)
    }
}

extension ContactClock.Wait {
    /// "2 hours, only while somebody is there".
    var words: String { "\(HoursAndMinutes.words(minutes)), \(runs.title.lowercasedFirst)" }
}

extension ClocksInForce {
    /// By which setting: "this site’s own clocks since 1 Dec 2026: letter of the medical director".
    var whose: String { Self.whose(own, source: clocks.source) }

    static func whose(_ own: SiteClocks?, source: String) -> String {
        own.map { "By this site’s own clocks since \(Words.fullDate($0.starts)): \(source)" }
            ?? "By the clocks that come with the program: \(source)"
    }
}

extension CallBecause {
    /// Why a call is due: "Urgent: 2 hours, only while somebody is there, from Mon 23 Feb, 10:00. By ...".
    func words(in zone: SiteZone) -> String {
        "\(clock.urgency.title): \(clock.wait.words), from \(Words.moment(clock.started, in: zone)). \(ClocksInForce.whose(own, source: source))"
    }
}
