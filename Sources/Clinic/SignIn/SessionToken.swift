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
        guard cookie.utf8.count == 43, !cookie.utf8.contains(where: { "+/=".utf8.contains($0) }) else { return nil }
        let padded = cookie.replacing("-", with: "+").replacing("_", with: "/") + "="
        guard let data = Data(base64Encoded: padded), data.count == Self.length else { return nil }
        bytes = Array(data)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// For the cookie: base 64 in the letters that may stand in a cookie and a link.
    package var cookie: String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// For the database.
    package var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }
}
