import Database
import Testing

@testable import Clinic

@Suite struct `The words of documents` {
    static func new(
        title: String = "What holds in our groups", words: String = "Be kind, {person}.", needed: DocumentTemplate.Needed = .always,
        asksAgain: Bool = true, counsel: String = "Ms Ito, 12 Feb"
    ) -> NewTemplate { NewTemplate(title: title, words: words, needed: needed, asksAgain: asksAgain, counsel: counsel) }

    @Test func `come as samples that nobody's counsel has looked over`() async throws {
        let samples = try DocumentTemplate.samples()
        #expect(
            samples.map(\.document) == [
                "consent-to-treat", "financial-agreement", "telehealth-consent", "group-rules", "attendance-policy",
            ])
        #expect(samples.allSatisfy { $0.isSample && $0.counsel.isEmpty })
        #expect(samples.filter { $0.needed == .virtual }.map(\.document) == ["telehealth-consent"])
    }

    @Test func `in a new version are signed again where it says so, and only there`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            try await world.signEverything(of: id)
            try await world.clinic.writeTemplate("group-rules", Self.new(asksAgain: false), over: 0, as: world.director)
            #expect(try await world.facts(of: id).contains(.consentsSigned))
            try await world.clinic.writeTemplate("group-rules", Self.new(words: "Be kinder."), over: 1, as: world.director)
            #expect(try await !world.facts(of: id).contains(.consentsSigned))
            let asked = try await world.clinic.documents(of: id, as: world.director).documents
            #expect(asked.filter { !$0.isSigned }.map(\.shown.text) == ["Be kinder."])
            try await world.signEverything(of: id)
            #expect(try await world.facts(of: id).contains(.consentsSigned))
        }
    }

    @Test func `about video are asked only where groups meet by video`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            #expect(
                try await !world.clinic.documents(of: id, as: world.director).documents.contains { $0.shown.template.needed == .virtual })
            try await world.clinic.database.write { transaction in
                try transaction.insert(TherapyGroup(id: ID(31), programme: world.adult.id, name: "By video", kind: .therapy, virtual: true))
            }
            #expect(
                try await world.clinic.documents(of: id, as: world.director).documents.contains { $0.shown.template.needed == .virtual })
        }
    }

    @Test func `that cannot be put in force say why`() async throws {
        try await World.onEachEngine { world in
            let write = { (new: NewTemplate, number: Int) in
                try await world.clinic.writeTemplate("group-rules", new, over: number, as: world.director)
            }
            try await world.refuses("consents.title-missing") { try await write(Self.new(title: " "), 0) }
            try await world.refuses("consents.too-long") { try await write(Self.new(title: String(repeating: "a", count: 121)), 0) }
            try await world.refuses("consents.words-missing") { try await write(Self.new(words: ""), 0) }
            try await world.refuses("consents.too-long") { try await write(Self.new(words: String(repeating: "a", count: 20_001)), 0) }
            try await world.refuses("consents.unknown-field") { try await write(Self.new(words: "Dear {persn}"), 0) }
            try await world.refuses("consents.changed-since-shown") { try await write(Self.new(), 3) }
            try await world.refuses("consents.unknown-document") {
                try await world.clinic.writeTemplate("a-poem", Self.new(), over: 0, as: world.director)
            }
            try await world.refuses("access.not-your-deed") {
                try await world.clinic.writeTemplate("group-rules", Self.new(), over: 0, as: world.therapist)
            }
            try await write(Self.new(), 0)
            try await world.refuses("consents.unchanged") { try await write(Self.new(), 1) }
        }
    }

    @Test func `never let somebody's name become a field`() {
        let template = DocumentTemplate(document: "d", number: 0, title: "T", words: "{person} at {site}", needed: .always)
        let shown = ShownDocument(template, filling: [.person: "{site}", .site: "Juniper"])
        #expect(shown.text == "(site) at Juniper")
        #expect(shown.hash != ShownDocument(template, filling: [.person: "Ana", .site: "Juniper"]).hash)
    }

    /// `printf 'a\nbc' | sha256sum`.
    @Test func `are hashed with their title as SHA-256`() {
        #expect(ShownDocument.hash(title: "a", text: "bc").prefix(6) == [0xb4, 0xc6, 0x20, 0x72, 0x4d, 0x95])
    }
}

@Suite struct `The orientation` {
    @Test func `is done when everything was gone through and every question understood or talked about again`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            let steps: Set<String> = ["expectations", "confidentiality", "group-rules", "attendance", "crisis"]
            var reading = try await world.orient(
                id, steps.subtracting(["crisis"]), ["outside": "nothing", "danger": "call", "missing": "call"])
            #expect(reading.missingSteps.map(\.key) == ["crisis"] && !reading.isDone)
            reading = try await world.orient(id, steps, ["outside": "nothing", "danger": "monday", "missing": "call"])
            #expect(reading.openQuestions.map(\.key) == ["danger"])
            #expect(try await !world.facts(of: id).contains(.orientation))
            reading = try await world.orient(id, steps, ["outside": "nothing", "danger": "monday", "missing": "call"], talked: ["danger"])
            #expect(reading.isDone)
            #expect(try await world.facts(of: id).contains(.orientation))
            _ = try await world.orient(id, ["crisis"], [:])
            #expect(try await !world.facts(of: id).contains(.orientation))
        }
    }

    @Test func `takes nothing that it did not ask`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            try await world.refuses("consents.nothing-gone-through") { _ = try await world.orient(id, [], [:]) }
            try await world.refuses("consents.unknown-answer") { _ = try await world.orient(id, ["juggling"], [:]) }
            try await world.refuses("consents.unknown-answer") { _ = try await world.orient(id, ["crisis"], ["danger": "sleep"]) }
            // The check of camera and sound belongs to groups by video.
            try await world.refuses("consents.unknown-answer") { _ = try await world.orient(id, ["technology"], [:]) }
        }
    }
}

extension World {
    fileprivate func orient(_ id: ID<Inquiry>, _ steps: Set<String>, _ answers: [String: String], talked: Set<String> = []) async throws
        -> OrientationReading
    {
        try await clinic.orient(NewOrientation(steps: steps, answers: answers, talked: talked), of: id, as: director)
    }
}
