import Testing

@testable import Clinic

/// Properties of the ledger over many made-up sessions: they hold for every one or the ledger is wrong.
@Suite struct `Every judgement` {
    static func book(ceiling: Bool) throws -> RuleBook {
        let scope = RuleScope(
            base: "adult-iop", level: .iop, population: .adult, focus: .substanceUse, state: ceiling ? "NC" : "OR", payer: nil)
        return try RuleBook.resolve(packs: Clinic.housePacks.packs, for: scope, on: World.monday)
    }

    struct Case {
        let session: GroupSession
        let attendance: Attendance
        let onPlan: Bool
        let room: Int?
    }

    static func cases(_ count: Int) throws -> [Case] {
        var chance = SplitMix64(seed: 7)
        return try (0..<count).map { _ in
            let start = Instant(seconds: 1_771_866_000)
            var (time, blocks): (Instant, [SessionBlock]) = (start, [])
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                let end = time.adding(minutes: Int.random(in: 1...70, using: &chance))
                blocks.append(SessionBlock(kind: BlockKind.allCases.randomElement(using: &chance) ?? .therapy, starts: time, ends: end))
                time = end
            }
            let session = try GroupSession(
                id: ID(1), group: ID(2), programme: ID(3), day: World.monday, blocks: blocks,
                cancelled: Int.random(in: 0..<12, using: &chance) == 0 ? "Snow" : nil)
            return Case(
                session: session, attendance: attendance(in: session, &chance), onPlan: Int.random(in: 0..<10, using: &chance) > 0,
                room: Bool.random(using: &chance) ? Int.random(in: 0...200, using: &chance) : nil)
        }
    }

    static func attendance(in session: GroupSession, _ chance: inout SplitMix64) -> Attendance {
        switch Int.random(in: 0..<5, using: &chance) {
        case 0: return Attendance()
        case 1: return Attendance(absence: Absence.allCases.randomElement(using: &chance))
        default: break
        }
        var (stays, time): ([Attendance.Stay], Instant) = ([], session.starts.adding(minutes: Int.random(in: -30...40, using: &chance)))
        for _ in 0..<Int.random(in: 1...3, using: &chance) {
            let left = time.adding(minutes: Int.random(in: 1...120, using: &chance))
            stays.append(.init(arrived: time, left: Bool.random(using: &chance) || left >= session.ends ? left : left))
            time = left.adding(minutes: Int.random(in: 0...20, using: &chance))
        }
        return Attendance(stays: stays)
    }

    @Test func `covers each minute of the session exactly once`() throws {
        let book = try Self.book(ceiling: false)
        for item in try Self.cases(4000) {
            let entries = Judgement(session: item.session, attendance: item.attendance, onPlan: item.onPlan, book: book, room: item.room)
                .entries
            #expect(entries.reduce(0) { $0 + $1.minutes } == item.session.minutes)
            var time = item.session.starts
            for entry in entries {
                #expect(entry.starts == time)
                #expect(entry.minutes > 0)
                time = entry.ends
            }
            #expect(time == item.session.ends)
        }
    }

    @Test func `never counts a break, an absence, a minute outside the room, or one over the ceiling`() throws {
        let book = try Self.book(ceiling: true)
        for item in try Self.cases(4000) {
            let entries = Judgement(session: item.session, attendance: item.attendance, onPlan: item.onPlan, book: book, room: item.room)
                .entries
            let counted = entries.filter { $0.verdict == .counted }
            #expect(counted.allSatisfy { book.counts($0.block).value && $0.block != .breakTime })
            for entry in counted {
                #expect(item.attendance.stays.contains { $0.arrived <= entry.starts && entry.ends <= $0.left ?? item.session.ends })
            }
            #expect(entries.minutes(.counted) <= item.room ?? .max)
            if item.attendance.absence != nil || item.session.cancelled != nil || !item.onPlan { #expect(counted.isEmpty) }
            #expect(entries.allSatisfy { $0.rule != nil || $0.verdict == .cancelled || $0.verdict == .notOnPlan })
        }
    }

    @Test func `from scratch says the same as mark by mark`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:10")
            try await world.mark(world.ben, .absent(.excused))
            try await world.mark(world.cleo, .arrive, at: "9:00")
            try await world.mark(world.cleo, .leave, at: "9:50")
            let people = [world.ana, world.ben, world.cleo]
            let before = try await Self.everything(world, people)
            try await world.recount()
            #expect(try await Self.everything(world, people) == before)
        }
    }

    static func everything(_ world: World, _ people: [ID<Member>]) async throws -> [String] {
        var all: [String] = []
        for person in people {
            all.append("\(try await world.entries(of: person)) \(String(describing: try await world.week(of: person)))")
        }
        return all
    }
}
