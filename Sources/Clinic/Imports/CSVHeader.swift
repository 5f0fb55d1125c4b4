/// A column that an import knows: the name the clinic uses, other names under which files carry it, and whether the
/// import can do without.
package struct CSVColumn: Sendable, Equatable {
    package let name: String
    package let aliases: [String]
    package let isRequired: Bool

    package init(_ name: String, aliases: [String] = [], isRequired: Bool = true) {
        self.name = name
        self.aliases = aliases
        self.isRequired = isRequired
    }

    package static func optional(_ name: String, aliases: [String] = []) -> CSVColumn {
        CSVColumn(name, aliases: aliases, isRequired: false)
    }
}

/// The first row of a file: its columns, and which of them the import knows.
///
/// Matching is forgiving ("Client ID", "client-id" and "client_id" are one name) because files come from many programs;
/// it never guesses beyond that and the aliases given.
package struct CSVHeader: Sendable, Equatable {
    package let file: String
    /// The names as they stand in the file.
    package let names: [String]
    /// The columns of the file that the import does not know.
    package let unknown: [String]
    private let positions: [String: Int]

    /// - Throws: every problem of the header at once.
    package init(file: String, row: Int = 1, names: [String], wanted: [CSVColumn]) throws(ImportRefusal) {
        var problems = Self.unusable(names, file: file, row: row)
        var positions = [String: Int]()
        for (index, name) in names.enumerated() { positions[Self.plain(name)] = index }
        var known = Set<Int>()
        var missing = [String]()
        for column in wanted {
            let found = Set(([column.name] + column.aliases).compactMap { positions[Self.plain($0)] }).sorted()
            known.formUnion(found)
            if let first = found.first { positions[column.name] = first }
            if found.count > 1 {
                problems.append(Self.ambiguous(column.name, found.map { names[$0] }, file: file, row: row))
            } else if found.isEmpty, column.isRequired {
                missing.append(column.name)
            }
        }
        if !missing.isEmpty { problems.append(Self.missing(missing, names: names, file: file, row: row)) }
        guard problems.isEmpty else { throw ImportRefusal(problems) }
        self.file = file
        self.names = names
        self.positions = positions
        unknown = names.indices.filter { !known.contains($0) }.map { names[$0] }
    }

    /// The place of a column by the name the clinic uses, or by a name in the file; nil when the file does not have it.
    package func position(of name: String) -> Int? {
        positions[name] ?? positions[Self.plain(name)]
    }

    /// How a message names a column.
    package func label(at index: Int) -> String {
        names.indices.contains(index)
            ? "\(ImportProblem.shown(names[index])) (column \(index + 1))" : "column \(index + 1)"
    }

    /// A name without what files differ in: case, spaces, underscores and hyphens.
    static func plain(_ name: String) -> String {
        String(name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" })
    }
}

extension CSVHeader {
    private static func unusable(_ names: [String], file: String, row: Int) -> [ImportProblem] {
        var seen = [String: Int]()
        var problems = [ImportProblem]()
        for (index, name) in names.enumerated() {
            let column = "column \(index + 1)"
            if plain(name).isEmpty {
                problems.append(
                    ImportProblem(
                        file: file, row: row, column: column, value: name, problem: "the column has no name",
                        remedy: "Give it a name in the first row, or delete the column."))
            } else if let first = seen[plain(name)] {
                problems.append(
                    ImportProblem(
                        file: file, row: row, column: column, value: name,
                        problem: "the name is already used by column \(first + 1)",
                        remedy: "Rename or delete one of the two."))
            } else {
                seen[plain(name)] = index
            }
        }
        return problems
    }

    private static func ambiguous(_ wanted: String, _ found: [String], file: String, row: Int) -> ImportProblem {
        let names = found.map { ImportProblem.shown($0) }.joined(separator: ", ")
        return ImportProblem(
            file: file, row: row, column: wanted, problem: "several columns could be \(wanted): \(names)",
            remedy: "Keep only one of them.")
    }

    private static func missing(_ missing: [String], names: [String], file: String, row: Int) -> ImportProblem {
        let list = missing.joined(separator: ", ")
        // One "column" with separators in it: a spreadsheet saved with another separator than the comma.
        if names.count == 1, let only = names.first, only.contains(";") || only.contains("\t") {
            return ImportProblem(
                file: file, row: row, column: "column 1", value: only,
                problem: "the columns are not separated by commas, so these are missing: \(list)",
                remedy: "Save the file again as \"CSV UTF-8 (comma delimited)\".")
        }
        return ImportProblem(
            file: file, row: row, value: names.joined(separator: ","), problem: "required columns are missing: \(list)",
            remedy: "Add them to the first row, or rename the columns that hold them.")
    }
}
