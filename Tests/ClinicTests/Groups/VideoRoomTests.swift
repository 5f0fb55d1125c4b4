import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A video room` {
    static let address = "https://video.juniper.example/rooms/morning-group?key=f3a9"

    @Test(arguments: [
        "http://video.example.org/a", "video.example.org/a", "javascript:alert(1)", "https://", "https://room",
        "https://ana:x@video.example.org/a",
        "https://video.example.org/a b", "https://video.example.org/\u{202E}a",
        "https://video.example.org/" + String(repeating: "a", count: 500),
    ])
    func `has a whole https address and no password in it`(typed: String) {
        #expect(throws: ScheduleRefusal.notARoom) { try VideoRoom(typed) }
    }

    /// Ana's session of Monday from 9:00 to 12:10, by video or not; it is 10:00.
    private func byVideo(_ world: World, _ virtual: Bool = true) async throws {
        try await world.clinic.database.write {
            _ = try $0.run("UPDATE group_session SET virtual = \(virtual) WHERE id = \(world.session.id)")
        }
    }

    @Test func `lets those in who have a place, while it is time, and the chart's journal says so`() async throws {
        try await World.onEachEngine { world in
            try await byVideo(world)
            let ana = try await world.ownPage(of: world.ana)
            await #expect(throws: PortalRefusal.noRoom) { try await world.clinic.enterVideoRoom(of: world.session.id, as: ana) }
            try await world.clinic.setVideoRoom(try VideoRoom(Self.address), of: world.session.group, as: world.therapist)
            #expect(try await world.clinic.enterVideoRoom(of: world.session.id, as: ana).address == Self.address)
            #expect(try await world.clinic.myWeek(of: world.ana, as: ana).rooms == [world.session.group])
            #expect(try await world.clinic.group(world.session.group, as: world.therapist).room?.address == Self.address)
            let lines = try await world.journal()
            #expect(lines.contains { $0.chart == world.ana && $0.detail.contains("to the video room of session") })
            #expect(lines.contains { $0.detail == "video room set" } && !lines.contains { $0.detail.contains("juniper") })
            try await world.clinic.setVideoRoom(nil, of: world.session.group, as: world.therapist)
            await #expect(throws: PortalRefusal.noRoom) { try await world.clinic.enterVideoRoom(of: world.session.id, as: ana) }
        }
    }

    @Test func `lets no guardian in, nobody without a place, and nobody into a session that is held in a room`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.setVideoRoom(try VideoRoom(Self.address), of: world.session.group, as: world.therapist)
            let ana = try await world.ownPage(of: world.ana)
            await #expect(throws: PortalRefusal.roomClosed) { try await world.clinic.enterVideoRoom(of: world.session.id, as: ana) }
            try await byVideo(world)
            let mother = try await world.ownPage(of: world.ben, guardianSees: PagePart.ofGuardian)
            await #expect(throws: PortalRefusal.notYours) { try await world.clinic.enterVideoRoom(of: world.session.id, as: mother) }
            #expect(try await world.clinic.myWeek(of: world.ben, as: mother).rooms.isEmpty)
            try await world.clinic.database.write {
                _ = try $0.run("DELETE FROM ledger_entry WHERE member_id = \(world.ana) AND session_id = \(world.session.id)")
                _ = try $0.run("DELETE FROM roster_place WHERE member_id = \(world.ana) AND session_id = \(world.session.id)")
            }
            await #expect(throws: PortalRefusal.roomClosed) { try await world.clinic.enterVideoRoom(of: world.session.id, as: ana) }
        }
    }

    @Test func `is open from a quarter of an hour before until the end, and never when the session was cancelled`() throws {
        let starts = try #require(SiteZone("America/Los_Angeles")).instant(of: LocalTime(day: World.monday, minute: 540))
        let session = { (cancelled: String?) in
            try GroupSession(
                id: ID(1), group: ID(30), programme: ID(1), day: World.monday, blocks: World.blocks(from: starts), virtual: true,
                cancelled: cancelled)
        }
        let (held, cancelled) = (try session(nil), try session("Snow"))
        let open = [-16, -15, 0, held.minutes - 1, held.minutes].map { VideoRoom.isOpen(at: held, now: starts.adding(minutes: $0)) }
        #expect(open == [false, true, true, true, false])
        #expect(!VideoRoom.isOpen(at: cancelled, now: starts))
    }
}
