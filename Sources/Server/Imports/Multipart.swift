/// Reads `multipart/form-data` (RFC 7578) as it streams in: pieces go in, parts come out, nothing is kept.
struct Multipart: Sendable {
    enum Event: Sendable, Equatable {
        /// A field or a file begins.
        case part(name: String, file: String?)
        case bytes([UInt8])
        case end
    }

    private enum State { case preamble, boundary, head, body, done }

    private static let mostHead = 16 * 1024
    private let delimiter: [UInt8]
    private var state = State.preamble
    private var rest: [UInt8]

    /// - Parameter contentType: of the request; nil when it names no usable boundary.
    init?(contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"), let mark = contentType.range(ofBoundary: "boundary=") else {
            return nil
        }
        let boundary = contentType[mark...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // As if a line had ended before the first boundary, so that it looks like all the others.
        rest = [13, 10]
    }

    var isDone: Bool { state == .done }

    /// Takes the next piece and hands out what it completes.
    mutating func push(_ piece: some Sequence<UInt8>, _ emit: (Event) throws -> Void) throws {
        rest.append(contentsOf: piece)
        var position = 0
        while try step(from: &position, emit) {}
        rest.removeFirst(position)
    }

    /// One step forward; false when more bytes are needed.
    private mutating func step(from position: inout Int, _ emit: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble: return skipPreamble(&position)
        case .boundary: return try pastBoundary(&position)
        case .head: return try head(&position, emit)
        case .body: return try body(&position, emit)
        case .done:
            position = rest.count
            return false
        }
    }

    private mutating func skipPreamble(_ position: inout Int) -> Bool {
        guard let found = find(delimiter, from: position) else {
            position = max(position, rest.count - delimiter.count + 1)
            return false
        }
        (position, state) = (found + delimiter.count, .boundary)
        return true
    }

    /// After a boundary comes either another part or the end.
    private mutating func pastBoundary(_ position: inout Int) throws -> Bool {
        guard rest.count - position >= 2 else { return false }
        let next = rest[position..<(position + 2)]
        position += 2
        if next.elementsEqual("--".utf8) {
            state = .done
        } else {
            guard next.elementsEqual([13, 10]) else { throw PageRefusal.unreadableForm }
            state = .head
        }
        return true
    }

    private mutating func head(_ position: inout Int, _ emit: (Event) throws -> Void) throws -> Bool {
        guard let end = find([13, 10, 13, 10], from: position) else {
            guard rest.count - position <= Self.mostHead else { throw PageRefusal.unreadableForm }
            return false
        }
        let lines = String(decoding: rest[position..<end], as: UTF8.self).split(separator: "\r\n")
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.parameter("name", of: disposition)
        else { throw PageRefusal.unreadableForm }
        (position, state) = (end + 4, .body)
        try emit(.part(name: name, file: Self.parameter("filename", of: disposition)))
        return true
    }

    private mutating func body(_ position: inout Int, _ emit: (Event) throws -> Void) throws -> Bool {
        if let found = find(delimiter, from: position) {
            if found > position { try emit(.bytes(Array(rest[position..<found]))) }
            try emit(.end)
            (position, state) = (found + delimiter.count, .boundary)
            return true
        }
        let safe = rest.count - delimiter.count + 1
        if safe > position {
            try emit(.bytes(Array(rest[position..<safe])))
            position = safe
        }
        return false
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard rest.count - start >= needle.count else { return nil }
        return rest.withUnsafeBufferPointer { rest in
            var index = start
            while index <= rest.count - needle.count {
                if rest[index] == needle[0], needle.indices.allSatisfy({ rest[index + $0] == needle[$0] }) { return index }
                index += 1
            }
            return nil
        }
    }

    /// `name="…"` out of a header; browsers write a quote in a file's name as %22.
    private static func parameter(_ name: String, of header: Substring) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let pair = piece.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return String(pair[1].filter { $0 != "\"" }).replacing("%22", with: "\"")
        }
        return nil
    }
}

extension String {
    fileprivate func range(ofBoundary mark: String) -> String.Index? {
        lowercased().firstRange(of: mark).map { index(startIndex, offsetBy: distance(from: startIndex, to: $0.upperBound)) }
    }
}
