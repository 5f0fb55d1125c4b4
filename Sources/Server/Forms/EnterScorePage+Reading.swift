import Clinic

extension EnterScorePage {
    init(_ reading: EnterScoreReading, _ visit: Visit, errors: [FieldError] = []) {
        let typed = visit.form
        self.init(
            reading.instrument, name: reading.member.name, measures: "/people/\(reading.member.id.text)/measures",
            action: "/people/\(reading.member.id.text)/measures/entered", frame: visit.frame(.people), errors: errors
        ) { name in name == "day" && typed[name].isEmpty ? reading.today.iso : typed[name] }
    }

    /// The correction of a typed-in score: it begins with what is there.
    init(_ behind: FormBehind, _ visit: Visit, errors: [FieldError] = []) {
        let (form, typed, score) = (behind.reading.form, visit.form, behind.score)
        let kept = [
            "day": score?.day.iso ?? "", "informant": form.informant.rawValue, "total": score?.total.map(ScoreWords.figure) ?? "",
            "given-by": behind.entered?.givenBy ?? "", "tool": behind.entered?.tool ?? "",
        ].merging((score?.subscales ?? [:]).map { ("part-\($0.key)", ScoreWords.figure($0.value)) }) { first, _ in first }
        let isTyped = !typed.names.isEmpty
        self.init(
            behind.reading.instrument, name: behind.reading.name, measures: "/people/\(form.member.text)/measures",
            action: "/forms/\(form.id.text)/correction", frame: visit.frame(.people), isCorrection: true, errors: errors
        ) { name in isTyped ? typed[name] : kept[name] ?? "" }
    }

    private init(
        _ instrument: Instrument, name: String, measures: Href, action: Href, frame: Frame, isCorrection: Bool = false,
        errors: [FieldError], value: (String) -> String
    ) {
        let total = Field(
            label: "Total", name: "total", value: value("total"), hint: instrument.totals.map(Self.range) ?? "", required: true,
            errors: errors)
        let parts = instrument.parts.map {
            Field(
                label: "\($0.title) (if told)", name: "part-\($0.name)", value: value("part-\($0.name)"), hint: Self.range($0.range),
                errors: errors)
        }
        self.init(
            frame: frame, name: name, measuresHref: measures,
            title: isCorrection ? "Correct the \(instrument.shortTitle)" : "\(instrument.title) from elsewhere",
            lead: (["The licensed tool makes the score; it is only written down here."] + instrument.notes).joined(separator: " "),
            action: action, instrument: instrument.key, numbers: [total] + parts,
            day: Field(label: "Given on", name: "day", kind: .date, value: value("day"), required: true, errors: errors),
            informants: Informant.allCases.filter(instrument.informants.contains).map {
                .init(value: $0.rawValue, name: $0.words, selected: value("informant") == $0.rawValue)
            },
            source: [
                Field(
                    label: "Who gave it", name: "given-by", value: value("given-by"), hint: "A name and where: Dr. Falk, at the hospital.",
                    required: true, errors: errors),
                Field(
                    label: "In which licensed tool", name: "tool", value: value("tool"), hint: "The program or the publisher’s form.",
                    required: true, errors: errors),
            ],
            reason: isCorrection
                ? Field(
                    label: "Why", name: "reason", value: value("reason"), hint: "The old value stays readable beside it.", required: true,
                    errors: errors) : nil, attribution: instrument.licence.attribution, errors: errors)
    }

    private static func range(_ range: ClosedRange<Double>) -> String {
        "\(ScoreWords.figure(range.lowerBound)) to \(ScoreWords.figure(range.upperBound))"
    }
}

extension EnteredScorePage {
    init(_ behind: FormBehind, _ entered: EnteredScore, _ visit: Visit) {
        let (reading, zone) = (behind.reading, behind.reading.site.zone)
        let (form, instrument) = (reading.form, reading.instrument)
        let parts = instrument.parts.compactMap { part in
            behind.score?.subscales[part.name].map { "\(part.title) \(ScoreWords.figure($0))" }
        }
        let facts = [
            ("Given on", Words.fullDay(form.due)), ("Answered by", form.informant.words), ("Given by", entered.givenBy),
            ("Tool", entered.tool),
            ("Typed in", "\(behind.staff[entered.enteredBy] ?? ""), \(Words.moment(entered.enteredAt, in: zone))"),
            ("Parts", parts.joined(separator: " · ")), ("Course", behind.score?.standing?.sentence ?? ""),
            ("What change means", FormAnswersPage.changes(instrument.change)), ("Keep in mind", instrument.notes.joined(separator: " ")),
        ]
        self.init(
            frame: visit.frame(.people), name: reading.name, measuresHref: "/people/\(form.member.text)/measures",
            title: MeasureWords.title(instrument, form.informant),
            result: behind.score.map { ScoreWords($0, instrument).sentence } ?? "Not scored.",
            facts: facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) },
            struck: entered.correction.map { correction in
                """
                It counts no more: \(correction.reason). \(behind.staff[correction.by] ?? ""), \
                \(Words.moment(correction.at, in: zone)).
                """
            } ?? "",
            replacement: entered.correctedBy.map { "/forms/\($0.text)" }, replaced: entered.corrects.map { "/forms/\($0.text)" },
            correction: entered.correction == nil && visit.caller.may(.enterScores) ? "/forms/\(form.id.text)/correction" : nil,
            attribution: instrument.licence.attribution)
    }
}
