extension Clinic {
    /// Brings a clinic's files into the record: members, coverages, referrals, authorizations, sessions and attendance, in this
    /// order whatever the order given. All rows are stored or none, unless bad rows are to be skipped.
    ///
    /// Importing the same again changes nothing. The journal keeps counts and the digest of each file, no personal data.
    package func importRecords(
        _ request: ImportRequest, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }, as caller: Caller
    ) async throws -> ImportReport {
        do {
            return try await perform(.importRecords, as: caller) { work in
                let run = ImportRun(request, work, progress)
                try run.read()
                guard run.mayStay else { throw TakenBack(report: run.report(isStored: false), line: run.line(run.takenBackAs)) }
                try run.recount()
                let report = run.report(isStored: !request.isDryRun)
                if request.isDryRun { throw TakenBack(report: report, line: run.line("import.dry-run")) }
                run.noteInJournal()
                return report
            }
        } catch let undone as TakenBack {
            // Nothing is stored, but that somebody looked is.
            try await perform(.importRecords, as: caller) { $0.note(undone.line) }
            return undone.report
        }
    }
}

/// Ends the transaction without keeping it; the report leaves all the same.
private struct TakenBack: Error {
    let report: ImportReport
    let line: JournalLine
}
