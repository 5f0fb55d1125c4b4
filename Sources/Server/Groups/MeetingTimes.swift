import Clinic

/// When a group meets, in words: "Mon, Wed, Fri 17:30 to 20:30".
struct MeetingTimes {
    let words: String

    /// Slots that have ended by a day are left out.
    init(_ slots: [WeekSlot], on day: Day) {
        let open = slots.filter { $0.to.map { day <= $0 } ?? true }.sorted { ($0.weekday, $0.starts) < ($1.weekday, $1.starts) }
        var times: [(clock: String, days: [Int])] = []
        for slot in open {
            let clock = Self.clock(slot)
            if let known = times.firstIndex(where: { $0.clock == clock }) {
                if !times[known].days.contains(slot.weekday) { times[known].days.append(slot.weekday) }
            } else {
                times.append((clock, [slot.weekday]))
            }
        }
        words = times.map { time in "\(time.days.map { Words.weekday($0).prefix(3) }.joined(separator: ", ")) \(time.clock)" }.joined(
            separator: "; ")
    }

    /// "17:30 to 20:30".
    static func clock(_ slot: WeekSlot) -> String {
        let minutes = slot.blocks.reduce(0) { $0 + $1.minutes }
        let (starts, ends) = (
            LocalTime(day: slot.from, minute: slot.starts), LocalTime(day: slot.from, minute: (slot.starts + minutes) % 1440)
        )
        return "\(starts.clock) to \(ends.clock)"
    }
}
