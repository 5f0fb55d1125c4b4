import Clinic

extension CoverageFormPage {
    init(
        _ reading: BenefitsReading, _ visit: Visit, _ coverage: InquiryCoverage? = nil, typed: Form, theirs: InquiryCoverage? = nil,
        errors: [FieldError] = []
    ) {
        let base = InquiryPart.benefits.href(reading.inquiry.id.text)
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                reading.inquiry, .benefits, headline: coverage == nil ? "What does their card say?" : "Correct what the card says.",
                for: visit.caller), action: coverage.map { "\(base)/coverages/\($0.id.text)" } ?? "\(base)/coverages", back: base,
            kinds: CoverageWords.Kind.allCases.map { ($0.rawValue, $0.title) },
            relationships: CoverageWords.Relationship.allCases.map { ($0.rawValue, $0.title) }, payers: reading.knownPayers, typed: typed,
            theirs: theirs.map(Self.facts) ?? [], errors: errors)
    }

    private static func facts(_ theirs: InquiryCoverage) -> [Fact] {
        let names = [
            ("place", "Pays as number"), ("payer", "Payer"), ("payerName", "Name of the payer"), ("plan", "Plan"),
            ("memberNumber", "Member number"), ("groupNumber", "Group number"), ("subscriber", "Subscriber"), ("starts", "From"),
            ("ends", "To"),
        ]
        let fields = theirs.fields
        return names.map { Fact(name: $0.1, value: fields[$0.0].flatMap { $0.isEmpty ? nil : $0 } ?? "nothing written") }
    }
}

extension InquiryCoverage {
    /// Field by field, as the form names them.
    var fields: [String: String] {
        [
            "version": String(version), "place": String(words.place), "kind": words.kind.rawValue, "payer": words.payer,
            "payerName": words.payerName, "plan": words.plan, "memberNumber": words.memberNumber, "groupNumber": words.groupNumber,
            "subscriber": words.subscriber, "subscriberBorn": words.subscriberBorn?.iso ?? "", "relationship": words.relationship.rawValue,
            "starts": words.starts?.iso ?? "", "ends": words.ends?.iso ?? "", "otherCover": words.otherCover.rawValue,
        ]
    }
}

extension CoverageWords {
    init(_ form: Form) throws(BenefitsRefusal) {
        self.init()
        guard let place = Int(form["place"]) else { throw .impossible("place") }
        (self.place, kind, relationship) = (place, try form.choice("kind"), try form.choice("relationship"))
        (payer, payerName, plan) = (form["payer"], form["payerName"], form["plan"])
        (memberNumber, groupNumber, subscriber) = (form["memberNumber"], form["groupNumber"], form["subscriber"])
        (subscriberBorn, starts, ends) = (try form.day("subscriberBorn"), try form.day("starts"), try form.day("ends"))
        otherCover = try form.open("otherCover")
    }
}

extension Form {
    /// The same with some fields written over.
    func with(_ others: [String: String]) -> Form {
        Form(Dictionary(uniqueKeysWithValues: names.map { ($0, all($0)) }).merging(others.mapValues { [$0] }) { _, new in new })
    }
}

extension SheetFormPage {
    /// A new sheet starts from the answers of the one before; the first from nothing known.
    init(_ reading: BenefitsReading, _ visit: Visit, _ coverage: InquiryCoverage, typed: Form? = nil, errors: [FieldError] = []) {
        let (base, last) = (InquiryPart.benefits.href(reading.inquiry.id.text), reading.standing.sheet(of: coverage))
        let fresh = ["on": reading.today.iso, "recheck": reading.today.adding(days: Verification.usual).iso, "asked": "phone"]
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                reading.inquiry, .benefits, headline: "What does \(coverage.words.title) answer?",
                lead: last.map {
                    "The answers are those of \(Words.date($0.verification.on)): go through each again. What nobody can say stays unknown."
                } ?? "Leave at “Unknown” what nobody can say. Unknown is never counted as nothing.", for: visit.caller),
            action: "\(base)/coverages/\(coverage.id.text)/sheet", back: base, plan: coverage.words.title,
            isAssistance: !coverage.words.isInsurance,
            typed: typed ?? Form(fields: (last?.verification.answers.fields ?? [:]).merging(fresh) { _, new in new }), errors: errors)
    }
}
