import Clinic

extension LevelPage {
    init(_ reading: LevelReading, _ visit: Visit, errors: [FieldError] = [], form: ReturnedLevelForm = .none) {
        let address = InquiryPart.level.href(reading.inquiry.id.text)
        let shown = reading.latest
        let stops = shown?.words.stops(among: reading.criteria).map(\.title) ?? []
        let canWrite = visit.caller.may(.writeIntake)
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(reading.inquiry, .level, headline: reading.headline, lead: reading.lead, for: visit.caller),
            address: address, figures: reading.figures(address), stops: stops, notices: Self.notices(reading),
            sheet: shown.map { DeterminationSheet($0, reading) },
            earlier: reading.determinations.dropFirst().map { Line(text: reading.standing(of: $0)) },
            ratings: RatingSection(reading, address, visit, form), certification: CertificationSection(reading, address, visit, form),
            rungs: reading.ladder.rungs.map { Rung($0, reading) },
            letter: reading.letters.first.map { $0.signature == nil ? "Go on with the letter" : "Read the letter" },
            canBeginLetter: canWrite && reading.letters.isEmpty && reading.letterDraft != nil,
            version: reading.draft?.version ?? 0, isDraft: reading.draft != nil, canWrite: canWrite, canSign: reading.mayDetermine,
            errors: errors)
    }

    private static func notices(_ reading: LevelReading) -> [Line] {
        var lines: [Line] = []
        if !reading.isIntakeSigned {
            lines.append(
                Line(
                    text: "The assessment is not signed yet; the evidence below is as far as it has come.",
                    href: InquiryPart.intake.href(reading.inquiry.id.text), action: "Go to the assessment"))
        }
        if let signed = reading.signed, let level = reading.ladder[signed.words.decided]?.level, let programme = reading.programme,
            programme.level != level
        {
            lines.append(
                Line(
                    text:
                        "\(level.title) is determined, and the programme chosen is \(programme.level.title). The gate opens when both are one.",
                    href: InquiryPart.overview.href(reading.inquiry.id.text), action: "Choose another programme"))
        }
        if let place = reading.placement, let decided = reading.latest.map(\.words.decided), let move = reading.move(to: decided) {
            lines.append(Line(text: reading.words(of: move, from: place)))
        }
        return lines
    }
}

/// A form of the page that was refused, so that it comes back as it was.
struct ReturnedLevelForm: Sendable {
    enum Part: Sendable { case none, rating, certification }
    let part: Part
    let typed: Form
    let errors: [FieldError]

    static let none = ReturnedLevelForm(part: .none, typed: Form(), errors: [])
}

extension LevelReading {
    var headline: String {
        guard let latest else { return "Not determined yet." }
        let stops = latest.words.stops(among: criteria)
        if !stops.isEmpty, latest.signature == nil { return "Not a candidate now: \(Words.list(stops.map(\.title.lowercasedFirst)))." }
        if let signature = latest.signature {
            return "\(title(latest.words.decided)), determined by \(signature.name), on \(Words.day(site.zone.local(signature.at).day))."
        }
        return latest.words.decided.isEmpty
            ? "Being written; no level is decided yet." : "\(title(latest.words.decided)), waiting for a prescriber’s signature."
    }

    var lead: String {
        guard let latest else { return "The programme’s criteria with their evidence, why not less, why not more." }
        return standing(of: latest)
    }

    func title(_ rung: String) -> String { ladder[rung]?.title ?? "Not chosen yet" }

    /// "Determination 2, signed by ..., Tue 24 Nov, 10:20: Intensive outpatient (IOP)".
    func standing(of determination: Determination) -> String {
        let what = "Determination \(determination.number)"
        guard let signature = determination.signature else {
            return "\(what), a draft. Saved by \(determination.saved.name), \(Words.moment(determination.saved.at, in: site.zone))."
        }
        return "\(what): \(title(determination.words.decided)), signed by \(signature.name), \(Words.moment(signature.at, in: site.zone))."
    }

    func words(of move: CareMove, from place: (placement: Placement, programme: Programme, episodeOpened: Day?)) -> String {
        let inside = place.episodeOpened.map { ", inside the episode of \(Words.fullDate($0))" } ?? ""
        let now = "\(place.programme.name), since \(Words.fullDate(place.placement.starts))"
        return switch move {
        case .up: "This is a step up from \(now)\(inside)."
        case .down: "This is a step down from \(now)\(inside)."
        case .same: "This is the level they are at in \(now)\(inside)."
        }
    }

