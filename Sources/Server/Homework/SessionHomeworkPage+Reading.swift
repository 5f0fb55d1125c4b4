import Clinic

extension SessionHomeworkPage {
    init(_ reading: SessionHomework, _ visit: Visit, typed: (form: Form, refusal: HomeworkRefusal)? = nil) {
        let (session, names) = (reading.session, Dictionary(uniqueKeysWithValues: reading.people.map { ($0.member.id, $0.member.name) }))
        let href: Href = "/sessions/\(session.id.text)"
        self.init(
            frame: visit.frame(.groups), session: href, place: "\(reading.group) · \(Words.time(of: session, in: reading.zone))",
            headline: Self.headline(reading), review: reading.toReview.map { ReviewRow($0, names[$0.member] ?? "", reading) },
            given: Self.given(reading, names, canWithdraw: visit.caller.may(.assignHomework)),
            form: visit.caller.may(.assignHomework) && session.cancelled == nil ? GiveForm(reading, visit, typed) : nil,
            canReview: visit.caller.may(.reviewHomework))
    }

    private static func headline(_ reading: SessionHomework) -> String {
        let waiting = reading.toReview.filter { $0.state != .reviewed }
        let done = waiting.count { $0.state == .done }
        guard !waiting.isEmpty else { return "No homework waits to be talked about." }
        let what =
            waiting.count == 1 ? "One piece of homework waits" : "\(Words.capitalised(Words.number(waiting.count))) pieces of homework wait"
        return "\(what) to be talked about; \(done == 0 ? "none" : Words.number(done)) \(done == 1 ? "is" : "are") done."
    }

    /// By homework: to whom, and how far each has come.
    private static func given(_ reading: SessionHomework, _ names: [ID<Member>: String], canWithdraw: Bool) -> [Given] {
        var order: [ID<Homework>] = []
        for part in reading.given where order.last != part.homework.id { order.append(part.homework.id) }
        let parts = Dictionary(grouping: reading.given, by: \.homework.id)
        return order.compactMap { id in
            guard let parts = parts[id], let homework = parts.first?.homework else { return nil }
            let people = parts.map { part in
                "\(names[part.member] ?? "Somebody no longer on the roster") (\(part.words(reading.zone).lowercased())\(part.reason.isEmpty ? "" : "; was not here: \(part.reason)"))"
            }
            let isOpen = parts.allSatisfy { $0.state == .open } && canWithdraw
            return Given(
                title: homework.title, worksheet: reading.worksheets.first { $0.key == homework.worksheet }?.title ?? "",
                due: "for \(Words.day(homework.due))", people: people.joined(separator: ", "),
                withdraw: isOpen ? "/sessions/\(reading.session.id.text)/homework/\(id.text)/withdraw" : nil)
        }
    }
}

extension HomeworkPart {
    /// How far it has come, in words that blame nobody.
    func words(_ zone: SiteZone) -> String {
        switch state {
        case .open: "Not yet"
        case .begun: "Begun"
        case .done: "Done"
        case .reviewed: doneAt == nil ? "Talked about, not done" : "Talked about"
        }
    }

    var tone: Tone {
        switch state {
        case .open: .quiet
        case .begun: .info
        case .done, .reviewed: .good
        }
    }

    /// "Helpful: 4 of 5. In the way: no time."
    var remarks: String {
        [helpfulness.map { "Helpful: \($0) of 5." }, barrier.isEmpty ? nil : "In the way: \(barrier)"].compactMap(\.self).joined(
            separator: " ")
    }
}

extension SessionHomeworkPage.ReviewRow {
    fileprivate init(_ part: HomeworkPart, _ name: String, _ reading: SessionHomework) {
        let (member, homework) = (part.member.text, part.homework.id.text)
        let when = part.doneAt.map { "on \(Words.day(reading.zone.local($0).day)), " } ?? ""
        self.init(
            id: "\(homework)-\(member)", memberID: member, homeworkID: homework, name: name, person: "/people/\(member)",
            title: part.homework.title, read: "/people/\(member)/homework/\(homework)", state: part.words(reading.zone), tone: part.tone,
            remarks: part.remarks, due: "\(when)for \(Words.day(part.homework.due))", isReviewed: part.state == .reviewed,
            note: part.review?.note ?? "")
    }
}

extension GiveForm {
    fileprivate init(_ reading: SessionHomework, _ visit: Visit, _ typed: (form: Form, refusal: HomeworkRefusal)?) {
        let (form, chosen) = (typed?.form, Set(typed?.form.all("members") ?? []))
        let people = { (wasThere: Bool) in
            reading.people.filter { $0.wasThere == wasThere }.map {
                Person(id: $0.member.id.text, name: $0.member.name, isChosen: form == nil ? wasThere : chosen.contains($0.member.id.text))
            }
        }
        self.init(
            session: "/sessions/\(reading.session.id.text)", csrf: visit.presence?.csrf ?? "",
            worksheets: reading.worksheets.map { .init(value: $0.key, name: $0.title, selected: $0.key == form?["worksheet"]) },
            title: form?["title"] ?? "", instructions: form?["instructions"] ?? "", due: form?["due"] ?? reading.usualDue.iso,
            present: people(true), absent: people(false), reason: form?["reason"] ?? "",
            errors: typed.map { [FieldError(field: $0.refusal.field, text: $0.refusal.message)] } ?? [])
    }
}

extension HomeworkRefusal {
    /// The field of the form that it is about.
    fileprivate var field: String {
        switch self {
        case .dueUnusable: "due"
        case .reasonNeeded: "reason"
        case .nobodyChosen, .notOnRoster: "people"
        case .unknownWorksheet: "worksheet"
        default: "title"
        }
    }
}
