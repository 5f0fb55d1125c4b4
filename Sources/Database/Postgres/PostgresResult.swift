import CPostgres

/// What the server answered to one statement. It does not change once it is there.
final class PostgresResult: @unchecked Sendable {
    private let result: OpaquePointer?
    init(_ result: OpaquePointer?) { self.result = result }
    deinit { PQclear(result) }

    var status: ExecStatusType { PQresultStatus(result) }
    var rows: Int32 { PQntuples(result) }
    var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }
    /// `COMMIT`, or `ROLLBACK` where the server made one of it.
    var command: String { String(cString: PQcmdStatus(result)) }

    func isTrueOrFalse(_ column: Int) -> Bool { PQftype(result, Int32(column)) == 16 }

    /// The bytes of one value as the server sent them; `nil` is NULL.
    func bytes(_ row: Int32, _ column: Int) -> UnsafeBufferPointer<UInt8>? {
        guard PQgetisnull(result, row, Int32(column)) == 0, let start = PQgetvalue(result, row, Int32(column)) else {
            return nil
        }
        let count = Int(PQgetlength(result, row, Int32(column)))
        return UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }

    func error(on session: PostgresSession) -> DatabaseError? {
        switch status {
        case PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return nil
        case PGRES_PIPELINE_ABORTED: return .failed("skipped, because an earlier statement failed")
        default: break
        }
        guard let state = field("C") else {
            return session.isLost
                ? .unavailable("the connection was lost") : .failed(String(cString: PQerrorMessage(session.handle)))
        }
        // Only the first line: the detail below it quotes the values of the row, which are about people.
        return DatabaseError(state: state, message: field("M") ?? "")
    }

    /// A table changed under a prepared statement.
    var isOfStalePlan: Bool { field("C") == "0A000" }

    private func field(_ code: UnicodeScalar) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }
}

/// One row of an answer in libpq's memory. Values come as text, which holds the engine's every number type alike.
struct PostgresRow: RowSource {
    let result: PostgresResult
    let row: Int32

    func integer(_ column: Int) throws -> Int? {
        guard let bytes = result.bytes(row, column) else { return nil }
        if result.isTrueOrFalse(column) { return bytes.first == UInt8(ascii: "t") ? 1 : 0 }
        guard let number = Int(digits: bytes) else { throw RowError.notANumber(column: column) }
        return number
    }

    func real(_ column: Int) throws -> Double? {
        guard let text = try text(column) else { return nil }
        guard let number = Double(text) else { throw RowError.notANumber(column: column) }
        return number
    }

    func text(_ column: Int) throws -> String? {
        result.bytes(row, column).map { String(decoding: $0, as: UTF8.self) }
    }

    func blob(_ column: Int) throws -> [UInt8]? {
        guard let bytes = result.bytes(row, column) else { return nil }
        guard let decoded = Array(hexadecimal: bytes) else { return Array(bytes) }
        return decoded
    }
}

extension Int {
    /// The number that these ASCII digits write, without a detour through a string.
    fileprivate init?(digits: UnsafeBufferPointer<UInt8>) {
        let isNegative = digits.first == UInt8(ascii: "-")
        let rest = digits.dropFirst(isNegative ? 1 : 0)
        guard !rest.isEmpty else { return nil }
        var number = 0
        for digit in rest {
            let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
            // Counted downwards, because the least number has no positive twin.
            let (next, tooLow) = tens.subtractingReportingOverflow(Int(digit &- UInt8(ascii: "0")))
            guard digit &- UInt8(ascii: "0") < 10, !tooLarge, !tooLow else { return nil }
            number = next
        }
        guard isNegative || number != .min else { return nil }
        self = isNegative ? number : -number
    }
}

extension [UInt8] {
    /// The bytes that `\x0aff` writes; `nil` where it is not written so.
    fileprivate init?(hexadecimal text: UnsafeBufferPointer<UInt8>) {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
            return nil
        }
        self = [UInt8](unsafeUninitializedCapacity: text.count / 2 - 1) { bytes, count in
            for place in stride(from: 2, to: text.count, by: 2) {
                bytes[count] = Self.nibble(text[place]) << 4 | Self.nibble(text[place + 1])
                count += 1
            }
        }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
    }
}
