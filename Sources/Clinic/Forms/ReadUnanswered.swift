import Database

/// Questionnaires of some programmes that are open and not answered, those that close first on top.
package struct UnansweredReading: Sendable {
    package let lines: [Line]
    package let today: Day

    package struct Line: Sendable {
        package let form: AskedForm
        package let instrument: Instrument
        package let name: String
        package let begun: Bool
    }
}

extension Clinic {
    package func unanswered(as caller: Caller) async throws -> UnansweredReading {
        try await look(.readForms, as: caller) { work in
            let programmes = try work.programmes().filter { caller.role.opens($0.focus.dataClass) }
            guard let zone = programmes.first?.site.zone else { return UnansweredReading(lines: [], today: .first) }
            let (today, catalogue) = (zone.local(work.now).day, try work.catalogue())
            work.note(JournalLine(scope: "forms", detail: "open questionnaires listed"))
            let forms = try work.transaction.openForms(in: programmes.map(\.id), dueThrough: today, closingFrom: today)
                .filter { caller.role.opens($0.dataClass) }
            let names = try work.transaction.memberNames(Set(forms.map(\.member)))
            return UnansweredReading(
                lines: forms.sorted { ($0.closes, $0.due, $0.id) < ($1.closes, $1.due, $1.id) }.compactMap { form in
                    catalogue[form.instrument].map {
                        UnansweredReading.Line(form: form, instrument: $0, name: names[form.member] ?? "", begun: form.begun != nil)
                    }
                }, today: today)
        }
    }
}
