/// A number that text messages can be sent to, as ITU-T E.164 writes it: a plus, the country code, and all in all at most 15
/// digits. `(503) 555-0142` is read as a number of the United States and its neighbours in the same plan: `+15035550142`.
package struct MobileNumber: Sendable, Equatable {
    package let text: String

    /// Nil for anything that cannot be such a number. It does not say that a telephone is there, or that it is a mobile one.
    package init?(_ typed: String) {
        let typed = typed.trimmed
        let inner = typed.hasPrefix("+") ? typed.dropFirst() : typed[...]
        guard inner.allSatisfy({ ($0.isASCII && $0.isNumber) || " -.()".contains($0) }) else { return nil }
        let digits = inner.filter(\.isNumber)
        if typed.hasPrefix("+") {
            guard (8...15).contains(digits.count), digits.first != "0", digits.first != "1" || Self.isNorthAmerican(digits.dropFirst())
            else { return nil }
            text = "+" + digits
        } else {
            let national = digits.count == 11 && digits.first == "1" ? digits.dropFirst() : digits[...]
            guard Self.isNorthAmerican(national) else { return nil }
            text = "+1" + national
        }
    }

    /// Ten digits whose area code and exchange each begin with 2 to 9, as the North American Numbering Plan has it.
    private static func isNorthAmerican(_ digits: Substring) -> Bool {
        let digits = Array(digits)
        return digits.count == 10 && digits[0] > "1" && digits[3] > "1"
    }

    /// A telephone number made comparable: two ways of typing one number are the same. Empty for none.
    static func comparable(_ phone: String) -> String {
        MobileNumber(phone)?.text ?? phone.filter { $0.isASCII && $0.isNumber }
    }
}
