import Database
import TestEngines
import Testing

@testable import Clinic

/// Rosa works in Recovery, which treats substance use; Theo in Adult, which does not.
@Suite("The door of an inquiry") struct InquiryDoorTests {
    @Test func `of a programme for substance use is protected so, whatever was ticked`() async throws {
        try await World.onEachEngine { world in
            let reviewer = Caller(staff: ID(3), name: "Noor", role: .reviewer, caseload: .everybody, origin: "test")
            let new = try await world.inquiry(programme: world.recovery.id)
            #expect(try await world.clinic.inquiry(new, as: world.stranger).inquiry.dataClass == .substanceUse)
            await #expect(throws: AdmissionRefusal.unknownInquiry) { try await world.clinic.inquiry(new, as: reviewer) }

            // The caller speaks of fear; the programme is chosen later, and nobody can untick what it treats.
            let later = try await world.inquiry()
            #expect(try await world.clinic.inquiry(later, as: reviewer).inquiry.dataClass == .mentalHealth)
            for programme in [world.recovery.id, world.adult.id] {
                try await world.clinic.change(
                    world.nadia, programme: programme, owner: nil, of: later, over: try await world.version(of: later), as: world.director)
                let now = try await world.clinic.inquiry(later, as: world.director)
                #expect(now.inquiry.dataClass == (programme == world.recovery.id ? .substanceUse : .mentalHealth))
                #expect(now.events.contains { $0.words.hasPrefix("Kept as substance use") })
            }
        }
    }

    @Test func `about somebody in treatment stays theirs who treat them, until a programme is chosen`() async throws {
        try await World.onEachEngine { world in
            _ = try await world.withDesk()
            let (ray, recovery) = (ID<Member>(104), world.recovery)
            try await world.clinic.database.write { try World.admit(ray, "Raymond", "Tsosie", to: recovery, on: World.monday, $0) }
            let step = try await world.clinic.beginStep(.stepUp, of: ray, as: world.stranger)
            // The same step again is the same inquiry.
            #expect(try await world.clinic.beginStep(.stepUp, of: ray, as: world.stranger) == step)
            #expect(try await names(world, as: world.stranger) == ["Raymond Tsosie"])
            #expect(try await names(world, as: world.therapist) == [])
            await #expect(throws: AdmissionRefusal.unknownInquiry) { try await world.clinic.inquiry(step, as: world.therapist) }
            try await world.clinic.handOnTask(
                try #require(try await world.clinic.tasks(as: world.stranger).lines.first?.task.id), to: nil, over: 1, as: world.stranger)
            let nurse = Caller(staff: ID(5), name: "Lena", role: .intake, caseload: .programmes([world.adult.id]), origin: "test")
            #expect(try await world.clinic.tasks(as: nurse).lines.isEmpty)

            var words = try await world.clinic.inquiry(step, as: world.stranger).inquiry.words
            words.focus = .mentalHealth
            try await world.clinic.change(
                words, programme: world.adult.id, owner: nil, of: step, over: try await world.version(of: step), as: world.director)
            #expect(try await names(world, as: world.therapist) == ["Raymond Tsosie"])
            // Where they come from is not for whoever does not work there.
            let level = try await world.clinic.level(of: step, as: world.therapist)
            #expect(level.placement == nil)
            #expect(try await world.clinic.level(of: step, as: world.director).placement?.programme.id == recovery.id)
        }
    }

    /// Whom the list of admissions shows.
    private func names(_ world: World, as caller: Caller) async throws -> [String] {
        try await world.clinic.admissionsBoard(AdmissionFilter(), as: caller).columns.flatMap(\.cards).map(\.inquiry.name)
    }

    @Test func `that moved to another programme takes its tasks along`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await world.inquiry()
            let task = try #require(try await world.clinic.tasks(as: desk.intake).lines.first?.task)
            try await world.clinic.handOnTask(task.id, to: world.therapist.staff, over: task.version, as: desk.intake)
            #expect(try await world.clinic.tasks(as: world.therapist).lines.map(\.name) == ["Nadia Okafor"])
            try await world.clinic.change(
                world.nadia, programme: world.recovery.id, owner: nil, of: id, over: try await world.version(of: id), as: desk.intake)
            #expect(try await world.clinic.tasks(as: world.therapist).lines.isEmpty)
            #expect(try await world.clinic.taskCounts(as: world.therapist).all == 0)
            await #expect(throws: TaskRefusal.notYours) {
                try await world.clinic.finishTask(task.id, over: task.version + 1, as: world.therapist)
            }
        }
    }

    @Test func `that moved to another programme takes its hand-offs along, and blinds nobody to others`() async throws {
        try await World.onEachEngine { world in
            let crisis = NewHandOff(location: "Home", callback: "213-555-0142", called: "988", what: "Has pills at hand")
            let (moved, stays) = (try await world.inquiry(), try await world.inquiry())
            for id in [moved, stays] { try await world.clinic.handOff(crisis, from: id, as: world.director) }
            try await world.clinic.change(
                world.nadia, programme: world.recovery.id, owner: nil, of: moved, over: try await world.version(of: moved),
                as: world.director)
            #expect(try await world.clinic.waitingHandOffs(as: world.therapist) == 1)
            #expect(try await world.clinic.openHandOffs(as: world.therapist).map(\.inquiry.id) == [stays])
            // Those who treat there are told now.
            let waiting = try await world.clinic.openHandOffs(as: world.stranger)
            #expect(waiting.map(\.inquiry.id) == [moved])
            let handOff = try #require(waiting.first?.handOffs.first)
            try await world.clinic.acknowledgeHandOff(handOff.id, outcome: "On the phone", as: world.stranger)
        }
    }

    @Test func `that another is joined to leads to the chart that either led to, never to two`() async throws {
        try await World.onEachEngine { world in
            let (one, other, third) = (try await world.inquiry(), try await world.inquiry(), try await world.inquiry())
            try await world.clinic.recognise(world.ana, in: one, as: world.director)
            try await world.clinic.recognise(world.ben, in: third, as: world.director)
            try await world.clinic.merge(one, into: other, over: try await world.version(of: one), as: world.director)
            #expect(try await world.clinic.inquiry(other, as: world.director).inquiry.member == world.ana)
            let before = try await world.trace(of: third)
            let version = try await world.version(of: other)
            await #expect(throws: AdmissionRefusal.differentCharts) {
                try await world.clinic.merge(other, into: third, over: version, as: world.director)
            }
            #expect(try await world.trace(of: third) == before)
            #expect(try await world.version(of: other) == version)
        }
    }

    @Test func `to which another was joined opens where that other does not`() async throws {
        try await World.onEachEngine { world in
            let (other, mine) = (try await world.inquiry(programme: world.recovery.id), try await world.inquiry())
            try await world.clinic.merge(other, into: mine, over: try await world.version(of: other), as: world.director)
            let theirs = try await world.clinic.inquiry(mine, as: world.therapist)
            #expect(theirs.merged.isEmpty && !theirs.events.contains { $0.words.hasPrefix("Joined with another") })
            let all = try await world.clinic.inquiry(mine, as: world.director)
            #expect(all.merged == [other] && all.events.contains { $0.words.hasPrefix("Joined with another") })
        }
    }
}

