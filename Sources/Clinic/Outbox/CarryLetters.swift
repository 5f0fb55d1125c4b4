import Database

/// A letter that waits, or did not get through.
struct WaitingLetter: Sendable {
    let id: ID<Letter>
    let letter: Letter
    let attempts: Int
}

extension Clinic {
    /// Nobody else carries a claimed letter for as long; then the node that claimed it is taken for dead.
    private static let claimSeconds = 120
    /// After so many tries, over about two days, a letter is given up and shows in `stepwell doctor`.
    static let mostAttempts = 12

    /// Carries what waits for a courier, one after another, with at most `most` tries. A letter that fails waits twice as long each time.
    /// A letter may be carried twice when a node dies between handing over and writing it down; never less than once.
    /// - Returns: how many left.
    @discardableResult
    package func carryLetters(by courier: any Courier, most: Int = 50) async throws -> Int {
        var carried = 0
        for _ in 0..<most {
            let (now, until) = (now, now.adding(seconds: Self.claimSeconds))
            guard let waiting = try await database.write({ try $0.claimLetter(for: courier.channel, at: now, until: until) }) else { break }
            do {
                try await courier.carry(waiting.letter, id: waiting.id)
            } catch {
                try await putBack(waiting, because: error)
                continue
            }
            let sent = self.now
            try await database.write { try $0.letterLeft(waiting.id, at: sent) }
            carried += 1
        }
        return carried
    }

    private func putBack(_ waiting: WaitingLetter, because error: any Error) async throws {
        let (attempts, now) = (waiting.attempts + 1, now)
        let wait = min(60 << min(attempts, 10), 6 * 3600)
        // Else the kind of fault only: what a mail server answers can hold the address.
        let known = error as? any CourierProblem
        let problem = known?.words ?? String(describing: type(of: error))
        let isLost = known?.isFinal == true || attempts >= Self.mostAttempts
        try await database.write {
            try $0.letterStayed(
                waiting.id, problem: problem, nextAt: now.adding(seconds: wait), givenUpAt: isLost ? now : nil)
        }
    }
}
