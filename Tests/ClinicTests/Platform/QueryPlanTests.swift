import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A page or a mark` {
    /// Tables that stay small whatever the clinic's age: its sites, programmes, rules, settings.
    private static let small: Set<String> = [
        "site", "programme", "programme_rule", "rule", "setting", "staff", "staff_programme", "help_line",
        "instrument_wording", "staffed_hours", "alert_step", "fee", "agreed_fee",
        "billing_identity", "fund", "payer_word", "referral_source",
        "pressing",  // no table: the few rows of one stage, already found
    ]

    @Test(arguments: [
        "board", "session", "person", "people", "today", "presence", "marks", "because", "safety plan", "cards", "homework", "measures",
        "admissions", "level of care", "benefits", "costs",
    ])
    func `finds its rows by an index on each engine`(work: String) async throws {
        for engine in Engine.available {
            try await engine.with(migrations: Migration.all) { real in
                let database = ExplainedDatabase(real)
                let world = try await World(database)
                try await world.mark(world.ana, .arrive, at: "9:05")
                _ = database.takePlans()
                try await Self.run(work, in: world)
                let plans = database.takePlans()
                #expect(plans.count > (work == "presence" ? 0 : 4))
                for plan in plans {
                    let whole = Self.tablesReadWhole(by: plan, on: engine).subtracting(Self.small)
                    #expect(whole.isEmpty, "\(engine): \(whole.sorted()) read whole by \(plan.statement): \(plan.steps)")
                }
            }
        }
    }

    private static func run(_ work: String, in world: World) async throws {
        let (clinic, week) = (world.clinic, World.monday.week)
        switch work {
        case "board": _ = try await clinic.weekBoard(world.adult.id, week, as: world.therapist)
        case "session": _ = try await clinic.session(world.session.id, as: world.therapist)
        case "person": _ = try await clinic.person(world.ana, as: world.therapist)
        case "people": _ = try await clinic.people(matching: "abalos", after: nil, as: world.therapist)
        case "today": _ = try await clinic.today(as: world.therapist)
        case "presence": _ = try await clinic.presence(SessionToken.new(), origin: "test")
        case "safety plan":
            _ = try await clinic.saveSafetyPlan(SafetyPlanTests.words, version: 0, of: world.ana, as: world.therapist)
            try await clinic.agreeSafetyPlan(version: 1, how: .byPhone, of: world.ana, as: world.therapist)
            _ = try await clinic.safetyPlan(of: world.ana, as: world.therapist)
        case "cards":
            let ana = try await Self.page(of: world.ana, in: world)
            _ = try await clinic.fill(.checkIn, with: { $0 == "mood" ? ["4"] : [] }, on: World.monday, key: "k", of: world.ana, as: ana)
            _ = try await clinic.card(.checkIn, of: world.ana, as: ana)
            _ = try await clinic.checkIns(of: world.ana, as: world.therapist)
            _ = try await clinic.database.read { try $0.checkInAlerts(after: nil, most: 10) }
        case "admissions":
            _ = try await world.asked()
            let reading = try await clinic.admissionsBoard(AdmissionFilter(), as: world.ines)
            #expect(reading.columns.map(\.cards.count).reduce(0, +) == 1)
        case "level of care":
            let inquiry = try await world.asked()
            try await clinic.chooseRecordPath("self", of: inquiry, as: world.ines)
            _ = try await clinic.saveIntake(["why-now": "It got worse"], version: 0, of: inquiry, as: world.ines)
            try await world.determine(try World.iop(), inquiry)
            try await clinic.certifyLevel(`A certification for Medicare`.words(), hours: 9, of: inquiry, as: world.samir)
            _ = try await clinic.intake(of: inquiry, as: world.ines)
        case "homework":
            let ana = try await Self.page(of: world.ana, in: world)
            let id = try await world.give(to: [world.ana], reason: "R")
            _ = try await world.send(["skill": "S"], to: id, version: 0, isDone: true, of: world.ana, as: ana)
            _ = try await clinic.ownHomework(of: world.ana, as: ana)
            _ = try await clinic.homework(at: world.session.id, as: world.therapist)
        case "measures":
            let small = try await FormWorld(world)
            let form = try await small.ask("phq9")
            _ = try await clinic.complete(FormWorld.phq9(1, ninth: 1), of: form, as: small.ana)
            _ = try await clinic.ownForms(as: small.ana)
            _ = try await clinic.measures(of: world.ana, as: world.therapist)
            _ = try await clinic.groupMeasures(at: world.session.id, as: world.therapist)
            _ = try await clinic.inbox(as: world.therapist)
            _ = try await clinic.unanswered(as: world.therapist)
            _ = try await clinic.escalate(as: .program)
        case "benefits":
            let inquiry = try await world.inquiry()
            let coverage = try await world.plan(inquiry)
            try await world.verify(coverage, of: inquiry)
            _ = try await clinic.benefits(of: inquiry, as: world.director)
        case "costs":
            let fees = try await `A cost estimate`.furnish(world)
            let inquiry = try await world.inquiry()
            try await clinic.recordPayment(.uninsured, of: inquiry, as: world.director)
            _ = try await clinic.estimate(`A cost estimate`.request(fees), for: inquiry, as: world.director)
            _ = try await clinic.estimates(of: inquiry, as: world.director)
        case "because": _ = try await clinic.memberWeek(world.ana, week, as: world.therapist)
        default:
            try await world.mark(world.ben, .arrive, at: "9:05", key: "one")
            try await world.mark(world.ben, .leave, at: "9:45")
            try await world.mark(world.ben, .undo)
            try await world.correct(world.ana, "9:00", "9:50")
        }
    }

    /// Somebody signed in to their own page, without the signing in.
    private static func page(of member: ID<Member>, in world: World) async throws -> Caller {
        let account = PersonAccount(id: ID(900), kind: .member, name: "", email: nil, phone: "", hasPassword: false, active: true)
        try await world.clinic.database.write { try $0.insert(account) }
        return Caller(account: account, name: "Ana", reach: [member: Set(PagePart.allCases)], onlyForm: nil, origin: "test")
    }

    /// SQLite names a table as the statement calls it, which may be by another name.
    private static func tablesReadWhole(by plan: ExplainedDatabase.Plan, on engine: Engine) -> Set<String> {
        switch engine {
        case .postgres:
            return Set(plan.steps.compactMap { $0.firstMatch(of: /Seq Scan on (\w+)/).map { String($0.1) } })
        case .sqlite:
            var names: [String: String] = [:]
            for match in plan.statement.matches(of: /(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+AS)?(?:\s+(\w+))?/) {
                names[String(match.1)] = String(match.1)
                if let other = match.2 { names[String(other)] = String(match.1) }
            }
            return Set(plan.steps.compactMap { $0.firstMatch(of: /^SCAN ([a-z_]\w*)/).map { names[String($0.1)] ?? String($0.1) } })
        }
    }
}
