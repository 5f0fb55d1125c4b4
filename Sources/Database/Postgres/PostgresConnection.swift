import CPostgres

/// A connection with its prepared statements, spoken to by one thread at a time.
///
/// It stays in libpq's pipeline mode: a statement whose answer nobody reads (BEGIN, SAVEPOINT) travels with the next
/// one, so a transaction costs a journey to the server for each real statement and one for COMMIT.
final class PostgresConnection: Connection, @unchecked Sendable {
    private struct Statement: Hashable {
        let text: String
        let types: [Oid]
    }

    /// A statement that waits for company.
    private struct Soon {
        let text: String
        var values: [SQLValue] = []
        /// Part of somebody's work, so that its failure is theirs; the others only mark where parts begin and end.
        var isWork = false
    }

    private static let mostPrepared = 500
    /// More would not be faster, and their answers must fit between the two ends while nobody reads.
    private static let mostSoon = 64
    private let session: PostgresSession
    private let count: StatementCount
    private var prepared: [Statement: String] = [:]
    /// Counts up even when a preparation fails, so that no name is given twice.
    private var names = 0
    private var arePreparedStale = false
    private var soon: [Soon] = []
    /// The server has heard of the transaction: BEGIN has left with its first statement.
    private var hasBegun = false
    /// Something was sent whose answers were not read to the end.
    private var isAwaitingAnswers = false
    private var stream: PostgresStream?
    private var foreseen: [SQL: PostgresResult] = [:]

    var dialect: Dialect { .postgres }
    var isLost: Bool { session.isLost }

    init(_ conninfo: String, counting count: StatementCount) throws {
        (session, self.count) = (try PostgresSession(conninfo), count)
        PQenterPipelineMode(session.handle)
    }

    func query(_ text: String, _ values: [SQLValue], oneByOne: Bool, _ each: (any RowSource) throws -> Void) throws {
        try ask(text, values)
        guard !oneByOne else { return try readOneByOne(each) }
        let result = try answer()
        for row in 0..<result.rows { try each(PostgresRow(result: result, row: row)) }
    }

    func query(_ questions: [SQL], _ each: (Int, any RowSource) throws -> Void) throws {
        let known = questions.compactMap { foreseen[$0] }
        for (number, result) in try (known.count == questions.count ? known : answers(to: questions)).enumerated() {
            for row in 0..<result.rows { try each(number, PostgresRow(result: result, row: row)) }
        }
    }

    func foresee(_ questions: [SQL]) throws {
        for (question, answer) in zip(questions, try answers(to: questions)) { foreseen[question] = answer }
    }

    func forgetForeseen() { foreseen = [:] }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
        try ask(text, values)
        return try answer().affected
    }

    func executeSoon(_ text: String) {
        count.increment()
        soon.append(Soon(text: text))
    }

    func executeSoon(_ text: String, _ values: [SQLValue]) throws {
        count.increment()
        soon.append(Soon(text: text, values: values, isWork: true))
        if soon.count == Self.mostSoon { try settle() }
    }

    func settle() throws {
        guard soon.contains(where: \.isWork) else { return }
        try send { _ in 0 }
        skipAnswers()
    }

    func script(_ text: String) throws {
        count.increment()
        try send { _ in 0 }
        try readToEnd()
        // Several statements in one text need the simple protocol, which pipeline mode excludes.
        PQexitPipelineMode(session.handle)
        defer { PQenterPipelineMode(session.handle) }
        try session.say(text)
    }
}

// MARK: - The transaction

extension PostgresConnection {
    func begin(_ mode: StaticString) throws {
        if arePreparedStale || prepared.count > Self.mostPrepared {
            try script("DEALLOCATE ALL")
            (prepared, arePreparedStale) = ([:], false)
        }
        soon = [Soon(text: "BEGIN ISOLATION LEVEL \(mode)")]
        (hasBegun, foreseen) = (false, [:])
    }

    /// - Throws: `OutcomeUnknown` if the line broke after COMMIT was sent; otherwise nothing was committed.
    func commit() throws {
        guard !isLost else { throw DatabaseError.unavailable("the connection was lost") }
        // A dead line is noticed before COMMIT is sent: afterwards nobody could say what became of the work.
        if !hasBegun { try send { _ in 0 } }
        do {
            try send { _ in
                PQsendQueryParams(session.handle, "COMMIT", 0, nil, nil, nil, nil, 0)
                return 0
            }
            let result = try answer()
            // The server answers COMMIT of a failed transaction with a friendly ROLLBACK.
            guard result.command == "COMMIT" else { throw DatabaseError.failed("the transaction was rolled back") }
        } catch {
            throw isLost ? OutcomeUnknown() : error
        }
    }

    func rollback() {
        soon = []
        guard !isLost, PQtransactionStatus(session.handle) != PQTRANS_IDLE else { return }
        PQsendQueryParams(session.handle, "ROLLBACK", 0, nil, nil, nil, nil, 0)
        PQpipelineSync(session.handle)
        isAwaitingAnswers = true
        skipAnswers()
    }

