import Database
import TestEngines
import Testing

@testable import Clinic

/// Forms as Priya, her mother and Dr Osei would send them.
enum SentForms {
    static let own: [String: String] = [
        "given": "Priya", "family": "Raman", "born": "1994-03-27", "phone": "503-555-0134", "callSafe": "yes", "voicemail": "no",
        "reason": "I cannot get up in the morning.", "about": "mental-health", "direction": "neither", "soon": "priority",
    ]
    /// A girl of 15 with two guardians who decide together, by her paediatrician.
    static let paediatricians: [String: String] = [
        "askerName": "Dr Ama Osei", "askerRelation": "Paediatrician", "askerOrganisation": "Riverside Pediatrics",
        "askerPhone": "503-555-0170", "given": "Juno", "family": "Vale", "born": "2010-06-02", "about": "mental-health", "soon": "urgent",
        "direction": "step-up", "guardian1Name": "Mara Vale", "guardian1Relation": "mother", "guardian1Phone": "503-555-0171",
        "guardian1Consents": "jointly", "guardian2Name": "Tom Vale", "guardian2Relation": "father", "guardian2Consents": "jointly",
    ]
}

@Suite struct `The public form` {
    @Test func `of somebody for themselves is one inquiry, however often it is sent`() async throws {
        try await World.onEachEngine { world in
            for _ in 1...3 {
                let receipt = try await world.clinic.send(PublicForm(.myself, SentForms.own), to: nil, origin: "203.0.113.4")
                #expect(!receipt.isDanger)
            }
            let kept = try await world.inquiries()
            #expect(kept.count == 1)
            let inquiry = try #require(kept.first)
            #expect(inquiry.way == .publicForm && inquiry.receivedBy == nil && inquiry.stage == .inquiry)
            #expect(inquiry.words.given == "Priya" && inquiry.words.voicemail == .no && inquiry.words.urgency == .priority)
            #expect(inquiry.words.born == Day("1994-03-27") && inquiry.words.focus == .mentalHealth)
        }
    }

    /// Monday 10:00, open 8 to 17: two staffed hours are noon; nine end on Tuesday at 10:00, eighteen on Wednesday at 10:00.
    @Test(arguments: [("urgent", 0, 720), ("priority", 1, 600), ("standard", 2, 600)])
    func `says by when somebody calls`(soon: String, days: Int, minute: Int) async throws {
        try await World.onEachEngine { world in
            let form = SentForms.own.merging(["soon": soon]) { $1 }
            let receipt = try await world.clinic.send(PublicForm(.myself, form), to: nil, origin: "a")
            #expect(receipt.callBy == LocalTime(day: World.monday.adding(days: days), minute: minute))
        }
    }

    @Test func `where somebody may be in danger is kept, and nobody is told to wait for us`() async throws {
        try await World.onEachEngine { world in
            let form = SentForms.own.merging(["soon": "crisis"]) { $1 }
            let receipt = try await world.clinic.send(PublicForm(.myself, form), to: nil, origin: "a")
            #expect(receipt == PublicReceipt(isDanger: true, callBy: nil))
            #expect(try await world.inquiries().map(\.words.urgency) == [.crisis])
        }
    }

    @Test func `of a paediatrician brings both guardians with what each may decide`() async throws {
        try await World.onEachEngine { world in
            _ = try await world.clinic.send(PublicForm(.professional, SentForms.paediatricians), to: nil, origin: "a")
            let inquiry = try #require(try await world.inquiries().first)
            #expect(inquiry.words.sourceWords == "Riverside Pediatrics")
            let contacts = try await world.contacts(of: inquiry.id)
            #expect(contacts.map(\.name) == ["Dr Ama Osei", "Mara Vale", "Tom Vale"])
            #expect(contacts.map(\.kind) == [.professional, .guardian, .guardian] && contacts.map(\.asked) == [true, false, false])
            #expect(contacts.map(\.consents) == [.unknown, .jointly, .jointly])
        }
    }

    @Test func `about alcohol or drugs, alone or too, is protected as substance use`() async throws {
        try await World.onEachEngine { world in
            _ = try await world.clinic.send(PublicForm(.myself, SentForms.own.merging(["about": "both"]) { $1 }), to: nil, origin: "a")
            let inquiry = try #require(try await world.inquiries().first)
            #expect(inquiry.dataClass == .substanceUse)
            #expect(try await world.events(of: inquiry.id).map(\.kind) == ["received", "said"])
        }
    }