    func figures(_ address: Href) -> [Figure] {
        let words = latest?.words ?? DeterminationWords()
        let candidacy = criteria.filter { !$0.isStop }
        let (met, stops) = (words.met(among: criteria).count, words.stops(among: criteria).count)
        let open = criteria.count { $0.isStop && words[$0.key].answer == .unknown }
        let because: Href = "\(address)/because"
        return [
            Figure(
                label: "Candidacy", value: "\(met) of \(candidacy.count) met",
                note: words.unmet(among: criteria).isEmpty ? "" : "\(words.unmet(among: criteria).count) not met",
                because: because.at("candidacy"), tone: met == candidacy.count ? .good : .quiet),
            Figure(
                label: "Rules out", value: stops == 0 ? (open == 0 ? "Nothing" : "\(open) not asked") : "\(stops) present",
                note: stops == 0 ? "" : "No IOP or PHP while it is", because: because.at("stops"),
                tone: stops > 0 ? .danger : open == 0 ? .good : .warning),
            Figure(
                label: "Recommended", value: words.recommended.isEmpty ? "Not yet" : title(words.recommended),
                because: because.at("recommended")),
            Figure(
                label: "Decided", value: words.decided.isEmpty ? "Not yet" : title(words.decided),
                note: words.decided == words.recommended || words.decided.isEmpty ? "" : "Differs from what is recommended",
                because: because.at("decided"),
                tone: words.decided == words.recommended || words.decided.isEmpty ? .quiet : .warning),
            Figure(
                label: "Certify again by", value: recertification.map { Words.day($0.due) } ?? "Not certified",
                because: because.at("certification"),
                tone: recertification.map { $0.due < today } ?? false ? .warning : .quiet),
        ]
    }
}

extension LevelPage.Rung {
    fileprivate init(_ rung: CareRung, _ reading: LevelReading) {
        let now = reading.placement.flatMap { reading.ladder[$0.programme.level] }
        let marks = [now?.key == rung.key ? "Now" : "", reading.latest?.words.decided == rung.key ? "Decided" : ""]
        let codes = rung.codes.map { code in
            let system =
                reading.tools.first { $0.system == code.system && $0.edition == code.edition }?.title
                ?? "\(code.system.uppercased()) \(code.edition)"
            return "\(system): \(code.code)"
        }
        self.init(
            title: rung.title, hours: rung.hours, codes: codes.joined(separator: "; "), source: "\(rung.citation) (\(rung.confidence))",
            marks: marks.filter { !$0.isEmpty })
    }
}

extension DeterminationSheet {
    init(_ determination: Determination, _ reading: LevelReading) {
        let words = determination.words
        let rating = words.rating.flatMap { id in reading.ratings.first { $0.id == id } }
        let by =
            rating.map { "\($0.title(among: reading.tools)), level \($0.named), \(Words.day($0.done))" } ?? "The programme’s own criteria"
        let reason = reading.rules.reasons.first { $0.key == words.reason }?.title ?? ""
        let facts = [
            ("Recommended", words.recommended.isEmpty ? "" : "\(reading.title(words.recommended)). \(by)."),
            ("Decided", words.decided.isEmpty ? "" : reading.title(words.decided)), ("Why it differs", reason),
            ("Rationale", words.rationale),
            ("Why not less", words.notLower), ("Why not more", words.notHigher),
        ]
        self.init(
            standing: reading.standing(of: determination),
            criteria: reading.criteria.sorted { $0.isStop && !$1.isStop }.map { Row($0, words, reading) },
            decision: facts.map { name, said in
                let isExplained =
                    ["Why it differs", "Rationale"].contains(name) && !words.needsReason(among: reading.criteria, on: reading.ladder)
                return Fact(name: name, value: said.isEmpty ? (isExplained ? "Nothing to explain" : "Not yet") : said)
            })
    }
}

extension DeterminationSheet.Row {
    fileprivate init(_ criterion: CareCriterion, _ words: DeterminationWords, _ reading: LevelReading) {
        let finding = words[criterion.key]
        let (answer, tone) = criterion.words(of: finding.answer)
        self.init(title: criterion.title, isStop: criterion.isStop, answer: answer, tone: tone, evidence: reading.evidence(of: finding))
    }
}

extension CareCriterion {
    func words(of answer: CriterionFinding.Answer) -> (String, Tone) {
        switch (answer, isStop) {
        case (.unknown, _): ("Not asked", .warning)
        case (.yes, true): ("Present", .danger)
        case (.no, true): ("Absent", .good)
        case (.yes, false): ("Met", .good)
        case (.no, false): ("Not met", .warning)
        }
    }
}

extension LevelReading {
    /// What was pointed at in the assessment, and what was written beside it.
    func evidence(of finding: CriterionFinding) -> String {
        let line = record.answered.first { $0.field == finding.field }
        return [line.map { "\($0.label): \($0.answer)" } ?? "", finding.words].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension LevelRating {
    func title(among tools: [LicensedTool]) -> String { tools.first { $0.key == tool }?.title ?? tool }
}
