/// The meetings that a week template asks for: each slot once a week at its local time, and none on a holiday.
///
/// A slot is a time on the wall, so in the week after the clock is changed it is still at nine; its blocks are minutes
/// that people really spend, so a session across the change is as long as any other.
package struct SessionPlan: Sendable {
    private let slots: [WeekSlot]
    private let holidays: Set<Day>
    private let zone: SiteZone

    package init(slots: [WeekSlot], holidays: Set<Day>, zone: SiteZone) {
        (self.slots, self.holidays, self.zone) = (slots.filter { !$0.blocks.isEmpty }, holidays, zone)
    }

    /// The meetings from one day to another, both included, in the order of time.
    package func meetings(from first: Day, through last: Day) -> [Meeting] {
        guard first <= last else { return [] }
        let days = (0...first.days(until: last)).map { first.adding(days: $0) }.filter { !holidays.contains($0) }
        return days.flatMap { day in
            slots.filter { $0.weekday == day.weekday && $0.covers(day) }.map { meeting(of: $0, on: day) }
        }.sorted { ($0.starts, $0.slot) < ($1.starts, $1.slot) }
    }

    private func meeting(of slot: WeekSlot, on day: Day) -> Meeting {
        let start = zone.instant(of: LocalTime(day: day, minute: slot.starts))
        var blocks: [SessionBlock] = []
        for block in slot.blocks {
            let begins = blocks.last?.ends ?? start
            blocks.append(SessionBlock(kind: block.kind, starts: begins, ends: begins.adding(minutes: block.minutes)))
        }
        return Meeting(slot: slot.id, group: slot.group, day: day, starts: start, blocks: blocks)
    }
}

/// One meeting of a group as the week template has it, before it is a session of the calendar.
package struct Meeting: Sendable, Equatable {
    package let slot: ID<WeekSlot>
    package let group: ID<TherapyGroup>
    package let day: Day
    package let starts: Instant
    package let blocks: [SessionBlock]
}

extension WeekSlot {
    /// Whether the template has this slot on a day.
    package func covers(_ day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
}
