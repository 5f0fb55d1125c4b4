import Database

extension Transaction {
    func facts(of inquiries: [ID<Inquiry>]) throws -> [ID<Inquiry>: [SettledFact]] {
        var found: [ID<Inquiry>: [SettledFact]] = [:]
        try each(
            "SELECT inquiry_id, fact, settled_at, settled_by, because, holds_until FROM inquiry_fact WHERE inquiry_id IN \(list: inquiries)"
        ) { row in
            let inquiry = ID<Inquiry>(try row.next(Int.self))
            found[inquiry, default: []].append(
                SettledFact(
                    fact: try row.next(), at: Instant(seconds: try row.next()), by: try row.next(Int?.self).map { ID($0) },
                    because: try row.next(), until: try row.next(Int?.self).map(Instant.init(seconds:))))
        }
        return found
    }

    /// The facts that hold at a moment or are excused at it: all that a card needs to say what is missing.
    func heldFacts(of inquiries: [ID<Inquiry>], at now: Instant) throws -> [ID<Inquiry>: [AdmissionFact]] {
        var held: [ID<Inquiry>: [AdmissionFact]] = [:]
        try each(
            """
            SELECT inquiry_id, fact FROM inquiry_fact
            WHERE inquiry_id IN \(list: inquiries) AND (holds_until IS NULL OR holds_until >= \(now))
            UNION ALL SELECT inquiry_id, fact FROM gate_override WHERE inquiry_id IN \(list: inquiries) AND expires_at > \(now)
            """
        ) { row in held[ID(try row.next(Int.self)), default: []].append(try row.next()) }
        return held
    }

    func keep(_ fact: SettledFact, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO inquiry_fact (inquiry_id, fact, settled_at, settled_by, because, holds_until)
            VALUES (\(access.id), \(fact.fact.rawValue), \(fact.at), \(fact.by), \(fact.because), \(fact.until))
            ON CONFLICT (inquiry_id, fact) DO UPDATE SET settled_at = excluded.settled_at, settled_by = excluded.settled_by,
                because = excluded.because, holds_until = excluded.holds_until
            """)
    }

    func removeFact(_ fact: AdmissionFact, of access: Access<Inquiry>) throws {
        try run("DELETE FROM inquiry_fact WHERE inquiry_id = \(access.id) AND fact = \(fact.rawValue)")
    }
}

extension Work {
    /// Says that a fact which a gate asks for is so. Each part of an admission does this in the transaction that makes it so.
    /// - Parameters:
    ///   - because: the record behind it, for whoever asks why the gate is open. It names nobody and nothing clinical.
    ///   - until: the last moment at which it holds, where it runs out.
    func settle(_ fact: AdmissionFact, of access: Access<Inquiry>, because: String, until: Instant? = nil) throws {
        try transaction.keep(SettledFact(fact: fact, at: now, by: caller.staff, because: because, until: until), of: access)
    }

    /// Says that a fact is no longer so, such as a signed form that was taken back.
    func unsettle(_ fact: AdmissionFact, of access: Access<Inquiry>) throws {
        try transaction.removeFact(fact, of: access)
    }
}
