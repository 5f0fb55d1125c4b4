import Database

extension Clinic {
    /// Moves an inquiry through its gate to the next stage. A gate that lacks a fact stays closed, and says which.
    @discardableResult
    package func advance(_ id: ID<Inquiry>, over version: Int, as caller: Caller) async throws -> AdmissionStage {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "next stage")
            let inquiry = try work.openInquiry(access)
            // Nobody is admitted by moving a card: that is a transaction of its own.
            guard let next = inquiry.stage.next, next != .admitted else { throw AdmissionRefusal.lastStage }
            let missing = try work.gate(of: inquiry).missing
            guard missing.isEmpty else { throw AdmissionRefusal.gateClosed(missing) }
            try work.move(access, from: inquiry.stage, to: next, over: version, because: "")
            return next
        }
    }

    /// Takes an inquiry back to an earlier stage, with the reason.
    package func sendBack(_ id: ID<Inquiry>, to stage: AdmissionStage, because reason: String, over version: Int, as caller: Caller)
        async throws
    {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "back to \(stage.rawValue)")
            let inquiry = try work.openInquiry(access)
            guard stage < inquiry.stage else { throw AdmissionRefusal.unknownChoice("stage") }
            guard !reason.trimmed.isEmpty else { throw AdmissionRefusal.reasonMissing }
            guard reason.count <= 1000 else { throw AdmissionRefusal.tooLong("reason") }
            try work.move(access, from: inquiry.stage, to: stage, over: version, because: reason.trimmed)
        }
    }

    /// Lets somebody through a gate without one fact, for a reason and a while.
    package func override(_ fact: AdmissionFact, of id: ID<Inquiry>, because reason: String, days: Int, as caller: Caller) async throws {
        try await perform(.overrideGate, as: caller) { work in
            let access = try work.inquiry(id, detail: "exception: \(fact.rawValue)")
            _ = try work.openInquiry(access)
            guard fact.overriders.contains(caller.role), let staff = caller.staff else { throw AdmissionRefusal.mayNotOverride }
            guard reason.trimmed.count >= 10 else { throw AdmissionRefusal.reasonMissing }
            guard reason.count <= 1000 else { throw AdmissionRefusal.tooLong("reason") }
            guard (1...GateOverride.longestDays).contains(days) else { throw AdmissionRefusal.expiryOutOfRange }
            let exception = GateOverride(
                fact: fact, reason: reason.trimmed, by: staff, at: work.now, expires: work.now.adding(minutes: days * 24 * 60))
            try work.transaction.insert(exception, id: work.newID(), of: access)
            try work.write("exception", "\(fact.missing): not needed for \(days) days. \(exception.reason)", to: access)
        }
    }

    /// Puts an inquiry on the waitlist or on hold, closes it, or opens it again.
    package func change(_ standing: InquiryStanding, of id: ID<Inquiry>, over version: Int, as caller: Caller) async throws {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "standing: \(standing.kind.rawValue)")
            let inquiry = try work.transaction.inquiry(access)
            guard ![.admitted, .merged].contains(inquiry.standing.kind) else { throw AdmissionRefusal.closed }
            try work.change(standing, of: inquiry, access, over: version)
        }
    }
}

extension Work {
    /// An inquiry that work goes on with.
    func openInquiry(_ access: Access<Inquiry>) throws -> Inquiry {
        let inquiry = try transaction.inquiry(access)
        guard inquiry.isOpen else { throw AdmissionRefusal.closed }
        return inquiry
    }

    func gate(of inquiry: Inquiry) throws -> GateState {
        GateState(
            stage: inquiry.stage, facts: try transaction.facts(of: [inquiry.id])[inquiry.id] ?? [],
            overrides: try transaction.overrides(of: [inquiry.id])[inquiry.id] ?? [], at: now)
    }

    fileprivate func move(
        _ access: Access<Inquiry>, from old: AdmissionStage, to new: AdmissionStage, over version: Int, because reason: String
    ) throws {
        guard try transaction.move(access, to: new, over: version, at: now) else { throw AdmissionRefusal.changedSinceRead }
        try write("stage", "\(old.title) to \(new.title.lowercasedFirst)\(reason.isEmpty ? "" : ": \(reason)")", to: access)
    }

    func change(_ standing: InquiryStanding, of inquiry: Inquiry, _ access: Access<Inquiry>, over version: Int) throws {
        guard ![.admitted, .merged].contains(standing.kind) else { throw AdmissionRefusal.unknownChoice("standing") }
        guard standing.note.count <= 1000 else { throw AdmissionRefusal.tooLong("note") }
        if standing.kind.needsReason {
            guard let reason = StandingReason(rawValue: standing.reason), reason.fits(standing.kind) else {
                throw AdmissionRefusal.reasonMissing
            }
            guard reason != .other || !standing.note.trimmed.isEmpty else { throw AdmissionRefusal.reasonMissing }
        }
        guard try transaction.set(standing, of: access, mergedInto: nil, over: version, at: now) else {
            throw AdmissionRefusal.changedSinceRead
        }
        let reason = StandingReason(rawValue: standing.reason)?.title ?? ""
        try write("standing", [standing.kind.title, reason, standing.note].filter { !$0.isEmpty }.joined(separator: ". "), to: access)
        if !standing.kind.isOpen { try releaseSeats(of: access) }
        try followStanding(standing, of: inquiry)
    }

    /// A closed inquiry asks for nothing more; a hold is looked at again on its day.
    private func followStanding(_ standing: InquiryStanding, of inquiry: Inquiry) throws {
        guard standing.kind.isOpen else { return try dropTasks(of: inquiry.id, because: standing.kind.title) }
        guard standing.kind == .onHold, let day = standing.until else { return }
        let site = try site(of: inquiry)
        let morning = site.zone.instant(of: LocalTime(day: day, minute: 9 * 60))
        try ask(
            NewTask(
                kind: .holdReview, title: "Look again at an inquiry on hold", site: site.id, programme: inquiry.programme,
                inquiry: inquiry.id, member: inquiry.member, dataClass: inquiry.dataClass, origin: "inquiry:\(inquiry.id.number):hold",
                role: .intake, staff: inquiry.owner, due: morning, escalates: morning.adding(minutes: 24 * 60)))
    }

    func site(of inquiry: Inquiry) throws -> Site {
        guard let site = try transaction.sites().first(where: { $0.id == inquiry.site }) else { throw AccessRefusal.unknownProgramme }
        return site
    }
}
