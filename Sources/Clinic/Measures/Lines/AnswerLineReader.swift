/// Reads the form on one line.
struct AnswerLineReader {
    private let lines: AnswerLines
    private var cursor: JSONCursor
    private var id: [UInt8] = []
    private var hasAnswers = false
    private var sheet: AnswerSheet
    /// Forms name their items in order, so the next one is looked for first.
    private var expected = 0

    init(of lines: AnswerLines, _ line: UnsafeBufferPointer<UInt8>) {
        self.lines = lines
        cursor = JSONCursor(line)
        sheet = AnswerSheet(items: lines.instrument.items)
    }

    mutating func form() throws(AnswerLineProblem) -> AnswerLines.Form {
        try members { (reader, key) throws(AnswerLineProblem) in
            if reader.cursor.equals(key, Self.idName) {
                try reader.identify()
            } else if reader.cursor.equals(key, Self.answersName) {
                reader.hasAnswers = true
                try reader.members { (reader, key) throws(AnswerLineProblem) in try reader.answer(key) }
            } else if !reader.cursor.skipValue() {
                throw .notJSON(at: reader.cursor.at)
            }
        }
        guard cursor.next == nil else { throw .notJSON(at: cursor.at) }
        guard !id.isEmpty else { throw .noIdentifier }
        guard hasAnswers else { throw .noAnswers }
        return AnswerLines.Form(id: id, sheet: sheet)
    }

    /// Goes through the members of the object that stands here.
    private mutating func members(
        _ body: (inout AnswerLineReader, Range<Int>) throws(AnswerLineProblem) -> Void
    ) throws(AnswerLineProblem) {
        guard cursor.take(.openObject) else { throw .notJSON(at: cursor.at) }
        if cursor.take(.closeObject) { return }
        repeat {
            guard let key = cursor.string(), cursor.take(.colon) else { throw .notJSON(at: cursor.at) }
            try body(&self, key)
        } while cursor.take(.comma)
        guard cursor.take(.closeObject) else { throw .notJSON(at: cursor.at) }
    }

    private mutating func identify() throws(AnswerLineProblem) {
        if cursor.next == UInt8(ascii: "\"") {
            guard let text = cursor.string() else { throw .notJSON(at: cursor.at) }
            guard isWritable(text) else { throw .notJSON(at: text.lowerBound) }
            id = Array(cursor.bytes[(text.lowerBound - 1)..<(text.upperBound + 1)])
        } else if let word = cursor.word(), case .number? = JSONWord(word, in: cursor.bytes) {
            id = Array(cursor.bytes[word])
        } else {
            throw .noIdentifier
        }
    }

    /// The identifier is written again as it stands, so it must be JSON through and through.
    private func isWritable(_ text: Range<Int>) -> Bool {
        guard let words = String(validating: cursor.bytes[text], as: UTF8.self) else { return false }
        guard cursor.bytes[text].contains(UInt8(ascii: "\\")) else { return true }
        return !words.replacing(/\\(?:["\\\/bfnrt]|u[0-9A-Fa-f]{4})/, with: "").utf8.contains(UInt8(ascii: "\\"))
    }

    private mutating func answer(_ key: Range<Int>) throws(AnswerLineProblem) {
        guard let place = place(of: key) else { throw .refused(lines.instrument.unknownItem(cursor.text(key))) }
        guard let code = try code(of: place) else { return }
        guard sheet.positions[place] == nil else { throw .twice(lines.instrument.items[place].number) }
        sheet.positions[place] = try position(of: code, at: place)
    }

    private mutating func place(of key: Range<Int>) -> Int? {
        if expected < lines.names.count, cursor.equals(key, lines.names[expected]) {
            expected += 1
            return expected - 1
        }
        let found = lines.names.firstIndex { cursor.equals(key, $0) } ?? lines.place(named: cursor.text(key))
        expected = (found ?? expected) + 1
        return found
    }

    /// Where the code that stands here is written; nothing for null.
    private mutating func code(of place: Int) throws(AnswerLineProblem) -> Range<Int>? {
        guard let first = cursor.next else { throw .notJSON(at: cursor.at) }
        if first == UInt8(ascii: "\"") {
            guard let text = cursor.string() else { throw .notJSON(at: cursor.at) }
            return text
        }
        guard first != UInt8(ascii: "{"), first != UInt8(ascii: "["), let word = cursor.word() else {
            throw .noCode(lines.instrument.items[place].number)
        }
        return cursor.equals(word, Self.null) ? nil : word
    }

    private func position(of code: Range<Int>, at place: Int) throws(AnswerLineProblem) -> Int32 {
        if let position = lines.codes[place].firstIndex(where: { cursor.equals(code, $0) }) { return Int32(position) }
        let text = plain(code)
        if let position = lines.instrument.items[place].position(of: text) { return position }
        throw .refused(lines.instrument.unknownCode(text, at: place))
    }

    /// A code as it is stored: `2.0` is 2, and true is 1.
    private func plain(_ code: Range<Int>) -> String {
        switch JSONWord(code, in: cursor.bytes) {
        case .yes?: "1"
        case .no?: "0"
        case .number(let value)? where value == value.rounded() && abs(value) < 1e9: String(Int(value))
        default: cursor.text(code)
        }
    }

    /// The identifier of a line in which something else is wrong.
    static func identifier(in line: UnsafeBufferPointer<UInt8>) -> String? {
        var cursor = JSONCursor(line)
        guard cursor.take(.openObject) else { return nil }
        repeat {
            guard let key = cursor.string(), cursor.take(.colon) else { return nil }
            if cursor.equals(key, idName) { return (cursor.string() ?? cursor.word()).map { cursor.text($0) } }
            guard cursor.skipValue() else { return nil }
        } while cursor.take(.comma)
        return nil
    }

    private static let idName = Array("id".utf8)
    private static let answersName = Array("answers".utf8)
    private static let null = Array("null".utf8)
}
