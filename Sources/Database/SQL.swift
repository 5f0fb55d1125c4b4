/// A value that travels to the database beside the text, never inside it.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// Anything that can stand in an SQL interpolation.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable { package var sqlValue: SQLValue { self } }
extension Int: SQLBindable { package var sqlValue: SQLValue { .integer(self) } }
extension Int32: SQLBindable { package var sqlValue: SQLValue { .integer(Int(self)) } }
extension Bool: SQLBindable { package var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Double: SQLBindable { package var sqlValue: SQLValue { .real(self) } }
extension String: SQLBindable { package var sqlValue: SQLValue { .text(self) } }
extension [UInt8]: SQLBindable { package var sqlValue: SQLValue { .blob(self) } }
extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

/// SQL text with its values. Interpolation *binds* a value; there is no way to splice text in.
///
/// A bound place is written `?`; PostgreSQL's `$1` is made from it when the statement is prepared.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    package private(set) var text: String
    package private(set) var values: [SQLValue]

    package init(stringLiteral: StaticString) {
        (text, values) = (stringLiteral.description, [])
    }

    package init(stringInterpolation: Interpolation) {
        (text, values) = (stringInterpolation.text, stringInterpolation.values)
    }

    /// Statement text that came out of a migration file rather than out of the program's own literals.
    init(migration text: String) {
        (self.text, values) = (text, [])
    }

    /// Puts fragments one after another, for statements whose number of rows varies.
    package init(_ fragments: [SQL], separator: StaticString) {
        (text, values) = ("", [])
        for (index, fragment) in fragments.enumerated() {
            if index > 0 { text += separator.description }
            text += fragment.text
            values += fragment.values
        }
    }

    package static func + (left: SQL, right: SQL) -> SQL { SQL([left, right], separator: "") }

    package struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            text += "?"
            values.append(value.sqlValue)
        }

        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            text += "?"
            values.append(value?.sqlValue ?? .null)
        }

        /// A fragment that was itself made by interpolation.
        package mutating func appendInterpolation(_ fragment: SQL) {
            text += fragment.text
            values += fragment.values
        }

        /// `(?, ?, ?)` for an `IN`; never empty, so that the statement stays valid.
        package mutating func appendInterpolation(list: some Sequence<some SQLBindable>) {
            let bound = list.map(\.sqlValue)
            text += bound.isEmpty ? "(NULL)" : "(" + repeatElement("?", count: bound.count).joined(separator: ", ") + ")"
            values += bound
        }
    }
}
