import Database

extension Transaction {
    /// Every agreed version, newest first.
    func safetyPlans(of access: Access<Member>) throws -> [SafetyPlan] {
        try rows("\(SafetyPlan.selection) WHERE member_id = \(access.id) AND agreed_at IS NOT NULL ORDER BY number DESC") {
            try SafetyPlan(&$0)
        }
    }

    /// The version that holds.
    func safetyPlan(of access: Access<Member>) throws -> SafetyPlan? {
        try first("\(SafetyPlan.selection) WHERE member_id = \(access.id) AND agreed_at IS NOT NULL ORDER BY number DESC LIMIT 1") {
            try SafetyPlan(&$0)
        }
    }

    /// What is being written; nil when nothing of it has been saved.
    func safetyPlanDraft(of access: Access<Member>) throws -> (id: ID<SafetyPlan>, draft: SafetyPlanDraft)? {
        try first(
            """
            SELECT p.id, p.number, p.words, p.version, p.author, s.name, p.updated_at
            FROM safety_plan p JOIN staff s ON s.id = p.author WHERE p.member_id = \(access.id) AND p.agreed_at IS NULL
            """
        ) {
            (
                ID(try $0.next(Int.self)),
                SafetyPlanDraft(
                    number: try $0.next(), words: try SafetyPlanWords(stored: try $0.next()), version: try $0.next(),
                    saved: try LastSaved(&$0))
            )
        }
    }

    /// Keeps a draft over exactly this version; whether it was still there and not agreed.
    func save(
        _ words: SafetyPlanWords, as number: Int, over version: Int, of access: Access<Member>, id: ID<SafetyPlan>, by staff: ID<Staff>,
        at now: Instant
    ) throws -> Bool {
        let text = try words.stored
        if version == 0 {
            return try run(
                """
                INSERT INTO safety_plan (id, member_id, number, words, version, author, updated_at)
                VALUES (\(id), \(access.id), \(number), \(text), 1, \(staff), \(now)) ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE safety_plan SET words = \(text), version = version + 1, author = \(staff), updated_at = \(now)
            WHERE member_id = \(access.id) AND version = \(version) AND agreed_at IS NULL
            """) == 1
    }

    func agree(_ id: ID<SafetyPlan>, over version: Int, _ agreement: SafetyPlanAgreement) throws -> Bool {
        try run(
            """
            UPDATE safety_plan SET agreed_at = \(agreement.at), agreed_by = \(agreement.staff), agreed_as = \(agreement.name),
                agreed_how = \(agreement.how.rawValue)
            WHERE id = \(id) AND version = \(version) AND agreed_at IS NULL
            """) == 1
    }

    func insertReview(
        _ id: ID<SafetyPlanReview>, of plan: ID<SafetyPlan>, for access: Access<Member>, _ reason: SafetyPlanReview.Reason, due: Day,
        by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO safety_plan_review (id, member_id, plan_id, reason, due_on, staff_id, at)
            VALUES (\(id), \(access.id), \(plan), \(reason.rawValue), \(due), \(staff), \(now))
            """)
    }

    /// Every day that staff set, newest first.
    func safetyPlanReviews(of access: Access<Member>) throws -> [SafetyPlanReview] {
        try rows(
            """
            SELECT r.reason, r.due_on, s.name, r.at FROM safety_plan_review r JOIN staff s ON s.id = r.staff_id
            WHERE r.member_id = \(access.id) ORDER BY r.id DESC
            """
        ) {
            SafetyPlanReview(
                reason: try $0.next(), due: Day(number: try $0.next()), setBy: .staff(try $0.next()), at: Instant(seconds: try $0.next()))
        }
    }

    /// The plan that holds for somebody, and the day set for the next look at it.
    func heldSafetyPlan(of member: ID<Member>) throws -> (plan: ID<SafetyPlan>, due: Day?)? {
        try first(
            """
            SELECT id, (\(SafetyPlan.lastDueDay(of: member))) FROM safety_plan
            WHERE member_id = \(member) AND agreed_at IS NOT NULL ORDER BY number DESC LIMIT 1
            """
        ) { (ID(try $0.next(Int.self)), try $0.next(Int32?.self).map(Day.init(number:))) }
    }

    func insert(_ alarm: SafetyPlanAlarm, _ id: ID<SafetyPlanAlarm>, of member: ID<Member>) throws {
        try run(
            """
            INSERT INTO safety_plan_alarm (id, member_id, plan_id, item_id, due_on, at)
            VALUES (\(id), \(member), \(alarm.plan), \(alarm.item), \(alarm.due), \(alarm.at))
            """)
    }

    /// Every day that a critical answer set, newest first.
    func safetyPlanAlarms(of access: Access<Member>) throws -> [SafetyPlanAlarm] {
        try rows("SELECT plan_id, item_id, due_on, at FROM safety_plan_alarm WHERE member_id = \(access.id) ORDER BY id DESC") {
            SafetyPlanAlarm(
                plan: ID(try $0.next(Int.self)), item: ID(try $0.next(Int.self)), due: Day(number: try $0.next()),
                at: Instant(seconds: try $0.next()))
        }
    }

    func insertShare(
        _ id: ID<SafetyPlanShare>, of plan: ID<SafetyPlan>, for access: Access<Member>, with whom: String, _ how: SafetyPlanShare.How,
        by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO safety_plan_share (id, member_id, plan_id, shared_with, how, staff_id, at)
            VALUES (\(id), \(access.id), \(plan), \(whom), \(how.rawValue), \(staff), \(now))
            """)
    }

