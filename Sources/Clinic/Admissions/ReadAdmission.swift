import Database

/// What is chosen from when somebody is admitted.
package struct AdmitReading: Sendable {
    package struct Group: Sendable {
        package let id: ID<TherapyGroup>
        package let name: String
        package let most: Int
        /// Free on the first day, not counting the seat that is held for them.
        package let free: Int
    }

    package let inquiry: Inquiry
    package let programme: Programme
    package let groups: [Group]
    /// Who works in the programme.
    package let colleagues: [Colleague]
    package let starts: Day
    /// The clocks that hold now: what is due first, and for how many weeks somebody usually stays.
    package let clocks: ClocksInForce
}

extension Clinic {
    package func admission(of id: ID<Inquiry>, as caller: Caller) async throws -> AdmitReading {
        try await look(.admit, as: caller) { work in
            let access = try work.inquiry(id, detail: "about to be admitted")
            let inquiry = try work.openInquiry(access)
            let missing = try work.gate(of: inquiry).missing
            guard inquiry.stage == .ready, missing.isEmpty, let chosen = inquiry.programme else {
                throw inquiry.stage == .ready ? AdmissionRefusal.gateClosed(missing) : AdmissionRefusal.notReady
            }
            let today = try work.site(of: inquiry).zone.local(work.now).day
            let held = try work.transaction.offers(of: access).first { $0.state == .accepted }
            let starts = max(held?.starts ?? today.adding(days: 1), today)
            let seats = try work.transaction.groupSeats(of: chosen, from: starts)
            return AdmitReading(
                inquiry: inquiry, programme: try work.transaction.programme(chosen),
                groups: seats.map { .init(id: $0.group, name: $0.name, most: $0.most, free: $0.free(on: starts)) },
                colleagues: try work.transaction.colleagues().filter { $0.reaches(chosen) }, starts: starts,
                clocks: try work.clocks(of: work.site(of: inquiry), at: work.now))
        }
    }
}
