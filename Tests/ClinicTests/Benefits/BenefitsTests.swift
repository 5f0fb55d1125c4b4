import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `Benefits` {
    @Test func `are known once every plan was asked about what matters, until they have to be asked about again`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            let first = try await world.plan(inquiry)
            #expect(try await world.settled(of: inquiry)[.benefitsKnown] == nil)
            try await world.verify(first, of: inquiry)
            let fact = try #require(try await world.settled(of: inquiry)[.benefitsKnown])
            #expect(fact.because == "benefits sheet of 2026-02-23")
            // The last second of 25 March in Los Angeles, where summer time has begun: 7 hours behind.
            #expect(fact.until == Instant(seconds: (20507 + 31) * 86400 + 7 * 3600 - 1))
            // A second plan reopens the question.
            let second = try await world.plan(inquiry) { ($0.place, $0.payer, $0.ends) = (2, "other", World.monday.adding(days: 9)) }
            #expect(try await world.settled(of: inquiry)[.benefitsKnown] == nil)
            try await world.verify(second, of: inquiry)
            // It ends on 4 March, and with it what is known.
            #expect(try await world.settled(of: inquiry)[.benefitsKnown]?.until == Instant(seconds: (20507 + 10) * 86400 + 8 * 3600 - 1))
            try await world.clinic.putAsideCoverage(second, of: inquiry, as: world.director)
            #expect(try await world.settled(of: inquiry)[.benefitsKnown]?.until == fact.until)
        }
    }

    @Test func `are not known while an answer that matters is not`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            let coverage = try await world.plan(inquiry)
            let gaps: [(BenefitsAnswers.Essential?, (inout BenefitsAnswers) -> Void)] = [
                (.active, { $0.active = .unknown }), (.covered, { $0.covered = .unknown }), (.inNetwork, { $0.inNetwork = .unknown }),
                (.authorisation, { $0.authorisation = .unknown }), (.share, { $0.inside.share = .unknown }), (nil, { $0.active = .no }),
            ]
            for (gap, change) in gaps {
                try await world.verify(coverage, of: inquiry, change)
                #expect(try await world.settled(of: inquiry)[.benefitsKnown] == nil, "\(gap?.title ?? "not in force")")
                let missing = try await world.clinic.benefits(of: inquiry, as: world.director).standing.missing(on: World.monday)
                #expect(missing.count == 1 && missing[0].contains(gap?.title.lowercasedFirst ?? "not in force"))
            }
            // Six sheets were kept, and the newest counts.
            let reading = try await world.clinic.benefits(of: inquiry, as: world.director)
            #expect(reading.standing.sheets[coverage]?.map(\.number) == [6, 5, 4, 3, 2, 1])
            #expect(reading.standing.sheets[coverage]?.last?.verification.answers.active == .unknown)
        }
    }

    @Test func `keep what was answered exactly, and what was not as unknown`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            let coverage = try await world.plan(inquiry)
            try await world.verify(coverage, of: inquiry) { answers in
                (answers.codes, answers.exclusions, answers.carveOut) = (.known("0905, S9480"), .none, .known("Juniper Behavioral"))
                answers.outside.share = .known(.copay(Cents(55_50), per: .day))
            }
            let kept = try #require(try await world.clinic.benefits(of: inquiry, as: world.director).standing.sheets[coverage]?.first)
            #expect(kept.verification.answers.codes == .known("0905, S9480") && kept.verification.answers.exclusions == .none)
            #expect(kept.verification.answers.missedDay == .unknown && kept.verification.answers.telehealth == .unknown)
            #expect(kept.verification.answers.outside.share == .known(.copay(Cents(55_50), per: .day)))
            #expect(kept.verification.person == "Marisol at provider services" && kept.by == "dana")
        }
    }

    @Test func `cannot be changed once they are written down`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            try await world.verify(try await world.plan(inquiry), of: inquiry)
            let rows = try await world.moneyRows()
            try await world.clinic.database.write { transaction in
                try transaction.run("UPDATE benefits_sheet SET answers = '{}'")
                try transaction.run("DELETE FROM benefits_sheet WHERE id > 0")
            }
            #expect(try await world.moneyRows() == rows)
            #expect(try await world.clinic.benefits(of: inquiry, as: world.director).standing.missing(on: World.monday) == [])
        }
    }

    @Test func `of somebody who pays for themselves need no sheet, and no payer's agreement`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            try await world.clinic.recordPayment(.uninsured, of: inquiry, as: world.director)
            #expect(try await world.settled(of: inquiry)[.benefitsKnown]?.because == "that they pay for themselves")
            #expect(try await world.settled(of: inquiry)[.authorised]?.until == .some(nil))
            // They find that they have a plan after all.
            try await world.clinic.recordPayment(.coverage, of: inquiry, as: world.director)
            let facts = try await world.settled(of: inquiry)
            #expect(facts[.benefitsKnown] == nil && facts[.authorised] == nil)
        }
    }

    @Test func `ask for the payer's agreement, or say that none is needed`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            let coverage = try await world.plan(inquiry)
            try await world.verify(coverage, of: inquiry)
            #expect(try await world.settled(of: inquiry)[.authorised]?.because == "none needed, by the benefits sheet of 2026-02-23")
            try await world.verify(coverage, of: inquiry) { $0.authorisation = .yes }
            #expect(try await world.settled(of: inquiry)[.authorised] == nil)
            let given = InquiryAuthorisation(
                coverage: coverage, number: "A-77", from: World.monday, to: World.monday.adding(days: 20), unit: .days, amount: 9)
            try await world.clinic.keepAuthorisation(given, of: inquiry, as: world.director)
            let fact = try #require(try await world.settled(of: inquiry)[.authorised])
            #expect(fact.because == "authorisation A-77" && fact.until != nil)
        }
    }

    @Test func `that cannot be are refused, and nothing changes`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            let coverage = try await world.plan(inquiry)
            let plans: [(BenefitsRefusal, (inout CoverageWords) -> Void)] = [
                (.payerMissing, { $0.payer = " " }), (.placeTaken, { $0.place = 1 }), (.impossible("place"), { $0.place = 0 }),
                (.tooLong("plan"), { $0.plan = String(repeating: "p", count: 121) }),
                (.endsBeforeStart, { ($0.starts, $0.ends) = (World.monday.adding(days: 9), World.monday.adding(days: 8)) }),
                (.endedAlready, { $0.ends = World.monday.adding(days: -1) }),
                (.impossible("subscriberBorn"), { $0.subscriberBorn = World.monday.adding(days: 1) }),
            ]
            for (refusal, change) in plans {
                try await world.refuses(refusal) {
                    _ = try await world.plan(inquiry) {
                        $0.place = 2
                        change(&$0)
                    }
                }
            }
            for (refusal, verification) in Self.wrongSheets {
                try await world.refuses(refusal) {
                    _ = try await world.clinic.keepSheet(verification, of: coverage, of: inquiry, as: world.director)
                }
            }
            try await world.refuses(BenefitsRefusal.unknownCoverage) {
                _ = try await world.clinic.keepSheet(World.verified(), of: ID(999), of: inquiry, as: world.director)
            }
            let monday = World.monday
            let agreements: [(BenefitsRefusal, InquiryAuthorisation)] = [
                (.numberMissing, .init(coverage: coverage, number: " ", from: monday, to: monday, unit: .days, amount: 1)),
                (.impossible("days"), .init(coverage: coverage, number: "A", from: monday, to: monday, unit: .days, amount: 0)),
                (
                    .impossible("days"),
                    .init(coverage: coverage, number: "A", from: monday.adding(days: 1), to: monday, unit: .days, amount: 1)
                ),
                (
                    .endedAlready,
                    .init(
                        coverage: coverage, number: "A", from: monday.adding(days: -9), to: monday.adding(days: -1), unit: .days, amount: 1)
                ),
                (.unknownCoverage, .init(coverage: ID(999), number: "A", from: monday, to: monday, unit: .days, amount: 1)),
            ]
            for (refusal, given) in agreements {
                try await world.refuses(refusal) { try await world.clinic.keepAuthorisation(given, of: inquiry, as: world.director) }
            }
        }
    }

    private static var wrongSheets: [(BenefitsRefusal, Verification)] {
        var nobody = World.verified()
        nobody.person = ""
        let wrong: [(BenefitsRefusal, (inout BenefitsAnswers) -> Void)] = [
            (.impossible("in-deductibleMet"), { $0.inside.deductible.met = .known(Cents(1500_01)) }),
            (.impossible("in-deductibleFamily"), { $0.inside.deductible.familyTotal = .known(Cents(1499_99)) }),
            (.impossible("in-outOfPocketMet"), { $0.inside.outOfPocket.met = .known(Cents(1)) }),
            (.impossible("in-deductible"), { $0.inside.outOfPocket.total = .known(Cents(1499_00)) }),
            (.impossible("out-share"), { $0.outside.share = .known(.coinsurance(101)) }),
            (.impossible("limitUsed"), { ($0.limit.limit, $0.limit.used) = (.known(20), .known(21)) }),
            (.impossible("limit"), { $0.limit.limit = .known(367) }), (.impossible("yearBegins"), { $0.yearBegins = .known(13) }),
            (.tooLong("codes"), { $0.codes = .known(String(repeating: "9", count: 1001)) }),
        ]
        return [
            (.personMissing, nobody), (.impossible("on"), World.verified(on: World.monday.adding(days: 1))),
            (.impossible("recheck"), World.verified(recheck: 0)), (.impossible("recheck"), World.verified(recheck: 93)),
        ]
            + wrong.map { refusal, change in
                var answers = World.answers
                change(&answers)
                return (refusal, World.verified(answers))
            }
    }

    @Test func `that two people correct at once keep the first, and tell the second`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            let coverage = try await world.plan(inquiry)
            var words = CoverageWords()
            (words.payer, words.plan) = ("harbor", "Gold")
            _ = try await world.clinic.keepCoverage(words, over: (coverage, 1), of: inquiry, as: world.director)
            words.plan = "Silver"
            let late = words
            try await world.refuses(BenefitsRefusal.changedSinceRead) {
                _ = try await world.clinic.keepCoverage(late, over: (coverage, 1), of: inquiry, as: world.director)
            }
            #expect(try await world.clinic.benefits(of: inquiry, as: world.director).standing.coverages.map(\.words.plan) == ["Gold"])
        }
    }

    @Test func `of a payer that nobody knows are kept, with a word of caution`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry()
            _ = try await world.plan(inquiry) { $0.payer = "nobody-knows" }
            let reading = try await world.clinic.benefits(of: inquiry, as: world.director)
            #expect(reading.standing.coverages.count == 1 && !reading.isKnown("nobody-knows") && reading.isKnown("Medicare"))
        }
    }

    @Test func `are open to those who work with them, and look like nothing to others`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.moneyInquiry(world.adult.id)
            let biller = Caller(staff: ID(1), name: "Bo", role: .biller, caseload: .everybody, origin: "test")
            let recovery = try await world.clinic.perform(.workInquiry, as: world.director) { work in
                var words = InquiryWords()
                (words.given, words.phone, words.focus) = ("Ida", "503-555-0134", .substanceUse)
                return try work.receive(NewInquiry(site: world.site.id, programme: world.recovery.id, way: .phone, words: words))
            }
            _ = try await world.clinic.benefits(of: inquiry, as: biller)
            await #expect(throws: AdmissionRefusal.unknownInquiry) { _ = try await world.clinic.benefits(of: recovery, as: biller) }
            await #expect(throws: AdmissionRefusal.unknownInquiry) { _ = try await world.clinic.benefits(of: inquiry, as: world.stranger) }
            try await world.refuses(AccessRefusal.notYourDeed) {
                try await world.clinic.recordPayment(.uninsured, of: inquiry, as: world.therapist)
            }
        }
    }
}
