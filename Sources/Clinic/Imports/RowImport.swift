/// Imports one kind of row.
protocol RowImport {
    func take(_ record: CSVRecord) throws
    /// Writes what is still waiting.
    func finish() throws
}

extension RowImport {
    func finish() throws {}
}

/// A week of a programme.
struct ProgrammeWeek: Hashable, Comparable {
    let programme: ID<Programme>
    let week: Week
    static func < (one: Self, other: Self) -> Bool { (one.week, one.programme) < (other.week, other.programme) }
}
