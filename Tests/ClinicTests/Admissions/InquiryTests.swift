import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("An inquiry") struct InquiryTests {
    @Test func `starts the clock of the first call, and asks for it`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let reading = try await world.clinic.inquiry(id, as: world.director)
            // Monday 10:00, standard: two staffed days of nine hours (8 to 17) are over on Wednesday at 10:00.
            let wednesday = world.site.zone.instant(of: LocalTime(day: World.monday.adding(days: 2), minute: 600))
            #expect(reading.inquiry.contact.firstDue == wednesday)
            #expect(reading.tasks.map(\.kind) == [.firstContact] && reading.tasks.first?.due == wednesday)
            #expect(reading.gate.missing == [.firstContact])
            #expect(reading.events.map(\.kind) == ["received"])
            #expect(try await world.lastJournal(2).contains { $0.deed == "inquiries.receive" && $0.detail == "received: phone" })
        }
    }

    @Test func `by the public form sent twice is one, and another day or another person is another`() async throws {
        try await World.onEachEngine { world in
            let visitor = Caller.visitor(from: "203.0.113.7")
            let form = NewInquiry(site: world.site.id, way: .publicForm, words: world.nadia)
            let first = try await world.clinic.receive(form, as: visitor)
            #expect(try await world.clinic.receive(form, as: visitor) == first)
            var spaced = world.nadia
            spaced.given = " nadia "
            #expect(
                try await world.clinic.receive(NewInquiry(site: world.site.id, way: .publicForm, words: spaced), as: visitor) == first)
            var other = world.nadia
            other.given = "Selma"
            let second = try await world.clinic.receive(NewInquiry(site: world.site.id, way: .publicForm, words: other), as: visitor)
            #expect(second != first)
            let tomorrow = try world.clinic(daysLater: 1)
            #expect(try await tomorrow.receive(form, as: visitor) != first)
        }
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let refusal: AdmissionRefusal
        let change: @Sendable (inout InquiryWords) -> Void
    }

    static let wrong: [Wrong] = [
        .init(testDescription: "no name", refusal: .nameMissing) { $0.given = "  " },
        .init(testDescription: "born tomorrow", refusal: .bornInTheFuture) { $0.born = World.monday.adding(days: 1) },
        .init(testDescription: "born in 1850", refusal: .bornInTheFuture) { $0.born = Day(year: 1850, month: 1, day: 1) },
        .init(testDescription: "an address without a place", refusal: .notAnEmail) { $0.email = "nadia@" },
        .init(testDescription: "two addresses", refusal: .notAnEmail) { $0.email = "a@example.org,b@example.org" },
        .init(testDescription: "a number of three digits", refusal: .notAPhone) { $0.phone = "555" },
        .init(testDescription: "a reason of a book", refusal: .tooLong("reason")) { $0.reason = String(repeating: "a", count: 4001) },
        .init(testDescription: "a name of 121 letters", refusal: .tooLong("family")) { $0.family = String(repeating: "a", count: 121) },
        .init(testDescription: "a state of three letters", refusal: .unknownChoice("state")) { $0.state = "ORE" },
    ]

    @Test(arguments: wrong) func `that cannot be kept says which field, and leaves nothing`(_ wrong: Wrong) async throws {
        try await World.onEachEngine { world in
            var words = world.nadia
            wrong.change(&words)
            let bad = words
            await #expect(throws: wrong.refusal) { try await world.inquiry(bad) }
            let kept = try await world.clinic.database.read { try $0.first("SELECT COUNT(*) FROM inquiry") { try $0.next(Int.self) } }
            #expect(kept == 0)
            let entry = try await world.lastJournal().first
            #expect(entry?.outcome == wrong.refusal.code)
            #expect(!wrong.refusal.field.isEmpty)
        }
    }

    @Test func `about substance use is closed to a reviewer, and one of another programme to its stranger`() async throws {
        try await World.onEachEngine { world in
            var words = world.nadia
            words.focus = .substanceUse
            let protected = try await world.inquiry(words, programme: world.recovery.id)
            let reviewer = Caller(
                staff: ID(3), name: "Rosa", role: .reviewer, caseload: .programmes([world.recovery.id]), origin: "test")
            await #expect(throws: AdmissionRefusal.unknownInquiry) { try await world.clinic.inquiry(protected, as: reviewer) }
            await #expect(throws: AdmissionRefusal.unknownInquiry) { try await world.clinic.inquiry(protected, as: world.therapist) }
            let open = try await world.inquiry()
            await #expect(throws: AdmissionRefusal.unknownInquiry) { try await world.clinic.inquiry(open, as: world.stranger) }
            let board = try await world.clinic.admissionsBoard(AdmissionFilter(), as: world.stranger)
            #expect(board.columns.flatMap(\.cards).map(\.inquiry.id) == [protected])
            #expect(try await world.clinic.admissionsBoard(AdmissionFilter(), as: reviewer).columns.map(\.count).reduce(0, +) == 0)
        }
    }

    @Test func `saved by two at once keeps the first, and shows the second that it changed`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let version = try await world.version(of: id)
            var (hers, his) = (world.nadia, world.nadia)
            (hers.phone, his.language) = ("213-555-0143", "Polish")
            let (one, two) = (hers, his)
            try await world.clinic.change(one, programme: world.adult.id, owner: nil, of: id, over: version, as: world.director)
            let before = try await world.trace(of: id)
            await #expect(throws: AdmissionRefusal.changedSinceRead) {
                try await world.clinic.change(two, programme: world.adult.id, owner: nil, of: id, over: version, as: world.therapist)
            }
            #expect(try await world.trace(of: id) == before)
            #expect(try await world.clinic.inquiry(id, as: world.director).inquiry.words.phone == "213-555-0143")
        }
    }

    @Test func `to which no voicemail may be left refuses one`() async throws {
        try await World.onEachEngine { world in
            var words = world.nadia
            words.voicemail = .no
            let id = try await world.inquiry(words)
            let before = try await world.trace(of: id)
            await #expect(throws: AdmissionRefusal.voicemailNotAllowed) {
                try await world.clinic.record(
                    ContactAttempt(how: .voicemail, reached: false, words: "", again: true), of: id, as: world.director)
            }
            #expect(try await world.trace(of: id) == before)
        }
    }

    @Test func `is called until somebody is reached: each attempt is kept, the first talk stops the first clock`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let call = ContactAttempt(how: .phone, reached: false, words: "Rang out", again: true)
            try await world.clinic.record(call, of: id, as: world.director)
            let tried = try await world.clinic.inquiry(id, as: world.director)
            #expect(tried.attempts == 1 && tried.inquiry.contact.first == nil)
            #expect(Set(tried.tasks.map(\.kind)) == [.firstContact, .followUp])
            let talk = ContactAttempt(how: .phone, reached: true, words: "Will come on Thursday", again: false)
            try await world.later().record(talk, of: id, as: world.director)
            let reached = try await world.clinic.inquiry(id, as: world.director)
            #expect(reached.inquiry.contact.first != nil && reached.inquiry.contact.nextDue == nil && reached.tasks.isEmpty)
            #expect(reached.gate.missing.isEmpty)
        }
    }

    @Test func `joined with another keeps both histories, and is never joined by itself`() async throws {
        try await World.onEachEngine { world in
            let first = try await world.inquiry()
            var again = world.nadia
            again.given = "Nadja"
            let second = try await world.clinic(daysLater: 1).receive(
                NewInquiry(site: world.site.id, way: .inPerson, words: again), as: world.director)
            let reading = try await world.clinic.inquiry(second, as: world.director)
            #expect(reading.likely.map(\.whom) == [.inquiry(first, .open)])
            #expect(reading.likely.first?.resemblance.reasons == [.similarName, .sameBirthDate, .samePhone])
            #expect(reading.inquiry.isOpen)
            try await world.clinic(daysLater: 2).merge(
                second, into: first, over: try await world.version(of: second), as: world.director)
            let kept = try await world.clinic.inquiry(first, as: world.director)
            #expect(kept.merged == [second] && kept.events.map(\.kind) == ["received", "received", "merged", "merged"])
            let joined = try await world.clinic.inquiry(second, as: world.director)
            #expect(joined.inquiry.standing.kind == .merged && joined.inquiry.mergedInto == first && joined.tasks.isEmpty)
            await #expect(throws: AdmissionRefusal.closed) {
                try await world.clinic.merge(second, into: first, over: 99, as: world.director)
            }
        }
    }

    @Test func `of somebody who has a chart is recognised by staff who may open that chart`() async throws {
        try await World.onEachEngine { world in
            var words = world.nadia
            (words.given, words.family, words.born) = ("Ana", "Abalos", Day(number: 7000))
            let id = try await world.inquiry(words)
            #expect(try await world.clinic.inquiry(id, as: world.therapist).likely.map(\.whom) == [.member(world.ana)])
            try await world.clinic.recognise(world.ana, in: id, as: world.therapist)
            let known = try await world.clinic.inquiry(id, as: world.therapist)
            #expect(known.inquiry.member == world.ana && known.likely.isEmpty)
        }
    }

    @Test func `about somebody young is reached through a guardian who has a number, and no longer when that guardian is taken out`()
        async throws
    {
        try await World.onEachEngine { world in
            var words = world.nadia
            (words.phone, words.born) = ("", World.monday.adding(days: -15 * 365))
            let id = try await world.inquiry(words)
            let standing = { try await world.clinic.inquiry(id, as: world.director).gate.standing(of: .reachable) }
            let silent = InquiryContact(id: world.clinic.newContactID, kind: .guardian, name: "Ada Okafor", relation: "mother")
            let other = InquiryContact(id: ID(7001), kind: .family, name: "Chidi Okafor", phone: "213-555-0144")
            for contact in [silent, other] { try await world.clinic.add(contact, to: id, as: world.director) }
            #expect(try await standing() == .missing)
            let mother = InquiryContact(id: ID(7002), kind: .guardian, name: "Ada Okafor", relation: "mother", phone: "213-555-0145")
            try await world.later().add(mother, to: id, as: world.director)
            #expect(try await standing() != .missing)
            try await world.clinic(daysLater: 1).remove(mother.id, from: id, as: world.director)
            #expect(try await standing() == .missing)
        }
    }

    @Test func `that is corrected keeps the moment at which a fact came about`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            var words = world.nadia
            words.pronouns = "she/her"
            let (corrected, before) = (words, try await world.clinic.inquiry(id, as: world.director).gate.standing(of: .reachable))
            try await world.later().change(
                corrected, programme: world.adult.id, owner: nil, of: id, over: try await world.version(of: id), as: world.director)
            #expect(try await world.clinic.inquiry(id, as: world.director).gate.standing(of: .reachable) == before)
        }
    }
}
