/// How often someone came to what was planned for them: whole sessions, attended and missed.
///
/// Sessions that the programme cancelled belong to neither number: they say nothing about the person.
package struct AttendanceHistory: Sendable, Equatable {
    package let attended: Int
    package let missed: Int

    /// Negative numbers cannot come out of the ledger; they are read as zero so that a forecast never traps.
    package init(attended: Int, missed: Int) {
        self.attended = max(0, attended)
        self.missed = max(0, missed)
    }

    package static let none = AttendanceHistory(attended: 0, missed: 0)

    package var sessions: Int { attended + missed }
}
