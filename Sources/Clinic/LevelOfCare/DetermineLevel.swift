import Database

extension Clinic {
    /// Saves a determination as written so far; anybody who assesses may write it. `version` is the one that the writer started
    /// from; 0 when nothing of this one had been saved.
    ///
    /// Whoever saves second gets a `DeterminationConflict` with the first one's words, and nothing changes.
    package func saveDetermination(
        _ words: DeterminationWords, version: Int, of inquiry: ID<Inquiry>, as caller: Caller
    ) async throws -> Determination {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "level of care draft")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard try work.transaction.inquiry(access).isWorkedOn else { throw AdmissionRefusal.closed }
            let words = try work.checked(words, of: access)
            let all = try work.transaction.determinations(of: access)
            let draft = all.first.flatMap { $0.signature == nil ? $0 : nil }
            // A save sent again because its answer was lost is no conflict.
            if let draft, draft.words == words { return draft }
            let number = draft?.number ?? (all.first?.number ?? 0) + 1
            let isSaved = try work.transaction.save(
                words, stops: words.stops(among: try CareCriterion.shipped).count, as: number, over: version, of: access,
                id: work.newID(), author: staff, at: work.now)
            guard let now = try work.transaction.determinations(of: access).first, now.signature == nil else {
                throw LevelRefusal.changedSinceRead
            }
            guard isSaved else { throw DeterminationConflict(current: now) }
            return now
        }
    }

    /// Signs the determination: from then on it never changes, and takes the place of those before it.
    /// - Parameter version: the saved one that the signer has read.
    package func signDetermination(version: Int, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.determineLevel, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "level of care determined")
            let known = try work.transaction.inquiry(access)
            guard known.isWorkedOn else { throw AdmissionRefusal.closed }
            let signer = try work.licensed(.determines, else: LevelRefusal.prescriberNeeded)
            guard let draft = try work.transaction.determinations(of: access).first, draft.signature == nil else {
                throw LevelRefusal.nothingWritten
            }
            guard draft.version == version else { throw LevelRefusal.changedSinceRead }
            let (ladder, rules) = (try CareLadder.shipped, try SigningRules.shipped)
            try DeterminationCheck(ladder: ladder, criteria: try CareCriterion.shipped, rules: rules).check(draft.words)
            let signature = LevelSignature(at: work.now, staff: signer.id, name: signer.signature)
            guard try work.transaction.sign(draft.id, over: version, signature) else { throw LevelRefusal.changedSinceRead }
            try work.settleLevel(of: access, known)
            try work.write("level", "\(ladder[draft.words.decided]?.title ?? ""), signed by \(signer.signature)", to: access)
        }
    }
}

extension Work {
    /// The gate opens when the level that was signed last is the level of the programme that was chosen; otherwise it is closed.
    /// To be asked again whenever the programme of an inquiry changes.
    func settleLevel(of access: Access<Inquiry>, _ inquiry: Inquiry) throws {
        let signed = try transaction.determinations(of: access).first { $0.signature != nil }
        let level = try signed.flatMap { try CareLadder.shipped[$0.words.decided]?.level }
        guard let signature = signed?.signature, let level, let programme = inquiry.programme,
            try transaction.programme(programme).level == level
        else {
            return try unsettle(.levelDetermined, of: access)
        }
        let day = try zone(of: inquiry).local(signature.at).day
        try settle(.levelDetermined, of: access, because: "\(level.title) determined on \(day.iso)")
    }

    /// What was typed, without spaces around it, if it asks about things that there are.
    fileprivate func checked(_ typed: DeterminationWords, of access: Access<Inquiry>) throws -> DeterminationWords {
        let (criteria, template, ladder) = (try CareCriterion.shipped, try IntakeTemplate.shipped, try CareLadder.shipped)
        var words = DeterminationWords()
        for (key, finding) in typed.findings {
            guard criteria.contains(where: { $0.key == key }), finding.field.isEmpty || template[finding.field] != nil else {
                throw LevelRefusal.unknownCriterion
            }
            guard finding.words.count <= 1000 else { throw LevelRefusal.tooLong("words-\(key)") }
            let kept = CriterionFinding(finding.answer, field: finding.field, words: finding.words.trimmed)
            if kept != CriterionFinding() { words.findings[key] = kept }
        }
        for (field, key) in [("recommended", typed.recommended), ("decided", typed.decided)] where !key.isEmpty && ladder[key] == nil {
            throw LevelRefusal.levelMissing(field)
        }
        if let rating = typed.rating {
            guard try transaction.ratings(of: access).contains(where: { $0.id == rating && $0.strike == nil }) else {
                throw LevelRefusal.unknownRating
            }
        }
        (words.recommended, words.decided, words.reason, words.rating) = (typed.recommended, typed.decided, typed.reason, typed.rating)
        for (field, path) in [
            ("rationale", \DeterminationWords.rationale), ("notLower", \.notLower), ("notHigher", \.notHigher),
        ] {
            guard typed[keyPath: path].count <= DeterminationWords.mostWords else { throw LevelRefusal.tooLong(field) }
            words[keyPath: path] = typed[keyPath: path].trimmed
        }
        return words
    }
}
