import Crypto
import Database

/// Once a day: how many entries there were, and one hash over all of theirs.
package struct JournalCheckpoint: Sendable, Equatable {
    package let day: Day
    package let at: Instant
    package let entries: Int
    package let last: ID<JournalEntry>
    package let hash: [UInt8]
}

/// Something in the journal is not as it was written.
package struct JournalFault: Sendable, Equatable, CustomStringConvertible {
    package let chain: Int
    package let place: Int
    package let problem: String
    package var description: String {
        (chain == 0 ? "house chain" : "chart \(ID<Member>(chain))") + (place > 0 ? ", entry \(place)" : "") + ": " + problem
    }
}

package struct JournalVerdict: Sendable, Equatable {
    package let entries: Int
    package let chains: Int
    package let faults: [JournalFault]
}

extension Clinic {
    /// Reads every entry again and recomputes every hash: finds an edit, a deletion, an insertion or a missing tail, and says where.
    package func verifyJournal(as caller: Caller) async throws -> JournalVerdict {
        try await look(.verifyJournal, as: caller) { work in
            work.note(JournalLine(scope: "journal"))
            var walk = JournalWalk()
            try work.transaction.eachJournalEntry { walk.visit($0) }
            walk.compare(heads: try work.transaction.journalHeads())
            var seals = JournalSeals(try work.transaction.journalCheckpoints())
            try work.transaction.eachJournalHash { seals.visit($0, $1) }
            for (checkpoint, hash, entries) in seals.finished() { walk.compare(checkpoint, hash: hash, entries: entries) }
            return walk.verdict
        }
    }

    /// Seals the journal as it stood a minute ago: what other nodes write at this moment comes under the next seal. Runs once
    /// a day; a second time the same day changes nothing.
    package func checkpointJournal(on day: Day) async throws {
        let now = now
        let sealed = try await database.read { transaction -> JournalCheckpoint? in
            guard try transaction.journalCheckpoints().last?.day != day else { return nil }
            guard let last = try transaction.lastJournalEntry(before: now.adding(minutes: -1)) else { return nil }
            let open = JournalCheckpoint(day: day, at: now, entries: 0, last: last, hash: [])
            var seals = JournalSeals([open])
            try transaction.eachJournalHash { seals.visit($0, $1) }
            return seals.finished().first.map { JournalCheckpoint(day: day, at: now, entries: $0.entries, last: last, hash: $0.hash) }
        }
        guard let sealed else { return }
        try await perform(.runJobs, as: .program) { work in
            try work.transaction.insert(sealed)
            work.note(JournalLine(scope: "journal", detail: "sealed \(sealed.entries) entries"))
        }
    }
}

/// Goes through all hashes once, in the order of their ids, and takes the digest at each seal on the way.
private struct JournalSeals {
    private var waiting: [JournalCheckpoint]
    private var done: [(checkpoint: JournalCheckpoint, hash: [UInt8], entries: Int)] = []
    private var digest = SHA256()
    private var entries = 0

    init(_ checkpoints: [JournalCheckpoint]) { waiting = checkpoints.sorted { $0.last < $1.last }.reversed() }

    mutating func visit(_ id: ID<JournalEntry>, _ hash: [UInt8]) {
        close { $0.last < id }
        digest.update(data: hash)
        entries += 1
    }

    mutating func finished() -> [(checkpoint: JournalCheckpoint, hash: [UInt8], entries: Int)] {
        close { _ in true }
        return done
    }

    private mutating func close(_ isPast: (JournalCheckpoint) -> Bool) {
        while let next = waiting.last, isPast(next) {
            waiting.removeLast()
            done.append((next, Array(digest.finalize()), entries))
        }
    }
}

/// Goes through the chains in order and remembers what it expects next.
private struct JournalWalk {
    private var chain = -1
    private var place = 0
    private var hash: [UInt8] = []
    private var entries = 0
    private var tails: [Int: (place: Int, hash: [UInt8])] = [:]
    private var faults: [JournalFault] = []

    var verdict: JournalVerdict { JournalVerdict(entries: entries, chains: tails.count, faults: faults) }

    mutating func visit(_ entry: JournalEntry) {
        let number = entry.chart?.number ?? 0
        if number != chain { (chain, place, hash) = (number, 0, []) }
        entries += 1
        if entry.place != place + 1 { report(entry.place, "entries \(place + 1) to \(entry.place - 1) are missing") }
        if entry.expectedHash(after: hash) != entry.hash {
            report(entry.place, "does not match its hash: it, or the entry before it, was changed by hand")
        }
        (place, hash) = (entry.place, entry.hash)
        tails[chain] = (place, hash)
    }

    mutating func compare(heads: [Int: (place: Int, hash: [UInt8])]) {
        for (number, head) in heads.sorted(by: { $0.key < $1.key }) {
            chain = number
            let tail = tails[number] ?? (0, [])
            if tail.place != head.place {
                report(tail.place + 1, "the chain ends at \(tail.place) but \(head.place) entries were written")
            } else if tail.hash != head.hash {
                report(head.place, "the last entry is not the one that was written")
            }
        }
        for number in tails.keys.sorted() where heads[number] == nil {
            chain = number
            report(0, "the record of this chain's end was removed")
        }
    }

    mutating func compare(_ checkpoint: JournalCheckpoint, hash: [UInt8], entries: Int) {
        guard hash != checkpoint.hash else { return }
        chain = 0
        report(0, "the checkpoint of \(checkpoint.day.iso) sealed \(checkpoint.entries) entries; these are \(entries), or not the same")
    }

    private mutating func report(_ place: Int, _ problem: String) {
        faults.append(JournalFault(chain: chain, place: place, problem: problem))
    }
}
