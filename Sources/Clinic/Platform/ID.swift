package import Database

/// The identifier of one `Subject`, such as `ID<Member>`.
///
/// Two kinds of id never compare or convert, so a staff id cannot be joined to a member. It is a number that grows with
/// time (`docs/decisions/0005`); in addresses it is written in 13 letters and digits.
package struct ID<Subject>: Hashable, Comparable, Sendable, SQLBindable, CustomStringConvertible {
    package let number: Int

    package init(_ number: Int) { self.number = number }

    /// Reads the form used in addresses; nil for anything that is not exactly such a form.
    package init?(_ text: String) {
        guard text.utf8.count == 13 else { return nil }
        var number = 0
        for letter in text.utf8 {
            guard let digit = IDText.value(of: letter) else { return nil }
            number = number &<< 5 | digit
        }
        guard number > 0, ID(number).text == text else { return nil }
        self.number = number
    }

    package var text: String { IDText.text(of: number) }
    package var description: String { text }
    package var sqlValue: SQLValue { .integer(number) }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Crockford's base 32: no letters that look like digits, safe in addresses and on the phone.
private enum IDText {
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func text(of number: Int) -> String {
        String(unsafeUninitializedCapacity: 13) { buffer in
            var rest = UInt64(bitPattern: Int64(number))
            for place in stride(from: 12, through: 0, by: -1) {
                buffer[place] = letters[Int(rest & 31)]
                rest >>= 5
            }
            return 13
        }
    }

    static func value(of letter: UInt8) -> Int? { letters.firstIndex(of: letter) }
}
