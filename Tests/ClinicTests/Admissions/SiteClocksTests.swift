import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("A site’s own clocks") struct SiteClocksTests {
    /// Twice as quick as the clocks that come with the program.
    static func own(from day: Day = World.monday, _ change: (inout NewSiteClocks) -> Void = { _ in }) -> NewSiteClocks {
        var new = NewSiteClocks(
            starts: day, source: "Contract with the county, 3 February 2026, section 4",
            waits: [
                .crisis: .init(first: 10, next: 30, runs: .always), .urgent: .init(first: 60, next: 120, runs: .staffed),
                .priority: .init(first: 270, next: 270, runs: .staffed), .standard: .init(first: 540, next: 540, runs: .staffed),
            ], planDays: 3, evaluationDays: 5, usualWeeks: 6)
        change(&new)
        return new
    }

    private func due(_ id: ID<Inquiry>, _ world: World) async throws -> LocalTime {
        world.site.zone.local(try await world.clinic.inquiry(id, as: world.director).inquiry.contact.firstDue)
    }

    @Test func `hold for who comes from then on, and leave a wait that has begun as it was`() async throws {
        try await World.onEachEngine { world in
            let before = try await world.inquiry()
            try await world.clinic.setClocks(Self.own(), of: world.site.id, over: 0, as: world.director)
            var words = world.nadia
            words.given = "Selma"
            let after = try await world.inquiry(words)
            // Monday 10:00, standard: two staffed days (8 to 17) before, one after.
            #expect(try await due(before, world) == LocalTime(day: World.monday.adding(days: 2), minute: 600))
            #expect(try await due(after, world) == LocalTime(day: World.monday.adding(days: 1), minute: 600))
            let (old, new) = (
                try await world.clinic.inquiry(before, as: world.director).calls,
                try await world.clinic.inquiry(after, as: world.director).calls
            )
            #expect(old.map(\.clock.wait) == [.staffed(minutes: 1080)] && old.map(\.own) == [nil])
            let shipped = try AdmissionClocks.shipped.source
            #expect(old.map(\.source) == [shipped])
            #expect(new.map(\.clock.wait) == [.staffed(minutes: 540)] && new.first?.own?.number == 1)
            #expect(new.map(\.source) == ["Contract with the county, 3 February 2026, section 4"])
            #expect(
                try await world.lastJournal(6).contains { $0.deed == "programmes.change" && $0.detail.contains("number 1 from 2026-02-23") }
            )
        }
    }

    @Test func `are those of the moment: the next call by the new ones, another urgency by those of when they came`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            try await world.clinic.setClocks(Self.own(from: World.monday.adding(days: 1)), of: world.site.id, over: 0, as: world.director)
            let tomorrow = try world.clinic(daysLater: 1)
            var words = world.nadia
            words.urgency = .urgent
            try await tomorrow.change(
                words, programme: world.adult.id, owner: nil, of: id, over: try await world.version(of: id), as: world.director)
            // By the clocks of Monday, two hours; those of Tuesday say one.
            #expect(try await due(id, world) == LocalTime(day: World.monday, minute: 720))
            try await tomorrow.record(
                ContactAttempt(how: .phone, reached: false, words: "", again: true), of: id, as: world.director)
            let reading = try await tomorrow.inquiry(id, as: world.director)
            #expect(reading.inquiry.contact.nextDue == tomorrow.now.adding(minutes: 120))
            #expect(reading.calls.map(\.clock.kind) == [.first, .next])
            #expect(reading.calls.map(\.clock.wait) == [.staffed(minutes: 120), .staffed(minutes: 120)])
            #expect(reading.calls.map { $0.own?.number } == [nil, 1])
        }
    }

    @Test func `that begin later hold from that day, the last said of a day counts, and all of them stay`() async throws {
        try await World.onEachEngine { world in
            let tuesday = World.monday.adding(days: 1)
            try await world.clinic.setClocks(Self.own(from: tuesday), of: world.site.id, over: 0, as: world.director)
            try await world.clinic.setClocks(Self.own(from: tuesday) { $0.usualWeeks = 7 }, of: world.site.id, over: 1, as: world.director)
            let today = try #require(try await world.clinic.admissionClocks(as: world.therapist).places.first)
            #expect(today.inForce.own == nil && today.planned.map(\.number) == [2] && today.earlier.map(\.number) == [1])
            let next = try #require(try await world.clinic(daysLater: 1).admissionClocks(as: world.therapist).places.first)
            #expect(next.inForce.own?.number == 2 && next.inForce.clocks.usualWeeks == 7 && next.planned.isEmpty)
            #expect(
                next.kept.map(\.clocks.usualWeeks) == [7, 6] && next.kept.allSatisfy { $0.setBy == ID(1) && $0.setAt == world.clinic.now })
            // Not even with SQL.
            let touched = try await world.clinic.database.write {
                try $0.run("UPDATE site_clocks SET usual_weeks = 9") + $0.run("DELETE FROM site_clocks")
            }
            let after = try #require(try await world.clinic(daysLater: 1).admissionClocks(as: world.therapist).places.first)
            #expect(touched == 0 && after.kept == next.kept)
        }
    }

    @Test func `set by two at once keep the first, and the second is told`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.setClocks(Self.own(), of: world.site.id, over: 0, as: world.director)
            await #expect(throws: SiteClocksRefusal.changedSinceRead) {
                try await world.clinic.setClocks(Self.own { $0.usualWeeks = 9 }, of: world.site.id, over: 0, as: world.director)
            }
            #expect(try await world.clinic.admissionClocks(as: world.director).places.first?.kept.map(\.clocks.usualWeeks) == [6])
            #expect(try await world.lastJournal(2).contains { $0.outcome == "clocks.changed-since-read" })
        }
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fields: [String]
        let change: @Sendable (inout NewSiteClocks) -> Void
    }

    static let wrong: [Wrong] = [
        .init(testDescription: "a crisis that waits for the office", fields: ["crisis-runs"]) { $0.waits[.crisis]?.runs = .staffed },
        .init(testDescription: "a crisis that waits longer than an urgent one", fields: ["urgent-first"]) { $0.waits[.crisis]?.first = 61 },
        .init(testDescription: "a crisis that waits five hours", fields: ["crisis-first", "urgent-first", "priority-first"]) {
            $0.waits[.crisis]?.first = 300
            $0.waits[.urgent]?.first = 280
        },
        .init(testDescription: "a next call out of order", fields: ["standard-next"]) { $0.waits[.standard]?.next = 269 },
        .init(testDescription: "no wait at all", fields: ["priority-first"]) { $0.waits[.priority]?.first = 0 },
        .init(testDescription: "a wait that is no number", fields: ["urgent-next"]) { $0.waits[.urgent]?.next = nil },
        .init(testDescription: "a wait beyond a week", fields: ["standard-first"]) { $0.waits[.standard]?.first = 10_081 },
        .init(testDescription: "a less pressing one by night", fields: ["priority-runs"]) { $0.waits[.priority]?.runs = .always },
        .init(testDescription: "yesterday", fields: ["starts"]) { $0.starts = World.monday.adding(days: -1) },
        .init(testDescription: "in two years", fields: ["starts"]) { $0.starts = World.monday.adding(days: 730) },
        .init(testDescription: "nobody who says so", fields: ["source"]) { $0.source = "we" },
        .init(testDescription: "a book as source", fields: ["source"]) { $0.source = String(repeating: "a", count: 501) },
        .init(testDescription: "days and weeks out of range", fields: ["plan", "evaluation", "weeks"]) {
            ($0.planDays, $0.evaluationDays, $0.usualWeeks) = (-1, 91, nil)
        },
    ]

    @Test(arguments: wrong) func `that cannot be say each field and how to mend it, and leave nothing`(_ wrong: Wrong) async throws {
        try await World.onEachEngine { world in
            let refusal = await #expect(throws: SiteClocksRefusal.self) {
                try await world.clinic.setClocks(Self.own(wrong.change), of: world.site.id, over: 0, as: world.director)
            }
            guard case .wrong(let problems) = refusal else { throw RowError.unknownWord("\(String(describing: refusal))", of: "refusal") }
            #expect(problems.map(\.field) == wrong.fields)
            #expect(problems.allSatisfy { $0.text.count > 30 })
            #expect(try await world.clinic.admissionClocks(as: world.director).places.first?.kept.isEmpty == true)
            #expect(try await world.lastJournal(2).contains { $0.outcome == "clocks.wrong" })
        }
    }

    @Test func `are set by whoever changes settings, as somebody with a name`() async throws {
        try await World.onEachEngine { world in
            for caller in [world.therapist, .console] {
                await #expect(throws: AccessRefusal.notYourDeed) {
                    try await world.clinic.setClocks(Self.own(), of: world.site.id, over: 0, as: caller)
                }
            }
            await #expect(throws: SiteClocksRefusal.unknownSite) {
                try await world.clinic.setClocks(Self.own(), of: ID(99), over: 0, as: world.director)
            }
            let places = try await world.clinic.admissionClocks(as: world.director).places
            #expect(places.map(\.kept.isEmpty) == [true])
        }
    }

    @Test func `say what is due after admission, and when discharge is thought of`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await world.inquiry()
            try await world.bring(id, to: .ready)
            #expect(try await world.clinic.admission(of: id, as: desk.intake).clocks.clocks.usualWeeks == 8)
            try await world.clinic.setClocks(Self.own(), of: world.site.id, over: 0, as: world.director)
            let reading = try await world.clinic.admission(of: id, as: desk.intake)
            #expect(reading.clocks.clocks.usualWeeks == 6 && reading.clocks.own?.number == 1)
            let new = NewAdmission(
                starts: World.monday, expected: World.monday.adding(days: 42), groups: [world.group.id],
                team: [.primaryClinician: ID(2), .prescriber: ID(5)])
            let member = try await world.clinic.admit(id, new, over: try await world.version(of: id), as: desk.intake)
            try await world.clinic.perform(.readChart, as: world.director) { work in
                let tasks = try work.transaction.openTasks(of: try work.chart(of: member))
                let days = Dictionary(uniqueKeysWithValues: tasks.map { ($0.kind, world.site.zone.local($0.due).day) })
                #expect(days[.initialPlan] == World.monday.adding(days: 3))
                #expect(days[.psychiatricEvaluation] == World.monday.adding(days: 5))
            }
        }
    }

    @Test func `are what the public page promises`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.setClocks(Self.own(), of: world.site.id, over: 0, as: world.director)
            let house = try await world.clinic.publicHouse(origin: "203.0.113.7")
            #expect(house.callBy[.urgent] == LocalTime(day: World.monday, minute: 660))
            #expect(house.callBy[.standard] == LocalTime(day: World.monday.adding(days: 1), minute: 600))
        }
    }
}
