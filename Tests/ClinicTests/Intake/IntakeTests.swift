import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `An intake assessment` {
    /// An answer to everything that is needed to sign.
    static var whole: [String: String] {
        get throws {
            var answers: [String: String] = [:]
            for field in try IntakeTemplate.shipped.fields where field.isRequired {
                switch field.kind {
                case .choice(let options): answers[field.name] = options[0].word
                case .number(let range): answers[field.name] = String(range.lowerBound)
                default: answers[field.name] = "Told on Monday"
                }
            }
            return answers
        }
    }

    private func signed(_ world: World, _ inquiry: ID<Inquiry>) async throws {
        let saved = try await world.clinic.saveIntake(try Self.whole, version: 0, of: inquiry, as: world.ines)
        try await world.clinic.signIntake(version: saved.version, of: inquiry, as: world.ines)
    }

    /// The parts that the programme promises to ask about.
    @Test(arguments: [
        "presenting", "psychiatric", "substances", "hospital", "medications", "medical", "trauma", "family", "work-school", "legal",
        "strengths", "support", "safety",
    ])
    func `asks about everything that a level of care is decided by`(section: String) throws {
        let found = try #require(try IntakeTemplate.shipped.sections.first { $0.key == section })
        #expect(!found.fields.isEmpty)
    }

    @Test func `keeps what is typed as it is typed, also what nobody can read yet`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            let typed = ["hospital-stays": "tw", "hospital-last": "2026-1", "why-now": " It got worse. ", "unknown-field": "x"]
            let saved = try await world.clinic.saveIntake(typed, version: 0, of: inquiry, as: world.carla)
            #expect(saved.answers.values == ["hospital-stays": "tw", "hospital-last": "2026-1", "why-now": "It got worse."])
            let reading = try await world.clinic.intake(of: inquiry, as: world.ines)
            #expect(reading.intake?.version == 1 && reading.intake?.saved.name == "carla")
            #expect(reading.problems.map(\.field).contains("hospital-stays") && reading.problems.map(\.field).contains("hospital-last"))
        }
    }

    @Test func `written by two at once gives the second the first one's answers, and changes nothing`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            let first = try await world.clinic.saveIntake(["why-now": "Hers"], version: 0, of: inquiry, as: world.ines)
            await #expect(throws: IntakeConflict(current: first)) {
                try await world.clinic.saveIntake(["why-now": "Mine"], version: 0, of: inquiry, as: world.carla)
            }
            // The same answers sent again, because the server's was lost, are no conflict.
            #expect(try await world.clinic.saveIntake(["why-now": "Hers"], version: 0, of: inquiry, as: world.ines) == first)
            #expect(try await world.clinic.intake(of: inquiry, as: world.ines).intake == first)
            let next = try await world.clinic.saveIntake(["why-now": "Both"], version: 1, of: inquiry, as: world.carla)
            #expect(next.version == 2)
        }
    }

    @Test func `is not signed while something is missing, not asked, or not yet so; nothing changes`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            var answers = try Self.whole
            answers["why-now"] = nil
            answers["home-safe"] = "not-asked"
            answers["attempt-last"] = World.monday.adding(days: 1).iso
            answers["last-use"] = "2026-02-30"
            let saved = try await world.clinic.saveIntake(answers, version: 0, of: inquiry, as: world.ines)
            let problems = try IntakeTemplate.shipped.problems(in: saved.answers, on: World.monday)
            #expect(problems.map(\.field) == ["why-now", "last-use", "home-safe", "attempt-last"])
            await #expect(throws: IntakeRefusal.incomplete(problems)) {
                try await world.clinic.signIntake(version: 1, of: inquiry, as: world.ines)
            }
            #expect(try await world.clinic.intake(of: inquiry, as: world.ines).intake == saved)
            #expect(try await world.facts(of: inquiry).contains(.intakeAssessment) == false)
            #expect(try await world.refused("intake.incomplete") == 1)
        }
    }

    @Test func `is signed by a clinician with a licence, of the version that they read`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            await #expect(throws: IntakeRefusal.nothingWritten) {
                try await world.clinic.signIntake(version: 0, of: inquiry, as: world.ines)
            }
            let saved = try await world.clinic.saveIntake(try Self.whole, version: 0, of: inquiry, as: world.carla)
            await #expect(throws: IntakeRefusal.licenceNeeded) {
                try await world.clinic.signIntake(version: 1, of: inquiry, as: world.carla)
            }
            await #expect(throws: IntakeRefusal.changedSinceRead) {
                try await world.clinic.signIntake(version: 7, of: inquiry, as: world.ines)
            }
            let reading = try await world.clinic.intake(of: inquiry, as: world.carla)
            #expect(reading.intake == saved && !reading.maySign)
            #expect(try await world.facts(of: inquiry).contains(.intakeAssessment) == false)
            try await world.clinic.signIntake(version: 1, of: inquiry, as: world.ines)
            #expect(try await world.facts(of: inquiry).contains(.intakeAssessment))
            let signature = try #require(try await world.clinic.intake(of: inquiry, as: world.ines).intake?.signature)
            let asked = try Self.whole.count
            #expect(signature.name == "ines, LCSW" && signature.record.answered.count == asked)
        }
    }

    @Test func `that was signed never changes, not even with SQL; what is learned later is added`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            await #expect(throws: IntakeRefusal.notSigned) {
                try await world.clinic.addToIntake("Later", of: inquiry, as: world.ines)
            }
            try await signed(world, inquiry)
            let before = try await world.clinic.intake(of: inquiry, as: world.ines).intake
            await #expect(throws: IntakeRefusal.signed) {
                try await world.clinic.saveIntake(["why-now": "Other"], version: 1, of: inquiry, as: world.ines)
            }
            for attempt: SQL in ["UPDATE intake SET answers = '{}'", "DELETE FROM intake", "UPDATE intake SET signed_as = 'x'"] {
                #expect(try await world.clinic.database.write { try $0.run(attempt) } == 0, "\(attempt.text)")
            }
            #expect(try await world.clinic.intake(of: inquiry, as: world.ines).intake == before)
            await #expect(throws: IntakeRefusal.wordsMissing) {
                try await world.clinic.addToIntake("  ", of: inquiry, as: world.ines)
            }
            try await world.clinic.addToIntake("Her sister called.", of: inquiry, as: world.ines)
            let addenda = try await world.clinic.intake(of: inquiry, as: world.ines).intake?.addenda
            #expect(addenda?.map(\.words) == ["Her sister called."])
            #expect(try await world.clinic.database.write { try $0.run("DELETE FROM intake_addendum") } == 0)
        }
    }

    @Test func `stays with its own: another caseload sees nothing, an auditor reads and does not write`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            _ = try await world.clinic.saveIntake(["why-now": "Hers"], version: 0, of: inquiry, as: world.ines)
            await #expect(throws: AdmissionRefusal.unknownInquiry) { try await world.clinic.intake(of: inquiry, as: world.stranger) }
            for role in [Role.frontDesk, .biller, .administrator] {
                let caller = Caller(staff: ID(2), name: "x", role: role, caseload: .programmes([world.adult.id]), origin: "test")
                await #expect(throws: AccessRefusal.notYourDeed) { try await world.clinic.intake(of: inquiry, as: caller) }
            }
            let auditor = Caller(staff: ID(2), name: "x", role: .auditor, caseload: .everybody, origin: "test")
            _ = try await world.clinic.intake(of: inquiry, as: auditor)
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await world.clinic.saveIntake([:], version: 1, of: inquiry, as: auditor)
            }
        }
    }

    @Test(arguments: [
        ("intake: x\nversion: 1\ntitle: X\nsource: Own.\nsections: []", "`sections` is empty."),
        (
            "intake: x\nversion: 1\ntitle: X\nsource: Own.\nsections:\n  - {section: a, title: A, fields: [{name: b, label: B, kind: maybe}]}",
            "`kind` is “maybe”."
        ),
        (
            "intake: x\nversion: 1\ntitle: X\nsections:\n  - {section: a, title: A, fields: [{name: b, label: B, kind: date}]}",
            "`source` is missing."
        ),
    ])
    func `whose file is wrong is not used, and says where`(text: String, fault: String) {
        #expect {
            _ = try IntakeTemplate.load(name: "x.yaml", text: text)
        } throws: { error in
            (error as? RulePackProblem)?.findings.contains { $0.fault == fault } ?? false
        }
    }
}
