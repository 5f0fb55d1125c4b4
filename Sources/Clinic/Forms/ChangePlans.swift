import Database

/// What a programme asks, with the questionnaires it could ask.
package struct FormPlansReading: Sendable {
    package let programme: Programme
    package let plans: [(plan: FormPlan, instrument: Instrument)]
    /// Those whose words are here.
    package let available: [Instrument]
    package let route: AlertRoute
    package let today: Day
}

extension Clinic {
    package func formPlans(of programme: ID<Programme>, as caller: Caller) async throws -> FormPlansReading {
        try await look(.readProgrammes, as: caller) { work in
            let access = try work.programme(programme)
            let (found, catalogue) = (try work.transaction.programme(access), try work.catalogue())
            let today = found.site.zone.local(work.now).day
            let plans = try work.transaction.plans(of: programme).filter { ($0.ends ?? .last) >= today }
            return FormPlansReading(
                programme: found, plans: plans.compactMap { plan in catalogue[plan.instrument].map { (plan, $0) } },
                available: catalogue.instruments.filter(\.hasWording), route: try work.transaction.alertRoute(of: programme), today: today)
        }
    }

    /// From today on a programme asks this too.
    package func addPlan(
        _ key: String, informant: Informant, cadence: Cadence, to programme: ID<Programme>, as caller: Caller
    ) async throws {
        try await perform(.planForms, as: caller) { work in
            let found = try work.transaction.programme(try work.programme(programme, detail: "asks \(key), \(cadence.rawValue)"))
            let (instrument, today) = (try work.instrument(key), found.site.zone.local(work.now).day)
            guard instrument.hasWording else { throw FormRefusal.noWording(instrument.shortTitle) }
            guard instrument.informants.contains(informant) else { throw FormRefusal.wrongInformant(instrument.shortTitle) }
            let same = try work.transaction.plans(of: programme).contains {
                $0.instrument == key && $0.informant == informant && $0.cadence == cadence && $0.holds(on: today)
            }
            guard !same else { throw FormRefusal.alreadyPlanned }
            try work.transaction.insert(
                FormPlan(id: work.newID(), programme: programme, instrument: key, informant: informant, cadence: cadence, starts: today))
            _ = try work.planForms(of: found, through: today.adding(days: 7))
        }
    }

    /// From tomorrow on a programme asks this no more. What is open stays open.
    package func endPlan(_ plan: ID<FormPlan>, of programme: ID<Programme>, as caller: Caller) async throws {
        try await perform(.planForms, as: caller) { work in
            let found = try work.transaction.programme(try work.programme(programme, detail: "plan of questionnaires ended"))
            guard try work.transaction.plans(of: programme).contains(where: { $0.id == plan }) else { throw FormRefusal.unknownPlan }
            try work.transaction.end(plan, on: found.site.zone.local(work.now).day)
        }
    }

    /// Sets when somebody reads answers, and who is told next.
    package func setAlertRoute(_ route: AlertRoute, of programme: ID<Programme>, as caller: Caller) async throws {
        try await perform(.planForms, as: caller) { work in
            _ = try work.programme(programme, detail: "who reads answers, and when")
            guard route.hours.hours.allSatisfy({ (0...1439).contains($0.value.lowerBound) && $0.value.upperBound <= 1440 }) else {
                throw InboxRefusal.hoursUnusable
            }
            guard route.steps.allSatisfy({ (1...10080).contains($0.minutes) && Role.assignable.contains($0.role) }) else {
                throw InboxRefusal.stepUnusable
            }
            try work.transaction.set(route, of: programme)
        }
    }
}
