/// One member's place on one session's roster: what is known of them there, and what it came to.
package struct RosterPlace: Sendable, Equatable {
    package let session: ID<GroupSession>
    package let member: ID<Member>
    /// In the programme on that day. Somebody who is not may sit in, but their minutes count for nothing.
    package let onPlan: Bool
    package let attendance: Attendance
    package let counted: Int
    package let planned: Int
    package let lost: Int
    package let version: Int
}

/// One mark or correction, with what it replaced.
package struct AttendanceChange: Sendable, Equatable {
    package let id: ID<AttendanceChange>
    package let session: ID<GroupSession>
    package let member: ID<Member>
    package let at: Instant
    package let staff: ID<Staff>
    package let action: String
    package let before: String
    package let after: String
    package let reason: String
    package let undoes: ID<AttendanceChange>?
    package let clientKey: String?
}
