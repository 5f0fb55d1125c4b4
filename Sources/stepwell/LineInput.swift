import Clinic
import Foundation

/// Standard input, a line at a time, without a copy of each line.
struct LineInput {
    /// The number of the line read last, from 1.
    private(set) var number = 0
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// A line longer than this is no form.
    static let longest = 1 << 20

    /// Hands on the next line without its end; false when there is none.
    mutating func next(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) {
                try hand(start..<end, to: body)
                start = end + 1
                return true
            }
            if isAtEnd { break }
            try fill()
        }
        guard start < buffer.count else { return false }
        try hand(start..<buffer.count, to: body)
        start = buffer.count
        return true
    }

    private mutating func hand(_ line: Range<Int>, to body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        number += 1
        try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[line])) }
    }

    private mutating func fill() throws {
        buffer.removeSubrange(..<start)
        start = 0
        guard buffer.count < Self.longest else {
            throw Told("line \(number + 1): The line is longer than a million signs. Write one form on each line.")
        }
        guard let more = try FileHandle.standardInput.read(upToCount: 1 << 16), !more.isEmpty else {
            isAtEnd = true
            return
        }
        buffer.append(contentsOf: more)
    }
}
