/// Somebody of the staff as others choose them: for a task, a care team, a hand-off.
package struct Colleague: Sendable, Equatable {
    package let id: ID<Staff>
    package let name: String
    package let credential: String
    package let role: Role
    let programmes: Set<ID<Programme>>

    /// Whether they work in a programme.
    func reaches(_ programme: ID<Programme>) -> Bool { role.reachesEveryProgramme || programmes.contains(programme) }
}
