import Crypto
import Foundation

/// What a signed-in browser shows with every request: 256 random bits in a cookie. The database keeps only their
/// SHA-256, so that a copy of the database signs nobody in.
package struct SessionToken: Sendable, Equatable {
    static let length = 32

    private let bytes: [UInt8]

    /// A fresh token, for a sign-in that has just succeeded.
    package static func new(chance: Chance = .system) -> SessionToken { SessionToken(bytes: chance.bytes(length)) }

    /// Reads a cookie; nil when it cannot be a token.
    package init?(cookie: String) {
        guard cookie.utf8.count == 43 else { return nil }
        var (bytes, bits, held): ([UInt8], UInt32, UInt32) = ([], 0, 0)
        bytes.reserveCapacity(Self.length)
        for letter in cookie.utf8 {
            guard let value = Self.value(of: letter) else { return nil }
            (bits, held) = (bits << 6 | value, held + 6)
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        // The last letter holds two bits that belong to no byte.
        guard bits & 3 == 0 else { return nil }
        self.bytes = bytes
    }

    /// Base 64 for addresses, RFC 4648 section 5.
    private static func value(of letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// For the cookie: base 64 in the letters that may stand in a cookie and a link.
    package var cookie: String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// For the database.
    package var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }
}
