/// An answer too large for memory, taken from the wire row by row.
///
/// A statement that is run in between needs the wire, so the rest of the answer is then taken into memory first.
final class PostgresStream {
    private let receive: () throws -> PostgresResult?
    private var taken: [PostgresResult] = []
    private var nextTaken = 0
    private var isOnWire = true

    /// - Parameter receive: the next row from the wire; `nil` after the last.
    init(receive: @escaping () throws -> PostgresResult?) { self.receive = receive }

    func next() throws -> PostgresResult? {
        guard nextTaken == taken.count else {
            defer { nextTaken += 1 }
            return taken[nextTaken]
        }
        return try fromWire()
    }

    func takeRest() throws {
        while let result = try fromWire() { taken.append(result) }
    }

    private func fromWire() throws -> PostgresResult? {
        guard isOnWire else { return nil }
        isOnWire = false  // unless another row follows
        guard let result = try receive() else { return nil }
        isOnWire = true
        return result
    }
}
