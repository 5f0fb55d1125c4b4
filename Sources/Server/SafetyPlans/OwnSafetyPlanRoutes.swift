import Clinic
import HTTPTypes
import Hummingbird

/// The safety plan on the page of the person whose it is, and of a guardian who was let see it.
enum OwnSafetyPlanRoutes {
    static let all: [Route] = [.get("/my/safety-plan", .person(.readOwnPage), show)]

    static func show(_ visit: Visit) async throws -> Response {
        let (person, readers) = (try visit.ownPerson, try visit.planOwners)
        guard let first = readers.first else { throw PortalRefusal.notYours }
        let member = try visit.whose(.safetyPlan) ?? first.id
        let plan = try await visit.clinic.ownSafetyPlan(of: member, as: visit.caller)
        return visit.page(OwnSafetyPlanPage(plan, of: member, readers, person))
    }
}

extension Visit {
    /// Whose plan this sign-in opens: a person's own, or those of the young people whose guardian was let see them.
    var planOwners: [PersonPresence.Person] {
        get throws { try ownPerson.people.filter { $0.parts.contains(.safetyPlan) } }
    }
}

extension OwnSafetyPlanPage {
    init(_ own: OwnSafetyPlan, of member: ID<Member>, _ readers: [PersonPresence.Person], _ person: PersonPresence) {
        let isOwn = person.account.kind == .member
        let sheet = own.plan.map {
            PlanSheet($0.words, standing: PlanSheet.standing($0, name: isOwn ? "you" : own.name, zone: own.zone), lines: own.lines)
        }
        self.init(
            frame: OwnFrame(person, .safetyPlan), title: isOwn ? "Your safety plan" : "\(own.name)’s safety plan", sheet: sheet,
            lines: PlanSheet.always + own.lines.map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) },
            review: own.plan == nil
                ? "" : own.due.map { "You look at it again with your team by \(Words.longDay($0)). You can ask for it sooner." } ?? "",
            others: readers.filter { $0.id != member }.map { ("\($0.name)’s safety plan", "/my/safety-plan?of=\($0.id.text)") })
    }
}
