import Database

extension Clinic {
    /// Records that somebody was told the newest estimate. With it the cost is told, as long as the estimate speaks of what is to come.
    package func tellEstimate(
        _ number: Int, to whom: String, how: CostEstimate.Telling.How, on day: Day, of inquiry: ID<Inquiry>, as caller: Caller
    ) async throws {
        let whom = whom.trimmed
        try await perform(.estimateCost, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "estimate told")
            guard let newest = try work.transaction.estimates(of: open.access).first else { throw EstimateRefusal.unknownEstimate }
            guard newest.number >= number, number > 0 else { throw EstimateRefusal.unknownEstimate }
            guard newest.number == number else { throw EstimateRefusal.replaced }
            guard !whom.isEmpty else { throw EstimateRefusal.toldMissing }
            guard whom.count <= 120 else { throw EstimateRefusal.tooLong("to") }
            guard day <= open.today, day >= open.site.zone.local(newest.at).day else { throw EstimateRefusal.impossible("on") }
            try work.transaction.insert(
                CostEstimate.Telling(to: whom, how: how, on: day, by: ""), of: newest.id, id: work.newID(), by: open.staff, at: work.now)
            try work.write("estimate", "Cost estimate \(number) told: \(how.title.lowercasedFirst)", to: open.access)
            guard newest.kind == .coverage || newest.isTold || how.isWritten else { return }
            try work.settle(
                .costTold, of: open.access, because: "estimate \(number), told on \(day.iso)", until: open.site.zone.end(of: newest.ends))
        }
    }

    /// Starts the clock of the good-faith estimate: an appointment was made, or they asked what it costs.
    package func askForEstimate(_ clock: GoodFaithClock, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.estimateCost, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "estimate asked for")
            guard clock.on <= open.today, clock.on.days(until: open.today) <= 366 else { throw EstimateRefusal.impossible("on") }
            if let service = clock.service { guard service >= clock.on else { throw EstimateRefusal.impossible("service") } }
            guard clock.trigger == .requested || clock.service != nil else { throw EstimateRefusal.impossible("service") }
            try work.transaction.insert(clock, id: work.newID(), of: open.access, by: open.staff, at: work.now)
            try work.write("estimate", clock.trigger.title, to: open.access)
        }
    }

    /// Gives somebody a grant, or takes one back. What a fund holds is never below zero.
    package func grant(_ amount: Cents, from fund: ID<Fund>, to inquiry: ID<Inquiry>, words: String, as caller: Caller) async throws {
        try await perform(.estimateCost, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "grant")
            guard amount > .zero, amount <= Cents.most else { throw EstimateRefusal.impossible("amount") }
            guard words.count <= 500 else { throw EstimateRefusal.tooLong("words") }
            guard try work.transaction.funds(of: open.site.id).contains(where: { $0.id == fund }) else { throw EstimateRefusal.unknownFund }
            guard try work.transaction.take(amount, from: fund) else { throw EstimateRefusal.fundTooSmall }
            try work.transaction.insertEntry(
                Cents(-amount.count), of: fund, for: open.access, words.trimmed, id: work.newID(), by: open.staff, at: work.now)
            try work.write("grant", "Grant of \(amount)", to: open.access)
        }
    }
}
