import Crypto
import Foundation

/// A code on paper that stands in once for the authenticator app: for the day the telephone is lost.
///
/// Sixteen letters in groups of four, 67 bits: enough that a plain SHA-256 at rest cannot be searched. Vowels and
/// letters that look like others are left out, so that no code spells a word or is misread.
package struct RecoveryCode: Sendable, Equatable {
    /// As it is printed: `BCDF-GHJK-MNPQ-RSTV`.
    package let text: String

    static let alphabet = Array("BCDFGHJKMNPQRSTVWXZ")
    static let length = 16
    static let group = 4
    /// How many are handed out together; new ones replace the old.
    package static let batchSize = 10

    /// Reads what was typed, whatever its case, spaces and hyphens; nil when it cannot be a code.
    package init?(typed: String) {
        let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard letters.count == Self.length, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        self.init(letters: Array(letters))
    }

    private init(letters: [Character]) {
        text = stride(from: 0, to: letters.count, by: Self.group)
            .map { String(letters[$0..<min($0 + Self.group, letters.count)]) }.joined(separator: "-")
    }

    /// Ten fresh codes, all different.
    package static func batch(chance: Chance = .system) -> [RecoveryCode] {
        var codes = [RecoveryCode]()
        while codes.count < batchSize {
            let code = RecoveryCode(letters: letters(chance))
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    /// What is kept. The code itself is shown once and then forgotten.
    package var hash: [UInt8] { Array(SHA256.hash(data: Data("stepwell recovery code \(text)".utf8))) }

    private static func letters(_ chance: Chance) -> [Character] {
        // Bytes above the largest multiple of the alphabet's size are thrown away, so that every letter is as likely.
        let usable = 256 / alphabet.count * alphabet.count
        var letters = [Character]()
        while letters.count < length {
            for byte in chance.bytes(length) where Int(byte) < usable && letters.count < length {
                letters.append(alphabet[Int(byte) % alphabet.count])
            }
        }
        return letters
    }
}
