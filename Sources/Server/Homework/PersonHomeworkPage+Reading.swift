import Clinic

extension PersonHomeworkPage {
    init(_ list: HomeworkList, frame: Frame) {
        let member: Href = "/people/\(list.member.id.text)"
        let past = list.parts.filter { $0.homework.due < list.today || $0.doneAt != nil }
        let done = past.count { $0.doneAt != nil }
        let name = list.member.preferred.isEmpty ? list.member.given : list.member.preferred
        self.init(
            frame: frame, name: list.member.name, memberHref: member,
            headline: past.isEmpty
                ? "Nothing given to \(name) is due yet." : "\(name) did \(done == past.count ? "all" : "\(done)") of \(past.count) so far.",
            lines: list.parts.reversed().map { part in
                Line(
                    title: part.homework.title, href: "\(member)/homework/\(part.homework.id.text)", group: part.homework.group,
                    due: Words.day(part.homework.due), state: part.words(list.zone), tone: part.tone, remarks: part.remarks,
                    note: part.review?.note ?? "")
            })
    }
}

extension ReadHomeworkPage {
    init(_ reading: HomeworkReading, frame: Frame) {
        let (part, zone, member): (HomeworkPart, SiteZone, Href) = (reading.part, reading.zone, "/people/\(reading.member.id.text)")
        let moment = { (instant: Instant?) in instant.map { Words.moment($0, in: zone) } ?? "" }
        let history: [(String, String)] = [
            ("Given", "\(moment(part.homework.assignedAt)), by \(part.homework.assignedBy), in \(part.homework.group)"),
            ("Though not there", part.reason), ("For", Words.day(part.homework.due)), ("Last saved", moment(part.savedAt)),
            ("Done", moment(part.doneAt)), ("Talked about", part.review.map { "\(moment($0.at)), by \($0.by)" } ?? ""),
            ("Note", part.review?.note ?? ""),
        ]
        self.init(
            frame: frame, name: reading.member.name, memberHref: member, title: part.homework.title,
            lead: [reading.worksheet.title + ".", part.homework.instructions].filter { !$0.isEmpty }.joined(separator: " "),
            answers: part.facts(reading.worksheet), history: history.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) },
            files: reading.files.enumerated().map { number, file in
                (file.name(number + 1), "\(member)/homework/\(part.homework.id.text)/files/\(file.id.text)")
            })
    }
}
