import Clinic

extension IntakePage {
    init(_ reading: IntakeReading, _ visit: Visit, errors: [FieldError] = [], typed: String = "", records: ReturnedRecord? = nil) {
        let (intake, problems) = (reading.intake, reading.problems)
        let address: Href = InquiryPart.intake.href(reading.inquiry.id.text)
        let wrong = intake?.signature == nil ? Dictionary(problems.map { ($0.field, $0.text) }) { first, _ in first } : [:]
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(reading.inquiry, .intake, headline: Self.headline(reading), lead: Self.lead(reading), for: visit.caller),
            address: address, known: reading.known,
            sections: reading.record.sections.map { section in
                Section(
                    title: section.title,
                    lines: section.lines.map { Line(id: $0.field, label: $0.label, answer: $0.answer, problem: wrong[$0.field] ?? "") })
            },
            version: intake?.version ?? 0,
            addenda: (intake?.addenda ?? []).map {
                Addendum(words: $0.words, by: "\($0.name), \(Words.moment($0.at, in: reading.zone))")
            },
            records: RecordSection(reading, visit, returned: records), isSigned: intake?.signature != nil,
            canWrite: visit.caller.may(.writeIntake), canSign: reading.maySign && visit.caller.may(.writeIntake), errors: errors,
            typed: typed)
    }

    private static func headline(_ reading: IntakeReading) -> String {
        guard let intake = reading.intake else { return "Not assessed yet." }
        if let signature = intake.signature {
            return "Assessed by \(signature.name), on \(Words.day(reading.zone.local(signature.at).day))."
        }
        switch reading.problems.count {
        case 0: return "Everything is answered; it waits to be signed."
        case 1: return "One answer is missing before it can be signed."
        default: return "\(Words.capitalised(Words.number(reading.problems.count))) answers are missing before it can be signed."
        }
    }

    private static func lead(_ reading: IntakeReading) -> String {
        guard let intake = reading.intake else { return "Written with the person, in one sitting or several. It saves as you type." }
        guard intake.signature == nil else { return "It never changes; what is learned later is added below it." }
        return "Saved by \(intake.saved.name), \(Words.moment(intake.saved.at, in: reading.zone))."
    }
}

extension IntakeReading {
    /// What the inquiry has told already.
    var known: [Fact] {
        let words = inquiry.words
        let born = words.born.map { "\(Words.fullDate($0)), \($0.age(on: today)) years" } ?? "Not known yet"
        let language = words.language.isEmpty ? "" : words.language + (words.interpreter ? ", with an interpreter" : "")
        let facts = [
            ("Name", words.name), ("Pronouns", words.pronouns), ("Born", born), ("Language", language),
            ("Why now, as they said it", words.reason),
            ("Referred by", [source?.name ?? "", words.sourceWords].filter { !$0.isEmpty }.joined(separator: ", ")),
            ("Before this", words.direction == .unknown ? "" : words.direction.title),
        ]
        let people = contacts.map {
            let who = [$0.relation, $0.organisation, $0.phone].filter { !$0.isEmpty }.joined(separator: ", ")
            return Fact(name: $0.kind.title, value: who.isEmpty ? $0.name : "\($0.name) (\(who))")
        }
        let phone = screened.answered.map { Fact(name: "On the phone: \($0.label.lowercasedFirst)", value: $0.answer) }
        return facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) } + people + phone
    }
}

extension WriteIntakePage {
    /// - Parameters:
    ///   - typed: what stands in the fields where it was not saved.
    ///   - theirs: what somebody else saved meanwhile.
    init(
        _ reading: IntakeReading, typed: [String: String]? = nil, version: Int? = nil, theirs: Intake? = nil, errors: [FieldError] = [],
        _ visit: Visit
    ) {
        let answers = typed.map { SheetAnswers($0) } ?? reading.intake?.answers ?? SheetAnswers()
        let wrong = Dictionary(errors.map { ($0.field, $0.text) }) { first, _ in first }
        let differing = theirs.map { theirs in reading.template.fields.filter { theirs.answers[$0.name] != answers[$0.name] } } ?? []
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                reading.inquiry, .intake, headline: "Assess \(reading.inquiry.name), in their words.",
                lead: reading.intake.map { "Saved by \($0.saved.name), \(Words.moment($0.saved.at, in: reading.zone))." }
                    ?? "It saves as you type. What they do not want to say today can wait.", for: visit.caller),
            address: InquiryPart.intake.href(reading.inquiry.id.text), version: version ?? reading.intake?.version ?? 0,
            known: reading.known,
            sections: reading.template.sections.map { section in
                Section(
                    key: section.key, title: section.title, hint: section.hint,
                    fields: section.fields.map { AskedField($0, answers[$0.name], error: wrong[$0.name]) },
                    progress: "\(section.fields.count { !answers[$0.name].isEmpty }) of \(section.fields.count)")
            },
            theirs: differing.map { field in
                let answer = theirs?.answers[field.name] ?? ""
                return Fact(name: field.label, value: answer.isEmpty ? "Left empty" : field.words(of: answer))
            }, errors: errors)
    }
}

extension AskedField {
    init(_ field: SheetField, _ answer: String, need: String = "needed to sign", error: String?) {
        let kind: Kind =
            switch field.kind {
            case .choice(let options), .ticks(let options):
                .choice(options.map { .init(value: $0.word, name: $0.title, selected: $0.word == answer) })
            case .number, .scale, .hours: .number
            case .date: .date
            case .line: .line
            case .list: .area(3)
            case .text: .area(3)
            }
        self.init(
            label: field.label, name: field.name, kind: kind, value: answer, hint: field.hint, isRequired: field.isRequired, need: need,
            error: error)
    }
}
