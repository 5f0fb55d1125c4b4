/// Who bills: what a good-faith estimate has to say of the provider (45 CFR 149.610(c)(1)(vi)).
package struct BillingIdentity: Sendable, Equatable, Codable {
    package var name = ""
    /// National Provider Identifier: ten digits, the last of which checks the others.
    package var npi = ""
    /// Taxpayer identification number, as nine digits.
    package var tin = ""
    package var address = ""
    package var state = ""
    package var phone = ""

    package init() {}

    var tidied: BillingIdentity {
        var kept = self
        for field in [\BillingIdentity.name, \.npi, \.tin, \.address, \.state, \.phone] {
            kept[keyPath: field] = kept[keyPath: field].trimmed
        }
        kept.tin = kept.tin.filter { $0 != "-" && $0 != " " }
        kept.state = kept.state.uppercased()
        return kept
    }

    func check() throws(EstimateRefusal) {
        guard !name.isEmpty else { throw .nameMissing }
        for (field, text) in [("name", name), ("address", address), ("phone", phone)] where text.count > 200 { throw .tooLong(field) }
        guard Self.isNPI(npi) else { throw .impossible("npi") }
        guard tin.utf8.count == 9, tin.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .impossible("tin") }
        guard state.utf8.count == 2, state.utf8.allSatisfy({ (65...90).contains($0) }) else { throw .unknownChoice("state") }
    }

    /// The check digit of an NPI is that of Luhn's formula over 80840 and the number (45 CFR 162.406(a), ISO/IEC 7812).
    static func isNPI(_ text: String) -> Bool {
        guard text.utf8.count == 10, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        let digits = ("80840" + text).utf8.map { Int($0) - 48 }
        let sum = digits.reversed().enumerated().reduce(0) { sum, place in
            guard !place.offset.isMultiple(of: 2) else { return sum + place.element }
            let doubled = place.element * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum.isMultiple(of: 10)
    }
}
