import Clinic

extension PlanVersionPage {
    init(_ reading: SafetyPlanReading, number: Int, _ visit: Visit) throws {
        guard let plan = reading.plans.first(where: { $0.number == number }) else { throw SafetyPlanRefusal.unknownVersion }
        let before = reading.plans.first { $0.number < number }
        let (member, called): (Href, String) = ("/people/\(reading.member.id.text)", reading.member.calledName)
        let link = { (plan: SafetyPlan?) -> Href? in plan.map { "\(Href.safetyPlan(member))/versions/\($0.number)" } }
        self.init(
            frame: visit.frame(.people), name: called, memberHref: member, headline: Self.headline(plan, before),
            sheet: PlanSheet(
                plan.words, since: before?.words, standing: PlanSheet.standing(plan, name: called, zone: reading.zone),
                lines: reading.lines),
            previous: link(before), next: link(reading.plans.last { $0.number > number }),
            summary: "Version \(number) of \(reading.plans.first?.number ?? number)")
    }

    private static func headline(_ plan: SafetyPlan, _ before: SafetyPlan?) -> String {
        guard let before else { return "Version \(plan.number), the first." }
        switch plan.words.changes(since: before.words) {
        case 0: return "Version \(plan.number) reads as version \(before.number) did."
        case 1: return "Version \(plan.number): one line differs from version \(before.number)."
        case let count: return "Version \(plan.number): \(Words.number(count)) lines differ from version \(before.number)."
        }
    }
}
