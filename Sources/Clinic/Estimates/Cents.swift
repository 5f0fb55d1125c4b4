/// An amount of US dollars in whole cents, so that sums are exact. It may be negative only inside a ledger.
package struct Cents: Hashable, Comparable, Sendable, Codable {
    package let count: Int

    package init(_ count: Int) { self.count = count }

    package static let zero = Cents(0)
    /// The most that one amount may be: ten million dollars. More is a slip of the keyboard.
    package static let most = Cents(1_000_000_000)

    /// Reads `1250`, `1,250`, `$1,250.5` and `1250.50`; nil for anything else, for a sign, and for more than `most`.
    package init?(_ text: String) {
        var typed = text.trimmed
        if typed.hasPrefix("$") { typed = String(typed.dropFirst()).trimmed }
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let dollars = Self.dollars(parts[0]) else { return nil }
        guard let rest = parts.count == 1 ? 0 : Self.rest(parts[1]) else { return nil }
        guard dollars <= Self.most.count / 100 else { return nil }
        count = dollars * 100 + rest
    }

    /// Commas are read only where they part thousands: `1,25` is asked about rather than guessed at.
    private static func dollars(_ text: String) -> Int? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        guard groups.count == 1 || (1...3).contains(groups[0].utf8.count) else { return nil }
        let digits = groups.joined()
        guard digits.utf8.count <= 9 else { return nil }
        return Day.digits(Array(digits.utf8)[...])
    }

    private static func rest(_ text: String) -> Int? {
        guard (1...2).contains(text.utf8.count), let digits = Day.digits(Array(text.utf8)[...]) else { return nil }
        return text.utf8.count == 1 ? digits * 10 : digits
    }

    package static func + (one: Cents, other: Cents) -> Cents { Cents(one.count + other.count) }
    package static func - (one: Cents, other: Cents) -> Cents { Cents(one.count - other.count) }
    package static func * (one: Cents, times: Int) -> Cents { Cents(one.count * times) }
    package static func += (one: inout Cents, other: Cents) { one = one + other }
    package static func -= (one: inout Cents, other: Cents) { one = one - other }
    package static func < (one: Cents, other: Cents) -> Bool { one.count < other.count }

    /// What is left after `other` is taken off; never below zero.
    package func reduced(by other: Cents) -> Cents { Cents(max(0, count - other.count)) }

    /// A share of it, to the nearest cent; half a cent is rounded up, as payers do.
    package func share(percent: Int) -> Cents { Cents((count * percent + 50) / 100) }
}

extension Sequence<Cents> {
    package var total: Cents { reduce(.zero, +) }
}

extension Cents: CustomStringConvertible {
    /// `$1,250.00`, or `$1,250` when there are no cents to say.
    package var description: String {
        let (dollars, rest) = (abs(count) / 100, abs(count) % 100)
        let grouped = Self.grouped(dollars)
        let sign = count < 0 ? "-" : ""
        return rest == 0 ? "\(sign)$\(grouped)" : "\(sign)$\(grouped).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// As a form field holds it: `1250.00`.
    package var plain: String { "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)" }

    private static func grouped(_ dollars: Int) -> String {
        var (digits, groups) = (String(dollars), [String]())
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}

/// What can be said of an amount while answers are missing: from the least to the most it may be.
package struct CentsRange: Sendable, Equatable, Codable {
    package let least: Cents
    /// Nil when nothing bounds it.
    package let most: Cents?

    package init(_ least: Cents, _ most: Cents?) { (self.least, self.most) = (least, most) }

    package var isExact: Bool { most == least }

    /// The same after something is taken off.
    package func reduced(by amount: Cents) -> CentsRange { CentsRange(least.reduced(by: amount), most?.reduced(by: amount)) }
}

extension CentsRange: CustomStringConvertible {
    package var description: String {
        guard let most else { return "at least \(least)" }
        return isExact ? "\(least)" : "\(least) to \(most)"
    }
}
