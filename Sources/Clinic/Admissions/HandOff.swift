import Database

extension Clinic {
    /// Writes down that somebody in danger was handed on. Until somebody acknowledges it by name it stands on every screen of
    /// those who take over, and the gate of the screening stays closed.
    @discardableResult
    package func handOff(_ new: NewHandOff, from id: ID<Inquiry>, as caller: Caller) async throws -> ID<CrisisHandOff> {
        try await perform(.screen, as: caller) { work in
            let access = try work.inquiry(id, detail: "crisis hand-off")
            let inquiry = try work.transaction.inquiry(access)
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            try new.check()
            let handOff = CrisisHandOff(
                id: work.newID(), inquiry: id, member: nil, site: inquiry.site, programme: inquiry.programme,
                dataClass: inquiry.dataClass, at: work.now, by: staff, location: new.location, callback: new.callback,
                called: new.called, what: new.what, role: .director, acknowledged: nil)
            try work.transaction.insert(handOff)
            try work.unsettle(.handOffsAcknowledged, of: access)
            try work.write("crisis", "Handed on in a crisis. Called: \(new.called)", to: access)
            try work.transaction.notify("hand-offs", "new")
            return handOff.id
        }
    }

    /// Somebody takes over, by name. It can be done once; a second finds out who was first.
    @discardableResult
    package func acknowledgeHandOff(_ id: ID<CrisisHandOff>, outcome: String, as caller: Caller) async throws -> ID<Inquiry> {
        try await perform(.acknowledgeHandOff, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard let handOff = try work.transaction.handOff(id) else { throw AdmissionRefusal.unknownInquiry }
            guard outcome.count <= 1000 else { throw AdmissionRefusal.tooLong("outcome") }
            guard try work.isOpen(handOff), let inquiry = handOff.inquiry else { throw AdmissionRefusal.unknownInquiry }
            let access = try work.inquiry(inquiry, detail: "hand-off acknowledged")
            guard try work.transaction.acknowledge(id, outcome: outcome.trimmed, by: staff, at: work.now) else {
                throw AdmissionRefusal.alreadyAcknowledged
            }
            try work.write("crisis", "\(caller.name) took over. \(outcome.trimmed)".trimmed, to: access)
            if try work.transaction.openHandOffs(of: access) == 0 {
                try work.settle(.handOffsAcknowledged, of: access, because: "each hand-off was acknowledged")
            }
            try work.transaction.notify("hand-offs", "acknowledged")
            return inquiry
        }
    }

    /// Hand-offs that nobody has acknowledged and that this caller could take over: they stand on every page until somebody does.
    package func waitingHandOffs(as caller: Caller) async throws -> Int {
        guard caller.may(.acknowledgeHandOff) else { return 0 }
        return try await refresh(.acknowledgeHandOff, as: caller) { try $0.openHandOffs().count }
    }
}

extension Work {
    /// By where the inquiry stands now: the programme may have been chosen since.
    func isOpen(_ handOff: CrisisHandOff) throws -> Bool {
        try caller.role.opens(handOff.dataClass) && isInCaseload(handOff.programme, handOff.member)
    }

    /// What nobody has taken over yet, of what the caller may open.
    func openHandOffs() throws -> [CrisisHandOff] { try transaction.openHandOffs().filter { try isOpen($0) } }
}

extension Clinic {
    /// What waits to be taken over, inquiry by inquiry.
    package func openHandOffs(as caller: Caller) async throws -> [InquiryReading] {
        var found: [InquiryReading] = []
        let inquiries = try await look(.acknowledgeHandOff, as: caller) { work in
            work.note(JournalLine(scope: "hand-offs", detail: "listed"))
            return try work.openHandOffs().compactMap(\.inquiry)
        }
        for id in Set(inquiries).sorted() { found.append(try await inquiry(id, as: caller)) }
        return found
    }
}
