/// What an import did, or would do.
package struct ImportReport: Sendable, Equatable {
    package let isDryRun: Bool
    /// Whether anything is stored now. False after a dry run, and where a problem kept everything out.
    package let isStored: Bool
    /// In the order of the work.
    package let files: [ImportedFile]
    /// The first of them; `problemCount` counts all.
    package let problems: [ImportProblem]
    package let problemCount: Int
    /// What the person should know although nothing is wrong.
    package let notes: [String]
    package let programmes: [NewProgramme]

    /// Longer lists help nobody: the same slip stands in every row.
    static let mostProblems = 1000
}

/// One file's part of an import.
package struct ImportedFile: Sendable, Equatable {
    package let name: String
    package let kind: ImportKind
    package let rows: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    package let refused: Int
    /// Of the whole file, so that it can be told later which file it was.
    package let digest: String
    /// The columns as they stand in the file.
    package let header: [String]
    /// Kept only where bad rows are skipped.
    package let refusedRows: [RefusedRow]

    /// The refused rows with what is wrong: the file's own columns and two more. It can be mended and imported.
    package var refusedCSV: [UInt8] {
        var writer = CSVWriter()
        let columns = header.filter { !Self.added.contains(CSVHeader.plain($0)) }
        let places = header.indices.filter { !Self.added.contains(CSVHeader.plain(header[$0])) }
        writer.write(texts: columns + ["problem", "remedy"])
        for row in refusedRows {
            let fields = places.map { row.fields.indices.contains($0) ? row.fields[$0] : "" }
            writer.write(texts: fields + [row.problem, row.remedy])
        }
        return writer.takeBytes()
    }

    /// Columns that an earlier import added, in their plain form.
    static let added: Set<String> = ["problem", "remedy"]
}

/// A row that stayed out, as it stands in the file.
package struct RefusedRow: Sendable, Equatable {
    package let row: Int
    package let fields: [String]
    package let problem: String
    package let remedy: String
}

/// A track of the files that becomes a programme.
package struct NewProgramme: Sendable, Equatable {
    package let track: String
    package let name: String
    package let site: String
    package let pack: String
    package let focus: Focus
}
