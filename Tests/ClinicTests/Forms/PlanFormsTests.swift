import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A plan of questionnaires` {
    @Test func `asks everybody it is made for, once, however often it runs`() async throws {
        try await FormWorld.onEachEngine { small in
            let clinic = small.world.clinic
            try await clinic.addPlan("phq9", informant: .member, cadence: .baseline, to: small.world.adult.id, as: small.world.director)
            #expect(try await clinic.planForms(through: World.monday.adding(days: 7), as: .program) == 0)
            let open = try await clinic.unanswered(as: small.world.therapist).lines
            #expect(open.map(\.name) == ["Ana Abalos", "Ben Brandt", "Cleo Castellan"])
            #expect(open.allSatisfy { $0.form.due == World.monday && $0.form.cadence == .baseline })
        }
    }

    @Test func `asks nobody who is too old or too young for it`() async throws {
        try await FormWorld.onEachEngine { small in
            // YP-CORE is for ages 11 to 17; everybody here is 37.
            try await small.world.clinic.addPlan(
                "ypcore", informant: .member, cadence: .baseline, to: small.world.adult.id, as: small.world.director)
            #expect(try await small.world.clinic.unanswered(as: small.world.therapist).lines.isEmpty)
            await #expect(throws: FormRefusal.notForThisAge("YP-CORE", "11 to 17")) { try await small.ask("ypcore") }
        }
    }

    @Test func `is not made twice, nor of a questionnaire whose words are not here`() async throws {
        try await FormWorld.onEachEngine { small in
            let (clinic, adult, dana) = (small.world.clinic, small.world.adult.id, small.world.director)
            try await clinic.addPlan("gad7", informant: .member, cadence: .weekly, to: adult, as: dana)
            await #expect(throws: FormRefusal.alreadyPlanned) {
                try await clinic.addPlan("gad7", informant: .member, cadence: .weekly, to: adult, as: dana)
            }
            await #expect(throws: FormRefusal.noWording("SCARED")) {
                try await clinic.addPlan("scared", informant: .member, cadence: .weekly, to: adult, as: dana)
            }
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await clinic.addPlan("phq9", informant: .member, cadence: .weekly, to: adult, as: small.world.therapist)
            }
            #expect(try await clinic.formPlans(of: adult, as: dana).plans.count == 1)
        }
    }

    @Test func `reminds by one letter in the day, never at night, never twice`() async throws {
        try await FormWorld.onEachEngine { small in
            let box = LetterBox()
            try await small.world.clinic.carryLetters(by: box)
            for instrument in ["phq9", "gad7"] {
                try await small.world.clinic.addPlan(
                    instrument, informant: .member, cadence: .baseline, to: small.world.adult.id, as: small.world.director)
            }
            let address: @Sendable (SessionToken) -> String = { "https://stepwell.test/my/link/\($0.cookie)" }
            #expect(try await small.at(World.monday, "7:59").remindOfForms(address: address, as: .program) == 0)
            let morning = try small.at(World.monday, "8:30")
            #expect(try await morning.remindOfForms(address: address, as: .program) == 1)
            #expect(try await morning.remindOfForms(address: address, as: .program) == 0)
            try await morning.carryLetters(by: box)
            let letters = await box.letters
            #expect(letters.count == 2 && letters[1].recipient == "ana@example.org" && letters[1].body.contains("988"))
            #expect(!letters[1].body.contains("PHQ") && !letters[1].body.contains("Ana"))
        }
    }
}
