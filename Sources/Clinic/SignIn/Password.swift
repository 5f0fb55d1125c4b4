import Crypto
import CryptoExtras
import Foundation

/// A staff member's password as the database keeps it: never the password, only what scrypt made of it, with its salt
/// and its cost beside it so that the cost can be raised later.
///
/// Checking takes 100-250 ms of one core: run it on a thread of its own, never on the pool that answers pages.
package struct Password: Sendable, Equatable {
    package let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    static let saltLength = 16
    /// Records brought from another program may have shorter salts than ours.
    static let shortestSalt = 8
    static let hashLength = 32

    /// Hashes a password that `PasswordRules` has accepted.
    package init(_ typed: String, cost: PasswordCost = .standard, chance: Chance = .system) throws {
        guard let plain = PlainPassword(typed) else { throw PasswordUnusable() }
        self.cost = cost
        salt = chance.bytes(Self.saltLength)
        hash = try Self.derive(plain, salt: salt, cost: cost).withUnsafeBytes { Array($0) }
    }

    /// Reads `scrypt$ln$r$p$salt$hash`; nil when it is not such a record.
    package init?(record: String) {
        let parts = record.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]),
            let cost = PasswordCost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism),
            let salt = Data(base64Encoded: parts[4]), let hash = Data(base64Encoded: parts[5]),
            salt.count >= Self.shortestSalt, hash.count == Self.hashLength
        else { return nil }
        self.cost = cost
        self.salt = Array(salt)
        self.hash = Array(hash)
    }

    private init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        (self.cost, self.salt, self.hash) = (cost, salt, hash)
    }

    /// For an account that does not exist: checking it costs what checking a real one does and never succeeds in
    /// practice, so that nobody learns from the waiting time who works here.
    package static func decoy(cost: PasswordCost = .standard) -> Password {
        Password(
            cost: cost, salt: [UInt8](repeating: 0, count: saltLength), hash: [UInt8](repeating: 0, count: hashLength))
    }

    package var record: String {
        let (salt, hash) = (Data(salt).base64EncodedString(), Data(hash).base64EncodedString())
        return "scrypt$\(cost.logRounds)$\(cost.blockSize)$\(cost.parallelism)$\(salt)$\(hash)"
    }

    /// Whether this is the password that was typed.
    package func matches(_ typed: String) throws -> Bool {
        guard let plain = PlainPassword(typed) else { return false }
        // Two symmetric keys are compared in a time that does not depend on where they differ.
        return try Self.derive(plain, salt: salt, cost: cost) == SymmetricKey(data: hash)
    }

    /// Whether the record was made at another cost than passwords get today: hash it again at the next sign-in.
    package func needsRehash(for today: PasswordCost = .standard) -> Bool { cost != today }

    private static func derive(_ plain: PlainPassword, salt: [UInt8], cost: PasswordCost) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: plain.bytes, salt: salt, outputByteCount: hashLength, rounds: 1 << cost.logRounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
    }
}

/// An empty or absurdly long text was to be made a password. `PasswordRules` refuses both before.
package struct PasswordUnusable: Error, Sendable, Equatable {}
