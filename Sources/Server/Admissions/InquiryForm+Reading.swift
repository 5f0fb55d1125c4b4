import Clinic

extension InquiryForm {
    /// A new inquiry, empty or as it was typed.
    init(new choices: InquiryChoices, typed: Form?, owner: ID<Staff>?, csrf: String, errors: [FieldError]) {
        var words = InquiryWords()
        var programme: ID<Programme>?
        var owner = owner
        if let typed {
            words = InquiryWords(typed: typed)
            programme = ID(typed["programme"])
            owner = ID(typed["owner"])
        }
        var values = Self.values(of: words)
        for name in ["contactName", "relation", "organisation", "contactPhone", "contactEmail"] { values[name] = typed?[name] ?? "" }
        if let typed { values["born"] = typed["born"] }
        var options = Self.options(of: words, programme, owner, choices)
        options["site"] = choices.sites.map { .init(value: $0.id.text, name: $0.name, selected: $0.id.text == typed?["site"]) }
        options["contactKind"] =
            [.init(value: "", name: "Nobody else asks")]
            + InquiryContact.Kind.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0.rawValue == typed?["contactKind"]) }
        self.init(
            action: "/admissions", csrf: csrf, submit: "Keep the inquiry", values: values, options: options,
            interpreter: words.interpreter, withAsker: true, errors: errors)
    }

    /// What is written about somebody, or as it was typed.
    init(_ inquiry: Inquiry, _ choices: InquiryChoices, typed: Form?, csrf: String, errors: [FieldError]) {
        let words = typed.map { InquiryWords(typed: $0) } ?? inquiry.words
        var values = Self.values(of: words)
        if let typed { values["born"] = typed["born"] }
        self.init(
            action: "/admissions/\(inquiry.id.text)/edit", csrf: csrf, submit: "Save", version: inquiry.version, values: values,
            options: Self.options(
                of: words, typed == nil ? inquiry.programme : typed.flatMap { ID($0["programme"]) },
                typed == nil ? inquiry.owner : typed.flatMap { ID($0["owner"]) }, choices),
            interpreter: words.interpreter, errors: errors)
    }

    static func values(of words: InquiryWords) -> [String: String] {
        [
            "given": words.given, "family": words.family, "preferred": words.preferred, "pronouns": words.pronouns, "sex": words.sex,
            "born": words.born?.iso ?? "", "phone": words.phone, "email": words.email, "language": words.language,
            "address": words.address, "state": words.state, "reason": words.reason, "sourceWords": words.sourceWords,
        ]
    }

    private static func options(
        of words: InquiryWords, _ programme: ID<Programme>?, _ owner: ID<Staff>?, _ choices: InquiryChoices
    ) -> [String: [Choice.Option]] {
        [
            "callSafe": YesNoUnknown.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == words.callSafe) },
            "voicemail": YesNoUnknown.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == words.voicemail) },
            "urgency": InquiryUrgency.allCases.reversed().map { .init(value: $0.rawValue, name: $0.title, selected: $0 == words.urgency) },
            "direction": CareDirection.allCases.reversed().map {
                .init(value: $0.rawValue, name: $0.title, selected: $0 == words.direction)
            },
            "focus": Focus.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == words.focus) },
            "programme": [.init(value: "", name: "Not chosen yet")]
                + choices.programmes.map { .init(value: $0.id.text, name: $0.name, selected: $0.id == programme) },
            "owner": [.init(value: "", name: "Nobody yet")]
                + choices.owners.map { .init(value: $0.id.text, name: $0.name, selected: $0.id == owner) },
            "source": [.init(value: "", name: "Not known")]
                + choices.sources.map { .init(value: $0.id.text, name: $0.name, selected: $0.id == words.source) },
        ]
    }
}

extension InquiryWords {
    /// What a form says, as far as it can be read: a choice that is none keeps the first.
    init(typed form: Form) {
        self.init()
        (given, family, preferred) = (form["given"], form["family"], form["preferred"])
        (pronouns, sex, born) = (form["pronouns"], form["sex"], Day(form["born"]))
        (phone, email, language) = (form["phone"], form["email"], form["language"])
        callSafe = YesNoUnknown(rawValue: form["callSafe"]) ?? .unknown
        voicemail = YesNoUnknown(rawValue: form["voicemail"]) ?? .unknown
        (address, state, reason) = (form["address"], form["state"], form["reason"])
        interpreter = form["interpreter"] == "1"
        (source, sourceWords) = (ID(form["source"]), form["sourceWords"])
        direction = CareDirection(rawValue: form["direction"]) ?? .unknown
        urgency = InquiryUrgency(rawValue: form["urgency"]) ?? .standard
        focus = Focus(rawValue: form["focus"]) ?? .mentalHealth
    }

    /// The same, where a date that is none is said.
    static func checked(_ form: Form) throws -> InquiryWords {
        guard form["born"].isEmpty || Day(form["born"]) != nil else { throw AdmissionRefusal.notADate("born") }
        return InquiryWords(typed: form)
    }
}

extension EditInquiryPage {
    /// What a colleague kept meanwhile, where it differs from what was typed.
    static func differences(_ current: Inquiry, typed: Form) -> [Fact] {
        let (theirs, mine) = (InquiryForm.values(of: current.words), InquiryForm.values(of: InquiryWords(typed: typed)))
        let names = [
            "given": "Given name", "family": "Family name", "preferred": "Name they go by", "pronouns": "Pronouns", "sex": "Sex",
            "born": "Birth date", "phone": "Telephone", "email": "E-mail", "language": "Language", "address": "Address", "state": "State",
            "reason": "Reason", "sourceWords": "Sent by",
        ]
        let words = theirs.filter { mine[$0.key] != $0.value }.compactMap { key, value in
            names[key].map { Fact(name: $0, value: value.isEmpty ? "(empty)" : value) }
        }
        let other = current.words
        let urgency = other.urgency.rawValue == typed["urgency"] ? [] : [Fact(name: "Urgency", value: other.urgency.title)]
        return (words + urgency).sorted { $0.name < $1.name }
    }
}
