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
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text in UTF-8. A mark is made of some twenty statements of thirty pieces each, so that joining strings would
    /// cost more than the engine takes to run them.
    private(set) var bytes: [UInt8]
    package private(set) var values: [SQLValue]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package init(stringLiteral: StaticString) {
        (bytes, values) = (stringLiteral.withUTF8Buffer { Array($0) }, [])
    }

    package init(stringInterpolation: Interpolation) {
        (bytes, values) = (stringInterpolation.bytes, stringInterpolation.values)
    }

    /// Puts fragments one after another, for statements whose number of rows varies.
    package init(_ fragments: [SQL], separator: StaticString) {
        (bytes, values) = ([], [])
        for (index, fragment) in fragments.enumerated() {
            if index > 0 { separator.withUTF8Buffer { bytes.append(contentsOf: $0) } }
            bytes += fragment.bytes
            values += fragment.values
        }
    }

    package static func + (left: SQL, right: SQL) -> SQL { SQL([left, right], separator: "") }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            bytes.append(UInt8(ascii: "?"))
            values.append(value.sqlValue)
        }

        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            bytes.append(UInt8(ascii: "?"))
            values.append(value?.sqlValue ?? .null)
        }

        /// A fragment that was itself made by interpolation.
        package mutating func appendInterpolation(_ fragment: SQL) {
            bytes += fragment.bytes
            values += fragment.values
        }

        /// `(?, ?, ?)` for an `IN`; never empty, so that the statement stays valid.
        package mutating func appendInterpolation(list: some Sequence<some SQLBindable>) {
            let before = values.count
            for value in list {
                appendLiteral(values.count == before ? "(" : ", ")
                appendInterpolation(value)
            }
            appendLiteral(values.count == before ? "(NULL)" : ")")
        }
    }
}
