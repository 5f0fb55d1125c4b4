import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("The standing of an inquiry") struct StandingTests {
    @Test func `is closed with a reason, counted by source, and opened again`() async throws {
        try await World.onEachEngine { world in
            let source = try await world.clinic.addReferralSource("Alder Paediatrics", kind: .paediatrics, as: world.director)
            var words = world.nadia
            words.source = source
            let id = try await world.inquiry(words)
            let lost = InquiryStanding(kind: .lost, reason: "cost")
            try await world.clinic.change(lost, of: id, over: try await world.version(of: id), as: world.director)
            let closed = try await world.clinic.inquiry(id, as: world.director)
            #expect(!closed.inquiry.isOpen && closed.tasks.isEmpty)
            let figures = try await world.clinic.referralResults(from: World.monday, to: World.monday, as: world.director).figures
            #expect(figures == [SourceFigures(source: "Alder Paediatrics", received: 1, admitted: 0, open: 0, ended: [.cost: 1])])
            try await world.later().change(.open, of: id, over: try await world.version(of: id), as: world.director)
            #expect(try await world.clinic.inquiry(id, as: world.director).inquiry.isOpen)
        }
    }

    @Test(arguments: [
        InquiryStanding(kind: .lost), InquiryStanding(kind: .declined, reason: "cost"), InquiryStanding(kind: .lost, reason: "other"),
        InquiryStanding(kind: .onHold, reason: "no-answer"), InquiryStanding(kind: .referredElsewhere, reason: "nonsense"),
    ])
    func `without a reason that fits changes nothing`(_ standing: InquiryStanding) async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let (before, version) = (try await world.trace(of: id), try await world.version(of: id))
            await #expect(throws: AdmissionRefusal.reasonMissing) {
                try await world.clinic.change(standing, of: id, over: version, as: world.director)
            }
            #expect(try await world.trace(of: id) == before)
        }
    }

    @Test func `on hold is looked at again on its day`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let day = World.monday.adding(days: 9)
            try await world.clinic.change(
                InquiryStanding(kind: .onHold, reason: "in-hospital", until: day), of: id, over: try await world.version(of: id),
                as: world.director)
            let task = try #require(try await world.clinic.inquiry(id, as: world.director).tasks.first { $0.kind == .holdReview })
            #expect(world.site.zone.local(task.due) == LocalTime(day: day, minute: 540))
            #expect(try await world.card(of: id)?.task == NextTask(title: task.title, due: task.due))
        }
    }
}
