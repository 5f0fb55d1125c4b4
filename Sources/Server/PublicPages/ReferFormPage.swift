/// One of the three forms by which somebody asks for care. Whatever is not needed for the first call may stay empty.
struct ReferFormPage: Drawable {
    let frame: PublicFrame
    let asker: Who
    let fields: PublicFields
    let wish: ReferWish?
    /// The places to choose from; one is not asked about.
    let sites: [Choice.Option]
    let states: [Choice.Option]
    /// "16:00 today", by how soon somebody needs to hear from us: `urgent`, `priority`, `standard`. Empty where the place is
    /// not chosen yet.
    let callBy: [String: String]
    /// Why the form came back, where no one field is to blame.
    var problem = ""

    /// Who asks, as the address of the form says it.
    enum Who: String, Sendable {
        case myself = "self"
        case family
        case professional
    }

    var html: HTML { PublicLayout(frame: frame, title: title, current: .refer, content: content).html }

    private var title: String {
        switch asker {
        case .myself: "Ask for care for yourself"
        case .family: "Ask for somebody close to you"
        case .professional: "Refer somebody"
        }
    }

    private var action: Href { "/refer/\(asker.rawValue)" }

    private var content: HTML {
        """
        \(ErrorSummary(errors: fields.errors))\(if: !problem.isEmpty, "\(Notice(.danger, problem))")
        \(CrisisFirst(lines: frame.lines))
        \(PageHead(eyebrow: "<a href=\"/refer\">Ask for care</a>", title: "\(title).", lead: lead))
        <form method="post" action="\(action)" class="worksheet" novalidate>\(Proof(frame.csrf))
        \(with: wish, { "\($0.named(elsewhere: action))<input type=\"hidden\" name=\"programme\" value=\"\($0.slug)\">" })
        \(if: sites.count > 1 && wish == nil, "\(Choice(label: "Which place?", name: "site", options: sites))")
        \(if: asker != .myself, "\(Group(title: "About you", content: you))")
        \(Group(title: asker == .myself ? "About you" : "About the person who needs care", content: person))
        \(if: asker == .professional, guardians(1...2))\(if: asker == .family, guardians(1...1))
        \(Group(title: "What is going on", content: going))
        \(trap)
        <button class="primary wide">Send it</button>
        <p class="hint">It goes to the people here who take in new people, and to nobody else. It is kept as part of the record.</p>
        </form>
        """
    }

    private var lead: String {
        switch asker {
        case .myself: "Only your first name, and a way to reach you, are needed."
        case .family: "Only your name, how to reach you, and their first name are needed."
        case .professional: "Only your name, how to reach you, and their first name are needed. A chart can follow later."
        }
    }

    /// A part of the form with a heading.
    private struct Group: Drawable {
        let title: String
        let content: HTML
        var html: HTML { "<section class=\"form-part\"><h2>\(title)</h2>\(content)</section>" }
    }

    /// For programs that fill in everything. Nobody sees it, and nobody comes to it by keyboard.
    private var trap: HTML {
        """
        <div class="away" aria-hidden="true"><label for="website">Leave this empty</label>\
        <input id="website" name="website" tabindex="-1" autocomplete="off"></div>
        """
    }
}

extension ReferFormPage {
    /// Whoever asks for somebody else.
    private var you: HTML {
        """
        \(fields.line("Your name", "askerName", autocomplete: "name"))
        \(fields.line(asker == .professional ? "Your role" : "How you are related", "askerRelation", hint: asker == .professional ? "Paediatrician, school counsellor, discharge planner." : "Mother, partner, friend."))
        \(if: asker == .professional, "\(fields.line("Practice, hospital, school or agency", "askerOrganisation", autocomplete: "organization"))")
        \(fields.line("Your telephone number", "askerPhone", kind: .tel, autocomplete: "tel"))
        \(fields.line("Your e-mail address", "askerEmail", kind: .email, autocomplete: "email"))
        \(if: asker == .family, ownGuardianship)
        """
    }

    private var ownGuardianship: HTML {
        """
        \(Tick(label: "They are under 18, and I am their parent or guardian", name: "askerIsGuardian", fields: fields))
        \(consents("askerConsents", of: "If so: may you decide about their treatment?"))
        """
    }

    private func consents(_ name: String, of question: String) -> PublicQuestion {
        PublicQuestion(
            question: question, name: name,
            answers: [
                .init(word: "alone", title: "Yes, alone"), .init(word: "jointly", title: "Only together with the other parent or guardian"),
                .init(word: "no", title: "No"), .init(word: "unknown", title: "Not sure"),
            ], fields: fields)
    }

