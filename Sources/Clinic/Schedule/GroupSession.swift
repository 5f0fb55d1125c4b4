/// One meeting of a therapy group: when, where, and what its minutes are spent on.
package struct GroupSession: Sendable, Equatable {
    package let id: ID<GroupSession>
    package let group: ID<TherapyGroup>
    package let programme: ID<Programme>
    package let external: String?
    package let starts: Instant
    package let ends: Instant
    /// The day on the site's calendar; its week is the one it counts toward, also when it runs past midnight.
    package let day: Day
    package let place: String
    package let virtual: Bool
    package let facilitator: String
    /// Why the programme cancelled it; nil while it stands.
    package let cancelled: String?
    package let blocks: [SessionBlock]
    package let version: Int

    package init(
        id: ID<GroupSession>, group: ID<TherapyGroup>, programme: ID<Programme>, external: String? = nil, day: Day, blocks: [SessionBlock],
        place: String = "", virtual: Bool = false, facilitator: String = "", cancelled: String? = nil, version: Int = 1
    ) throws(ScheduleRefusal) {
        guard let first = blocks.first, let last = blocks.last else { throw .noBlocks }
        for (one, next) in zip(blocks, blocks.dropFirst()) where one.ends != next.starts { throw .gapBetweenBlocks }
        for block in blocks where block.ends <= block.starts { throw .endsBeforeStart }
        guard last.ends - first.starts <= 12 * 3600 else { throw .tooLong }
        (self.id, self.group, self.programme, self.external, self.day) = (id, group, programme, external, day)
        (self.starts, self.ends, self.blocks) = (first.starts, last.ends, blocks)
        (self.place, self.virtual, self.facilitator) = (place, virtual, facilitator)
        (self.cancelled, self.version) = (cancelled, version)
    }

    package var minutes: Int { (ends - starts) / 60 }
}

/// A stretch of a session spent on one thing. The blocks of a session follow each other without gaps.
package struct SessionBlock: Sendable, Equatable {
    package let kind: BlockKind
    package let starts: Instant
    package let ends: Instant

    package init(kind: BlockKind, starts: Instant, ends: Instant) {
        (self.kind, self.starts, self.ends) = (kind, starts.wholeMinute, ends.wholeMinute)
    }

    package var minutes: Int { (ends - starts) / 60 }
}

/// A group of members who meet at the same hours.
package struct TherapyGroup: Sendable, Equatable {
    package let id: ID<TherapyGroup>
    package let programme: ID<Programme>
    package let name: String
    package let external: String?
    /// What it is mostly spent on; size rules depend on it.
    package let kind: BlockKind
    /// How many it is meant for at most.
    package let most: Int
    package let place: String
    package let virtual: Bool

    package init(
        id: ID<TherapyGroup>, programme: ID<Programme>, name: String, external: String? = nil, kind: BlockKind, most: Int = 12,
        place: String = "", virtual: Bool = false
    ) {
        (self.id, self.programme, self.name, self.external) = (id, programme, name, external)
        (self.kind, self.most, self.place, self.virtual) = (kind, most, place, virtual)
    }
}

/// Somebody's membership of a group, from one day to another (both included).
package struct GroupMembership: Sendable, Equatable {
    package let id: ID<GroupMembership>
    package let group: ID<TherapyGroup>
    package let member: ID<Member>
    package let starts: Day
    package let ends: Day?

    package init(id: ID<GroupMembership>, group: ID<TherapyGroup>, member: ID<Member>, starts: Day, ends: Day?) {
        (self.id, self.group, self.member, self.starts, self.ends) = (id, group, member, starts, ends)
    }

    package func covers(_ day: Day) -> Bool { starts <= day && (ends.map { day <= $0 } ?? true) }
}

/// A slot of the week template: every week on this day at this local time, these blocks.
package struct WeekSlot: Sendable, Equatable {
    package let id: ID<WeekSlot>
    package let group: ID<TherapyGroup>
    /// Monday is 1.
    package let weekday: Int
    /// Minutes after midnight on the site's clock.
    package let starts: Int
    package let blocks: [Block]
    package let from: Day
    package let to: Day?

    package struct Block: Sendable, Equatable {
        package let kind: BlockKind
        package let minutes: Int
        package init(_ kind: BlockKind, minutes: Int) { (self.kind, self.minutes) = (kind, minutes) }
    }

    package init(id: ID<WeekSlot>, group: ID<TherapyGroup>, weekday: Int, starts: Int, blocks: [Block], from: Day, to: Day?) {
        (self.id, self.group, self.weekday, self.starts) = (id, group, weekday, starts)
        (self.blocks, self.from, self.to) = (blocks, from, to)
    }
}

package enum ScheduleRefusal: Refusal, Equatable {
    case noBlocks
    case gapBetweenBlocks
    case endsBeforeStart
    case tooLong
    case noSuchTime
    case alreadyCancelled
    case alreadyMarked
    case noteSigned
    case reasonMissing
    case changedMeanwhile
    case alreadyMember
    case membershipEnded
    case unknownStaff
    /// What was typed as the address of a video room.
    case notARoom

    package var kind: RefusalKind {
        switch self {
        case .alreadyCancelled, .alreadyMarked, .noteSigned, .changedMeanwhile, .alreadyMember, .membershipEnded: .conflict
        case .noBlocks, .gapBetweenBlocks, .endsBeforeStart, .tooLong, .noSuchTime, .reasonMissing, .unknownStaff, .notARoom: .invalid
        }
    }

    package var code: String {
        switch self {
        case .noBlocks: "schedule.no-blocks"
        case .gapBetweenBlocks: "schedule.gap-between-blocks"
        case .endsBeforeStart: "schedule.ends-before-start"
        case .tooLong: "schedule.too-long"
        case .noSuchTime: "schedule.no-such-time"
        case .alreadyCancelled: "schedule.already-cancelled"
        case .alreadyMarked: "schedule.already-marked"
        case .noteSigned: "schedule.note-signed"
        case .reasonMissing: "schedule.reason-missing"
        case .changedMeanwhile: "schedule.changed-meanwhile"
        case .alreadyMember: "schedule.already-member"
        case .membershipEnded: "schedule.membership-ended"
        case .unknownStaff: "schedule.unknown-staff"
        case .notARoom: "schedule.not-a-room"
        }
    }

    package var message: String {
        switch self {
        case .noBlocks: "A session needs at least one block of time."
        case .gapBetweenBlocks: "The blocks of a session follow each other without gaps or overlaps."
        case .endsBeforeStart: "It would end before it starts. Check the two times."
        case .tooLong: "A session lasts twelve hours at most. Check the two times."
        case .noSuchTime: "The clock jumps over this time on that day. Choose another."
        case .alreadyCancelled: "This session is cancelled already."
        case .alreadyMarked: "Attendance has been taken in this session, so it cannot be moved. Correct the attendance first."
        case .noteSigned: "The note of this session is signed: it took place. Correct the attendance of those who were not there."
        case .reasonMissing: "Say why: the reason is kept with the change."
        case .changedMeanwhile: "Somebody else changed this meanwhile. Look at what is there now and do yours again."
        case .alreadyMember: "This person is in the group on these days already."
        case .membershipEnded: "This membership has ended already."
        case .unknownStaff: "There is nobody of that name on the staff."
        case .notARoom:
            "This is not the whole address of a video room. Copy it from the video program; it begins with https:// and holds no password."
        }
    }
}
