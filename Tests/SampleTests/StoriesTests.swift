import Database
import Testing

@testable import Clinic
@testable import Sample

@Suite struct `The stories of the sample clinic` {
    @Test func `Tobias stepped down within one episode`() async throws {
        let planted = try await PlantedClinic()
        let member = try planted.member("Tobias").id
        let (episodes, placements) = try await planted.clinic.database.read {
            (try $0.episodes(of: member), try $0.placements(of: member))
        }
        #expect(episodes.count == 1)
        let levels = placements.map { placement in
            planted.world.programmes.first { $0.id == placement.programme }?.level
        }
        #expect(levels == [.php, .iop])
        #expect(placements.map(\.ends.iso) == ["2026-05-10", "9999-12-31"])
        #expect(placements.last?.starts.iso == "2026-05-11")
        let weeks = try await planted.clinic.database.read {
            try $0.weeks(
                of: member, from: Week(containing: placements[0].starts), to: Week(containing: placements[1].starts))
        }
        #expect(weeks.map(\.minimum?.value) == [1200, 1200, 1200, 1200, 1200, 540])
    }

    @Test func `Wren's bad week is behind them`() async throws {
        let planted = try await PlantedClinic()
        let minutes = try await [
            planted.week(of: "Margaret", "2026-W20").minutes, planted.week(of: "Margaret", "2026-W21").minutes,
            planted.week(of: "Margaret", "2026-W22").minutes,
        ]
        #expect(minutes == [0, 540 - 80 - 65 - 30, 540])  // the breaks they missed would not have counted
    }

    @Test func `Soledad can still reach nine hours this week, and not without the workshop`() async throws {
        let planted = try await PlantedClinic(now: PlantedClinic.afternoon.adding(minutes: -1440))  // Tuesday, before the workshop
        let week = try await planted.week(of: "Soledad", "2026-W23")
        #expect(week.minutes == 160)
        #expect(week.minutes + week.plannedMinutes >= 540)
        #expect(week.minutes + week.plannedMinutes - 90 < 540)
    }

    @Test func `Mateo is short of six hours by his late Tuesdays`() async throws {
        let week = try await PlantedClinic().week(of: "Mateo")
        #expect(week.days == [120, 80, 0, 120, 0, 0, 0])
        #expect(!week.met)
    }

    @Test func `Gordon's operation was excused and Imani has nothing before she came`() async throws {
        let planted = try await PlantedClinic()
        let gordon = try await planted.week(of: "Gordon", "2026-W19")
        #expect((gordon.minutes, gordon.attended, gordon.missed) == (0, 0, 4))
        let first = try await planted.week(of: "Imani", "2026-W21")
        #expect(first.attended + first.missed == 2)
        let imani = try planted.member("Imani").id
        let before = try #require(Week("2026-W20"))
        #expect(try await planted.clinic.database.read { try $0.weeks(of: imani, from: before, to: before) }.isEmpty)
    }

    @Test func `Lucía was discharged, and is on no later roster`() async throws {
        let planted = try await PlantedClinic()
        let lucía = try planted.member("Lucía").id
        let closed = try #require(planted.world.members.first { $0.member.id == lucía }?.episodes.first?.closed)
        #expect(closed.iso == "2026-05-24")
        #expect(
            !planted.world.sessions.contains { $0.session.day > closed && $0.places.contains { $0.member == lucía } })
    }

    @Test func `Hana was forgotten at her last session, which is still only planned`() async throws {
        let planted = try await PlantedClinic()
        let week = try await planted.week(of: "Hana", "2026-W23")
        #expect(week.days[0] == 0)
        #expect(week.planned.contains(PlannedSession(weekday: 0, minutes: 180)))
        #expect(week.missed == 0)
    }

    @Test func `a holiday cancelled the family group, a session was moved and another led by somebody else`() throws {
        let sessions = try SampleClinic.world(now: PlantedClinic.afternoon).sessions
        let cancelled = sessions.filter { $0.session.cancelled != nil }
        #expect(cancelled.map(\.session.day.iso) == ["2026-05-16"])
        #expect(cancelled.allSatisfy { $0.places.allSatisfy { !$0.attendance.isMarked } })
        let zone = try #require(SiteZone(SampleClinic.zone))
        let afternoons = sessions.filter { $0.session.virtual && zone.local($0.session.starts).minute == 13 * 60 }
        #expect(afternoons.map(\.session.day.iso) == ["2026-05-27"])
        #expect(
            sessions.filter { $0.leaders.contains { $0.insteadOf != nil } }.map(\.session.day.iso) == ["2026-05-18"])
        #expect(!sessions.contains { $0.session.day.iso == "2026-06-26" })  // staff planning day
        #expect(sessions.map(\.session.day).max()?.iso == "2026-07-01")
    }

    @Test func `Theo cannot see who comes to the evening group, and Rosa can`() async throws {
        let planted = try await PlantedClinic()
        let ray = try planted.member("Raymond").id
        let tuesday = try #require(
            planted.world.sessions.last {
                $0.session.day.iso == "2026-06-02" && $0.places.contains { $0.member == ray }
            })
        let mark = AttendanceMark(member: ray, action: .undo)
        await #expect(throws: AccessRefusal.outsideCaseload) {
            _ = try await planted.clinic.mark(mark, at: tuesday.session.id, as: try planted.caller("theo.therapist"))
        }
        await #expect(throws: AttendanceRefusal.nothingToUndo) {
            _ = try await planted.clinic.mark(mark, at: tuesday.session.id, as: try planted.caller("rosa.therapist"))
        }
    }
}
