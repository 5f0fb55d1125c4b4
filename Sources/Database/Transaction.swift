/// One open transaction. Everything in it happens, or nothing does.
///
/// It is synchronous and cannot leave the closure's task: nothing can wait on the network while it is open.
package final class Transaction {
    package let dialect: Dialect
    let connection: any Connection
    /// The first statement that the engine refused. After it nothing may be kept, even if the refusal was caught:
    /// PostgreSQL has given the work up by then, and the two engines answer alike.
    private(set) var failure: DatabaseError?
    /// Whether this part has sent anything that changes something, so that it cannot be left out by doing nothing.
    private(set) var hasChanged = false
    /// Live pages to be told once, and only if, this commits.
    package private(set) var notices: [Notice] = []

    init(_ connection: any Connection) {
        (self.connection, dialect) = (connection, connection.dialect)
    }

    /// Every row of the answer, each made into a value by `decode`.
    @inlinable package func rows<Value>(_ sql: SQL, _ decode: (inout Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try query(sql, oneByOne: false) { row in values.append(try decode(&row)) }
        return values
    }

    /// The first row of the answer, if there is one.
    @inlinable package func first<Value>(_ sql: SQL, _ decode: (inout Row) throws -> Value) throws -> Value? {
        try rows(sql, decode).first
    }

    /// Hands each row to `body` without keeping any: for answers too large for memory.
    package func each(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
        try query(sql, oneByOne: true, body)
    }

    /// Asks several questions of which none needs another's answer. On PostgreSQL they travel together, in one journey.
    package func ask(_ questions: Question...) throws {
        try noticingFailure {
            try connection.query(questions.map(\.sql)) { number, source in
                var row = Row(source)
                try questions[number].read(&row)
            }
        }
    }

    /// Runs a statement that changes something; the number of rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        hasChanged = true
        return try noticingFailure { try connection.execute(sql.text, sql.values) }
    }

    /// Runs a statement that changes something, where nobody needs to know how many rows. On PostgreSQL it travels with
    /// the next statement that is asked, which saves a journey; that one, or the end of the write, tells if it failed.
    package func runSoon(_ sql: SQL) throws {
        hasChanged = true
        try noticingFailure { try connection.executeSoon(sql.text, sql.values) }
    }

    /// Hears how everything went that was run soon.
    func settle() throws { try noticingFailure { try connection.settle() } }

    /// Tells whoever watches `channel`, on every node, after the commit.
    package func notify(_ channel: String, _ payload: String) throws {
        let notice = Notice(channel: channel, payload: payload)
        guard notice.wire.utf8.count < Notice.mostBytes else { throw NoticeTooLong(channel: channel) }
        hasChanged = true
        if dialect == .postgres {
            try runSoon("SELECT pg_notify('stepwell', \(notice.wire))")
        } else {
            notices.append(notice)
        }
    }

    /// The statements of a schema file, without values.
    func script(_ text: String) throws {
        hasChanged = true
        try noticingFailure { try connection.script(text) }
    }

    /// Marks the start of one caller's part, which can be taken back alone only if it is `guarded`.
    func beginPart(guarded: Bool) throws {
        (failure, hasChanged) = (nil, false)
        if guarded { try connection.executeSoon("SAVEPOINT one_write") }
    }

    /// Ends one caller's guarded part: keeps it, or takes all of it back.
    func endPart(keeping isKept: Bool) throws {
        if !isKept { try connection.executeSoon("ROLLBACK TO SAVEPOINT one_write") }
        try connection.executeSoon("RELEASE SAVEPOINT one_write")
    }

    func dropNotices(after count: Int) { notices.removeLast(notices.count - count) }

    func takeNotices() -> [Notice] {
        defer { notices = [] }
        return notices
    }

    @usableFromInline func query(_ sql: SQL, oneByOne: Bool, _ body: (inout Row) throws -> Void) throws {
        // A change may have an answer too (RETURNING), so only what begins as a question is one.
        if !sql.bytes.starts(with: "SELECT".utf8) { hasChanged = true }
        try noticingFailure {
            try connection.query(sql.text, sql.values, oneByOne: oneByOne) { source in
                var row = Row(source)
                try body(&row)
            }
        }
    }

    private func noticingFailure<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            failure = failure ?? error
            throw error
        }
    }
}

/// A question, and what becomes of each row of its answer.
package struct Question {
    let sql: SQL
    let read: (inout Row) throws -> Void

    package init(_ sql: SQL, _ read: @escaping (inout Row) throws -> Void) { (self.sql, self.read) = (sql, read) }
}

/// What an engine must be able to do; the two engines are the only ones who implement it.
protocol Connection: AnyObject {
    var dialect: Dialect { get }
    /// - Parameter oneByOne: the answer may be larger than memory.
    func query(_ text: String, _ values: [SQLValue], oneByOne: Bool, _ each: (any RowSource) throws -> Void) throws
    /// Several questions; the rows come with the number of theirs.
    func query(_ questions: [SQL], _ each: (Int, any RowSource) throws -> Void) throws
    /// Asks now what is going to be asked, and keeps the answers until they are forgotten.
    func foresee(_ questions: [SQL]) throws
    func forgetForeseen()
    func execute(_ text: String, _ values: [SQLValue]) throws -> Int
    /// A statement without an answer; it may wait until the next one that has.
    func executeSoon(_ text: String) throws
    /// A statement whose answer is only whether it worked; heard at the latest by `settle()`.
    func executeSoon(_ text: String, _ values: [SQLValue]) throws
    func settle() throws
    func script(_ text: String) throws
}

extension Connection {
    /// Where no journey is saved, each question is asked in its turn.
    func foresee(_ questions: [SQL]) {}
    func forgetForeseen() {}

    /// One after the other, where nothing is gained by asking them together.
    func query(_ questions: [SQL], _ each: (Int, any RowSource) throws -> Void) throws {
        for (number, question) in questions.enumerated() {
            try query(question.text, question.values, oneByOne: false) { try each(number, $0) }
        }
    }
}

/// Something happened that open pages may want to show.
package struct Notice: Sendable, Equatable {
    package let channel: String
    package let payload: String

    package init(channel: String, payload: String) { (self.channel, self.payload) = (channel, payload) }

    /// PostgreSQL carries no more than this in one notice.
    static let mostBytes = 8000

    var wire: String { channel + "\n" + payload }

    init(wire: String) {
        let parts = wire.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(channel: String(parts.first ?? ""), payload: parts.count > 1 ? String(parts[1]) : "")
    }
}

/// A notice says that something changed, not what: this one tried to carry too much.
package struct NoticeTooLong: Error, Equatable {
    package let channel: String
    package init(channel: String) { self.channel = channel }
}
