import Database

/// A questionnaire as it stands before whoever answers it.
package struct FormReading: Sendable {
    package let form: AskedForm
    package let instrument: Instrument
    package let answers: Answers
    /// Critical answers that are kept already, and what is said to the person about them.
    package let critical: [CriticalAnswer]
    package let whoSees: WhoSees?
    package let today: Day
    package let site: Site
    /// The name of the person it is about, for a guardian or an interviewer.
    package let name: String

    package var state: AskedForm.State { form.state(on: today) }
}

extension Clinic {
    /// Opens a questionnaire: the person's own, a guardian's about their young person, or for an interview.
    package func form(_ id: ID<AskedForm>, as caller: Caller) async throws -> FormReading {
        try await look(caller.isPerson ? .readOwnPage : .readForms, as: caller) { work in
            try work.reading(of: try work.openForm(id, detail: "questionnaire opened"))
        }
    }

    /// Keeps answers as they are given, one or many. What is critical is before the clinicians when this returns, long before
    /// the form is complete. Sent twice, nothing changes.
    package func answer(_ given: [String: String], of id: ID<AskedForm>, as caller: Caller) async throws -> FormReading {
        try await perform(.answerForms, as: caller) { work in
            let form = try work.openForm(id, detail: "answers kept")
            try work.keep(given, of: form)
            return try work.reading(of: form)
        }
    }

    /// Keeps the last answers, and scores the form.
    /// - Parameter leavingOpen: the person would rather not answer the rest. The form is then kept as incomplete and has no score.
    package func complete(
        _ given: [String: String], of id: ID<AskedForm>, leavingOpen: Bool = false, as caller: Caller
    ) async throws -> FormReading {
        try await perform(.answerForms, as: caller) { work in
            let form = try work.openForm(id, detail: "questionnaire complete")
            // Sent again because the answer was lost on its way: it is complete, and nothing is done twice.
            if form.completed != nil, try work.isSame(given, as: form) { return try work.reading(of: form) }
            try work.keep(given, of: form)
            try work.finish(form, leavingOpen: leavingOpen, by: work.channel, at: work.now)
            return try work.reading(of: try work.transaction.form(id) ?? form)
        }
    }
}

extension Work {
    /// A form that the caller may answer or read: theirs on their own page, or in a chart of their caseload.
    func openForm(_ id: ID<AskedForm>, detail: String) throws -> AskedForm {
        guard let form = try transaction.form(id) else { throw FormRefusal.unknownForm }
        if caller.isPerson {
            guard caller.onlyForm == nil || caller.onlyForm == id else { throw FormRefusal.unknownForm }
            let mine: Informant = caller.role == .member ? .member : .parent
            // Somebody else's questionnaire, a guardian's too, looks as if it were not there.
            guard form.informant == mine else { throw FormRefusal.unknownForm }
            _ = try own(form.member, .forms, detail: "\(detail): \(form.instrument)")
        } else {
            _ = try chart(of: form.member, detail: "\(detail): \(form.instrument)")
            // What another programme asks of this person is that programme's to show.
            guard caller.caseload.contains(form.programme) else { throw AccessRefusal.outsideCaseload }
            guard caller.role.opens(form.dataClass) else { throw AccessRefusal.protectedClass }
        }
        return form
    }

    func reading(of form: AskedForm) throws -> FormReading {
        let (instrument, programme) = (try instrument(form.instrument), try transaction.programme(form.programme))
        let answers = try transaction.answers(of: form.id)
        let critical = instrument.alerts(in: answers)
        let whoSees =
            try critical.isEmpty
            ? nil
            : WhoSees(
                transaction.alertRoute(of: programme.id),
                urgency: critical.contains { $0.urgency == .now } ? .now : .sameDay, at: now, site: programme.site)
        return FormReading(
            form: form, instrument: instrument, answers: answers, critical: critical, whoSees: whoSees,
            today: programme.site.zone.local(now).day, site: programme.site,
            name: try transaction.memberNames([form.member])[form.member] ?? "")
    }

    fileprivate func keep(_ given: [String: String], of form: AskedForm) throws {
        let programme = try transaction.programme(form.programme)
        try check(form, on: programme.site.zone.local(now).day)
        let instrument = try instrument(form.instrument)
        // Refuses a code or an item that is not the instrument's, with a sentence that says which, before anything is kept.
        _ = try instrument.score(Answers(given.filter { !$0.value.isEmpty }))
        try transaction.begin(form.id, at: now)
        for (item, code) in given.sorted(by: { $0.key < $1.key }) { try transaction.keep(code, to: item, of: form.id, at: now) }
        try raise(instrument.alerts(in: try transaction.answers(of: form.id)), of: form, in: programme, at: now)
    }

    /// An interviewer may also write down late what was said in time.
    private func check(_ form: AskedForm, on today: Day) throws {
        switch form.state(on: today) {
        case .open: return
        case .complete: throw FormRefusal.alreadyComplete
        case .withdrawn: throw FormRefusal.withdrawn
        case .ahead: throw FormRefusal.notYet
        case .closed: if caller.isPerson { throw FormRefusal.closed }
        }
    }

    fileprivate func isSame(_ given: [String: String], as form: AskedForm) throws -> Bool {
        let kept = try transaction.answers(of: form.id)
        return given.allSatisfy { $0.value.isEmpty || kept[$0.key] == $0.value }
    }
}
