import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A refer-out letter` {
    private static func whole(_ words: LetterWords, _ change: (inout LetterWords) -> Void = { _ in }) -> LetterWords {
        var words = words
        words.place = "Alder Hospital, emergency department"
        (words.handTo, words.handHow, words.ground) = ("Dr Okoye", "Called at 10:05, expects her at 11:00", .agreed)
        change(&words)
        return words
    }

    private func stopped(_ world: World) async throws -> (ID<Inquiry>, LetterWords) {
        let inquiry = try await world.asked()
        let found = try World.iop {
            $0.findings["withdrawal"] = CriterionFinding(.yes, words: "Seizures last year")
            $0.findings["support"] = CriterionFinding(.no, words: "Lives alone")
        }
        _ = try await world.clinic.saveDetermination(found, version: 0, of: inquiry, as: world.ines)
        return (inquiry, try await world.clinic.level(of: inquiry, as: world.director).letterBeginning)
    }

    @Test func `begins with what was found, in words for the person, and names the safest place that it names`() async throws {
        try await World.onEachEngine { world in
            let (inquiry, words) = try await stopped(world)
            #expect(words.greeting == "Dear Imani,")
            #expect(words.body.contains("stopping safely needs medical care first; ") == false)
            #expect(words.body.contains("stopping safely needs medical care first") && words.body.contains("people around you"))
            #expect(words.body.contains("a hospital, where doctors and nurses are there day and night"))
            #expect(words.place == "The nearest emergency department, now")
            // No clinical note of staff's own stands in it.
            #expect(!words.body.contains("Seizures") && !words.body.contains("Lives alone"))
            let reading = try await world.clinic.level(of: inquiry, as: world.director)
            #expect(reading.letterDraft?.rung?.key == "inpatient")
        }
    }

    @Test func `is offered to nobody against whom nothing speaks`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            _ = try await world.clinic.saveDetermination(try World.iop(), version: 0, of: inquiry, as: world.ines)
            #expect(try await world.clinic.level(of: inquiry, as: world.director).letterDraft == nil)
            // Weekly care is enough: the letter says so, and the rung is the lowest.
            let weekly = try World.iop { $0.findings["more-than-weekly"] = CriterionFinding(.no, words: "Doing well") }
            _ = try await world.clinic.saveDetermination(weekly, version: 1, of: inquiry, as: world.ines)
            #expect(try await world.clinic.level(of: inquiry, as: world.director).letterDraft?.rung?.key == "outpatient")
        }
    }

    @Test(arguments: [
        ("body", LetterRefusal.bodyMissing), ("place", .placeMissing), ("ground", .handOffMissing), ("handTo", .handOffMissing),
    ])
    func `sends nobody away without a reason, a place, and somebody who expects them`(left: String, refusal: LetterRefusal) async throws {
        try await World.onEachEngine { world in
            let (inquiry, begun) = try await stopped(world)
            let words = Self.whole(begun) {
                switch left {
                case "body": $0.body = "No."
                case "place": $0.place = " "
                case "ground": $0.ground = .open
                default: $0.handTo = ""
                }
            }
            let draft = try await world.clinic.saveLetter(words, version: 0, of: inquiry, as: world.carla)
            await #expect(throws: refusal) { try await world.clinic.signLetter(version: 1, of: inquiry, as: world.ines) }
            #expect(try await world.clinic.level(of: inquiry, as: world.director).letters == [draft])
            #expect(try await world.refused(refusal.code) == 1)
        }
    }

    @Test func `is signed by a clinician with a licence, keeps the lines of that day, and never changes`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.addHelpLine(
                "County line", phone: "503-555-0100", hours: "day and night", to: world.site.id, as: world.director)
            let (inquiry, begun) = try await stopped(world)
            _ = try await world.clinic.saveLetter(Self.whole(begun), version: 0, of: inquiry, as: world.carla)
            await #expect(throws: LevelRefusal.licenceNeeded) {
                try await world.clinic.signLetter(version: 1, of: inquiry, as: world.carla)
            }
            await #expect(throws: LetterRefusal.changedSinceRead) {
                try await world.clinic.signLetter(version: 2, of: inquiry, as: world.ines)
            }
            try await world.clinic.signLetter(version: 1, of: inquiry, as: world.ines)
            let lines = try await world.clinic.helpLines()
            try await world.clinic.removeHelpLine(try #require(lines.first).id, as: world.director)
            let letter = try #require(try await world.clinic.level(of: inquiry, as: world.director).letters.first)
            #expect(letter.signature?.name == "ines, LCSW" && letter.lines.map(\.name) == ["County line"])
            for attempt: SQL in ["UPDATE refer_out_letter SET words = '{}'", "DELETE FROM refer_out_letter"] {
                #expect(try await world.clinic.database.write { try $0.run(attempt) } == 0)
            }
            // What is written next is another letter.
            let next = try await world.clinic.saveLetter(Self.whole(begun), version: 0, of: inquiry, as: world.ines)
            #expect(next.number == 2)
        }
    }

    @Test func `written by two at once gives the second the first one's words, and changes nothing`() async throws {
        try await World.onEachEngine { world in
            let (inquiry, begun) = try await stopped(world)
            let first = try await world.clinic.saveLetter(Self.whole(begun), version: 0, of: inquiry, as: world.ines)
            await #expect(throws: LetterConflict(current: first)) {
                try await world.clinic.saveLetter(begun, version: 0, of: inquiry, as: world.carla)
            }
            await #expect(throws: LetterRefusal.tooLong("handHow")) {
                let long = Self.whole(begun) { $0.handHow = String(repeating: "a", count: 301) }
                _ = try await world.clinic.saveLetter(long, version: 1, of: inquiry, as: world.carla)
            }
            #expect(try await world.clinic.level(of: inquiry, as: world.director).letters == [first])
        }
    }
}
