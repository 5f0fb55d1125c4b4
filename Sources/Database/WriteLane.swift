import NIOPosix
import Synchronization

/// Group commit: writers that queue while another commits share the next transaction and its one flush to disk.
///
/// Each has a savepoint of its own, so one that fails takes nothing of the others with it, and each is answered only
/// after the commit. Sixteen durable writes then cost one flush instead of sixteen (`docs/decisions/0003`).
final class WriteLane: Sendable {
    private struct Queue {
        var waiting: [any WaitingWrite] = []
        var isDraining = false
    }

    private static let mostInOneCommit = 128
    private let thread = NIOThreadPool(numberOfThreads: 1)
    private let queue = Mutex(Queue())
    /// Runs the writes in one transaction; throws if that transaction as a whole did not happen.
    private let commit: @Sendable ([any WaitingWrite]) throws -> Void

    init(commit: @escaping @Sendable ([any WaitingWrite]) throws -> Void) {
        self.commit = commit
        thread.start()
    }

    func submit<Value: Sendable>(
        foreseeing foresight: Foresight?, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { enqueue(PendingWrite(foresight: foresight, body: body, caller: $0)) }
    }

    func close() async throws { try await thread.shutdownGracefully() }

    private func enqueue(_ write: any WaitingWrite) {
        let wasIdle = queue.withLock { queue in
            queue.waiting.append(write)
            defer { queue.isDraining = true }
            return !queue.isDraining
        }
        if wasIdle { thread.submit { _ in self.drain() } }
    }

    private func drain() {
        while let writes = takeBatch() { settle(writes) }
    }

    private func settle(_ writes: [any WaitingWrite]) {
        do {
            try commit(writes)
            for write in writes { write.answer() }
        } catch DatabaseError.constraint where writes.count > 1 {
            // A rule that is checked at COMMIT does not say whose fault it is, so each tries on its own.
            for write in writes { settle([write]) }
        } catch {
            for write in writes { write.fail(error) }
        }
    }

    private func takeBatch() -> [any WaitingWrite]? {
        queue.withLock { queue in
            guard !queue.waiting.isEmpty else {
                queue.isDraining = false
                return nil
            }
            let batch = Array(queue.waiting.prefix(Self.mostInOneCommit))
            queue.waiting.removeFirst(batch.count)
            return batch
        }
    }
}

/// Somebody waiting for the lane, whatever the type of their answer.
protocol WaitingWrite: Sendable {
    var foresight: Foresight? { get }
    /// Does the work; what went wrong, if something did.
    /// - Parameter isSettling: hears at once how everything went that was run soon.
    func run(in transaction: Transaction, settling isSettling: Bool) -> (any Error)?
    /// The commit happened: tells the caller how their own part went.
    func answer()
    /// The commit did not happen.
    func fail(_ error: any Error)
}

private final class PendingWrite<Value: Sendable>: WaitingWrite {
    let foresight: Foresight?
    private let body: @Sendable (Transaction) throws -> Value
    private let caller: CheckedContinuation<Value, any Error>
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(
        foresight: Foresight?, body: @escaping @Sendable (Transaction) throws -> Value, caller: CheckedContinuation<Value, any Error>
    ) {
        (self.foresight, self.body, self.caller) = (foresight, body, caller)
    }

    func run(in transaction: Transaction, settling isSettling: Bool) -> (any Error)? {
        var outcome = Result {
            let value = try body(transaction)
            // What failed must be told to the caller who asked for it, not to the next.
            if isSettling { try transaction.settle() }
            return value
        }
        if case .success = outcome, let failure = transaction.failure { outcome = .failure(failure) }
        result.withLock { $0 = outcome }
        if case .failure(let error) = outcome { return error }
        return nil
    }

    func answer() {
        guard let outcome = result.withLock({ $0 }) else { return fail(DatabaseError.failed("the write was never run")) }
        caller.resume(with: outcome)
    }

    func fail(_ error: any Error) { caller.resume(throwing: error) }
}

/// One of several writes that were run together without savepoints cannot be kept: all have to be run again, with them.
struct Spoiled: Error {}

extension Transaction {
    /// Runs the writes one after the other without savepoints, which nearly always goes well: a refusal comes before
    /// anything is written. Throws `Spoiled` where it does not, and what dooms the whole transaction.
    func runHopefully(_ writes: [any WaitingWrite]) throws {
        let foreseen = try foresee(writes)
        for (number, write) in writes.enumerated() {
            if number == foreseen { connection.forgetForeseen() }
            try beginPart(guarded: false)
            let isKept = write.run(in: self, settling: false) == nil
            try throwIfDoomed()
            guard failure == nil, isKept || !hasChanged else { throw Spoiled() }
        }
    }

    /// Asks together what the first writes are going to ask, as far as each is about another subject than those before it.
    /// - Returns: how many they are; for the others the answers may not be true any more when they come to ask.
    private func foresee(_ writes: [any WaitingWrite]) throws -> Int {
        var subjects: Set<Int> = []
        let known = writes.prefix { write in write.foresight.map { subjects.insert($0.subject).inserted } ?? false }
        if known.count > 1 { try connection.foresee(known.flatMap { $0.foresight?.questions ?? [] }) }
        return known.count
    }

    /// Runs each write in a savepoint of its own. Throws only what dooms the whole transaction.
    func runCarefully(_ writes: [any WaitingWrite]) throws {
        for write in writes {
            try beginPart(guarded: true)
            let noticesBefore = notices.count
            let isKept = write.run(in: self, settling: true) == nil
            try throwIfDoomed()
            if !isKept { dropNotices(after: noticesBefore) }
            try endPart(keeping: isKept)
        }
    }

    /// Asked of the engine, not of what was thrown: a caller may have made a refusal of it.
    private func throwIfDoomed() throws {
        if let failure, failure.doomsTransaction { throw failure }
    }
}

extension DatabaseError {
    /// After these the engine has given the transaction up, whatever a savepoint says.
    var doomsTransaction: Bool {
        switch self {
        case .serialization, .unavailable, .full, .busy: true
        case .constraint, .failed: false
        }
    }
}
