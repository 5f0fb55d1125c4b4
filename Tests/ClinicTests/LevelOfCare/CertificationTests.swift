import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A certification for Medicare` {
    private static func words(_ change: (inout CertificationWords) -> Void = { _ in }) -> CertificationWords {
        var words = CertificationWords()
        words.need = "Daily panic keeps her from work and from her children."
        change(&words)
        return words
    }

    @Test func `is signed by a physician, says its hours, and is due again`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.determine(try World.iop(), inquiry)
            try await world.clinic.certifyLevel(Self.words(), hours: 9, of: inquiry, as: world.samir)
            let reading = try await world.clinic.level(of: inquiry, as: world.director)
            let kept = try #require(reading.certifications.first)
            #expect(kept.name == "samir, MD" && kept.hours == 9 && kept.certified == World.monday && kept.level == .iop)
            // 42 CFR 424.24(d): at least every 60 days.
            #expect(kept.due == World.monday.adding(days: 60) && reading.recertification?.due == kept.due)
            #expect(try await world.clinic.database.write { try $0.run("UPDATE level_certification SET hours = 3") } == 0)
        }
    }

    @Test func `is no nurse practitioner's, nor anybody's without a determination; nothing changes`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            await #expect(throws: LevelRefusal.notDetermined) {
                try await world.clinic.certifyLevel(Self.words(), hours: 9, of: inquiry, as: world.samir)
            }
            try await world.determine(try World.iop(), inquiry, as: world.nora)
            await #expect(throws: LevelRefusal.physicianNeeded) {
                try await world.clinic.certifyLevel(Self.words(), hours: 9, of: inquiry, as: world.nora)
            }
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await world.clinic.certifyLevel(Self.words(), hours: 9, of: inquiry, as: world.director)
            }
            // 42 CFR 410.44(c): the need for at least nine hours a week.
            await #expect(throws: LevelRefusal.hoursTooFew(9)) {
                try await world.clinic.certifyLevel(Self.words(), hours: 8, of: inquiry, as: world.samir)
            }
            await #expect(throws: LevelRefusal.hoursTooFew(9)) {
                try await world.clinic.certifyLevel(Self.words(), hours: nil, of: inquiry, as: world.samir)
            }
            await #expect(throws: LevelRefusal.certificationIncomplete("need")) {
                try await world.clinic.certifyLevel(Self.words { $0.need = "Yes." }, hours: 9, of: inquiry, as: world.samir)
            }
            #expect(try await world.clinic.level(of: inquiry, as: world.director).certifications.isEmpty)
            #expect(try await world.refused("level.physician-needed") == 1)
        }
    }

    @Test func `given again says how they respond, what remains, and what has to be reached`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.determine(try World.iop(), inquiry)
            try await world.clinic.certifyLevel(Self.words(), hours: 9, of: inquiry, as: world.samir)
            let later = try world.clinic(daysLater: 50)
            await #expect(throws: LevelRefusal.certificationIncomplete("response")) {
                try await later.certifyLevel(Self.words(), hours: 9, of: inquiry, as: world.samir)
            }
            #expect(try await later.level(of: inquiry, as: world.director).certifications.count == 1)
            let whole = Self.words { ($0.response, $0.symptoms, $0.goals) = ("Half as many attacks", "Still daily", "Two days without") }
            try await later.certifyLevel(whole, hours: 12, of: inquiry, as: world.samir)
            let reading = try await later.level(of: inquiry, as: world.director)
            #expect(reading.certifications.map(\.number) == [1, 2])
            #expect(reading.recertification?.due == World.monday.adding(days: 110))
        }
    }
}
