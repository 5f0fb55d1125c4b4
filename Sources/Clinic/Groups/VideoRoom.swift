import Foundation

/// The video room in which a group meets.
///
/// Whoever has the address can walk in, so it stands on no page of a member: they are led there when it is time.
package struct VideoRoom: Sendable, Equatable {
    package let address: String

    /// Members are let in so many minutes before the group. Earlier nobody of the staff may be there.
    package static let opensBefore = 15

    private static let longest = 500

    /// - Throws: `ScheduleRefusal.notARoom` for what is no whole `https` address, and for one with a name or password in it.
    package init(_ typed: String) throws(ScheduleRefusal) {
        let address = typed.trimmed
        let isPlain = address.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }
        guard isPlain, address.utf8.count <= Self.longest, let parts = URLComponents(string: address), parts.scheme == "https",
            let host = parts.host, host.contains("."), parts.user == nil, parts.password == nil
        else { throw .notARoom }
        self.address = address
    }

    /// Whether a member is let in now.
    package static func isOpen(at session: GroupSession, now: Instant) -> Bool {
        session.virtual && session.cancelled == nil && session.starts.adding(minutes: -opensBefore) <= now && now < session.ends
    }
}

extension Clinic {
    /// Says where a group meets by video; nil takes the address away.
    package func setVideoRoom(_ room: VideoRoom?, of group: ID<TherapyGroup>, as caller: Caller) async throws {
        try await perform(.changeGroups, as: caller) { work in
            _ = try work.group(group)
            work.note(JournalLine(scope: "group:\(group.number)", detail: room == nil ? "video room taken away" : "video room set"))
            try work.transaction.setVideoRoom(room, of: group, by: caller.staff, at: work.now)
        }
    }

    /// The room of a session, for a member who has a place in it, when it is time. Nobody else is let in from a person's page,
    /// a guardian least of all: it is the room of a group.
    package func enterVideoRoom(of session: ID<GroupSession>, as caller: Caller) async throws -> VideoRoom {
        try await look(.readOwnPage, as: caller) { work in
            guard caller.role == .member, let member = caller.reach.first(where: { $0.value.contains(.week) })?.key else {
                throw PortalRefusal.notYours
            }
            let access = try work.own(member, .week, detail: "to the video room of session \(session.number)")
            let today = try work.ownProgramme(of: access).site.zone.local(work.now).day
            let near = try work.transaction.sessions(ofMember: access, from: today.adding(days: -1), to: today)
            guard let found = near.first(where: { $0.session.id == session }) else { throw PortalRefusal.roomClosed }
            guard VideoRoom.isOpen(at: found.session, now: work.now) else { throw PortalRefusal.roomClosed }
            guard let room = try work.transaction.videoRooms(of: [found.session.group])[found.session.group] else {
                throw PortalRefusal.noRoom
            }
            return room
        }
    }
}
