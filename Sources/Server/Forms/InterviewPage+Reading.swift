import Clinic

extension InterviewPage {
    init(_ reading: FormReading, _ visit: Visit, open: [String] = []) {
        let form = reading.form
        self.init(
            frame: visit.frame(.people), name: reading.name, memberHref: "/people/\(form.member.text)", title: reading.instrument.title,
            lead: "Answered by \(form.informant.words). Think of the \(reading.instrument.window).",
            questions: visit.caller.may(.answerForms)
                ? Questions(reading, action: "/forms/\(form.id.text)", csrf: visit.presence?.csrf ?? "", open: open) : nil)
    }
}

extension FormAnswersPage {
    init(_ reading: FormReading, _ score: FormScore?, _ visit: Visit) {
        let (form, instrument) = (reading.form, reading.instrument)
        let critical = Set(reading.critical.map(\.item))
        self.init(
            frame: visit.frame(.people), name: reading.name, memberHref: "/people/\(form.member.text)",
            title: MeasureWords.title(instrument, form.informant),
            result: score.map { ScoreWords($0, instrument).sentence } ?? "Not scored.",
            facts: Self.facts(reading, score),
            rows: instrument.items.filter { reading.answers[$0.number] != nil || score?.total != nil }.map { item in
                let code = reading.answers[item.number]
                return Row(
                    number: item.number, wording: item.wording ?? "",
                    answer: code.map { code in item.options.first { $0.code == code }?.label ?? code } ?? "left open",
                    code: code.map { code in item.isUnscored ? "unscored" : code } ?? "", isCritical: critical.contains(item.number))
            }, attribution: instrument.licence.attribution)
    }

    private static func facts(_ reading: FormReading, _ score: FormScore?) -> [Fact] {
        let (form, instrument, zone) = (reading.form, reading.instrument, reading.site.zone)
        let flags = score?.flags.compactMap { code in instrument.flags.first { $0.code == code }?.title } ?? []
        let parts =
            score?.subscales.sorted { $0.key < $1.key }
            .map { "\($0.key.replacing("_", with: " ")) \(ScoreWords.figure($0.value))" } ?? []
        let facts = [
            ("Answered", form.completed.map { Words.moment($0, in: zone) } ?? ""),
            ("By", "\(form.informant.words), \(channel(form.channel))"),
            ("Asked", form.cadence.title), ("Parts", parts.joined(separator: " · ")), ("Said besides", flags.joined(separator: " · ")),
            ("Course", score?.standing?.sentence ?? ""),
            ("Rule", "\(instrument.shortTitle), version \(form.instrumentVersion), scorer \(score?.scorer ?? "")"),
            ("What change means", changes(instrument.change)), ("Keep in mind", instrument.notes.joined(separator: " ")),
        ]
        return facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) }
    }

    private static func channel(_ channel: AskedForm.Channel?) -> String {
        switch channel {
        case .link: "by a link"
        case .page: "on their page"
        case .kiosk: "on a kiosk"
        case .interview: "in an interview"
        case nil: "not complete"
        }
    }

    /// The numbers by which change is judged, each with its source.
    static func changes(_ change: ChangeNumbers) -> String {
        let numbers: [(String, ChangeNumber?)] = [
            ("more than chance from", change.reliable), ("people notice from", change.mcid), ("a case from", change.caseness),
        ]
        return numbers.compactMap { words, number in
            number.map { "\(words) \(ScoreWords.figure($0.value)) (\($0.source))" }
        }.joined(separator: "; ")
    }
}
