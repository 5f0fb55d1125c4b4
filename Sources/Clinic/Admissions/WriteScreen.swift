import Database

extension Clinic {
    /// The phone screen of an inquiry as far as it has come.
    package func phoneScreen(of id: ID<Inquiry>, as caller: Caller) async throws -> PhoneScreen {
        try await look(.readInquiries, as: caller) { work in
            try work.transaction.phoneScreen(of: try work.inquiry(id, detail: "phone screen")) ?? .nothing
        }
    }

    /// Saves a screen as typed so far. Whoever saves second gets the first one's answers, and nothing changes.
    package func saveScreen(_ typed: [String: String], version: Int, of id: ID<Inquiry>, as caller: Caller) async throws -> PhoneScreen {
        try await perform(.screen, as: caller) { work in
            let access = try work.inquiry(id, detail: "phone screen draft")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            _ = try work.openInquiry(access)
            let template = try IntakeTemplate.phoneScreen
            let (answers, current) = (try template.kept(typed), try work.transaction.phoneScreen(of: access))
            if let current {
                guard current.finished == nil else { throw ScreenRefusal.finished }
                // A save sent again because its answer was lost is no conflict.
                if current.answers == answers { return current }
            }
            let isSaved = try work.transaction.save(
                answers, askedBy: template.name, over: version, of: access, by: staff, at: work.now)
            guard let now = try work.transaction.phoneScreen(of: access) else { throw ScreenRefusal.nothingWritten }
            guard isSaved else { throw ScreenConflict(current: now) }
            return now
        }
    }

    /// Finishes a screen: everything that is asked is answered, and danger was handed on or somebody said why not.
    /// - Parameter noDanger: why an answer that speaks of danger needed no hand-off; it is kept in the history.
    package func finishScreen(version: Int, noDanger: String = "", of id: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.screen, as: caller) { work in
            let access = try work.inquiry(id, detail: "phone screen finished")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let inquiry = try work.openInquiry(access)
            guard let screen = try work.transaction.phoneScreen(of: access) else { throw ScreenRefusal.nothingWritten }
            guard screen.finished == nil else { throw ScreenRefusal.finished }
            guard screen.version == version else { throw ScreenConflict(current: screen) }
            let template = try IntakeTemplate.phoneScreen
            let problems = template.problems(in: screen.answers, on: try work.today(of: inquiry))
            guard problems.isEmpty else { throw ScreenRefusal.incomplete(problems) }
            try work.checkDanger(in: screen, template, noDanger, access)
            guard try work.transaction.finishScreen(of: access, over: version, by: staff, at: work.now) else {
                throw ScreenConflict(current: screen)
            }
            try work.settle(.phoneScreen, of: access, because: "the phone screen finished on \(try work.today(of: inquiry).iso)")
            try work.write("screen", "Phone screen finished", to: access)
        }
    }
}

extension Work {
    fileprivate func checkDanger(
        in screen: PhoneScreen, _ template: IntakeTemplate, _ noDanger: String, _ access: Access<Inquiry>
    ) throws {
        guard !template.dangers(in: screen.answers).isEmpty, try transaction.handOffs(of: access).isEmpty else { return }
        guard noDanger.trimmed.count >= 10 else { throw ScreenRefusal.dangerNotHandedOn }
        guard noDanger.count <= 1000 else { throw AdmissionRefusal.tooLong("noDanger") }
        try write("crisis", "An answer spoke of danger and nobody was handed on: \(noDanger.trimmed)", to: access)
    }
}
