extension PublicForm {
    /// Reads the form as it was sent.
    /// - Parameter ids: makes the ids of the people around the one who seeks care.
    /// - Returns: what is to be received; or everything that is wrong with it, by field.
    func read(
        site: ID<Site>, programme: ID<Programme>?, on today: Day, ids: IDSource
    ) -> Result<(inquiry: NewInquiry, about: AskedAbout), PublicFormRefusal> {
        var reader = PublicFormReader(self, today: today)
        let words = reader.words()
        let contacts = reader.contacts(ids)
        reader.checkReachable(words, contacts)
        let about = reader.choice("about", AskedAbout.self, missing: "Choose what it is about.")
        let soon = reader.choice("soon", InquiryUrgency.self, missing: "Choose how soon you need to hear from us.")
        guard reader.problems.isEmpty, let about, let soon else { return .failure(.unreadable(reader.problems)) }
        var all = words
        (all.focus, all.urgency) = (about.focus, soon)
        return .success((NewInquiry(site: site, programme: programme, way: .publicForm, words: all, contacts: contacts), about))
    }
}

extension PublicFormReader {
    /// What is said about the person who seeks care.
    fileprivate mutating func words() -> InquiryWords {
        var words = InquiryWords()
        (words.given, words.family, words.preferred) = (line("given"), line("family"), line("preferred"))
        if words.given.isEmpty { note("given", form.asker == .myself ? "Write your first name." : "Write their first name.") }
        (words.pronouns, words.born) = (line("pronouns"), born("born"))
        (words.phone, words.email) = (phone("phone"), email("email"))
        (words.callSafe, words.voicemail) = (choice("callSafe", orElse: .unknown), choice("voicemail", orElse: .unknown))
        (words.language, words.interpreter, words.state) = (line("language"), form["interpreter"] == "yes", state("state"))
        words.reason = text("reason", most: InquiryWords.longestReason)
        (words.direction, words.sourceWords) = (choice("direction", orElse: .unknown), line("heard"))
        if form.asker == .professional && words.sourceWords.isEmpty { words.sourceWords = line("askerOrganisation") }
        return words
    }

    /// Whoever asks, unless it is the person themself, and up to two guardians with what each may decide.
    fileprivate mutating func contacts(_ ids: IDSource) -> [InquiryContact] {
        var contacts: [InquiryContact] = []
        switch form.asker {
        case .myself: break
        case .family: contacts.append(family(ids))
        case .professional: contacts.append(professional(ids))
        }
        for number in 1...PublicForm.guardians { if let guardian = guardian(number, ids) { contacts.append(guardian) } }
        return contacts
    }

    private mutating func family(_ ids: IDSource) -> InquiryContact {
        let isGuardian = form["askerIsGuardian"] == "yes"
        return InquiryContact(
            id: ids.next(), kind: isGuardian ? .guardian : .family, name: askerName(), relation: line("askerRelation"),
            phone: phone("askerPhone"), email: email("askerEmail"),
            consents: isGuardian ? choice("askerConsents", orElse: .unknown) : .unknown, asked: true)
    }

    private mutating func professional(_ ids: IDSource) -> InquiryContact {
        InquiryContact(
            id: ids.next(), kind: .professional, name: askerName(), relation: line("askerRelation"),
            organisation: line("askerOrganisation"), phone: phone("askerPhone"), email: email("askerEmail"), asked: true)
    }

    private mutating func askerName() -> String {
        let name = line("askerName")
        if name.isEmpty { note("askerName", "Write your own name.") }
        return name
    }

    private mutating func guardian(_ number: Int, _ ids: IDSource) -> InquiryContact? {
        let field = { (name: String) in "guardian\(number)\(name)" }
        guard ["Name", "Relation", "Phone", "Email"].contains(where: { !form[field($0)].trimmed.isEmpty }) else { return nil }
        let name = line(field("Name"))
        if name.isEmpty { note(field("Name"), "Write the name of this parent or guardian.") }
        return InquiryContact(
            id: ids.next(), kind: .guardian, name: name, relation: line(field("Relation")), phone: phone(field("Phone")),
            email: email(field("Email")), consents: choice(field("Consents"), orElse: .unknown))
    }

    /// Nobody can be called back who left no way to be reached, or only one that is not safe.
    fileprivate mutating func checkReachable(_ words: InquiryWords, _ contacts: [InquiryContact]) {
        if form.asker == .myself {
            guard !words.isReachable, form["phone"].trimmed.isEmpty || words.callSafe == .no else { return }
            note("phone", "Give a telephone number that is safe to call, or an e-mail address.")
        } else if form["askerPhone"].trimmed.isEmpty && form["askerEmail"].trimmed.isEmpty {
            note("askerPhone", "Give your telephone number, or an e-mail address.")
        }
    }
}
