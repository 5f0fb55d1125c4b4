import Clinic

extension ReferOutPage {
    init(_ reading: LevelReading, errors: [FieldError] = [], _ visit: Visit) {
        let last = reading.letters.first
        self.init(
            frame: visit.frame(.admissions), head: InquiryHead(reading, last, visit.caller), address: reading.letterAddress,
            sheet: last.map { ReferOutSheet($0, reading) }, version: last?.version ?? 0, isSigned: last?.signature != nil,
            canWrite: visit.caller.may(.writeIntake), canSign: reading.maySignLetter,
            closing: last.flatMap { Closing($0, reading, visit.caller) },
            errors: errors)
    }
}

extension WriteReferOutPage {
    /// - Parameters:
    ///   - typed: what stands in the fields where it was not saved.
    ///   - theirs: what somebody else saved meanwhile.
    init(
        _ reading: LevelReading, typed: LetterWords? = nil, version: Int? = nil, theirs: ReferOutLetter? = nil, errors: [FieldError] = [],
        _ visit: Visit
    ) {
        let draft = reading.letterBeingWritten
        let words = typed ?? draft?.words ?? reading.letterBeginning
        let differing = theirs.map { zip(words.fields, $0.words.fields).filter { $0.value != $1.value } } ?? []
        self.init(
            frame: visit.frame(.admissions), head: InquiryHead(reading, draft, visit.caller), address: reading.letterAddress,
            form: ReferOutForm(words, version: version ?? draft?.version ?? 0, errors: errors),
            theirs: differing.map { Fact(name: Words.capitalised($1.key), value: $1.value.isEmpty ? "Left empty" : $1.value) },
            errors: errors)
    }
}

extension LevelReading {
    var letterAddress: Href { "\(InquiryPart.level.href(inquiry.id.text))/letter" }
}

extension InquiryHead {
    fileprivate init(_ reading: LevelReading, _ letter: ReferOutLetter?, _ caller: Caller) {
        let (headline, lead): (String, String) =
            if let signature = letter?.signature {
                ("The letter is signed by \(signature.name).", "It never changes. Print it, or write another.")
            } else if let letter {
                (
                    "A letter that says where to go instead.",
                    "Saved by \(letter.saved.name), \(Words.moment(letter.saved.at, in: reading.site.zone))."
                )
            } else if reading.letterDraft == nil {
                ("No letter is written.", "Nothing speaks against the programme so far; a letter would begin empty.")
            } else {
                ("No letter is written yet.", "It begins with what was found. Change it until it is yours.")
            }
        self.init(reading.inquiry, .level, headline: headline, lead: lead, for: caller)
    }
}

extension ReferOutPage.Closing {
    /// Nil while the letter is not signed, when the inquiry is closed already, and for those who do not work on it.
    fileprivate init?(_ letter: ReferOutLetter, _ reading: LevelReading, _ caller: Caller) {
        guard letter.signature != nil, reading.inquiry.isOpen, caller.may(.workInquiry) else { return nil }
        let here = reading.programme.flatMap { reading.ladder[$0.level] }?.key ?? LevelOfCare.iop.rawValue
        let move = reading.letterDraft?.rung.flatMap { reading.ladder.move(from: here, to: $0.key) }
        let likely: StandingReason = move == .up ? .needsHigher : move == .down ? .needsLower : .needsSpeciality
        self.init(
            action: "\(InquiryPart.overview.href(reading.inquiry.id.text))/standing", version: reading.inquiry.version,
            reasons: StandingReason.allCases.filter { $0.fits(.referredElsewhere) }.map {
                .init(value: $0.rawValue, name: $0.title, selected: $0 == likely)
            }, note: letter.words.place)
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
                        field("ground", "On what ground they are told", .choice(grounds), words.ground.rawValue, ""),
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
