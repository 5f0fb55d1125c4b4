import Database

/// Everything that one person's questionnaires said, and what still waits.
package struct MeasuresReading: Sendable {
    package let member: Member
    package let current: Programme
    package let placements: [Placement]
    package let programmes: [ID<Programme>: Programme]
    package let series: [MeasureSeries]
    /// Asked and not answered yet, or not in time.
    package let waiting: [(form: AskedForm, instrument: Instrument)]
    package let inbox: [InboxItem]
    /// What could be asked now, of whom.
    package let available: [Instrument]
    /// Those scored elsewhere whose results can be typed in.
    package let enterable: [Instrument]
    package let hasOwnPage: Bool
    package let hasGuardian: Bool
    package let today: Day
}

/// One questionnaire over time, by one informant. A young person and a parent are two series and are never averaged.
package struct MeasureSeries: Sendable {
    package let instrument: Instrument
    package let informant: Informant
    /// The oldest first.
    package let scores: [FormScore]
    /// Days on which it was due and not answered in time.
    package let missed: [Day]
    /// How people who began like this usually go; nothing until enough of them have left.
    package var course: ExpectedCourse?

    /// The last score that has a total, and the one before.
    package var latest: (now: FormScore, before: FormScore?)? {
        let totals = scores.filter { $0.total != nil }
        return totals.last.map { ($0, totals.dropLast().last) }
    }
}

/// One form with what it came to.
package struct FormBehind: Sendable {
    package let reading: FormReading
    package let score: FormScore?
    /// Nil where the score comes from answers.
    package let entered: EnteredScore?
    /// Names of the staff who typed in and corrected.
    package let staff: [ID<Staff>: String]
}

extension Clinic {
    /// One person's measures, as far as the caller's role opens them.
    package func measures(of id: ID<Member>, as caller: Caller) async throws -> MeasuresReading {
        try await look(.readForms, as: caller) { work in
            let access = try work.chart(of: id, detail: "measures")
            let programme = try work.programmeOfMine(of: access)
            let today = programme.site.zone.local(work.now).day
            let catalogue = try work.catalogue()
            let scores = try work.transaction.scores(of: access)
            let forms = try work.transaction.forms(of: access, dueFrom: .first).filter {
                caller.role.opens($0.dataClass) && caller.caseload.contains($0.programme)
            }
            let opened = Set(forms.map(\.id))
            let accounts = try work.transaction.accounts(reaching: access)
            let member = try work.transaction.member(access)
            return MeasuresReading(
                member: member, current: programme,
                // Placements elsewhere, and what is raised there, are that programme's to show.
                placements: try work.transaction.placements(of: id).filter { caller.caseload.contains($0.programme) },
                programmes: Dictionary(uniqueKeysWithValues: try work.transaction.programmes().map { ($0.id, $0) }),
                series: try MeasureSeries.of(scores.filter { opened.contains($0.form) }, forms, catalogue, today: today).map {
                    try work.withCourse($0, in: programme)
                },
                waiting: forms.filter { $0.state(on: today) == .open }.compactMap { form in catalogue[form.instrument].map { (form, $0) } },
                inbox: try work.transaction.inbox(of: access, most: 50).filter {
                    caller.role.opens($0.dataClass) && caller.caseload.contains($0.programme)
                },
                available: caller.may(.askForms) ? catalogue.instruments.filter(\.hasWording) : [],
                enterable: caller.may(.enterScores)
                    ? catalogue.instruments.filter { $0.licence.kind == .result && $0.isMade(forAge: member.age(on: today)) } : [],
                hasOwnPage: accounts.contains { $0.account.kind == .member },
                hasGuardian: accounts.contains { $0.account.kind == .guardian && $0.reach.parts.contains(.forms) }, today: today)
        }
    }

    /// What is behind one score and makes the figure explain itself: its answers, or where it was typed in from.
    package func answers(of id: ID<AskedForm>, as caller: Caller) async throws -> FormBehind {
        try await look(.readForms, as: caller) { work in
            let form = try work.openForm(id, detail: "answers read")
            let entered = try work.transaction.enteredScore(id)
            return FormBehind(
                reading: try work.reading(of: form), score: try work.transaction.scores(of: [id])[id], entered: entered,
                staff: entered == nil ? [:] : try work.transaction.staffNames())
        }
    }
}

extension Work {
    fileprivate func withCourse(_ series: MeasureSeries, in programme: Programme) throws -> MeasureSeries {
        var series = series
        let first = series.scores.first { $0.total != nil }
        series.course = try transaction.expectedCourse(
            of: programme.id, series.instrument.key, series.informant, band: first?.severity)
        return series
    }
}

extension MeasureSeries {
    static func of(
        _ scores: [FormScore], _ forms: [AskedForm], _ catalogue: InstrumentCatalogue, today: Day
    ) -> [MeasureSeries] {
        struct Key: Hashable {
            let instrument: String
            let informant: Informant
        }
        let byKey = Dictionary(grouping: scores) { Key(instrument: $0.instrument, informant: $0.informant) }
        let missed = Dictionary(grouping: forms.filter { $0.state(on: today) == .closed }) {
            Key(instrument: $0.instrument, informant: $0.informant)
        }
        return catalogue.instruments.flatMap { instrument in
            Informant.allCases.compactMap { informant in
                let key = Key(instrument: instrument.key, informant: informant)
                guard let scores = byKey[key] else { return nil }
                return MeasureSeries(
                    instrument: instrument, informant: informant, scores: scores, missed: (missed[key] ?? []).map(\.due).sorted())
            }
        }
    }
}
