/// How minutes are said on a screen.
enum HoursAndMinutes {
    /// For columns: "6:15".
    static func clock(_ minutes: Int) -> String {
        let rest = abs(minutes) % 60
        return "\(minutes < 0 ? "-" : "")\(abs(minutes) / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// For sentences: "6 h 15 min", "9 hours", "45 min".
    static func words(_ minutes: Int) -> String {
        switch (minutes / 60, minutes % 60) {
        case (0, let rest): "\(rest) min"
        case (1, 0): "1 hour"
        case (let hours, 0): "\(hours) hours"
        case (let hours, let rest): "\(hours) h \(rest) min"
        }
    }
}
