package import Database

/// A day is stored as its number since 1970-01-01, a week as the number of its Monday.
extension Day: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int(number)) }
}

extension Week: SQLBindable {
    package var sqlValue: SQLValue { monday.sqlValue }
}
