import Database
import Testing

@testable import Clinic
@testable import Sample

@Suite struct `Counting anew` {
    /// The stored figures are kept up to date mark by mark; from scratch they must come out the same.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `gives what three hundred marks, corrections and undos left behind`(seed: UInt64) async throws {
        let planted = try await PlantedClinic()
        let dana = try planted.caller("dana.director")
        var chance = SplitMix64(seed: seed)
        var kept = 0
        let first = try #require(Day("2026-05-20"))
        let sessions = planted.world.sessions.filter {
            $0.session.day >= first && $0.session.starts < PlantedClinic.afternoon
        }
        for _ in 0..<1200 where kept < 300 {
            let seed = sessions[chance.number(0...sessions.count - 1)]
            let member = seed.places[chance.number(0...seed.places.count - 1)].member
            do {
                try await change(member, at: seed.session, &chance, planted.clinic, as: dana)
                kept += 1
            } catch is any Refusal {
                // A mark that makes no sense there, such as leaving without having come: nothing may have changed by
                // it.
            }
        }
        #expect(kept == 300)
        let stored = try await planted.judged()
        try await recountEverything(planted)
        let scratch = try await planted.judged()
        #expect(stored == scratch)
    }

    private func change(
        _ member: ID<Member>, at session: GroupSession, _ chance: inout SplitMix64, _ clinic: Clinic, as caller: Caller
    ) async throws {
        let zone = try #require(SiteZone(SampleClinic.zone))
        let time = zone.local(session.starts.adding(minutes: chance.number(-20...session.minutes)))
        let later = zone.local(session.starts.adding(minutes: chance.number(30...session.minutes)))
        let absence = Absence.allCases[chance.number(0...2)]
        switch chance.number(0...6) {
        case 0:
            _ = try await clinic.mark(
                AttendanceMark(member: member, action: .arrive, time: time), at: session.id, as: caller)
        case 1:
            _ = try await clinic.mark(
                AttendanceMark(member: member, action: .leave, time: later), at: session.id, as: caller)
        case 2:
            _ = try await clinic.mark(
                AttendanceMark(member: member, action: .absent(absence)), at: session.id, as: caller)
        case 3: _ = try await clinic.mark(AttendanceMark(member: member, action: .clear), at: session.id, as: caller)
        case 4: _ = try await clinic.mark(AttendanceMark(member: member, action: .undo), at: session.id, as: caller)
        case 5:
            let correction = Correction(
                member: member, now: .there(arrived: time, left: later), reason: "Sheet at the door")
            _ = try await clinic.correct(correction, at: session.id, as: caller)
        default:
            let correction = Correction(member: member, now: .absent(absence), reason: "Called afterwards")
            _ = try await clinic.correct(correction, at: session.id, as: caller)
        }
    }

    private func recountEverything(_ planted: PlantedClinic) async throws {
        let weeks = Set(planted.world.sessions.map(\.session.day.week)).sorted()
        let ids = planted.world.programmes.map(\.id)
        try await planted.clinic.perform(.runJobs, as: .program) { work in
            for id in ids {
                let programme = try work.transaction.programme(id)
                for week in weeks { try work.recountEverybody(in: programme, week) }
            }
        }
    }
}
