import Foundation

/// A password as a person typed it, in the one form in which it is measured, hashed and compared.
///
/// Keyboards and systems write the same letter in different code points (é as one or as two), so the text is brought to
/// Unicode's form NFKC first, as NIST SP 800-63B asks. Nothing is trimmed: spaces are part of a passphrase.
struct PlainPassword {
    let text: String

    /// More bytes than the longest allowed password has in any form are not worth the work of normalising them.
    static let mostBytes = 8 * 1024

    init?(_ typed: String) {
        guard !typed.isEmpty, typed.utf8.count <= Self.mostBytes else { return nil }
        text = typed.precomposedStringWithCompatibilityMapping
    }

    var length: Int { text.unicodeScalars.count }
    var bytes: [UInt8] { Array(text.utf8) }
}
