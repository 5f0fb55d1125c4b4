import Clinic

/// Who may do what, and which address asks for it: the whole policy as one text that a person who is no engineer can read.
package enum AccessTable {
    /// The deeds of each role, then every route with the deed that it asks for.
    package static var text: String {
        (deeds + [""] + Route.all.map(\.line).sorted()).joined(separator: "\n") + "\n"
    }

    private static var deeds: [String] {
        let first = Deed.allCases.map(\.rawValue.count).max() ?? 0
        let head = padded("deed", to: first) + Role.allCases.map { "  " + $0.rawValue }.joined()
        return [head]
            + Deed.allCases.map { deed in
                let marks = Role.allCases.map { "  " + padded(deed.roles.contains($0) ? "yes" : "-", to: $0.rawValue.count) }.joined()
                return trimmed(padded(deed.rawValue, to: first) + marks)
            }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
