import Clinic

/// From the clinic's note to the section beside the roster.
extension GroupNoteSection {
    init(_ note: GroupNote, _ reading: SessionReading, _ visit: Visit, findings: [NoteFinding] = []) {
        let zone = reading.programme.site.zone
        let words = note.shared.words
        self.init(
            session: "/sessions/\(reading.session.id.text)", csrf: visit.presence?.csrf ?? "",
            state: !note.isSigned ? .draft : note.waitsFor == nil ? .signed : .awaitingCosignature,
            stateLine: Self.line(note, zone), lateEntry: note.isLateEntry ? "Late entry" : "",
            shared: SharedNotePart(topic: words.topic, interventions: words.interventions, text: words.text, version: note.shared.version),
            parts: reading.people.map { NotePart($0, note.parts[$0.member.id], findings) },
            warnings: findings.map {
                Warning(text: $0.sentence, memberID: $0.member?.text ?? "", code: $0.code, mustFix: $0.severity == .mustFix)
            },
            addenda: Self.addenda(note, reading, zone), canWrite: visit.caller.may(.writeNote),
            canSign: visit.caller.may(.signNote), canCosign: visit.caller.may(.cosignNote) && note.waitsFor == visit.caller.staff,
            addendumChoices: note.isSigned && visit.caller.may(.writeNote) ? Self.subjects(reading) : [],
            participationWords: ["Active", "Quiet, attentive", "Spoke when asked", "Left early", "Distressed, settled"],
            edition: note.edition)
    }

    private static func line(_ note: GroupNote, _ zone: SiteZone) -> String {
        guard let signature = note.signature else {
            guard let saved = note.shared.saved else { return "Nothing is written yet" }
            return "Draft, saved \(Words.moment(saved.at, in: zone)) by \(saved.name)"
        }
        let signed = "Signed by \(signature.line), \(Words.moment(signature.at, in: zone))"
        if let cosignature = note.cosignature {
            return "\(signed); co-signed by \(cosignature.line), \(Words.moment(cosignature.at, in: zone))"
        }
        return note.waitsFor == nil ? signed : "\(signed); waits for the supervisor’s co-signature"
    }

    /// What was added after signing: addenda, and corrections of the attendance.
    private static func addenda(_ note: GroupNote, _ reading: SessionReading, _ zone: SiteZone) -> [Addendum] {
        let name = { (member: ID<Member>) in reading.people.first { $0.member.id == member }?.member.name ?? "somebody" }
        let written = note.addenda.map { addendum in
            let about = addendum.member.map { ", about \(name($0))" } ?? ""
            return (addendum.at, Addendum(text: addendum.text, by: "\(addendum.name), \(Words.moment(addendum.at, in: zone))\(about)"))
        }
        let corrected = note.corrections.map { change in
            (
                change.at,
                Addendum(
                    text: "The attendance of \(name(change.member)) was corrected after signing: \(change.reason)",
                    by: Words.moment(change.at, in: zone))
            )
        }
        return (written + corrected).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func subjects(_ reading: SessionReading) -> [Choice.Option] {
        [.init(value: "", name: "The session")] + reading.people.map { .init(value: $0.member.id.text, name: $0.member.name) }
    }
}

extension NotePart {
    init(_ line: SessionReading.Line, _ note: MemberNote?, _ findings: [NoteFinding]) {
        let words = note?.words ?? MemberWords()
        let countable = line.entries.minutes(.counted, .planned, .absent, .late, .leftEarly, .away)
        let attendance = line.place.attendance
        let presence =
            attendance.absence.map(\.title)
            ?? (attendance.isMarked ? "\(line.entries.minutes(.counted)) of \(countable) min" : "Not marked yet")
        self.init(
            memberID: line.member.id.text, name: line.member.name, pronouns: line.member.pronouns, presence: presence,
            participation: words.participation, response: words.response, risk: words.risk, plan: words.plan, version: note?.version ?? 0,
            warnings: findings.filter { $0.member == line.member.id }.map(\.sentence))
    }
}
