import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A rating of a licensed tool` {
    private static func locus(
        tool: String = "locus 20", scores: [String] = ["3", "2", "2", "3", "3", "3", "2"], composite: String = "18",
        named: String = "Level 3",
        rung: String = "iop", assessor: String = "Theo Marchetti, LMFT", done: String = "2026-02-23", isFromTool: Bool = true
    ) -> NewRating {
        NewRating(
            tool: tool, scores: scores, composite: composite, named: named, rung: rung, assessor: assessor, done: done,
            isFromTool: isFromTool)
    }

    @Test func `is kept as a result, with its edition, and never as one of another`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            _ = try await world.clinic.recordRating(Self.locus(), of: inquiry, as: world.ines)
            let third = Self.locus(tool: "asam 3rd", scores: ["0", "0", "2", "1", "3", "4"], composite: "", named: "2.1")
            let fourth = Self.locus(tool: "asam 4th", scores: ["0", "A", "B", "C", "Any"], composite: "", named: "2.1")
            _ = try await world.clinic.recordRating(third, of: inquiry, as: world.ines)
            _ = try await world.clinic.recordRating(fourth, of: inquiry, as: world.ines)
            let ratings = try await world.clinic.level(of: inquiry, as: world.director).ratings
            #expect(ratings.map(\.edition) == ["4th", "3rd", "20"] && ratings.map(\.composite) == [nil, nil, 18])
            #expect(ratings[0].scores == ["0", "A", "B", "C", "Any"] && ratings[2].rung == "iop")
            #expect(try await world.clinic.database.write { try $0.run("UPDATE level_rating SET edition = '3rd'") } == 0)
        }
    }

    /// The ranges are those that public descriptions of each edition give; see the file of the tools.
    @Test(arguments: [
        (locus(tool: "locus 21"), LevelRefusal.unknownTool), (locus(isFromTool: false), .notDoneInTool),
        (locus(scores: ["3", "2", "2", "3", "3", "6", "2"]), .scoreOutOfRange(6)),
        (locus(scores: ["0", "2", "2", "3", "3", "3", "2"]), .scoreOutOfRange(1)),
        (locus(scores: ["3", "2", "2", "3", "3", "3"]), .scoreOutOfRange(7)),
        (locus(scores: ["3", "2", "2", "3", "3", "3", "2", "1"]), .scoreOutOfRange(8)),
        (locus(composite: "6"), .compositeOutOfRange), (locus(composite: "36"), .compositeOutOfRange),
        (locus(composite: ""), .compositeOutOfRange),
        (locus(tool: "asam 3rd", scores: ["0", "0", "2", "1", "3", "5"], composite: ""), .scoreOutOfRange(6)),
        (locus(tool: "asam 3rd", scores: ["0", "0", "2", "1", "3", "4"], composite: "10"), .compositeOutOfRange),
        (locus(tool: "asam 4th", scores: ["0", "A", "B", "C", "4"], composite: ""), .scoreOutOfRange(5)),
        (locus(named: " "), .recommendationMissing),
        (locus(rung: "moon"), .recommendationMissing), (locus(assessor: ""), .assessorMissing), (locus(done: "2026-02-24"), .dayUnusable),
        (locus(done: "2024-01-01"), .dayUnusable),
    ])
    func `is not kept as its edition cannot be; nothing changes`(rating: NewRating, refusal: LevelRefusal) async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            await #expect(throws: refusal) { _ = try await world.clinic.recordRating(rating, of: inquiry, as: world.ines) }
            #expect(try await world.clinic.level(of: inquiry, as: world.director).ratings.isEmpty)
            #expect(try await world.refused(refusal.code) == 1)
        }
    }

    @Test func `entered by mistake is struck with a reason, and recommends nothing any more`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            let id = try await world.clinic.recordRating(Self.locus(), of: inquiry, as: world.ines)
            await #expect(throws: LevelRefusal.whyMissing) {
                try await world.clinic.strikeRating(id, why: " ", of: inquiry, as: world.ines)
            }
            try await world.clinic.strikeRating(id, why: "Another person's", of: inquiry, as: world.ines)
            #expect(try await world.clinic.level(of: inquiry, as: world.director).ratings.map(\.strike?.why) == ["Another person's"])
            await #expect(throws: LevelRefusal.unknownRating) {
                try await world.clinic.strikeRating(id, why: "Again", of: inquiry, as: world.ines)
            }
            let words = try World.iop { $0.rating = id }
            await #expect(throws: LevelRefusal.unknownRating) {
                try await world.clinic.saveDetermination(words, version: 0, of: inquiry, as: world.ines)
            }
        }
    }
}
