/// An answer of no, with its reason: not an accident. Anything else thrown is a fault.
package protocol Refusal: Error, Sendable {
    var kind: RefusalKind { get }
    /// Stable, for the journal and for programs: `attendance.not-on-roster`.
    var code: String { get }
    /// For the person at the screen; names no member.
    var message: String { get }
}

package enum RefusalKind: Sendable {
    case invalid, forbidden, notFound, conflict, tooSoon
}
