/// Who is asking, as the edges have established it.
package struct Caller: Sendable {
    package let staff: ID<Staff>?
    package let name: String
    package let role: Role
    package let caseload: Caseload
    /// Where the request came from: a network address, `console` or `program`. Kept in the journal.
    package let origin: String

    package init(staff: ID<Staff>?, name: String, role: Role, caseload: Caseload, origin: String) {
        (self.staff, self.name, self.role, self.caseload, self.origin) = (staff, name, role, caseload, origin)
    }

    package static let console = Caller(staff: nil, name: "Console", role: .console, caseload: .everybody, origin: "console")
    package static let program = Caller(staff: nil, name: "Stepwell", role: .program, caseload: .everybody, origin: "program")

    package func may(_ deed: Deed) -> Bool { deed.roles.contains(role) }
}

/// Whose charts a caller works with.
package enum Caseload: Sendable, Equatable {
    case everybody
    case programmes(Set<ID<Programme>>)

    func contains(_ programme: ID<Programme>) -> Bool {
        switch self {
        case .everybody: true
        case .programmes(let mine): mine.contains(programme)
        }
    }
}
