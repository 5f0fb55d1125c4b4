/// The plainer passwords that a password is made from: what an attacker's program tries right after the list itself.
struct PasswordVariants {
    /// In small letters.
    let folded: String
    /// The folded password, the word without the digits and signs around it, and the piece that is repeated.
    let all: [String]
    /// The whole password repeats one to four characters, or counts through the alphabet or the digits.
    let isPattern: Bool

    init(of plain: PlainPassword) {
        folded = plain.text.lowercased()
        let scalars = Array(folded.unicodeScalars)
        let word = Self.withoutOrnament(scalars)
        let piece = Self.repeatedPiece(scalars)
        let wordPiece = Self.repeatedPiece(word)
        var found = [folded]
        for candidate in [word, piece, wordPiece, Self.withoutOrnament(piece)] where candidate.count >= Self.shortest {
            let text = Self.text(candidate)
            if !found.contains(text) { found.append(text) }
        }
        all = found
        isPattern = scalars.count > 1 && (piece.count <= 4 && piece.count < scalars.count || Self.counts(scalars))
    }

    /// A shorter remainder says nothing about what was taken away from it.
    private static let shortest = 3

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Without the signs in front and the digits and signs behind: "!!Sunshine2026!" is "sunshine".
    private static func withoutOrnament(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let last = scalars.lastIndex(where: \.properties.isAlphabetic),
            let first = scalars.firstIndex(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return [] }
        return first <= last ? Array(scalars[first...last]) : []
    }

    /// The shortest piece of which the whole is made by repeating; the whole when there is none.
    private static func repeatedPiece(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.count > 1 else { return scalars }
        for length in 1...(scalars.count / 2) where scalars.count.isMultiple(of: length) {
            if scalars.indices.allSatisfy({ scalars[$0] == scalars[$0 % length] }) { return Array(scalars[..<length]) }
        }
        return scalars
    }

    /// abcdefghijkl, 987654321098: each the next or each the one before, where 0 follows 9.
    private static func counts(_ scalars: [Unicode.Scalar]) -> Bool {
        let values = scalars.map { Int($0.value) }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        return steps.allSatisfy { $0 == 1 || $0 == -9 } || steps.allSatisfy { $0 == -1 || $0 == 9 }
    }
}
