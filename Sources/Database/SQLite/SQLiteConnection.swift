import GRDB
import GRDBSQLite

/// A connection of GRDB's pool, spoken to through SQLite's own calls: prepared once, bound and stepped without copies.
final class SQLiteConnection: Connection {
    private let handle: GRDB.Database
    private let count: StatementCount
    var dialect: Dialect { .sqlite }

    init(_ handle: GRDB.Database, counting count: StatementCount) { (self.handle, self.count) = (handle, count) }

    /// Everything that `body` does happens, or nothing does. GRDB would prepare BEGIN and COMMIT anew each time.
    func inTransaction<Value>(_ begin: StaticString, _ body: () throws -> Value) throws -> Value {
        try mark(begin)
        do {
            let value = try body()
            try mark("COMMIT")
            return value
        } catch {
            // A full disk has ended the transaction already.
            if sqlite3_get_autocommit(handle.sqliteConnection) == 0 { try mark("ROLLBACK") }
            throw error
        }
    }

    /// Begins or ends; nobody counts it among the statements.
    private func mark(_ statement: StaticString) throws {
        let text = statement.description
        let prepared = try translatingErrors { try handle.cachedStatement(sql: text).sqliteStatement }
        defer { sqlite3_reset(prepared) }
        while try step(prepared) {}
    }

    private func translatingErrors<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch let error as GRDB.DatabaseError { throw DatabaseError(error) }
    }

    func query(_ text: String, _ values: [SQLValue], oneByOne: Bool, _ each: (any RowSource) throws -> Void) throws {
        let statement = try prepared(text, values)
        defer { sqlite3_reset(statement.sqliteStatement) }
        let source = SQLiteRow(statement: statement.sqliteStatement)
        while try step(statement.sqliteStatement) { try each(source) }
    }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
        let statement = try prepared(text, values)
        defer { sqlite3_reset(statement.sqliteStatement) }
        while try step(statement.sqliteStatement) {}
        return Int(sqlite3_changes(handle.sqliteConnection))
    }

    func executeSoon(_ text: String) throws { _ = try execute(text, []) }

    /// Nothing travels here, so soon is now.
    func executeSoon(_ text: String, _ values: [SQLValue]) throws { _ = try execute(text, values) }
    func settle() {}

    func script(_ text: String) throws {
        try translatingErrors { try handle.execute(sql: text) }
    }

    private func prepared(_ text: String, _ values: [SQLValue]) throws -> Statement {
        count.increment()
        return try translatingErrors {
            let cached = try handle.cachedStatement(sql: text)
            // A statement may be asked again while its own rows are being read: then it needs a second self.
            let isBusy = sqlite3_stmt_busy(cached.sqliteStatement) != 0
            let statement = isBusy ? try handle.makeStatement(sql: text) : cached
            sqlite3_reset(statement.sqliteStatement)
            for (index, value) in values.enumerated() { try bind(value, to: Int32(index + 1), of: statement.sqliteStatement) }
            return statement
        }
    }

    private func bind(_ value: SQLValue, to place: Int32, of statement: OpaquePointer) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, place)
            case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
            case .real(let number): sqlite3_bind_double(statement, place, number)
            case .text(let text): sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
            case .blob(let bytes): sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Self.copied)
            }
        guard code == SQLITE_OK else { throw lastError(code) }
    }

    /// SQLite's SQLITE_TRANSIENT: it copies the value before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw lastError(code)
        }
    }

    private func lastError(_ code: Int32) -> DatabaseError {
        DatabaseError(code: code, message: String(cString: sqlite3_errmsg(handle.sqliteConnection)))
    }
}

/// SQLite's own view of the row a statement stands on.
struct SQLiteRow: RowSource {
    let statement: OpaquePointer

    private func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    func integer(_ column: Int) -> Int? { isNull(column) ? nil : Int(sqlite3_column_int64(statement, Int32(column))) }

    func real(_ column: Int) -> Double? { isNull(column) ? nil : sqlite3_column_double(statement, Int32(column)) }

    func text(_ column: Int) -> String? {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8]? {
        if isNull(column) { return nil }
        guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }
}

extension DatabaseError {
    init(_ error: GRDB.DatabaseError) {
        self.init(code: error.resultCode.rawValue, message: error.message ?? "")
    }

    init(code: Int32, message: String) {
        self =
            switch code & 0xff {
            case SQLITE_CONSTRAINT: .constraint(message)
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_FULL: .full
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY: .unavailable(message)
            default: .failed(message)
            }
    }
}
