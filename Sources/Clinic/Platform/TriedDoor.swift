import Synchronization

/// The door that a use case stood before last: what a refusal is written down against, so that an auditor sees whose record
/// was tried.
final class TriedDoor: Sendable {
    private let last = Mutex<JournalLine?>(nil)

    func remember(_ line: JournalLine) { last.withLock { $0 = line } }

    func line(outcome: String) -> JournalLine {
        let line = last.withLock { $0 }
        return JournalLine(chart: line?.chart, scope: line?.scope ?? "house", outcome: outcome)
    }
}
