/// Base 32 of RFC 4648: how authenticator apps take a key that a person may have to type.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Without padding: apps do not want it in a link.
    static func encoded(_ bytes: [UInt8]) -> String {
        var text = [UInt8]()
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(alphabet[buffer << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Forgives small letters, spaces, hyphens and padding; nil for anything else, and for leftover bits that are not
    /// zero.
    static func decoded(_ text: String) -> [UInt8]? {
        var bytes = [UInt8]()
        var buffer = 0
        var bits = 0
        for character in text.uppercased().utf8 where !" -=".utf8.contains(character) {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
            }
        }
        return bits < 5 && buffer & ((1 << bits) - 1) == 0 ? bytes : nil
    }
}
