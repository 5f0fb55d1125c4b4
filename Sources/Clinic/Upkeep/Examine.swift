import Database

/// One thing that the doctor looked at.
package struct Finding: Sendable, Equatable {
    package let isGood: Bool
    package let what: String
}

extension Clinic {
    /// Looks at everything that must hold: the engine's own check, the schema's steps, the sums of the ledger, the journal.
    package func examine(as caller: Caller) async throws -> [Finding] {
        let verdict = try await verifyJournal(as: caller)
        let expected = Migration.all.map(\.name)
        let found = try await look(.verifyJournal, as: caller) { work in
            work.note(JournalLine(scope: "house", detail: "doctor"))
            return (
                try work.transaction.engineCheck(), try work.transaction.stepsTaken(), try work.transaction.unevenLedgerSums(),
                try work.transaction.tamperAttempts().count, try work.transaction.letterStanding()
            )
        }
        let (engine, steps, uneven, attempts, letters) = found
        return [
            Finding(isGood: engine == "ok", what: "The database engine finds itself \(engine)."),
            Finding(isGood: Set(expected) == Set(steps), what: "\(steps.count) of \(expected.count) steps of the schema are taken."),
            Finding(
                isGood: uneven == 0,
                what: uneven == 0
                    ? "Every session's minutes add up, person by person." : "\(uneven) places at sessions whose minutes do not add up."),
            Finding(
                isGood: verdict.faults.isEmpty,
                what: "The journal of \(verdict.entries) entries is \(verdict.faults.isEmpty ? "whole" : "damaged: \(verdict.faults[0])")."),
            Finding(
                isGood: attempts == 0,
                what: attempts == 0
                    ? "Nobody tried to change what may not be changed."
                    : "\(attempts) attempts to change what may not be changed; see the journal page."),
        ] + letters.findings(at: now)
    }

    /// Copies everything into a new file, while others go on working.
    package func backUp(to path: String, as caller: Caller) async throws {
        try await perform(.backUp, as: caller) { $0.note(JournalLine(scope: "house", detail: "backup")) }
        try await database.backup(to: path)
    }
}
