import Database

extension Clinic {
    /// Saves an assessment as typed so far; nothing has to be complete, or even readable, before it is signed. `version` is the one
    /// that the writer started from; 0 when nothing had been saved.
    ///
    /// Whoever saves second gets an `IntakeConflict` with the first one's answers, and nothing changes.
    package func saveIntake(
        _ answers: [String: String], version: Int, of inquiry: ID<Inquiry>, as caller: Caller
    ) async throws -> Intake {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "assessment draft")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard try work.transaction.inquiry(access).isWorkedOn else { throw AdmissionRefusal.closed }
            let template = try IntakeTemplate.shipped
            let answers = try template.kept(answers)
            let current = try work.transaction.intake(of: access)
            if let current {
                guard current.signature == nil else { throw IntakeRefusal.signed }
                // A save sent again because its answer was lost is no conflict.
                if current.answers == answers { return current }
            }
            let isSaved = try work.transaction.save(
                answers, by: template.name, over: version, of: access, id: work.newID(), author: staff, at: work.now)
            guard let now = try work.transaction.intake(of: access) else { throw IntakeRefusal.changedSinceRead }
            guard isSaved else { throw IntakeConflict(current: now) }
            return now
        }
    }

    /// Signs the assessment: from then on it never changes, and the gate that asks for it opens.
    /// - Parameter version: the saved one that the signer has read.
    package func signIntake(version: Int, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "assessment signed")
            let known = try work.transaction.inquiry(access)
            guard known.isWorkedOn else { throw AdmissionRefusal.closed }
            guard let intake = try work.transaction.intake(of: access) else { throw IntakeRefusal.nothingWritten }
            guard intake.signature == nil else { throw IntakeRefusal.signed }
            guard intake.version == version else { throw IntakeRefusal.changedSinceRead }
            let signer = try work.licensed(.assesses, else: IntakeRefusal.licenceNeeded)
            let template = try IntakeTemplate.shipped
            let problems = template.problems(in: intake.answers, on: try work.today(of: known))
            guard problems.isEmpty else { throw IntakeRefusal.incomplete(problems) }
            let signature = IntakeSignature(
                at: work.now, staff: signer.id, name: signer.signature, record: template.record(of: intake.answers))
            guard try work.transaction.sign(intake.id, over: version, signature) else { throw IntakeRefusal.changedSinceRead }
            try work.settle(.intakeAssessment, of: access, because: "the assessment signed on \(try work.today(of: known).iso)")
            try work.write("assessment", "Signed by \(signer.signature)", to: access)
        }
    }

    /// Adds what was learned after signing.
    package func addToIntake(_ words: String, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "addition to the assessment")
            guard let intake = try work.transaction.intake(of: access), intake.signature != nil else { throw IntakeRefusal.notSigned }
            guard (1...IntakeTemplate.longest).contains(words.trimmed.count) else { throw IntakeRefusal.wordsMissing }
            guard let id = caller.staff, let staff = try work.transaction.staff(id) else { throw AccessRefusal.notYourDeed }
            let addendum = IntakeAddendum(words: words.trimmed, name: staff.signature, at: work.now)
            try work.transaction.insertAddendum(work.newID(), addendum, to: intake.id, by: id)
            try work.write("assessment", "Added to by \(staff.signature)", to: access)
        }
    }
}

extension IntakeTemplate {
    /// What of a form is kept while it is being written: answers to what is asked, as typed.
    func kept(_ typed: [String: String]) throws(IntakeRefusal) -> SheetAnswers {
        var kept: [String: String] = [:]
        for field in fields {
            let answer = (typed[field.name] ?? "").trimmed
            guard answer.count <= Self.longest else { throw .tooLong(field.name) }
            if !answer.isEmpty { kept[field.name] = answer }
        }
        return SheetAnswers(kept)
    }
}

extension Work {
    /// Today, on the clock of the site that an inquiry belongs to.
    func today(of inquiry: Inquiry) throws -> Day { try zone(of: inquiry).local(now).day }

    func zone(of inquiry: Inquiry) throws -> SiteZone { try site(of: inquiry).zone }

    /// Whoever asks, if their licence allows it.
    func licensed(_ act: SigningRules.Act, else refusal: any Refusal) throws -> Staff {
        guard let id = caller.staff, let staff = try transaction.staff(id) else { throw AccessRefusal.notYourDeed }
        guard try SigningRules.shipped.allows(act, by: staff.credential) else { throw refusal }
        return staff
    }
}
