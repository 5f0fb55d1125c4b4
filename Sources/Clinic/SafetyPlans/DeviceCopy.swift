import Database

extension Clinic {
    /// The plan as `ownSafetyPlan` gives it, to see whether a copy on the person's device still reads so. It is not shown
    /// to anybody; what is then sent is read, and journalled, by `ownSafetyPlan`.
    package func currentOwnSafetyPlan(of member: ID<Member>, as caller: Caller) async throws -> OwnSafetyPlan {
        try await refresh(.readOwnPage, as: caller) { try $0.ownSafetyPlan(of: try $0.own(member, .safetyPlan)) }
    }

    /// Whether a copy may stay on the device on which it was made: not after its sign-in was ended, by the person or by
    /// staff who took the access away. A sign-in that only timed out leaves it: a plan is needed in the bad hour too.
    /// - Parameter signIn: the hash of the token under which the copy was made. It opens nothing.
    package func keepsCopy(madeUnder signIn: [UInt8]) async throws -> Bool {
        try await database.read { try $0.planParts(ofSignIn: signIn) }.contains { $0.contains(.safetyPlan) }
    }
}