    static let wrong: [(Asker, [String: String], field: String)] = [
        (.myself, ["given": ""], "given"), (.myself, ["given": "   "], "given"),
        (.myself, ["given": String(repeating: "a", count: 121)], "given"),
        (.myself, ["born": "2026-02-24"], "born"), (.myself, ["born": "2025-02-30"], "born"), (.myself, ["born": "27.3.1994"], "born"),
        (.myself, ["born": "1890-01-01"], "born"), (.myself, ["phone": "call me"], "phone"),
        (.myself, ["phone": String(repeating: "5", count: 16)], "phone"), (.myself, ["phone": ""], "phone"),
        (.myself, ["callSafe": "no"], "phone"), (.myself, ["email": "priya at home"], "email"),
        (.myself, ["reason": String(repeating: "a", count: 4001)], "reason"), (.myself, ["state": "Oregon"], "state"),
        (.myself, ["soon": ""], "soon"), (.myself, ["soon": "whenever"], "soon"), (.myself, ["about": ""], "about"),
        (.myself, ["direction": "sideways"], "direction"), (.professional, ["askerName": ""], "askerName"),
        (.professional, ["askerPhone": ""], "askerPhone"), (.professional, ["askerEmail": "osei"], "askerEmail"),
        (.professional, ["guardian2Name": ""], "guardian2Name"), (.professional, ["guardian1Phone": "12"], "guardian1Phone"),
        (.professional, ["guardian1Consents": "often"], "guardian1Consents"),
    ]

    @Test(arguments: wrong.indices) func `that cannot be kept says which field and keeps nothing`(index: Int) async throws {
        let (asker, change, field) = Self.wrong[index]
        let fields = (asker == .myself ? SentForms.own : SentForms.paediatricians).merging(change) { $1 }
        try await World.onEachEngine { world in
            let refusal = await #expect(throws: PublicFormRefusal.self) {
                try await world.clinic.send(PublicForm(asker, fields), to: nil, origin: "a")
            }
            #expect(refusal?.problems.map(\.field) == [field], "\(change)")
            let (kept, last) = (try await world.inquiries(), try await world.journal().last)
            #expect(kept.isEmpty && last?.outcome == "public-form.unreadable")
        }
    }

    @Test func `with everything wrong says everything at once`() async throws {
        try await World.onEachEngine { world in
            let refusal = await #expect(throws: PublicFormRefusal.self) {
                try await world.clinic.send(PublicForm(.family, [:]), to: nil, origin: "a")
            }
            #expect(refusal?.problems.map(\.field) == ["given", "askerName", "askerPhone", "about", "soon"])
        }
    }

    @Test func `drops signs that no keyboard writes`() async throws {
        try await World.onEachEngine { world in
            let form = SentForms.own.merging(["given": "Pri\u{0}ya\u{1B}", "reason": "One\u{0}\nTwo"]) { $1 }
            _ = try await world.clinic.send(PublicForm(.myself, form), to: nil, origin: "a")
            let words = try #require(try await world.inquiries().first?.words)
            #expect(words.given == "Priya" && words.reason == "One\nTwo")
        }
    }

    @Test func `that a program filled in is answered alike and leaves one line that names nobody`() async throws {
        try await World.onEachEngine { world in
            let form = SentForms.own.merging([PublicForm.trap: "https://spam.example"]) { $1 }
            let people = try await world.clinic.send(PublicForm(.myself, SentForms.own), to: nil, origin: "a")
            let before = try await world.inquiries().count
            let program = try await world.clinic.send(PublicForm(.myself, form), to: nil, origin: "b")
            #expect(program == people)
            #expect(try await world.inquiries().count == before)
            let line = try #require(try await world.journal().last)
            #expect(line.outcome == "public-form.left-aside" && !line.detail.contains("Priya") && !line.detail.contains("spam"))
        }
    }

    @Test func `is slowed down at one address and nowhere else, and the wait leaves no line`() async throws {
        try await World.onEachEngine { world in
            for number in 1...Throttle.forms.free {
                let form = SentForms.own.merging(["reason": "Form \(number)"]) { $1 }
                _ = try await world.clinic.send(PublicForm(.myself, form), to: nil, origin: "198.51.100.7")
            }
            let (inquiries, lines) = (try await world.inquiries().count, try await world.journal().count)
            await #expect(throws: PublicFormRefusal.wait(until: world.clinic.now.adding(seconds: 60))) {
                try await world.clinic.send(PublicForm(.myself, SentForms.own), to: nil, origin: "198.51.100.7")
            }
            #expect(try await world.inquiries().count == inquiries)
            #expect(try await world.journal().count == lines)
            _ = try await world.clinic.send(PublicForm(.myself, SentForms.own), to: nil, origin: "198.51.100.8")
            #expect(try await world.inquiries().count == inquiries + 1)
            // Two minutes later the next one is taken.
            let form = SentForms.own.merging(["reason": "Later"]) { $1 }
            _ = try await world.later().send(PublicForm(.myself, form), to: nil, origin: "198.51.100.7")
        }
    }
}

extension World {
    func inquiries() async throws -> [Inquiry] {
        try await clinic.database.read { try $0.rows("SELECT \(Inquiry.columns) FROM inquiry i ORDER BY i.id") { try Inquiry(&$0) } }
    }

    func contacts(of id: ID<Inquiry>) async throws -> [InquiryContact] {
        try await clinic.look(.readInquiries, as: director) { try $0.transaction.contacts(of: try $0.inquiry(id)) }
    }

    func events(of id: ID<Inquiry>) async throws -> [InquiryEvent] {
        try await clinic.look(.readInquiries, as: director) { try $0.transaction.events(of: try $0.inquiry(id)) }
    }
}
