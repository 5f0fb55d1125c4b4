/// One row of an answer, read from left to right.
///
/// It is a view into the engine's memory and cannot leave the closure it is handed to.
package struct Row: ~Copyable {
    private let source: any RowSource
    private var column = 0

    init(_ source: any RowSource) { self.source = source }

    package mutating func next(_: Int.Type = Int.self) throws -> Int { try present(source.integer(advance())) }
    package mutating func next(_: Int32.Type = Int32.self) throws -> Int32 { try small(next(Int.self)) }
    package mutating func next(_: Bool.Type = Bool.self) throws -> Bool { try next(Int.self) != 0 }
    package mutating func next(_: Double.Type = Double.self) throws -> Double { try present(source.real(advance())) }
    package mutating func next(_: String.Type = String.self) throws -> String { try present(source.text(advance())) }
    package mutating func next(_: [UInt8].Type = [UInt8].self) throws -> [UInt8] { try present(source.blob(advance())) }
    package mutating func next(_: Int?.Type = Int?.self) throws -> Int? { try source.integer(advance()) }
    package mutating func next(_: Int32?.Type = Int32?.self) throws -> Int32? { try next(Int?.self).map { try small($0) } }
    package mutating func next(_: Double?.Type = Double?.self) throws -> Double? { try source.real(advance()) }
    package mutating func next(_: String?.Type = String?.self) throws -> String? { try source.text(advance()) }
    package mutating func next(_: [UInt8]?.Type = [UInt8]?.self) throws -> [UInt8]? { try source.blob(advance()) }

    /// A word of a fixed vocabulary, such as a role or a verdict. Inlined, so that the one who asks knows the vocabulary: a page reads
    /// hundreds of them.
    @inlinable package mutating func next<Word: RawRepresentable<String>>(_: Word.Type = Word.self) throws -> Word {
        let text = try next(String.self)
        guard let word = Word(rawValue: text) else { throw RowError.unknownWord(text, of: "\(Word.self)") }
        return word
    }

    @inlinable package mutating func next<Word: RawRepresentable<String>>(_: Word?.Type = Word?.self) throws -> Word? {
        guard let text = try next(String?.self) else { return nil }
        guard let word = Word(rawValue: text) else { throw RowError.unknownWord(text, of: "\(Word.self)") }
        return word
    }

    private func small(_ number: Int) throws -> Int32 {
        guard let small = Int32(exactly: number) else { throw RowError.notANumber(column: column) }
        return small
    }

    private mutating func advance() -> Int {
        defer { column += 1 }
        return column
    }

    private func present<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw RowError.missing(column: column) }
        return value
    }
}

/// What an engine hands out for the row it stands on.
protocol RowSource {
    func integer(_ column: Int) throws -> Int?
    func real(_ column: Int) throws -> Double?
    func text(_ column: Int) throws -> String?
    func blob(_ column: Int) throws -> [UInt8]?
}

/// The answer does not have the shape that the store expects: a fault of the program or of the data, never of its user.
package enum RowError: Error, Equatable {
    case missing(column: Int)
    case unknownWord(String, of: String)
    case notANumber(column: Int)
}
