import Clinic

extension WriteLevelPage {
    /// - Parameters:
    ///   - typed: what stands in the fields where it was not saved.
    ///   - theirs: what somebody else saved meanwhile.
    init(
        _ reading: LevelReading, typed: DeterminationWords? = nil, version: Int? = nil, theirs: Determination? = nil,
        errors: [FieldError] = [],
        _ visit: Visit
    ) {
        let words = typed ?? reading.draft?.words ?? reading.signed?.words ?? DeterminationWords()
        let error = { (name: String) in errors.first { $0.field == name }?.text }
        let criteria = reading.criteria.map { ($0, Criterion($0, words[$0.key], reading)) }
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                reading.inquiry, .level, headline: "Which level of care does \(reading.inquiry.name) need?", lead: Self.lead(reading),
                for: visit.caller),
            address: InquiryPart.level.href(reading.inquiry.id.text), version: version ?? reading.draft?.version ?? 0,
            candidacy: criteria.filter { !$0.0.isStop }.map(\.1), stops: criteria.filter(\.0.isStop).map(\.1),
            levels: [
                AskedField(
                    label: "Recommended level", name: "recommended", kind: .choice(reading.rungs(words.recommended)),
                    error: error("recommended")),
                AskedField(
                    label: "Recommended by", name: "rating", kind: .choice(reading.ratingOptions(words.rating)),
                    hint: "Nothing chosen: the programme’s own criteria."),
                AskedField(
                    label: "Decided level", name: "decided", kind: .choice(reading.rungs(words.decided)), isRequired: true,
                    error: error("decided")),
            ],
            difference: [
                AskedField(
                    label: "Why", name: "reason",
                    kind: .choice(reading.rules.reasons.map { .init(value: $0.key, name: $0.title, selected: $0.key == words.reason) }),
                    error: error("reason")),
                AskedField(
                    label: "Rationale", name: "rationale", kind: .area(3), value: words.rationale,
                    hint: "At least \(DeterminationWords.leastWords) letters.", error: error("rationale")),
            ],
            necessity: [
                AskedField(
                    label: "Why a less intensive level would not be enough", name: "notLower", kind: .area(3), value: words.notLower,
                    isRequired: true,
                    error: error("notLower")),
                AskedField(
                    label: "Why a more intensive level is not needed", name: "notHigher", kind: .area(3), value: words.notHigher,
                    isRequired: true,
                    error: error("notHigher")),
            ],
            theirs: theirs.map { reading.differences(words, $0.words) } ?? [], errors: errors)
    }

    private static func lead(_ reading: LevelReading) -> String {
        if let draft = reading.draft { return reading.standing(of: draft) }
        return reading.signed.map { "It starts from determination \($0.number), which stays as it is." }
            ?? "It saves as you type. A prescriber reads it through and signs it."
    }
}

extension WriteLevelPage.Criterion {
    fileprivate init(_ criterion: CareCriterion, _ finding: CriterionFinding, _ reading: LevelReading) {
        let answers = CriterionFinding.Answer.allCases.map {
            Choice.Option(value: $0.rawValue, name: criterion.words(of: $0).0, selected: $0 == finding.answer)
        }
        // What usually shows it first; then every other answer of the assessment.
        let usual = criterion.evidence.compactMap { name in reading.record.answered.first { $0.field == name } }
        let others = reading.record.answered.filter { !criterion.evidence.contains($0.field) }
        let options = (usual + others).map {
            Choice.Option(value: $0.field, name: "\($0.label): \($0.answer.prefix(60))", selected: $0.field == finding.field)
        }
        self.init(
            key: criterion.key, title: criterion.title, answer: Choice(label: "Found", name: "answer-\(criterion.key)", options: answers),
            field: Choice(
                label: "Shown by the assessment", name: "field-\(criterion.key)",
                options: [.init(value: "", name: "Nothing in it", selected: finding.field.isEmpty)] + options), words: finding.words)
    }
}

extension LevelReading {
    fileprivate func rungs(_ chosen: String) -> [Choice.Option] {
        ladder.rungs.map { .init(value: $0.key, name: $0.title, selected: $0.key == chosen) }
    }

    fileprivate func ratingOptions(_ chosen: ID<LevelRating>?) -> [Choice.Option] {
        ratings.filter { $0.strike == nil }.map {
            .init(value: $0.id.text, name: "\($0.title(among: tools)): \($0.named), \(Words.day($0.done))", selected: $0.id == chosen)
        }
    }

    /// What somebody else's words say where they are others than ours.
    fileprivate func differences(_ mine: DeterminationWords, _ theirs: DeterminationWords) -> [Fact] {
        let (ours, others) = (mine.fields(of: criteria), theirs.fields(of: criteria))
        let names = Dictionary(uniqueKeysWithValues: criteria.map { ($0.key, $0.title) })
        return zip(ours, others).filter { $0.value != $1.value }.map { _, other in
            let key = other.key.split(separator: "-", maxSplits: 1).last.map(String.init) ?? other.key
            return Fact(name: names[key] ?? Words.capitalised(other.key), value: other.value.isEmpty ? "Left empty" : other.value)
        }
    }
}

extension DeterminationWords {
    /// Field by field, as the form names them.
    func fields(of criteria: [CareCriterion]) -> [(key: String, value: String)] {
        criteria.flatMap { criterion -> [(key: String, value: String)] in
            let finding = self[criterion.key]
            return [
                ("answer-\(criterion.key)", finding.answer.rawValue), ("field-\(criterion.key)", finding.field),
                ("words-\(criterion.key)", finding.words),
            ]
        } + [
            ("recommended", recommended), ("rating", rating?.text ?? ""), ("decided", decided), ("reason", reason),
            ("rationale", rationale),
            ("notLower", notLower), ("notHigher", notHigher),
        ]
    }

    /// What the form sent.
    init(_ form: Form) throws {
        self.init()
        for criterion in try CareCriterion.shipped {
            findings[criterion.key] = CriterionFinding(
                .init(rawValue: form["answer-\(criterion.key)"]) ?? .unknown, field: form["field-\(criterion.key)"],
                words: form["words-\(criterion.key)"])
        }
        (recommended, decided, reason, rationale) = (form["recommended"], form["decided"], form["reason"], form["rationale"])
        (notLower, notHigher, rating) = (form["notLower"], form["notHigher"], ID<LevelRating>(form["rating"]))
    }
}
