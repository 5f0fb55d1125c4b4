import Clinic

extension RatingSection {
    init(_ reading: LevelReading, _ address: Href, _ visit: Visit, _ form: ReturnedLevelForm) {
        let typed = form.part == .rating ? form.typed : Form()
        self.init(
            csrf: visit.presence?.csrf ?? "", address: address, rows: reading.ratings.map { Row($0, address, reading) },
            tools: reading.tools.map { .init(value: $0.key, name: $0.title, selected: $0.key == typed["tool"]) },
            facts: reading.tools.map { Fact(name: $0.title, value: $0.range) },
            rungs: reading.ladder.rungs.map { .init(value: $0.key, name: $0.title, selected: $0.key == typed["rung"]) },
            most: reading.tools.map(\.dimensions).max() ?? 1, today: reading.today.iso, canWrite: visit.caller.may(.writeIntake),
            typed: typed,
            errors: form.part == .rating ? form.errors : [])
    }
}

extension LicensedTool {
    /// "7 ratings from 1 to 5, composite 7 to 35".
    fileprivate var range: String {
        let each =
            switch rating {
            case .numbers(let range): "from \(range.lowerBound) to \(range.upperBound)"
            case .codes(let codes): "each \(codes.joined(separator: ", "))"
            }
        return
            "\(dimensions) ratings \(each)\(composite.map { ", composite \($0.lowerBound) to \($0.upperBound)" } ?? ", no composite"). Text and licence: \(owner)."
    }
}

extension RatingSection.Row {
    fileprivate init(_ rating: LevelRating, _ address: Href, _ reading: LevelReading) {
        self.init(
            id: rating.id.text, href: "\(address)/ratings/\(rating.id.text)", tool: rating.title(among: reading.tools),
            scores: rating.scores.joined(separator: ", "), composite: rating.composite.map(String.init) ?? "",
            level: "\(rating.named): \(reading.title(rating.rung))", who: "\(rating.assessor), \(Words.day(rating.done))",
            struck: rating.strike.map { "\($0.why) (\($0.name), \(Words.day(reading.site.zone.local($0.at).day)))" } ?? "")
    }
}

extension CertificationSection {
    init(_ reading: LevelReading, _ address: Href, _ visit: Visit, _ form: ReturnedLevelForm) {
        let again = reading.recertification
        let standing =
            again.map {
                "A physician certifies again by \(Words.fullDay($0.due)). \($0.rule.title) (\($0.rule.citation), \($0.rule.confidence))."
            }
            ?? "Nothing is certified. It is needed where Medicare pays, by a physician (42 CFR 424.24), at the start and again before its days run out."
        self.init(
            csrf: visit.presence?.csrf ?? "", address: address, standing: standing,
            isOverdue: again.map { $0.due < reading.today } ?? false,
            rows: reading.certifications.map { certification in
                [
                    certification.number == 1 ? "Certification" : "Recertification \(certification.number - 1)",
                    Words.fullDay(certification.certified),
                    String(certification.hours), certification.name, Words.fullDay(certification.due),
                ]
            }, form: CertificationForm(reading, form))
    }
}

extension CertificationForm {
    /// Nil where nothing can be certified, or the caller is no physician.
    fileprivate init?(_ reading: LevelReading, _ form: ReturnedLevelForm) {
        guard reading.mayCertify, let level = reading.signed.flatMap({ reading.ladder[$0.words.decided]?.level }),
            let rule = reading.rules[level]
        else { return nil }
        let isFirst = reading.certifications.isEmpty
        let typed = form.part == .certification ? form.typed : Form()
        let errors = form.part == .certification ? form.errors : []
        let area = { (name: String, label: String) in
            AskedField(
                label: label, name: name, kind: .area(3), value: typed[name], error: errors.first { $0.field == name }?.text)
        }
        let more = [
            ("response", "How they respond to treatment"), ("symptoms", "Symptoms that remain and call for this much care"),
            ("goals", "What has to be reached to step down"),
        ]
        self.init(
            title: isFirst ? "Certify" : "Certify again", rule: "At least \(rule.hours): \(rule.citation)",
            hours: typed["hours"].isEmpty ? String(rule.hours) : typed["hours"],
            areas: [area("need", "Why this much care is needed")] + (isFirst ? [] : more.map { area($0.0, $0.1) }), errors: errors)
    }
}
