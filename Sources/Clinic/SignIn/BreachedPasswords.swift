import Crypto
import Foundation

/// The most common passwords from data breaches, known without asking anybody: the check works offline and no password
/// leaves the building.
///
/// The list is a sorted run of six-byte prefixes of SHA-256 (see breached.md and scripts/make-breached-list), searched
/// in halves. It holds no password itself.
package struct BreachedPasswords: Sendable {
    static let prefixLength = 6

    private let list: [UInt8]

    /// - Throws: when the list is empty, cut off or out of order. A check that can find nothing would be worse than
    ///   none.
    package init(list: [UInt8]) throws {
        let count = list.count / Self.prefixLength
        guard count > 0, list.count.isMultiple(of: Self.prefixLength) else { throw BreachedListDamaged() }
        self.list = list
        for index in 1..<max(2, count) where count > 1 && prefix(at: index - 1) >= prefix(at: index) {
            throw BreachedListDamaged()
        }
    }

    package var count: Int { list.count / Self.prefixLength }

    /// Whether the password, or the plainer one it is made from, is on the list.
    package func contains(_ typed: String) -> Bool {
        PlainPassword(typed).map { contains(PasswordVariants(of: $0)) } ?? false
    }

    func contains(_ variants: PasswordVariants) -> Bool {
        variants.all.contains { isListed(Self.prefix(of: $0)) }
    }

    /// The first six bytes of SHA-256 as one number.
    static func prefix(of text: String) -> UInt64 {
        SHA256.hash(data: Data(text.utf8)).prefix(prefixLength).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func prefix(at index: Int) -> UInt64 {
        var value: UInt64 = 0
        for offset in 0..<Self.prefixLength { value = value << 8 | UInt64(list[index * Self.prefixLength + offset]) }
        return value
    }

    private func isListed(_ wanted: UInt64) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if prefix(at: middle) < wanted { low = middle + 1 } else { high = middle }
        }
        return low < count && prefix(at: low) == wanted
    }
}

/// The list of breached passwords that came with the program cannot be used.
package struct BreachedListDamaged: Error, Sendable, Equatable {}