    private var person: HTML {
        let isSelf = asker == .myself
        return """
            \(fields.line("First name", "given", autocomplete: isSelf ? "given-name" : "off"))
            \(fields.line("Last name", "family", autocomplete: isSelf ? "family-name" : "off"))
            \(fields.line("Birth date", "born", kind: .date, hint: "It tells us which programme fits.", autocomplete: isSelf ? "bday" : "off"))
            \(fields.line(isSelf ? "A telephone number that is safe to call" : "Their telephone number", "phone", kind: .tel, hint: isSelf ? "" : "If it is all right that we call them.", autocomplete: isSelf ? "tel" : "off"))
            \(yesNo(isSelf ? "Is it safe if somebody else picks up?" : "Is it safe to call them there?", "callSafe"))
            \(yesNo("May we leave a message?", "voicemail"))
            \(fields.line(isSelf ? "E-mail address" : "Their e-mail address", "email", kind: .email, autocomplete: isSelf ? "email" : "off"))
            <details\(if: hasMore, " open")><summary>Name, language and place, if they matter</summary><div class="form-part">\(more)</div></details>
            """
    }

    /// Something behind the summary is filled in or wrong, so it is open.
    private var hasMore: Bool {
        ["preferred", "pronouns", "language", "interpreter", "state"].contains { !fields.form[$0].isEmpty || fields.error($0) != nil }
    }

    private var more: HTML {
        """
        \(fields.line("Name to be called by", "preferred"))
        \(fields.line("Pronouns", "pronouns"))
        \(fields.line("Language to talk in", "language"))
        \(Tick(label: "An interpreter would help", name: "interpreter", fields: fields))
        \(Choice(label: "State they are in", name: "state", options: states))
        """
    }

    private func yesNo(_ question: String, _ name: String) -> PublicQuestion {
        PublicQuestion(
            question: question, name: name,
            answers: [.init(word: "yes", title: "Yes"), .init(word: "no", title: "No"), .init(word: "unknown", title: "Not sure")],
            fields: fields)
    }

    private func guardians(_ numbers: ClosedRange<Int>) -> HTML {
        """
        <section class="form-part"><h2>\(numbers.count > 1 ? "Parents or guardians, if they are under 18" : "Another parent or guardian")</h2>
        \(each: numbers, guardian)</section>
        """
    }

    private func guardian(_ number: Int) -> HTML {
        let name = "guardian\(number)"
        let isOpen = ["Name", "Relation", "Phone", "Email", "Consents"].contains {
            !fields.form[name + $0].isEmpty || fields.error(name + $0) != nil
        }
        let which = asker == .family ? "the other parent or guardian" : number == 1 ? "a parent or guardian" : "a second parent or guardian"
        return """
            <details\(if: isOpen, " open")><summary>Add \(which)</summary><div class="form-part">
            \(fields.line("Name", name + "Name"))
            \(fields.line("How they are related", name + "Relation"))
            \(fields.line("Telephone number", name + "Phone", kind: .tel))
            \(fields.line("E-mail address", name + "Email", kind: .email))
            \(consents(name + "Consents", of: "May they decide about treatment?"))
            </div></details>
            """
    }

    private var going: HTML {
        """
        \(fields.long(asker == .myself ? "What is going on, in your words?" : "What is going on, in your words or theirs?", "reason", hint: "A few sentences are enough. You can leave it for the phone."))
        \(PublicQuestion(question: "What is it about?", name: "about", answers: about, fields: fields))
        \(PublicQuestion(question: "What care is there now?", name: "direction", answers: care, fields: fields))
        \(PublicQuestion(question: "How soon do you need to hear from us?", name: "soon", answers: soon, fields: fields))
        \(CrisisFirst(lines: frame.lines, isWaiting: true))
        \(fields.line("How did you hear of us?", "heard"))
        """
    }

    private var about: [PublicQuestion.Answer] {
        [
            .init(word: "mental-health", title: "How \(asker == .myself ? "I feel and" : "they feel and") get through the day"),
            .init(word: "substance-use", title: "Alcohol or drugs"), .init(word: "both", title: "Both"),
        ]
    }

    private var care: [PublicQuestion.Answer] {
        [
            .init(word: "neither", title: "None"), .init(word: "step-up", title: "Appointments now and then, and that is not enough"),
            .init(word: "step-down", title: "Hospital, residential or day treatment, and that is ending"),
            .init(word: "unknown", title: "Something else, or not sure"),
        ]
    }

    private var soon: [PublicQuestion.Answer] {
        [
            .init(word: "crisis", title: "Somebody may be in danger now", needsHelp: true),
            .init(word: "urgent", title: "It is getting worse from day to day" + by("urgent")),
            .init(word: "priority", title: "This week" + by("priority")), .init(word: "standard", title: "There is time" + by("standard")),
        ]
    }

    private func by(_ urgency: String) -> String { callBy[urgency].map { ": we call by \($0)" } ?? "" }
}
