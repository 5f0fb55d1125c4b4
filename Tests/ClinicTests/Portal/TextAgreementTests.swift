import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A text message` {
    @Test func `is never sent to somebody who did not agree, whatever number is known`() async throws {
        try await World.onEachEngine { world in
            let link = try await world.give(phone: "503 555 0142")
            #expect(link.sentTo == nil && link.sentBy == nil)
            _ = try await world.clinic.renewLink(
                for: try await world.account(), of: world.ana, address: World.address, as: world.therapist)
            let (texts, letters) = (try await world.carried(.text), try await world.carried(.email))
            #expect(texts.isEmpty && letters.isEmpty)
        }
    }

    @Test func `names nobody and says nothing but the link`() async throws {
        try await World.onEachEngine { world in
            let link = try await world.give(phone: "503 555 0142", texts: world.agreement())
            #expect(link.sentTo == "+15035550142" && link.sentBy == .text)
            let text = try #require(try await world.carried(.text).first)
            #expect(text.recipient == "+15035550142" && text.subject.isEmpty && text.body.utf8.count < 200)
            #expect(text.body.hasSuffix(World.address(link.secret)))
            let site = try await world.clinic.database.read { try $0.sites().first?.name ?? "" }
            let telling = [
                "Ana", "Abalos", site, world.adult.name, "programme", "program", "clinic", "treatment", "question", "care", "session",
                "group", "page", "988",
            ]
            for letter in [LinkLetter.invitation, .signIn, .questionnaire] {
                let words = letter.text(address: "https://x.test/1").lowercased()
                #expect(telling.allSatisfy { $0.isEmpty || !words.contains($0.lowercased()) }, "\(words)")
            }
            // The birth date is still asked for.
            await #expect(throws: PortalRefusal.wrongBirthDate) {
                try await world.clinic.openLink(link.secret, born: Day(number: 1), origin: "x", device: "")
            }
        }
    }

    @Test func `goes in place of an e-mail only to somebody who wants that`() async throws {
        try await World.onEachEngine { world in
            #expect(try await world.give(email: "ana@example.org", texts: world.agreement()).sentBy == .email)
            try await world.agree(try world.agreement(instead: true))
            let renewed = try await world.clinic.renewLink(
                for: try await world.account(), of: world.ana, address: World.address, as: world.therapist)
            #expect(renewed.sentBy == .text)
            // At the door an e-mail address is typed, and the link comes there.
            try await world.clinic.requestLink(email: "ana@example.org", address: World.address, origin: "x")
            let (texts, letters) = (try await world.carried(.text), try await world.carried(.email))
            #expect(texts.count == 1 && letters.map(\.subject) == ["Your page is ready", "Your link to sign in"])
        }
    }

    @Test func `that waits does not leave once they no longer agree, and what was agreed is kept`() async throws {
        try await World.onEachEngine { world in
            try await world.give(texts: world.agreement())
            try await world.clinic.endTexts(to: try await world.account(), of: world.ana, as: world.therapist)
            #expect(try await world.carried(.text).isEmpty)
            let later = try await world.clinic.renewLink(
                for: try await world.account(), of: world.ana, address: World.address, as: world.therapist)
            #expect(later.sentTo == nil)
            #expect(try await world.clinic.letterStanding(as: world.director) == LetterStanding(waiting: [:], givenUp: []))
            let kept = try await world.clinic.database.write { transaction in
                // Nobody changes afterwards what was agreed: the row is frozen.
                try transaction.run("UPDATE text_agreement SET agreed_on = 1")
                return try transaction.rows("SELECT agreed_on, noted_by, ended_by FROM text_agreement") {
                    [try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)]
                }
            }
            #expect(kept == [[Int(try #require(Day("2026-02-20")).number), 2, 2]])
            #expect(try await world.clinic.database.read { try $0.first("SELECT body FROM outbox") { try $0.next(String.self) } } == "")
            let details = try await world.journal().filter { $0.chart == world.ana }.map(\.detail)
            #expect(details.contains("agreed to text messages") && details.contains("text messages ended"))
        }
    }

    @Test func `for a number that was changed, or for a page that was taken away, does not leave`() async throws {
        try await World.onEachEngine { world in
            try await world.give(texts: world.agreement())
            try await world.agree(try world.agreement("+1 503 555 0199"))
            #expect(try await world.carried(.text).isEmpty)
            let account = try await world.account()
            _ = try await world.clinic.renewLink(for: account, of: world.ana, address: World.address, as: world.therapist)
            try await world.clinic.endAccess(of: account, to: world.ana, as: world.therapist)
            #expect(try await world.carried(.text).isEmpty)
            #expect(try await world.clinic.database.read { try $0.textAgreement(of: account) } == nil)
        }
    }

    @Test func `waits by itself while there is no gateway, and the doctor says so`() async throws {
        try await World.onEachEngine { world in
            try await world.give(texts: world.agreement())
            #expect(try await world.carried(.email).isEmpty)
            let standing = try await world.clinic.letterStanding(as: world.director)
            #expect(standing.waiting.keys.map(\.rawValue) == ["text"] && standing.waiting[.text]?.count == 1)
            #expect(standing.findings(at: world.clinic.now).map(\.what).contains("1 text message waits to be carried."))
            let late = standing.findings(at: world.clinic.now.adding(seconds: 7 * 3600))
            #expect(late.contains { !$0.isGood && $0.what.contains("--sms") } && late.contains { $0.what == "No letter waits." })
        }
    }

    @Test func `reminds of questionnaires once, where texts leave at all`() async throws {
        try await FormWorld.onEachEngine { small in
            let world = small.world
            try await world.agree(try world.agreement(instead: true))
            _ = try await world.carried(.email)
            try await world.clinic.addPlan("phq9", informant: .member, cadence: .baseline, to: world.adult.id, as: world.director)
            let morning = try small.at(World.monday, "8:30")
            #expect(try await morning.remindOfForms(address: World.address, by: [.email], as: .program) == 0)
            #expect(try await morning.remindOfForms(address: World.address, by: [.email, .text], as: .program) == 1)
            #expect(try await morning.remindOfForms(address: World.address, by: [.email, .text], as: .program) == 0)
            let box = LetterBox(channel: .text)
            try await morning.carryLetters(by: box)
            let texts = await box.letters
            #expect(texts.count == 1 && texts[0].recipient == "+15035550142" && !texts[0].body.contains("PHQ"))
        }
    }

    @Test func `with a subject, or longer than a text, is kept by neither engine`() async throws {
        try await World.onEachEngine { world in
            for (subject, body) in [("Hello", "x"), ("", String(repeating: "x", count: 321))] {
                await #expect(throws: DatabaseError.self) {
                    try await world.clinic.database.write {
                        try $0.insert(
                            Letter(.text, recipient: "+15035550142", subject: subject, body: body, about: ""), id: ID(1),
                            at: Instant(seconds: 0))
                    }
                }
            }
        }
    }
}

@Suite struct `An agreement to text messages` {
    private func refuses(_ refusal: PortalRefusal, _ world: World, _ deed: () async throws -> Void) async throws {
        let before = try await world.textState()
        await #expect(throws: refusal) { try await deed() }
        #expect(try await world.textState() == before)
        #expect(try await world.journal().contains { $0.outcome == refusal.code })
    }

    @Test func `needs a number and a day that has come`() async throws {
        try await World.onEachEngine { world in
            #expect(throws: PortalRefusal.mobileUnusable) { try world.agreement("555 0142") }
            #expect(throws: PortalRefusal.agreementDayUnusable) { try world.agreement(on: "yesterday") }
            try await world.give()
            // It is Monday 23 February 2026.
            try await refuses(.agreementDayUnusable, world) { try await world.agree(try world.agreement(on: "2026-02-24")) }
            try await world.agree(try world.agreement(on: "2026-02-23"))
        }
    }

    @Test func `is written down and ended only by those who may give the page`() async throws {
        try await World.onEachEngine { world in
            try await world.give()
            let (new, account) = (try world.agreement(), try await world.account())
            let before = try await world.textState()
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await world.clinic.agreeToTexts(new, by: account, of: world.ana, as: world.stranger)
            }
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await world.clinic.endTexts(to: account, of: world.ana, as: world.stranger)
            }
            // Somebody else's account is none of this person's.
            await #expect(throws: PortalRefusal.unknownAccount) {
                try await world.clinic.agreeToTexts(new, by: account, of: world.ben, as: world.therapist)
            }
            #expect(try await world.textState() == before)
        }
    }

    @Test func `of a young person at a guardian's number is asked about, however it is typed`() async throws {
        try await World.onEachEngine { world in
            try await world.give(phone: "503-555-0142", guardian: world.mother)
            try await refuses(.phoneIsAGuardians, world) { try await world.give(texts: world.agreement("+1 (503) 555 0142")) }
            try await world.give()
            try await refuses(.phoneIsAGuardians, world) { try await world.agree(try world.agreement("1-503-555-0142")) }
            try await world.agree(try world.agreement("5035550142", reason: "She has no phone and asked for this"))
            let kept = try await world.clinic.pageAccess(of: world.ana, as: world.therapist).texts.values.map(\.reason)
            #expect(kept == ["She has no phone and asked for this"])
        }
    }

    @Test func `at the number of a guardian who was only written down at admission is asked about too`() async throws {
        try await World.onEachEngine { world in
            let mara = InquiryContact(
                id: ID(900), kind: .guardian, name: "Mara Abalos", relation: "mother", phone: "503.555.0142", consents: .alone)
            var words = InquiryWords()
            (words.given, words.family, words.phone, words.born) = ("Ana", "Abalos", "503-555-0134", Day("2010-06-02"))
            let inquiry = try await world.clinic.receive(
                NewInquiry(site: world.site.id, programme: world.adult.id, way: .phone, words: words, contacts: [mara]),
                as: world.director)
            try await world.belongs(inquiry, to: world.ana)
            try await refuses(.phoneIsAGuardians, world) { try await world.give(phone: "+15035550142") }
            try await refuses(.phoneIsAGuardians, world) { try await world.give(texts: world.agreement()) }
        }
    }

    @Test func `of a guardian at the number where the young person gets texts is asked about`() async throws {
        try await World.onEachEngine { world in
            try await world.give(texts: world.agreement())
            try await world.give(guardian: world.mother)
            try await refuses(.phoneIsTheYoungPersons, world) { try await world.agree(try world.agreement(), .guardian) }
            try await world.agree(try world.agreement("503 555 0188"), .guardian)
        }
    }
}