    /// Ends a transaction that only read. Its answer says nothing, so it is read when the connection is next used.
    /// One that asked nothing has nothing to end: a second COMMIT would leave an answer that nobody expects.
    func endRead() {
        soon = []
        guard hasBegun, !isLost, PQtransactionStatus(session.handle) != PQTRANS_IDLE else { return }
        PQsendQueryParams(session.handle, "COMMIT", 0, nil, nil, nil, nil, 0)
        PQpipelineSync(session.handle)
        isAwaitingAnswers = true
    }
}

// MARK: - Sending

extension PostgresConnection {
    /// Sends a statement; its own answer is then the next to be read.
    private func ask(_ text: String, _ values: [SQLValue]) throws {
        count.increment()
        try send { fresh in sendPrepared(text, values, &fresh) - 1 }
    }

    /// Sends several statements and reads their answers in order.
    private func answers(to questions: [SQL]) throws -> [PostgresResult] {
        for _ in questions { count.increment() }
        try send { fresh in
            // Preparations first, because nobody waits for their answers.
            let names = questions.map { prepare($0.text, $0.values, &fresh) }
            for (question, name) in zip(questions, names) { runPrepared(name.text, question.values) }
            return names.count(where: \.isNew)
        }
        return try questions.map { _ in
            let result = PostgresResult(PQgetResult(session.handle))
            try checked(result)
            PQclear(PQgetResult(session.handle))
            return result
        }
    }

    /// Sends what was to be said soon, then what `statements` sends, and reads the answers that nobody waits for: those
    /// of the former, and as many of the latter as it says.
    private func send(_ statements: (inout [Statement: String]) -> Int) throws {
        try stream?.takeRest()
        skipAnswers()
        hasBegun = true
        // Known only once the server has said that it has them: what follows a failure was never prepared.
        var fresh: [Statement: String] = [:]
        var unheard = 0
        // What cannot be sent shows in the answers: libpq then reports the connection as lost.
        for one in soon { unheard += one.isWork ? sendPrepared(one.text, one.values, &fresh) : sendPlain(one.text) }
        soon = []
        unheard += statements(&fresh)
        PQpipelineSync(session.handle)
        isAwaitingAnswers = true
        for _ in 0..<unheard {
            try checked(PostgresResult(PQgetResult(session.handle)))
            PQclear(PQgetResult(session.handle))  // the empty answer between two statements
        }
        prepared.merge(fresh) { _, new in new }
    }

    private func sendPlain(_ text: String) -> Int {
        PQsendQueryParams(session.handle, text, 0, nil, nil, nil, nil, 0)
        return 1
    }

    /// Prepares a statement the first time; the number of answers to come.
    private func sendPrepared(_ text: String, _ values: [SQLValue], _ fresh: inout [Statement: String]) -> Int {
        let name = prepare(text, values, &fresh)
        runPrepared(name.text, values)
        return name.isNew ? 2 : 1
    }

    /// The name of a statement on the server, and whether it had to be prepared for it.
    private func prepare(_ text: String, _ values: [SQLValue], _ fresh: inout [Statement: String]) -> (text: String, isNew: Bool) {
        let statement = Statement(text: text, types: values.map(\.postgresType))
        if let known = prepared[statement] ?? fresh[statement] { return (known, false) }
        let name = "s\(names)"
        names += 1
        fresh[statement] = name
        PQsendPrepare(session.handle, name, text.numberedPlaces, Int32(values.count), statement.types)
        return (name, true)
    }

    private func runPrepared(_ name: String, _ values: [SQLValue]) {
        _ = PostgresParameters(values).withPointers { places, lengths, formats in
            PQsendQueryPrepared(session.handle, name, Int32(values.count), places, lengths, formats, 0)
        }
    }
}

// MARK: - Receiving

extension PostgresConnection {
    private func answer() throws -> PostgresResult {
        let result = PostgresResult(PQgetResult(session.handle))
        try checked(result)
        skipAnswers()
        return result
    }

    private func readToEnd() throws {
        skipAnswers()
        if isLost { throw DatabaseError.unavailable("the connection was lost") }
    }

    private func readOneByOne(_ each: (any RowSource) throws -> Void) throws {
        guard PQsetSingleRowMode(session.handle) == 1 else {
            throw DatabaseError.failed("the answer cannot be read row by row")
        }
        let stream = PostgresStream { [unowned self] in
            let result = PostgresResult(PQgetResult(session.handle))
            try checked(result)
            return result.status == PGRES_SINGLE_TUPLE ? result : nil
        }
        self.stream = stream
        defer {
            self.stream = nil
            skipAnswers()
        }
        while let result = try stream.next() { try each(PostgresRow(result: result, row: 0)) }
    }

    /// A failure leaves the pipeline read to its end, so that the next statement starts clean.
    private func checked(_ result: PostgresResult) throws {
        guard let error = result.error(on: session) else { return }
        skipAnswers()
        if result.isOfStalePlan { arePreparedStale = true }
        throw error
    }

    private func skipAnswers() {
        var wasEmpty = false
        while isAwaitingAnswers {
            let result = PQgetResult(session.handle)
            let status = PQresultStatus(result)
            PQclear(result)
            let isEnd = status == PGRES_PIPELINE_SYNC || (result == nil && (wasEmpty || isLost))
            if isEnd { isAwaitingAnswers = false }
            wasEmpty = result == nil
        }
    }
}
