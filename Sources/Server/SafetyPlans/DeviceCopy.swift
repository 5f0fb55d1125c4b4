import Clinic
import Crypto
import Foundation

/// What a phone keeps of safety plans, encrypted, for when there is no network.
struct DeviceCopy: Encodable, Sendable {
    let plans: [Plan]
    /// The lines that always answer, the clinic's own among them.
    let lines: [Row]

    struct Plan: Encodable, Sendable {
        let title: String
        let standing: String
        let parts: [Part]
    }

    struct Part: Encodable, Sendable {
        let number: Int
        let title: String
        let none: String
        let rows: [Row]
    }

    struct Row: Encodable, Sendable {
        let name: String
        let phone: String
        /// The digits to call, or empty.
        let call: String
        let notes: [String]

        init(_ contact: PlanSheet.Contact, notes: [String] = []) {
            (name, phone, call) = (contact.name, contact.phone, Href.telephone(contact.phone)?.digits ?? "")
            self.notes = notes + (contact.hours.isEmpty ? [] : [contact.hours])
        }
    }

    init(_ own: [OwnSafetyPlan], isOwn: Bool) {
        plans = own.compactMap { own in
            guard let plan = own.plan else { return nil }
            let sheet = PlanSheet(plan.words, standing: PlanSheet.standing(plan, name: isOwn ? "you" : own.name, zone: own.zone), lines: [])
            return Plan(
                title: isOwn ? "Your safety plan" : "\(own.name)’s safety plan", standing: sheet.standing,
                parts: sheet.parts.map { part in
                    Part(
                        number: part.number, title: part.title, none: part.none,
                        rows: part.rows.map { Row($0.contact, notes: $0.notes) })
                })
        }
        var seen: Set<String> = []
        lines = (PlanSheet.always + own.flatMap(\.lines).map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) })
            .filter { seen.insert($0.name + $0.phone).inserted }.map { Row($0) }
    }

    /// The copy as the device gets it, and a short word that changes with it.
    func sealed(for token: SessionToken) throws -> (tag: String, body: [UInt8]) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let copy = Array(try encoder.encode(self))
        // The sign-in is part of it: after the next one the device learns under which its copy now stands.
        let tag = Array(SHA256.hash(data: copy + token.hash).prefix(12)).hexadecimal
        let head = "{\"tag\":\"\(tag)\",\"handle\":\"\(token.hash.hexadecimal)\",\"copy\":"
        return (tag, Array(head.utf8) + copy + Array("}".utf8))
    }
}

extension Href {
    /// What a telephone address calls.
    fileprivate var digits: String { String(text.dropFirst("tel:".utf8.count)) }
}

extension [UInt8] {
    var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    /// Nil for anything that is not such text.
    init?(hexadecimal text: String) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
