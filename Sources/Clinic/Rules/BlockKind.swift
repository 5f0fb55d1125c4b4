/// What a stretch of a session is spent on. A minute is judged by it: therapy counts toward the week, lunch does not.
package enum BlockKind: String, CaseIterable, Hashable, Sendable, Codable {
    case therapy
    case skills
    case psychoeducation
    case family
    case multifamily
    case individual
    case psychiatry
    case experiential
    case recreation
    case meal
    case homework
    case breakTime = "break"
    case administrative

    /// Its place in a table made once for a rule book and looked up for every minute.
    package var index: Int {
        switch self {
        case .therapy: 0
        case .skills: 1
        case .psychoeducation: 2
        case .family: 3
        case .multifamily: 4
        case .individual: 5
        case .psychiatry: 6
        case .experiential: 7
        case .recreation: 8
        case .meal: 9
        case .homework: 10
        case .breakTime: 11
        case .administrative: 12
        }
    }

    /// As staff say it.
    package var title: String {
        switch self {
        case .therapy: "Group therapy"
        case .skills: "Skills group"
        case .psychoeducation: "Psychoeducation"
        case .family: "Family session"
        case .multifamily: "Multi-family group"
        case .individual: "Individual session"
        case .psychiatry: "Psychiatry visit"
        case .experiential: "Experiential therapy"
        case .recreation: "Recreation"
        case .meal: "Meal"
        case .homework: "Workbook time"
        case .breakTime: "Break"
        case .administrative: "Administrative"
        }
    }

    /// Whether several members share the room, so that a cap on the size of the group can apply.
    package var isGroup: Bool {
        switch self {
        case .therapy, .skills, .psychoeducation, .multifamily, .experiential, .recreation: true
        case .family, .individual, .psychiatry, .meal, .homework, .breakTime, .administrative: false
        }
    }
}
