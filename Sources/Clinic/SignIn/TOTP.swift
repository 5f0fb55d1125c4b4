import Crypto
import Foundation

/// The second step of signing in: the six digits that an authenticator app shows for half a minute (RFC 6238 over RFC
/// 4226, with SHA-1, which is what every app understands; HMAC is not touched by what is known against SHA-1).
package struct TOTP: Sendable, Equatable {
    /// The shared key as the database keeps it.
    package let key: [UInt8]
    private let digits: Int

    static let keyLength = 20
    static let secondsPerStep = 30
    /// One step before and one after are taken too: telephones' clocks differ, and typing takes time.
    static let window = 1

    package init(key: [UInt8]) { self.init(key: key, digits: 6) }

    init(key: [UInt8], digits: Int) { (self.key, self.digits) = (key, digits) }

    /// A fresh key for a staff member who sets up the second step.
    package static func new(chance: Chance = .system) -> TOTP { TOTP(key: chance.bytes(keyLength)) }

    /// The key for typing into an app, in groups of four.
    package var typedKey: String {
        let text = Array(Base32.encoded(key))
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }.joined(
            separator: " ")
    }

    /// The link behind the picture that an app scans.
    package func link(issuer: String, account: String) -> String {
        let (issuer, account) = (Self.escaped(issuer), Self.escaped(account))
        return "otpauth://totp/\(issuer):\(account)?secret=\(Base32.encoded(key))&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(digits)&period=\(Self.secondsPerStep)"
    }

    /// Checks what was typed.
    /// - Parameter lastStep: the step of the last code that was taken, 0 when none was. It and earlier ones are not
    ///   taken again, so a code read over somebody's shoulder is worth nothing.
    /// - Returns: the step to remember as the last one; nil when the code is not taken.
    package func step(taking typed: String, at now: Instant, lastStep: Int) -> Int? {
        let entered = typed.filter { !$0.isWhitespace }
        let step = Self.step(at: now)
        var taken: Int?
        // Every step of the window is compared in full, so the time taken does not tell which one fits.
        for candidate in (step - Self.window)...(step + Self.window) {
            let isSame = Self.isSame(entered, code(forStep: candidate))
            if isSame, candidate > lastStep { taken = candidate }
        }
        return taken
    }

    static func step(at time: Instant) -> Int {
        // Rounded down, also before 1970, where a division would round towards zero.
        (time.seconds >= 0 ? time.seconds : time.seconds - secondsPerStep + 1) / secondsPerStep
    }

    func code(forStep step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: Int64(step)).bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        SymmetricKey(data: Data("=\(one)".utf8)) == SymmetricKey(data: Data("=\(other)".utf8))
    }

    private static func escaped(_ text: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let hex = Array("0123456789ABCDEF")
        return text.utf8.map { byte in
            plain.contains(byte) ? String(UnicodeScalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
        }.joined()
    }
}
