import CPostgres

extension SQLValue {
    /// The type that PostgreSQL is told. The schema has these four only; what NULL stands for it finds out itself.
    var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .real: 701
        case .text: 25
        case .blob: 17
        }
    }

    /// In the engine's binary form, which has a length: a zero byte in a text is refused, never a silent end.
    fileprivate func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: break
        case .integer(let number): withUnsafeBytes(of: Int64(number).bigEndian) { bytes.append(contentsOf: $0) }
        case .real(let number): withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .blob(let blob): bytes.append(contentsOf: blob)
        }
    }
}

/// Values laid out one after another, as libpq wants to be shown them.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [SQLValue]) {
        bytes.reserveCapacity(values.count * 16)
        for value in values {
            let start = bytes.count
            value.append(to: &bytes)
            starts.append(value == .null ? nil : start)
            lengths.append(Int32(clamping: bytes.count - start))
            bytes.append(0)  // so that an empty value has an address too
        }
    }

    /// Hands out pointers to the values, their lengths and their format, which is binary for all.
    func withPointers<Answer>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Answer
    ) -> Answer {
        bytes.withUnsafeBytes { raw in
            let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            let places = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            let formats = [Int32](repeating: 1, count: starts.count)
            return body(places, lengths, formats)
        }
    }
}

extension String {
    /// `?` as PostgreSQL numbers it: `$1`, `$2` ... The text holds `?` only where a value is bound.
    var numberedPlaces: String {
        var (numbered, place) = ("", 0)
        for piece in split(separator: "?", omittingEmptySubsequences: false) {
            if place > 0 { numbered += "$\(place)" }
            numbered += piece
            place += 1
        }
        return numbered
    }
}
