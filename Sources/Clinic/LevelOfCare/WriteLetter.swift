import Database

extension Clinic {
    /// Saves the letter as written so far. `version` is the one that the writer started from; 0 when nothing of this one was saved.
    package func saveLetter(
        _ words: LetterWords, version: Int, of inquiry: ID<Inquiry>, as caller: Caller
    ) async throws -> ReferOutLetter {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "refer-out letter draft")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let words = words.tidied
            try words.checkLength()
            let all = try work.transaction.letters(of: access)
            let draft = all.first.flatMap { $0.signature == nil ? $0 : nil }
            // A save sent again because its answer was lost is no conflict.
            if let draft, draft.words == words { return draft }
            let number = draft?.number ?? (all.first?.number ?? 0) + 1
            let isSaved = try work.transaction.save(
                words, as: number, over: version, of: access, id: work.newID(), author: staff, at: work.now)
            guard let now = try work.transaction.letters(of: access).first, now.signature == nil else {
                throw LetterRefusal.changedSinceRead
            }
            guard isSaved else { throw LetterConflict(current: now) }
            return now
        }
    }

    /// Signs the letter. The lines of the site are kept with it as they stand now.
    package func signLetter(version: Int, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "refer-out letter signed")
            guard let letter = try work.transaction.letters(of: access).first, letter.signature == nil else {
                throw LetterRefusal.nothingWritten
            }
            guard letter.version == version else { throw LetterRefusal.changedSinceRead }
            let signer = try work.licensed(.assesses, else: LevelRefusal.licenceNeeded)
            try letter.words.checkWhole()
            let lines = try work.letterLines(of: try work.transaction.inquiry(access))
            let signature = LevelSignature(at: work.now, staff: signer.id, name: signer.signature)
            guard try work.transaction.sign(letter.id, over: version, lines: lines, signature) else {
                throw LetterRefusal.changedSinceRead
            }
            try work.write("letter", "Refer-out letter signed by \(signer.signature): \(letter.words.place)", to: access)
        }
    }
}

extension Work {
    func letterLines(of inquiry: Inquiry) throws -> [LetterLine] {
        try helpLines(at: try site(of: inquiry)).map { LetterLine(name: $0.name, phone: $0.phone, hours: $0.hours) }
    }
}
