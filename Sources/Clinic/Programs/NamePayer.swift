import Database

/// A site's own code for a payer, and the word by which the rule packs know that payer.
package struct PayerWord: Sendable, Equatable {
    /// As the site's files write it, such as `CHP01`.
    package let code: String
    /// As the packs write it, such as `medicare`.
    package let word: String

    package init(code: String, word: String) { (self.code, self.word) = (code, word) }
}

/// The payers of a site: the codes that its coverages carry, and what they mean.
package struct PayersReading: Sendable {
    /// Codes on file or given a meaning, by code.
    package let payers: [Payer]
    /// Every word that some pack has rules for.
    package let words: [String]

    package struct Payer: Sendable, Equatable {
        package let code: String
        /// Nil while the code is taken for the word itself.
        package let word: String?
        /// People who have this payer.
        package let members: Int
    }
}

extension Clinic {
    /// The payers by which rules may differ, for the settings.
    package func payers(as caller: Caller) async throws -> PayersReading {
        try await look(.readProgrammes, as: caller) { work in
            work.note(JournalLine(scope: "payers"))
            let words = Dictionary(uniqueKeysWithValues: try work.transaction.payerWords().map { ($0.code, $0.word) })
            let members = Dictionary(uniqueKeysWithValues: try work.transaction.payerCodes().map { ($0.code, $0.members) })
            return PayersReading(
                payers: Set(words.keys).union(members.keys).sorted().map {
                    PayersReading.Payer(code: $0, word: words[$0], members: members[$0] ?? 0)
                }, words: packPayers)
        }
    }

    /// Says what a site's code for a payer means, so that the packs' rules for that payer hold for the people who have it.
    /// This week and those to come are judged anew; weeks that are over stay as they were judged.
    ///
    /// - Parameter payer: an empty word takes the meaning away again.
    package func namePayer(_ payer: PayerWord, as caller: Caller) async throws {
        let (code, word) = (payer.code.trimmed, payer.word.trimmed.lowercased())
        guard !code.isEmpty, code.utf8.count <= 64 else { throw PayerRefusal.noCode }
        guard word.isEmpty || packPayers.contains(word) else { throw PayerRefusal.unknownWord(packPayers) }
        try await perform(.changeProgrammes, as: caller) { work in
            if word.isEmpty {
                try work.transaction.removePayerWord(of: code)
            } else {
                try work.transaction.save(PayerWord(code: code, word: word))
            }
            work.note(JournalLine(scope: "payer:\(code)", detail: word.isEmpty ? "means itself" : "means \(word)"))
            try work.recountFromNow(withPayer: code)
        }
    }

    /// The payers that some pack has rules for.
    private var packPayers: [String] { Set(packs.flatMap(\.applies.payers)).sorted() }
}

extension Work {
    fileprivate func recountFromNow(withPayer code: String) throws {
        for programme in try transaction.programmes() {
            let today = programme.site.zone.local(now).day
            guard try transaction.programmes(withPayer: code, from: today.week.monday).contains(programme.id) else { continue }
            for week in try transaction.weeksWithSessions(of: programme.id, from: today.week) {
                try recountEverybody(in: programme, week)
            }
        }
    }
}

/// Why a payer's code cannot be given this meaning.
package enum PayerRefusal: Refusal, Equatable {
    case noCode
    case unknownWord([String])

    package var kind: RefusalKind { .invalid }

    package var code: String {
        switch self {
        case .noCode: "payer.no-code"
        case .unknownWord: "payer.unknown-word"
        }
    }

    package var message: String {
        switch self {
        case .noCode: "Write the payer's code as your files have it, such as CHP01; 64 letters at most."
        case .unknownWord(let known): "No rule pack knows this payer. Choose one of: \(known.joined(separator: ", "))."
        }
    }
}
