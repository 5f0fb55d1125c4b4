import Crypto
import Foundation

extension ShownDocument {
    /// SHA-256 over the title, a line break and the words, as UTF-8.
    package static func hash(title: String, text: String) -> [UInt8] { Array(SHA256.hash(data: Data((title + "\n" + text).utf8))) }

    /// The hash in hexadecimal digits, as pages and forms carry it.
    package var hashText: String { Self.text(of: hash) }

    static func text(of hash: [UInt8]) -> String { hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
