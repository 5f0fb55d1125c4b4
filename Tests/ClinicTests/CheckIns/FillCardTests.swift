import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A daily card` {
    private func fill(
        _ answers: [String: String], _ card: Card = .checkIn, on day: Day = World.monday, key: String, in clinic: Clinic,
        of member: ID<Member>, as caller: Caller
    ) async throws -> FilledCard {
        try await clinic.fill(card, with: { name in answers[name].map { [$0] } ?? [] }, on: day, key: key, of: member, as: caller)
    }

    private func entries(_ world: World) async throws -> [String] {
        try await world.clinic.database.read { transaction in
            try transaction.rows("SELECT card, day, version, answers FROM card_entry ORDER BY id") {
                "\(try $0.next(String.self)) \(try $0.next(Int.self)) v\(try $0.next(Int.self)) \(try $0.next(String.self))"
            }
        }
    }

    private func raised(_ world: World) async throws -> [RaisedCheckInAlert] {
        try await world.clinic.database.read { try $0.checkInAlerts(after: nil, most: 100) }
    }

    @Test func `is kept once a day, corrected the same day, and sent twice kept once`() async throws {
        try await World.onEachEngine { world in
            let (clinic, ana) = (world.clinic, try await world.ownPage(of: world.ana))
            let first = try await fill(["mood": "3"], key: "one", in: clinic, of: world.ana, as: ana)
            let again = try await fill(["mood": "9"], key: "one", in: clinic, of: world.ana, as: ana)
            #expect(again.entry == first.entry)
            _ = try await fill(["mood": "4", "sleep": "6:30"], key: "two", in: clinic, of: world.ana, as: ana)
            #expect(
                try await entries(world) == [
                    "check-in 20507 v1 {\"mood\": \"3\"}", "check-in 20507 v2 {\"mood\": \"4\", \"sleep\": \"390\"}",
                ])
            let reading = try await clinic.card(.checkIn, of: world.ana, as: ana)
            #expect(reading.entry?.answers["mood"] == "4" && reading.filled == [.checkIn])
            let seen = try await clinic.checkIns(of: world.ana, as: world.therapist)
            #expect(seen.entries.count == 2 && seen.entries.current.map(\.version) == [2])
        }
    }

    @Test func `that cannot be read changes nothing`() async throws {
        try await World.onEachEngine { world in
            let ana = try await world.ownPage(of: world.ana)
            for (answers, code) in [(["mood": "12"], "sheet.unreadable"), ([:], "sheet.empty")] {
                await #expect(throws: SheetRefusal.self) {
                    try await fill(answers, key: "one", in: world.clinic, of: world.ana, as: ana)
                }
                #expect(try await world.journal().max { $0.id < $1.id }?.outcome == code)
            }
            #expect(try await entries(world) == [])
        }
    }

    @Test func `is told by the person alone, of their own days alone`() async throws {
        try await World.onEachEngine { world in
            let ana = try await world.ownPage(of: world.ana)
            let mother = try await world.ownPage(of: world.ana, guardianSees: [.week, .checkIn])
            let father = try await world.ownPage(of: world.ana, guardianSees: [.week])
            await #expect(throws: CheckInRefusal.onlyThePerson) {
                try await fill(["mood": "1"], key: "m", in: world.clinic, of: world.ana, as: mother)
            }
            await #expect(throws: AccessRefusal.protectedClass) {
                try await fill(["mood": "1"], key: "f", in: world.clinic, of: world.ana, as: father)
            }
            await #expect(throws: AccessRefusal.protectedClass) { try await world.clinic.ownCheckIns(of: world.ana, as: father) }
            await #expect(throws: AccessRefusal.unknownMember) {
                try await fill(["mood": "1"], key: "b", in: world.clinic, of: world.ben, as: ana)
            }
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await fill(["mood": "1"], key: "t", in: world.clinic, of: world.ana, as: world.therapist)
            }
            #expect(try await entries(world) == [])
            _ = try await world.clinic.ownCheckIns(of: world.ana, as: mother)
        }
    }

    @Test func `of a day that is over is taken once when it waited on a phone, and never changed`() async throws {
        try await World.onEachEngine { world in
            let ana = try await world.ownPage(of: world.ana)
            let later = try world.clinic(daysLater: 3)
            _ = try await fill(["mood": "3"], key: "late", in: later, of: world.ana, as: ana)
            for (day, refusal) in [
                (World.monday, CheckInRefusal.dayOver), (World.monday.adding(days: -1), .dayOver),
                (World.monday.adding(days: 4), .dayAhead),
            ] {
                await #expect(throws: refusal) {
                    try await fill(["mood": "9"], on: day, key: "other \(day.number)", in: later, of: world.ana, as: ana)
                }
            }
            #expect(try await entries(world) == ["check-in 20507 v1 {\"mood\": \"3\"}"])
        }
    }

    @Test func `raises what must not wait, once, for whoever carries it on`() async throws {
        try await World.onEachEngine { world in
            let (clinic, ana) = (world.clinic, try await world.ownPage(of: world.ana))
            let filled = try await fill(["urge-to-hurt": "8", "safe": "unsure"], key: "one", in: clinic, of: world.ana, as: ana)
            #expect(filled.alerts.map(\.urgency) == [.now, .sameDay])
            // The same again with another mood says nothing new; a stronger urge does.
            _ = try await fill(["urge-to-hurt": "8", "safe": "unsure", "mood": "2"], key: "two", in: clinic, of: world.ana, as: ana)
            _ = try await fill(["urge-to-hurt": "9", "safe": "unsure"], key: "three", in: clinic, of: world.ana, as: ana)
            let all = try await raised(world)
            #expect(
                all.map(\.alert.sentence) == [
                    "Safe today: not sure.", "Urge to hurt themself: 8 of 10.", "Urge to hurt themself: 9 of 10.",
                ])
            #expect(all.allSatisfy { $0.member == world.ana && $0.raisedAt == clinic.now })
            let rest = try await clinic.database.read { try $0.checkInAlerts(after: all[1].id, most: 10) }
            #expect(rest == [all[2]])
        }
    }

    @Test func `of a mood chart warns early, once for the days it looks at`() async throws {
        try await World.onEachEngine { world in
            let ana = try await world.ownPage(of: world.ana)
            try await world.clinic.chooseCards([.checkIn, .moodChart], targets: [], for: world.ana, as: world.therapist)
            for day in 0...2 {
                let clinic = try world.clinic(daysLater: day)
                let date = World.monday.adding(days: day)
                // The sleep stands in the check-in; nobody writes it twice.
                _ = try await fill(["sleep": "4:30"], on: date, key: "c\(day)", in: clinic, of: world.ana, as: ana)
                _ = try await fill(["mood-level": "2"], .moodChart, on: date, key: "m\(day)", in: clinic, of: world.ana, as: ana)
            }
            #expect(
                try await raised(world).map(\.alert.sentence) == ["Slept less than 5 hours with raised mood on 2 of the last 3 days."])
        }
    }
}
