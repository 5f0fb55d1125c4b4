import Clinic

extension OwnHomeworkPage {
    init(_ list: HomeworkList, frame: OwnFrame) {
        let open = list.parts.filter { [.open, .begun].contains($0.state) }
        let headline =
            switch open.count {
            case 0: list.parts.isEmpty ? "Nothing is given yet." : "Nothing to do right now."
            case 1: "One thing to do."
            default: Words.capitalised("\(Words.number(open.count)) things to do.")
            }
        self.init(
            frame: frame, headline: headline, open: open.map { Line($0, list) },
            past: list.parts.filter { [.done, .reviewed].contains($0.state) }.reversed().map { Line($0, list) })
    }
}

extension OwnHomeworkPage.Line {
    init(_ part: HomeworkPart, _ list: HomeworkList) {
        let (state, tone): (String, Tone) =
            switch part.state {
            case .open: ("", .quiet)
            case .begun: ("Begun", .info)
            case .done: ("Done", .good)
            case .reviewed: ("Talked about", .good)
            }
        self.init(
            title: part.homework.title, note: "\(part.due(list.today)) · \(part.homework.group)",
            href: "/my/homework/\(part.homework.id.text)", state: state, tone: tone)
    }
}

extension HomeworkPart {
    /// Until when, without a word of blame: what is late still helps.
    func due(_ today: Day) -> String {
        let due = homework.due
        if due == today { return "For today" }
        let isOpen = [.open, .begun].contains(state)
        return isOpen && due < today ? "Was for \(Words.day(due)); it still helps now" : "For \(Words.day(due))"
    }

    /// What was answered, in the order of its worksheet.
    func facts(_ sheet: Worksheet) -> [Fact] {
        let told = (sheet.fields.map { ($0, answers[$0.name]) }).filter { !$0.1.isEmpty }.map {
            Fact(name: $0.label, value: $0.words(of: $1))
        }
        let helped = helpfulness.map { [Fact(name: "How helpful", value: "\($0) of 5")] } ?? []
        return told + helped + (barrier.isEmpty ? [] : [Fact(name: "What got in the way", value: barrier)])
    }
}

extension OwnWorksheetPage {
    init(
        _ reading: HomeworkReading, frame: OwnFrame, isOwn: Bool, sent: (form: Form, refusal: SheetRefusal)? = nil,
        problem: HomeworkRefusal? = nil
    ) {
        let (part, homework) = (reading.part, reading.part.homework)
        let (isOpen, action): (Bool, Href) = ([.open, .begun].contains(part.state), "/my/homework/\(homework.id.text)")
        let kept = SheetAnswers(["helpfulness": part.helpfulness.map { "\($0)" } ?? "", "barrier": part.barrier])
        self.init(
            frame: frame, title: homework.title, place: "\(part.due(reading.today)), in \(homework.group)", intro: reading.worksheet.intro,
            instructions: homework.instructions, action: action, version: part.version,
            form: isOpen && isOwn ? WorksheetForm(reading.worksheet, part.answers, sent) : nil,
            closing: isOpen && isOwn ? WorksheetForm(Homework.closing, kept, sent) : nil,
            answers: isOpen ? [] : part.facts(reading.worksheet), status: Self.status(reading),
            files: reading.files.enumerated().map { number, file in
                File(name: file.name(number + 1), href: "\(action)/files/\(file.id.text)")
            },
            canChange: part.state == .done && isOwn, canAddFiles: part.state != .reviewed && isOwn,
            errors: (problem.map { [FieldError(field: "file", text: $0.message)] } ?? [])
                + (sent?.refusal == .empty ? [FieldError(field: "main", text: SheetRefusal.empty.message)] : []))
    }

    private static func status(_ reading: HomeworkReading) -> String {
        switch reading.part.state {
        case .open, .begun: ""
        case .done: "Done. You talk about it when \(reading.part.homework.group) meets again."
        case .reviewed: reading.part.review.map { "Talked about on \(Words.day(reading.zone.local($0.at).day)), with \($0.by)." } ?? ""
        }
    }
}

extension WorksheetForm {
    /// What was sent and refused, else what was kept.
    fileprivate init(_ sheet: Worksheet, _ answers: SheetAnswers, _ sent: (form: Form, refusal: SheetRefusal)?) {
        if let sent {
            let here = SheetRefusal.unreadable(sent.refusal.problems.filter { sheet[$0.field] != nil })
            self.init(sheet, sent: sent.form, refusal: here)
        } else {
            self.init(sheet, answers: answers)
        }
    }
}

extension HomeworkAttachment {
    /// "Photo 1 (JPEG, 340 kB)".
    func name(_ number: Int) -> String {
        "\(kind == .pdf ? "File" : "Photo") \(number) (\(kind.rawValue.uppercased()), \(max(1, size / 1024)) kB)"
    }
}
