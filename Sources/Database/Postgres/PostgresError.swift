extension DatabaseError {
    /// - Parameter state: the five letters with which PostgreSQL classes an error (appendix A of its manual).
    init(state: String, message: String) {
        self =
            switch (state.prefix(2), state) {
            case (_, "40001"), (_, "40P01"): .serialization
            // A migration of another node changed a table under a prepared statement: preparing it again helps.
            case (_, "0A000") where message.contains("cached plan"): .serialization
            case ("23", _): .constraint(message)
            case (_, "53100"): .full
            case (_, "55P03"): .busy
            case ("08", _), ("53", _), ("57", _), ("58", _), (_, "25P03"): .unavailable(message)
            default: .failed("\(state) \(message)")
            }
    }
}

/// The connection was lost while COMMIT was on its way: the writes happened or did not, and nobody here can tell.
///
/// They are not tried again, because that could do them twice.
struct OutcomeUnknown: Error {
    var asDatabaseError: DatabaseError {
        .unavailable("the connection was lost during COMMIT: the outcome is not known")
    }
}
