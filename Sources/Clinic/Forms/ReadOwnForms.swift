import Database

/// The questionnaires on somebody's own page.
package struct OwnFormsReading: Sendable {
    package let open: [Line]
    package let done: [Line]
    package let today: Day

    package struct Line: Sendable {
        package let form: AskedForm
        package let instrument: Instrument
        /// How many questions are answered, of how many.
        package let answered: Int
        package let questions: Int
        /// About whom, for a guardian of several.
        package let name: String
    }
}

extension Clinic {
    /// What somebody is asked on their own page, and what they answered in the last two weeks.
    package func ownForms(as caller: Caller) async throws -> OwnFormsReading {
        try await look(.readOwnPage, as: caller) { work in
            let mine: Informant = caller.role == .member ? .member : .parent
            let catalogue = try work.catalogue()
            var (open, done): ([OwnFormsReading.Line], [OwnFormsReading.Line]) = ([], [])
            var today = Day(number: Int32(work.now.seconds / 86400))
            for member in caller.reach.filter({ $0.value.contains(.forms) }).keys.sorted() {
                let access = try work.own(member, .forms)
                today = try work.ownProgramme(of: access).site.zone.local(work.now).day
                let name = try work.transaction.memberNames([member])[member] ?? ""
                for form in try work.transaction.forms(of: access, dueFrom: today.adding(days: -92)) where form.informant == mine {
                    guard let instrument = catalogue[form.instrument], caller.onlyForm == nil || caller.onlyForm == form.id else {
                        continue
                    }
                    let answers = try work.transaction.answers(of: form.id)
                    let line = OwnFormsReading.Line(
                        form: form, instrument: instrument, answered: answers.codes.count,
                        questions: instrument.asked(given: answers).count, name: name)
                    switch form.state(on: today) {
                    case .open where instrument.hasWording: open.append(line)
                    case .complete where form.due >= today.adding(days: -14): done.append(line)
                    default: break
                    }
                }
            }
            return OwnFormsReading(open: open, done: done.reversed(), today: today)
        }
    }
}
