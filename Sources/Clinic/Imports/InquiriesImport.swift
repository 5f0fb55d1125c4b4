import Database

/// Brings in people who asked for care, such as from a list that was kept by hand. A row that was brought in before stays as staff
/// have it now: a list is older than what they know.
final class InquiriesImport: RowImport {
    private let run: ImportRun
    private var seen: [String: Int] = [:]

    init(_ run: ImportRun) { self.run = run }

    func take(_ record: CSVRecord) throws {
        var row = RowCheck(record)
        let external = row.text("inquiry_id")
        if let first = seen[external], !external.isEmpty {
            row.fail("inquiry_id", "this inquiry is in row \(first) already", "Keep one of the two rows.")
        }
        if seen[external] == nil { seen[external] = record.row }
        let programme = programme(&row)
        let words = words(&row, focus: programme?.focus)
        let site = try programme?.site ?? run.transaction.sites().first
        if site == nil { row.fail("track", "there is no site yet", "Import clients or make a programme first.") }
        if let site { check(words, at: site, &row) }
        guard row.isGood, let site else { return run.refuse(record, row.problems) }
        let key = "import:\(external)"
        guard try run.transaction.inquiry(sentAs: key) == nil else { return run.count(.unchanged) }
        _ = try run.work.keep(NewInquiry(site: site.id, programme: programme?.id, way: .file, words: words), at: site, sentAs: key)
        run.count(.added)
    }

    private func programme(_ row: inout RowCheck) -> Programme? {
        let track = row.optional("track") ?? ""
        guard !track.isEmpty else { return nil }
        if let programme = run.tracks.existing(track) { return programme }
        row.fail("track", "there is no such programme", "Correct it, leave it empty, or make the programme first.")
        return nil
    }

    private func words(_ row: inout RowCheck, focus: Focus?) -> InquiryWords {
        var words = InquiryWords()
        (words.given, words.family) = (row.text("given_name"), row.optional("family_name") ?? "")
        (words.phone, words.email) = (row.optional("phone") ?? "", row.optional("email") ?? "")
        (words.reason, words.sourceWords) = (row.optional("reason") ?? "", row.optional("source") ?? "")
        if let text = row.optional("birth_date"), !text.isEmpty { words.born = row.day("birth_date") }
        let urgency = row.optional("urgency") ?? ""
        if let known = InquiryUrgency(rawValue: urgency.lowercased()) {
            words.urgency = known
        } else if !urgency.isEmpty {
            row.fail("urgency", "this is no urgency", "Write crisis, urgent, priority or standard.")
        }
        words.focus = focus ?? .mentalHealth
        return words.tidied
    }

    private func check(_ words: InquiryWords, at site: Site, _ row: inout RowCheck) {
        do {
            try words.check(on: site.zone.local(run.work.now).day)
        } catch {
            let columns = ["given": "given_name", "family": "family_name", "born": "birth_date", "sourceWords": "source"]
            row.fail(columns[error.field] ?? error.field, "it cannot be kept as it is", error.message)
        }
    }
}