@Suite("A seat that is held") struct HeldSeatTests {
    private func taken(_ world: World) async throws -> ID<Inquiry> {
        let id = try await world.inquiry()
        let offer = try await world.clinic.offerSeat(of: id, from: World.monday, days: 7, as: world.director)
        try await world.clinic.answerOffer(offer, of: id, accepts: true, as: world.director)
        #expect(try await world.facts(of: id).contains(.seatHeld))
        return id
    }

    private func held(_ world: World, daysLater days: Int = 0) async throws -> Int {
        let adult = world.adult.id
        return try await world.clinic(daysLater: days).perform(.workInquiry, as: world.director) {
            try $0.seats(of: adult, from: World.monday.adding(days: days)).held.count
        }
    }

    @Test func `is given back when somebody goes elsewhere, and holds no gate open`() async throws {
        try await World.onEachEngine { world in
            let moves: [(String, @Sendable (ID<Inquiry>) async throws -> Void)] = [
                (
                    "another programme",
                    { id in
                        try await world.clinic.change(
                            world.nadia, programme: world.recovery.id, owner: nil, of: id, over: try await world.version(of: id),
                            as: world.director)
                    }
                ),
                (
                    "closed",
                    { id in
                        try await world.clinic.change(
                            InquiryStanding(kind: .lost, reason: "cost"), of: id, over: try await world.version(of: id), as: world.director)
                    }
                ),
                (
                    "joined",
                    { id in
                        let other = try await world.inquiry()
                        try await world.clinic.merge(id, into: other, over: try await world.version(of: id), as: world.director)
                    }
                ),
            ]
            for (name, move) in moves {
                let id = try await taken(world)
                #expect(try await held(world) == 1, "\(name)")
                try await move(id)
                #expect(try await held(world) == 0, "\(name)")
                #expect(!(try await world.facts(of: id)).contains(.seatHeld), "\(name)")
            }
        }
    }

    @Test func `is free again when its first day has passed and nobody came`() async throws {
        try await World.onEachEngine { world in
            _ = try await taken(world)
            #expect(try await held(world) == 1)
            #expect(try await held(world, daysLater: 1) == 0)
        }
    }
}
