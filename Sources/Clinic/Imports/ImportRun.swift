import Database

/// One import under way inside its transaction: what is known so far, what came of each file, and what is wrong.
final class ImportRun {
    let request: ImportRequest
    let work: Work
    let tracks: ImportTracks
    var people: [String: KnownPerson] = [:]
    var sessions: [String: KnownSession] = [:]
    /// Rows of the files that were refused and are needed by others.
    var refusedPeople: Set<String> = []
    var refusedSessions: Set<String> = []
    /// Weeks whose minutes have to be judged again, and members whose every week has to.
    var affected: Set<ProgrammeWeek> = []
    var affectedPeople: Set<ID<Member>> = []
    var tally: ImportTally?
    var tallies: [ImportTally] = []
    private var problems: [ImportProblem] = []
    private var problemCount = 0
    /// Problems that no skipping of rows mends.
    private(set) var isUnreadable = false
    private var notes = ImportNotes()
    let progress: @Sendable (ImportProgress) -> Void

    var transaction: Transaction { work.transaction }
    /// Before the work, problems of the request; then the rows kept out.
    var mayStay: Bool { !isUnreadable && (problemCount == 0 || request.skipsBadRows) }
    var takenBackAs: String { request.isDryRun ? "import.dry-run" : "import.problems" }

    init(_ request: ImportRequest, _ work: Work, _ progress: @escaping @Sendable (ImportProgress) -> Void) {
        (self.request, self.work, self.progress) = (request, work, progress)
        tracks = ImportTracks(request)
    }

    func read() throws {
        let sources = recognised()
        let needsSite = sources.contains { $0.kind == .members || $0.kind == .sessions }
        let wrong = try tracks.prepare(work, needsSite: needsSite)
        report(wrong)
        let headers = try rememberedHeaders()
        // Without programmes and a zone every row would be wrong in the same way.
        guard wrong.isEmpty else { return }
        if sources.isEmpty { block("there is no file that an import reads", "Name at least one CSV file or FHIR bundle.") }
        people = try transaction.knownPeople()
        if sources.contains(where: { $0.kind >= .sessions }) { sessions = try transaction.knownSessions() }
        for (kind, source) in sources { try read(source, kind, headers[kind] ?? [:]) }
    }

    /// Judges the minutes of every week that the rows changed.
    func recount() throws {
        if !affectedPeople.isEmpty { affected.formUnion(try transaction.weeks(withAnyOf: affectedPeople)) }
        let programmes = Dictionary(uniqueKeysWithValues: try transaction.programmes().map { ($0.id, $0) })
        for (index, place) in affected.sorted().enumerated() {
            progress(ImportProgress(stage: .counting, done: index, share: Double(index) / Double(affected.count)))
            if let programme = programmes[place.programme] { try work.recountEverybody(in: programme, place.week) }
        }
    }

    func report(isStored: Bool) -> ImportReport {
        ImportReport(
            isDryRun: request.isDryRun, isStored: isStored, files: tallies.map(\.file), problems: problems, problemCount: problemCount,
            notes: notes.sentences, programmes: tracks.created)
    }

    func line(_ outcome: String) -> JournalLine {
        JournalLine(scope: "import", outcome: outcome, detail: tallies.map(\.line).joined(separator: "; "))
    }

    func noteInJournal() { work.note(line("done")) }
}

extension ImportRun {
    func note(_ sentence: String, row: Int? = nil) { notes.add(sentence, row: row) }

    /// Problems of the request or of a whole file: nothing can be stored with them.
    func report(_ found: [ImportProblem]) {
        if found.contains(where: { $0.row == nil && $0.record == nil }) { isUnreadable = true }
        problemCount += found.count
        problems += found.prefix(max(0, ImportReport.mostProblems - problems.count))
    }

    func block(_ problem: String, _ remedy: String, file: String = "Import") {
        report([ImportProblem(file: file, problem: problem, remedy: remedy)])
    }

    /// A file that cannot be read to its end keeps everything out.
    func blockAll(_ problems: [ImportProblem]) {
        report(problems)
        isUnreadable = true
    }

    /// Keeps a row out.
    func refuse(_ record: CSVRecord, _ problems: [ImportProblem]) {
        refuse(problems, row: record.row, fields: request.skipsBadRows ? record.fields : [])
    }

    func refuse(_ problems: [ImportProblem], row: Int, fields: [String]) {
        report(problems)
        let kept = RefusedRow(
            row: row, fields: fields, problem: problems.map { ($0.column.map { "\($0): " } ?? "") + $0.problem }.joined(separator: "; "),
            remedy: problems.map(\.remedy).joined(separator: " "))
        tally?.refuse(request.skipsBadRows ? kept : nil)
    }

    func count(_ outcome: ImportTally.Outcome) { tally?.count(outcome) }
}
