import Database

extension Clinic {
    /// Somebody has checked a rule in its source and says that it holds for this programme. From then on it decides:
    /// this week and those to come are judged anew, and weeks that are over stay as they were judged.
    package func confirmRule(_ identifier: String, of id: ID<Programme>, as caller: Caller) async throws {
        try await perform(.changeProgrammes, as: caller) { work in
            let access = try work.settings(of: id, detail: "confirms \(identifier.prefix(200))")
            let before = try work.transaction.programme(access)
            let today = before.site.zone.local(work.now).day
            guard try self.rulesToConfirm(in: before, on: today).contains(where: { $0.identifier == identifier }) else {
                throw SettingsRefusal.nothingToConfirm
            }
            try work.transaction.adopt(identifier, for: id, on: today)
            let programme = try work.transaction.programme(access)
            for week in try work.transaction.weeksWithSessions(of: id, from: today.week) {
                try work.recountEverybody(in: programme, week)
            }
        }
    }

    /// Rules that would hold on a day, for whatever payer, if somebody confirmed them.
    private func rulesToConfirm(in programme: Programme, on day: Day) throws -> [Rule] {
        let house = try books.book(for: programme.scope(payer: nil, in: day.week), on: day)
        return house.awaitingConfirmation + (try payerBooks(of: programme, on: day)).flatMap(\.book.awaitingConfirmation)
    }
}
