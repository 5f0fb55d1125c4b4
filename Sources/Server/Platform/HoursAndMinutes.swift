/// How minutes are said on a screen.
enum HoursAndMinutes {
    /// For columns: "6:15".
    static func clock(_ minutes: Int) -> String {
        guard minutes >= 0, minutes < 6000 else { return longClock(minutes) }
        // A board says two thousand of these, so they are made without a heap.
        let (hours, rest) = (minutes / 60, minutes % 60)
        return String(unsafeUninitializedCapacity: 5) { letters in
            var length = 0
            func add(_ letter: UInt8) {
                letters[length] = letter
                length += 1
            }
            if hours >= 10 { add(UInt8(ascii: "0") + UInt8(hours / 10)) }
            add(UInt8(ascii: "0") + UInt8(hours % 10))
            add(UInt8(ascii: ":"))
            add(UInt8(ascii: "0") + UInt8(rest / 10))
            add(UInt8(ascii: "0") + UInt8(rest % 10))
            return length
        }
    }

    private static func longClock(_ minutes: Int) -> String {
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
