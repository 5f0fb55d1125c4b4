import Database

/// One inquiry as staff work with it.
package struct InquiryReading: Sendable {
    package let inquiry: Inquiry
    package let site: Site
    package let programme: Programme?
    package let gate: GateState
    package let contacts: [InquiryContact]
    /// What happened, the oldest first, with what happened to inquiries that were joined to it.
    package let events: [InquiryEvent]
    package let tasks: [StaffTask]
    package let likely: [LikelySame]
    package let merged: [ID<Inquiry>]
    package let source: ReferralSource?
    package let staff: [ID<Staff>: String]
    package let attempts: Int
    /// Nil while no programme is chosen.
    package let seats: SeatReading?
    package let handOffs: [CrisisHandOff]
    /// Why the calls are due that are waited for.
    package let calls: [CallBecause]
    package let now: Instant

    package var today: Day { site.zone.local(now).day }
}

/// What a form about an inquiry offers to choose from.
package struct InquiryChoices: Sendable {
    package let sites: [Site]
    package let programmes: [Programme]
    package let owners: [Colleague]
    package let sources: [ReferralSource]
}

extension Clinic {
    package func inquiry(_ id: ID<Inquiry>, as caller: Caller) async throws -> InquiryReading {
        try await look(.readInquiries, as: caller) { work in
            let access = try work.inquiry(id)
            let inquiry = try work.transaction.inquiry(access)
            let merged = try work.transaction.inquiries(mergedInto: access).filter { try work.opens($0) }
            let events =
                try merged.flatMap { try work.transaction.events(of: try work.inquiry($0)) }
                + (try work.transaction.events(of: access))
            return InquiryReading(
                inquiry: inquiry, site: try work.site(of: inquiry),
                programme: try inquiry.programme.map { try work.transaction.programme($0) }, gate: try work.gate(of: inquiry),
                contacts: try work.transaction.contacts(of: access), events: events.sorted { $0.at < $1.at },
                tasks: try work.transaction.openTasks(of: [id]), likely: inquiry.isOpen ? try work.likelySame(as: inquiry) : [],
                merged: merged, source: try inquiry.words.source.flatMap { try work.transaction.referralSource($0) },
                staff: try work.transaction.staffNames(), attempts: try work.transaction.contactAttempts(of: access),
                seats: try work.seatReading(of: inquiry, access), handOffs: try work.transaction.handOffs(of: access),
                calls: try work.calls(of: inquiry, access), now: work.now)
        }
    }

    /// What can be chosen where an inquiry is written down.
    package func inquiryChoices(as caller: Caller) async throws -> InquiryChoices {
        try await look(.readInquiries, as: caller) { work in
            InquiryChoices(
                sites: try work.transaction.sites(), programmes: try work.programmes(),
                owners: try work.transaction.colleagues().filter { Deed.workInquiry.roles.contains($0.role) },
                sources: try work.transaction.referralSources())
        }
    }

    /// Adds a place that people are sent from.
    @discardableResult
    package func addReferralSource(_ name: String, kind: ReferralSource.Kind, as caller: Caller) async throws -> ID<ReferralSource> {
        let source = ReferralSource(id: surroundings.ids.next(), name: name.trimmed, kind: kind)
        return try await perform(.workInquiry, as: caller) { work in
            guard !source.name.isEmpty else { throw AdmissionRefusal.contactNameMissing }
            guard source.name.count <= 120 else { throw AdmissionRefusal.tooLong("name") }
            if let known = try work.transaction.referralSources().first(where: { $0.name == source.name }) { return known.id }
            try work.transaction.insert(source)
            work.note(JournalLine(scope: "house", detail: "referral source added"))
            return source.id
        }
    }
}
