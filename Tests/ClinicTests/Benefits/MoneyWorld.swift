import Database
import Testing

@testable import Clinic

extension World {
    /// Somebody asks for care at the adult programme; it is Monday 23 February 2026.
    func moneyInquiry(_ programme: ID<Programme>? = nil, born: Day? = Day(number: 7000)) async throws -> ID<Inquiry> {
        var words = InquiryWords()
        (words.given, words.family, words.born, words.phone) = ("Łukasz", "Nguyễn", born, "503-555-0134")
        return try await clinic.receive(
            NewInquiry(site: site.id, programme: programme ?? adult.id, way: .phone, words: words), as: director)
    }

    /// What is known of an inquiry's money.
    func settled(of inquiry: ID<Inquiry>) async throws -> [AdmissionFact: SettledFact] {
        let found = try await clinic.database.read { try $0.facts(of: [inquiry])[inquiry] ?? [] }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.fact, $0) })
    }

    func plan(_ inquiry: ID<Inquiry>, _ change: (inout CoverageWords) -> Void = { _ in }) async throws -> ID<InquiryCoverage> {
        var words = CoverageWords()
        (words.payer, words.payerName, words.memberNumber) = ("harbor", "Harbor Health", "H1")
        change(&words)
        return try await clinic.keepCoverage(words, of: inquiry, as: director)
    }

    /// A plan of which everything that matters is known: 20 % after a deductible of 1,500, of which 700 are met.
    static var answers: BenefitsAnswers {
        var answers = BenefitsAnswers()
        (answers.active, answers.covered, answers.inNetwork, answers.outsideCovered) = (.yes, .yes, .yes, .no)
        (answers.authorisation, answers.limit, answers.yearBegins) = (.no, .none, .known(1))
        answers.inside.deductible = YearlyAmount(
            total: .known(Cents(1500_00)), met: .known(Cents(700_00)), familyTotal: .none, familyMet: .none)
        (answers.inside.deductibleApplies, answers.inside.outOfPocket) = (.yes, .none)
        answers.inside.share = .known(.coinsurance(20))
        return answers
    }

    static func verified(_ answers: BenefitsAnswers = World.answers, on day: Day = monday, recheck: Int = 30) -> Verification {
        Verification(
            source: .phone, person: "Marisol at provider services", reference: "R-1", on: day, recheck: day.adding(days: recheck),
            answers: answers)
    }

    func verify(_ coverage: ID<InquiryCoverage>, of inquiry: ID<Inquiry>, _ change: (inout BenefitsAnswers) -> Void = { _ in }) async throws
    {
        var answers = Self.answers
        change(&answers)
        _ = try await clinic.keepSheet(Self.verified(answers), of: coverage, of: inquiry, as: director)
    }

    /// Every row about money, as a line each: what a refusal must leave as it was.
    func moneyRows() async throws -> [String] {
        try await clinic.database.read { transaction in
            let counted: [(String, SQL)] = [
                ("coverages", "SELECT COUNT(*), COALESCE(SUM(version * 10 + active), 0) FROM inquiry_coverage"),
                ("sheets", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM benefits_sheet"),
                ("ways", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM payment_way"),
                ("authorisations", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM inquiry_authorisation"),
                ("fees", "SELECT COUNT(*), COALESCE(SUM(ends_on), 0) FROM fee"),
                ("agreed", "SELECT COUNT(*), COALESCE(SUM(allowed), 0) FROM agreed_fee"),
                ("scales", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM sliding_scale"),
                ("funds", "SELECT COUNT(*), COALESCE(SUM(remaining), 0) FROM fund"),
                ("entries", "SELECT COUNT(*), COALESCE(SUM(cents), 0) FROM fund_entry"),
                ("clocks", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM estimate_request"),
                ("estimates", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM cost_estimate"),
                ("tellings", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM estimate_telling"),
                ("events", "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM inquiry_event"),
                ("facts", "SELECT COUNT(*), COALESCE(SUM(settled_at), 0) FROM inquiry_fact"),
            ]
            return try counted.map { name, sql in
                let row = try transaction.first(sql) { (try $0.next(Int.self), try $0.next(Int.self)) } ?? (0, 0)
                return "\(name) \(row.0) \(row.1)"
            }
        }
    }

    /// Runs something that has to be refused so, and checks that nothing changed and that the journal has it.
    func refuses(
        _ refusal: some Refusal & Equatable, _ comment: String = "", _ body: () async throws -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try await moneyRows()
        await #expect(throws: refusal, "\(comment)", sourceLocation: sourceLocation) { try await body() }
        #expect(try await moneyRows() == before, "\(comment)", sourceLocation: sourceLocation)
        #expect(try await journal().max { $0.id < $1.id }?.outcome == refusal.code, "\(comment)", sourceLocation: sourceLocation)
    }
}
