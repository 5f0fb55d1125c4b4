import Clinic

extension ReferOutPage {
    init(
        _ reading: LevelReading, typed: LetterWords? = nil, version: Int? = nil, theirs: ReferOutLetter? = nil, errors: [FieldError] = [],
        _ visit: Visit
    ) {
        let (draft, last) = (reading.letterBeingWritten, reading.letters.first)
        let isSigned = last?.signature != nil
        let words = typed ?? draft?.words ?? reading.letterBeginning
        let canWrite = visit.caller.may(.writeIntake)
        let isWritten = canWrite && (!isSigned || typed != nil)
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(reading.inquiry, .level, headline: Self.headline(last), lead: Self.lead(reading, last), for: visit.caller),
            address: "\(InquiryPart.level.href(reading.inquiry.id.text))/letter",
            form: isWritten ? ReferOutForm(words, version: version ?? draft?.version ?? 0, errors: errors) : nil,
            sheet: last.map { ReferOutSheet($0, reading) }, isSigned: isSigned, canSign: reading.maySignLetter,
            overview: InquiryPart.overview.href(reading.inquiry.id.text), canStartAnew: isSigned && canWrite,
            theirs: theirs.map {
                zip(words.fields, $0.words.fields).filter { $0.value != $1.value }.map {
                    Fact(name: Words.capitalised($1.key), value: $1.value)
                }
            } ?? [],
            errors: errors)
    }

    private static func headline(_ last: ReferOutLetter?) -> String {
        guard let last else { return "A letter that says where to go instead." }
        return last.signature.map { "The letter is signed by \($0.name)." } ?? "The letter waits to be signed."
    }

    private static func lead(_ reading: LevelReading, _ last: ReferOutLetter?) -> String {
        guard let last else {
            return reading.letterDraft == nil
                ? "Nothing speaks against the programme so far; write what you know."
                : "Begun from what was found. Change it until it is yours."
        }
        guard last.signature == nil else { return "It never changes. Print it, or write another." }
        return "Saved by \(last.saved.name), \(Words.moment(last.saved.at, in: reading.site.zone))."
    }
}

extension ReferOutForm {
    fileprivate init(_ words: LetterWords, version: Int, errors: [FieldError]) {
        let field = { (name: String, label: String, kind: AskedField.Kind, value: String, hint: String) in
            AskedField(label: label, name: name, kind: kind, value: value, hint: hint, error: errors.first { $0.field == name }?.text)
        }
        let grounds = LetterWords.Ground.allCases.map { Choice.Option(value: $0.rawValue, name: $0.title, selected: $0 == words.ground) }
        self.init(
            version: version,
            parts: [
                Part(
                    title: "To them", hint: "In plain words, to the person.",
                    fields: [
                        field("greeting", "Greeting", .line, words.greeting, ""),
                        field("body", "Why, and what would help", .area(10), words.body, "Begun from what was found."),
                    ]),
                Part(
                    title: "Where to go", hint: "A place that takes them, with its number and when.",
                    fields: [
                        field("place", "Place", .line, words.place, ""), field("placePhone", "Telephone", .line, words.placePhone, ""),
                        field("placeWhen", "When", .line, words.placeWhen, "Today at 14:00; open day and night"),
                    ]),
                Part(
                    title: "Who takes over",
                    hint: "Somebody by name who knows that they are coming. 988, 911 and the lines of the site stand on every letter.",
                    fields: [
                        field("handTo", "Name and place", .line, words.handTo, ""),
                        field("handPhone", "Telephone", .line, words.handPhone, ""),
                        field("handHow", "How it was arranged", .line, words.handHow, "Called at 10:40, expects them at 14:00"),
                        field("ground", "They are told about", .choice(grounds), words.ground.rawValue, ""),
                    ]),
            ])
    }
}

extension ReferOutSheet {
    fileprivate init(_ letter: ReferOutLetter, _ reading: LevelReading) {
        let (words, zone) = (letter.words, reading.site.zone)
        let lines = letter.signature == nil ? reading.lines : letter.lines
        let handOff = words.ground == .agreed || words.ground == .emergency ? [words.handTo, words.handPhone, words.handHow] : []
        self.init(
            from: reading.site.name, day: Words.fullDay(zone.local(letter.signature?.at ?? letter.saved.at).day), to: reading.inquiry.name,
            greeting: words.greeting, paragraphs: words.body.split(separator: "\n\n").map(String.init),
            place: [words.place, words.placePhone, words.placeWhen].filter { !$0.isEmpty }, handOff: handOff.filter { !$0.isEmpty },
            lines: PlanSheet.always + lines.map { .init(name: $0.name, phone: $0.phone, hours: $0.hours) },
            signature: letter.signature.map { "\($0.name), \(Words.fullDay(zone.local($0.at).day))" } ?? "")
    }
}

extension LetterWords {
    /// Field by field, as the form names them.
    var fields: [(key: String, value: String)] {
        [
            ("greeting", greeting), ("body", body), ("place", place), ("placePhone", placePhone), ("placeWhen", placeWhen),
            ("handTo", handTo),
            ("handPhone", handPhone), ("handHow", handHow), ("ground", ground.rawValue),
        ]
    }

    /// What the form sent.
    init(_ form: Form) {
        self.init()
        (greeting, body) = (form["greeting"], form["body"])
        (place, placePhone, placeWhen) = (form["place"], form["placePhone"], form["placeWhen"])
        (handTo, handPhone, handHow) = (form["handTo"], form["handPhone"], form["handHow"])
        ground = Ground(rawValue: form["ground"]) ?? .open
    }
}
