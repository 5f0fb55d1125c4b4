package import Database

/// The way in. Pages, commands, jobs and interfaces reach the record only through the use cases that extend this type.
package struct Clinic: Sendable {
    let database: any Database
    package let surroundings: Surroundings
    package let packs: [RulePack]
    package let sessionLimits: SessionLimits
    let books: RuleBooks
    let passwordCost: PasswordCost
    let passwordRules: PasswordRules
    let slowWork = SlowWork()
    let wordings: SiteWordings
    let progressRules: ProgressRules

    package init(
        database: any Database, surroundings: Surroundings = .real, packs: [RulePack], passwordCost: PasswordCost = .standard,
        sessionLimits: SessionLimits = SessionLimits()
    ) throws {
        (self.database, self.surroundings, self.packs) = (database, surroundings, packs)
        (self.passwordCost, self.sessionLimits) = (passwordCost, sessionLimits)
        books = RuleBooks(packs: packs)
        (wordings, progressRules) = (SiteWordings(try InstrumentCatalogue.shipped()), try ProgressRules.shipped())
        passwordRules = PasswordRules(breached: try BreachedPasswords(list: EmbeddedFile.all(in: "signin/").flatMap(\.bytes)))
    }

    package var now: Instant { surroundings.now() }

    /// Runs a use case that changes something. The change and its journal lines are kept together or not at all;
    /// a refusal changes nothing and is in the journal too.
    ///
    /// - Parameter foresight: what `body` asks first, where that is known.
    func perform<Result: Sendable>(
        _ deed: Deed, as caller: Caller, foreseeing foresight: Foresight? = nil, _ body: @escaping @Sendable (Work) throws -> Result
    ) async throws -> Result {
        let (now, tried) = (surroundings.now(), TriedDoor())
        return try await recordingRefusal(of: deed, as: caller, at: now, tried) {
            try await database.write(foreseeing: foresight) { transaction in
                let work = Work(transaction, caller: caller, now: now, clinic: self, tried: tried)
                let result = try body(work)
                try write(
                    work.lines.isEmpty ? [JournalLine(scope: "house")] : work.lines, deed, caller, now, transaction, after: work.heads)
                return result
            }
        }
    }

    /// Runs a use case that only reads. Its journal lines are durable before the answer leaves.
    func look<Result: Sendable>(
        _ deed: Deed, as caller: Caller, _ body: @escaping @Sendable (Work) throws -> Result
    ) async throws -> Result {
        let (now, tried) = (surroundings.now(), TriedDoor())
        return try await recordingRefusal(of: deed, as: caller, at: now, tried) {
            let (result, lines) = try await database.read { transaction in
                let work = Work(transaction, caller: caller, now: now, clinic: self, tried: tried)
                return (try body(work), work.lines)
            }
            if !lines.isEmpty { try await database.write { try write(lines, deed, caller, now, $0) } }
            return result
        }
    }

    /// Whether a deed is the caller's, before anything is done for it. A no is in the journal.
    package func ask(_ deed: Deed, as caller: Caller) async throws {
        try await recordingRefusal(of: deed, as: caller, at: now, TriedDoor()) {}
    }

    /// Reads again what a page of the caller's already shows, for a live event. The opening of the page is in the journal.
    func refresh<Result: Sendable>(
        _ deed: Deed, as caller: Caller, _ body: @escaping @Sendable (Work) throws -> Result
    ) async throws -> Result {
        let now = surroundings.now()
        guard caller.may(deed) else { throw AccessRefusal.notYourDeed }
        return try await database.read { try body(Work($0, caller: caller, now: now, clinic: self)) }
    }

    private func recordingRefusal<Result: Sendable>(
        of deed: Deed, as caller: Caller, at now: Instant, _ tried: TriedDoor, _ body: () async throws -> Result
    ) async throws -> Result {
        do {
            guard caller.may(deed) else { throw AccessRefusal.notYourDeed }
            return try await body()
        } catch let refusal as any Refusal {
            let line = tried.line(outcome: refusal.code)
            try await database.write { try write([line], deed, caller, now, $0) }
            throw refusal
        }
    }

    private func write(
        _ lines: [JournalLine], _ deed: Deed, _ caller: Caller, _ now: Instant, _ transaction: Transaction,
        after known: [ID<Member>?: JournalHead] = [:]
    ) throws {
        var heads = known
        for line in lines {
            heads[line.chart] = try transaction.append(
                line, deed: deed, by: caller, at: now, id: surroundings.ids.next(), after: heads[line.chart])
        }
    }

    /// News of committed changes on any node, for pages that stay open. Runs until the database closes.
    package func eachNews(_ body: @Sendable (_ channel: String, _ payload: String) -> Void) async {
        for await notice in database.notices() { body(notice.channel, notice.payload) }
    }

    package var statementCount: Int { database.statementCount }
}

extension Clinic {
    /// Throws when the database does not answer.
    package func checkDatabase() async throws {
        _ = try await database.read { try $0.first("SELECT COUNT(*) FROM migration") { try $0.next(Int.self) } }
    }
}
