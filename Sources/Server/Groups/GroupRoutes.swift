import Clinic
import HTTPTypes
import Hummingbird

enum GroupRoutes {
    static let all: [Route] = [
        .get("/groups", .deed(.readGroups), list),
        .get("/groups/:group", .deed(.readGroups), show),
        .post("/groups/:group/members", .deed(.changeGroups), join),
        .post("/groups/:group/members/:membership/end", .deed(.changeGroups), leave),
        .post("/groups/:group/room", .deed(.changeGroups), setRoom),
    ]

    static func list(_ visit: Visit) async throws -> Response {
        visit.page(GroupsPage(try await visit.clinic.groups(as: visit.caller), frame: visit.frame(.groups)))
    }

    static func show(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.group(try visit.id("group"), as: visit.caller)
        return visit.page(GroupPage(reading, visit))
    }

    static func join(_ visit: Visit) async throws -> Response {
        let (group, form): (ID<TherapyGroup>, Form) = (try visit.id("group"), visit.form)
        let typed = GroupPage.Typed(member: form["member"], starts: form["starts"], ends: form["ends"])
        return try await visit.answering(about: group, typed, fields: ["starts": "starts", "ends": "ends"]) {
            _ = try await visit.clinic.join(
                try visit.formID("member"), to: group, from: try visit.formDay("starts"),
                until: form["ends"].isEmpty ? nil : try visit.formDay("ends"), as: visit.caller)
            return try visit.done("/groups/\(group.text)")
        }
    }

    static func leave(_ visit: Visit) async throws -> Response {
        let (group, form): (ID<TherapyGroup>, Form) = (try visit.id("group"), visit.form)
        let membership: ID<GroupMembership> = try visit.id("membership")
        let typed = GroupPage.Typed(membership: membership.text, lastDay: form["ends"], reason: form["reason"])
        let fields = ["ends": "ends-\(membership.text)", "reason": "reason-\(membership.text)"]
        return try await visit.answering(about: group, typed, fields: fields) {
            try await visit.clinic.leave(membership, of: group, on: try visit.formDay("ends"), reason: form["reason"], as: visit.caller)
            return try visit.done("/groups/\(group.text)")
        }
    }

    /// An empty field takes the address away.
    static func setRoom(_ visit: Visit) async throws -> Response {
        let (group, typed): (ID<TherapyGroup>, String) = (try visit.id("group"), visit.form["room"])
        return try await visit.answering(about: group, GroupPage.Typed(room: typed), fields: [:]) {
            let room = typed.allSatisfy(\.isWhitespace) ? nil : try VideoRoom(typed)
            try await visit.clinic.setVideoRoom(room, of: group, as: visit.caller)
            return try visit.done("/groups/\(group.text)")
        }
    }
}

extension Visit {
    /// A form that was refused comes back filled in, with the reason beside its field.
    fileprivate func answering(
        about group: ID<TherapyGroup>, _ typed: GroupPage.Typed, fields: [String: String], _ change: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await change()
        } catch let refusal as any Refusal where !wantsData && [.invalid, .conflict].contains(refusal.kind) {
            let reading = try await clinic.group(group, as: caller)
            let field = Self.field(of: refusal)
            let error = FieldError(field: fields[field] ?? field, text: refusal.message)
            return page(GroupPage(reading, self, typed: typed, errors: [error]), status: refusal.kind.status)
        }
    }

    /// The field of a membership's form that a refusal is about.
    private static func field(of refusal: any Refusal) -> String {
        switch refusal {
        case PageRefusal.field(let name, _): name
        case ScheduleRefusal.reasonMissing: "reason"
        case ScheduleRefusal.notARoom: "room"
        case ScheduleRefusal.endsBeforeStart, ScheduleRefusal.membershipEnded: "ends"
        default: "starts"
        }
    }
}
