import Synchronization

/// Rule books already worked out. They follow from the packs alone, which do not change while the program runs.
package final class RuleBooks: Sendable {
    private let packs: [RulePack]
    private let known = Mutex<[RuleScope: [RuleBook]]>([:])

    init(packs: [RulePack]) { self.packs = packs }

    /// The rules that hold for a scope on a day.
    func book(for scope: RuleScope, on day: Day) throws -> RuleBook {
        if let book = known.withLock({ $0[scope]?.first { $0.holds.contains(day) } }) { return book }
        do throws(RuleProblem) {
            let book = try RuleBook.resolve(packs: packs, for: scope, on: day)
            known.withLock { $0[scope, default: []].append(book) }
            return book
        } catch {
            throw RulesRefusal(problem: error)
        }
    }
}

/// No rule says how to judge this; nothing is counted rather than something guessed.
package struct RulesRefusal: Refusal, Equatable {
    package let problem: RuleProblem
    package var kind: RefusalKind { .conflict }
    package var code: String { problem.code }
    package var message: String { problem.message }
}