    /// Who saw which version, newest first.
    func safetyPlanShares(of access: Access<Member>) throws -> [SafetyPlanShare] {
        try rows(
            """
            SELECT h.shared_with, h.how, p.number, s.name, h.at FROM safety_plan_share h
            JOIN safety_plan p ON p.id = h.plan_id JOIN staff s ON s.id = h.staff_id
            WHERE h.member_id = \(access.id) ORDER BY h.id DESC
            """
        ) {
            SafetyPlanShare(
                with: try $0.next(), how: try $0.next(), number: try $0.next(), name: try $0.next(), at: Instant(seconds: try $0.next()))
        }
    }

    /// Where a plan stands, in one statement.
    func safetyPlanMoments(of access: Access<Member>) throws -> (agreed: Instant?, due: Day?, lookedAt: Instant?, hasDraft: Bool) {
        try first(
            """
            SELECT (SELECT MAX(agreed_at) FROM safety_plan WHERE member_id = \(access.id)),
                (\(SafetyPlan.lastDueDay(of: access.id))),
                (SELECT MAX(at) FROM safety_plan_review WHERE member_id = \(access.id) AND reason <> 'risk-changed'),
                (SELECT COUNT(*) FROM safety_plan WHERE member_id = \(access.id) AND agreed_at IS NULL)
            """
        ) {
            (
                try $0.next(Int?.self).map(Instant.init(seconds:)), try $0.next(Int32?.self).map(Day.init(number:)),
                try $0.next(Int?.self).map(Instant.init(seconds:)), try $0.next(Bool.self)
            )
        } ?? (nil, nil, nil, false)
    }

    /// Puts a made-up version in as it was agreed.
    func insert(_ seed: SeedSafetyPlan) throws {
        try run(
            """
            INSERT INTO safety_plan (id, member_id, number, words, version, author, updated_at, agreed_at, agreed_by, agreed_as, agreed_how)
            VALUES (\(seed.id), \(seed.member), \(seed.number), \(seed.words.stored), 1, \(seed.agreement.staff), \(seed.agreement.at),
                \(seed.agreement.at), \(seed.agreement.staff), \(seed.agreement.name), \(seed.agreement.how.rawValue))
            """)
    }
}

extension SafetyPlan {
    static let selection: SQL = "SELECT id, number, words, agreed_at, agreed_by, agreed_as, agreed_how FROM safety_plan"

    /// The day set last for the next look, by staff or by an answer. Ids are in the order of time.
    static func lastDueDay(of member: ID<Member>) -> SQL {
        """
        CASE WHEN COALESCE((SELECT MAX(id) FROM safety_plan_alarm WHERE member_id = \(member)), 0)
                > COALESCE((SELECT MAX(id) FROM safety_plan_review WHERE member_id = \(member)), 0)
            THEN (SELECT due_on FROM safety_plan_alarm WHERE member_id = \(member) ORDER BY id DESC LIMIT 1)
            ELSE (SELECT due_on FROM safety_plan_review WHERE member_id = \(member) ORDER BY id DESC LIMIT 1) END
        """
    }

    init(_ row: inout Row) throws {
        (id, number, words) = (ID(try row.next(Int.self)), try row.next(), try SafetyPlanWords(stored: try row.next()))
        agreement = SafetyPlanAgreement(
            at: Instant(seconds: try row.next()), staff: ID(try row.next(Int.self)), name: try row.next(), how: try row.next())
    }
}
