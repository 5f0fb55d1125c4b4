/// Somebody who works in the programme.
package struct Staff: Sendable, Equatable {
    package let id: ID<Staff>
    package let account: String
    package let name: String
    package let credential: String
    package let role: Role
    package let supervisor: ID<Staff>?
    package let active: Bool

    package init(
        id: ID<Staff>, account: String, name: String, credential: String, role: Role, supervisor: ID<Staff>? = nil, active: Bool = true
    ) {
        (self.id, self.account, self.name, self.credential) = (id, account, name, credential)
        (self.role, self.supervisor, self.active) = (role, supervisor, active)
    }

    /// Name and letters after it, as a signature writes them: `Theo Marchetti, LMFT`.
    var signature: String { credential.isEmpty ? name : "\(name), \(credential)" }
}
