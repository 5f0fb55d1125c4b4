import Database

/// Brings in who is in treatment: each row is a member, with the course of care and the programme they are placed in.
final class MembersImport: RowImport {
    private let run: ImportRun
    private var seen: [String: Int] = [:]

    init(_ run: ImportRun) { self.run = run }

    func take(_ record: CSVRecord) throws {
        var row = RowCheck(record)
        let external = row.text("client_id")
        if let first = seen[external], !external.isEmpty {
            row.fail("client_id", "this client is in row \(first) already", "Keep one of the two rows.")
        }
        if seen[external] == nil { seen[external] = record.row }
        let (born, admitted, diagnosis) = (birthDay(&row), row.day("admitted_on"), diagnosis(&row))
        checkNames(&row)
        let track = row.text("track")
        if let wrong = run.tracks.problem(of: track), !track.isEmpty { row.fail("track", wrong.problem, wrong.remedy) }
        let person = run.people[external]
        if let person, let admitted { checkPlacement(of: person, track, admitted, &row) }
        guard row.isGood, let born, let admitted else {
            if person == nil { run.refusedPeople.insert(external) }
            return run.refuse(record, row.problems)
        }
        let programme = try run.tracks.programme(of: track, run)
        let facts = MemberFacts(row, external: external, born: born, diagnosis: diagnosis, focus: programme.focus)
        let outcome = try run.keep(facts)
        let isPlaced = try run.place(external, in: programme, from: admitted)
        run.count(outcome == .unchanged && isPlaced ? .changed : outcome)
    }

    private func birthDay(_ row: inout RowCheck) -> Day? {
        guard let day = row.day("birth_date") else { return nil }
        // A day ahead: somewhere it is tomorrow already.
        if day.number > run.work.now.seconds / 86400 + 1 {
            row.fail("birth_date", "the date of birth is in the future", "Correct the year.")
        }
        return day
    }

    private func checkNames(_ row: inout RowCheck) {
        let (given, family) = (row.optional("given_name") ?? "", row.optional("family_name") ?? "")
        if given.isEmpty && family.isEmpty { row.fail("family_name", "the person has no name", "Fill in one of the names at least.") }
        for column in ["given_name", "family_name", "preferred_name"] where (row.optional(column)?.utf8.count ?? 0) > 200 {
            row.fail(column, "the value is too long for this column", "Write at most 200 letters.")
        }
    }

    private func diagnosis(_ row: inout RowCheck) -> String? {
        guard let code = row.optional("primary_icd10") else { return nil }
        if !code.isEmpty, !ICD10.isCode(code) {
            row.fail("primary_icd10", "this is not an ICD-10-CM code", "Write it as F33.2 or F332, or leave it empty.")
        }
        return code
    }

    /// Where somebody is placed is changed on their own page, so that no file moves anybody by itself.
    private func checkPlacement(of person: KnownPerson, _ track: String, _ admitted: Day, _ row: inout RowCheck) {
        guard !person.placements.isEmpty else { return }
        let here = person.placements.filter { $0.programme == run.tracks.existing(track)?.id }
        let remedy = "Correct the file, or change the placement on the person's page."
        if here.isEmpty {
            row.fail("track", "this person is recorded in another programme", remedy)
        } else if !here.contains(where: { $0.starts == admitted }) {
            row.fail("admitted_on", "the admission differs from what is recorded: \(here[0].starts.iso)", remedy)
        }
    }
}

/// What a file says of a person. Nil is what it does not say.
struct MemberFacts {
    let external: String
    let given: String
    let family: String
    let preferred: String?
    let pronouns: String?
    let sex: String?
    let born: Day
    let diagnosis: String?
    let focus: Focus

    /// How protected what is known of them is.
    var dataClass: DataClass { focus == .substanceUse || ICD10.isSubstanceUse(diagnosis ?? "") ? .substanceUse : .mentalHealth }

    func member(_ id: ID<Member>) -> Member {
        Member(
            id: id, external: external, given: given, family: family, preferred: preferred ?? "", pronouns: pronouns ?? "", sex: sex ?? "",
            born: born, diagnosis: diagnosis ?? "", dataClass: dataClass)
    }

    /// The member with what the file says, and the rest as it was. Protection is never lowered by a file.
    func changing(_ old: Member) -> Member {
        Member(
            id: old.id, external: external, given: given, family: family, preferred: preferred ?? old.preferred,
            pronouns: pronouns ?? old.pronouns, sex: sex ?? old.sex, born: born, diagnosis: diagnosis ?? old.diagnosis,
            dataClass: old.dataClass == .substanceUse ? .substanceUse : dataClass, version: old.version)
    }
}

extension MemberFacts {
    init(_ row: RowCheck, external: String, born: Day, diagnosis: String?, focus: Focus) {
        self.init(
            external: external, given: row.optional("given_name") ?? "", family: row.optional("family_name") ?? "",
            preferred: row.optional("preferred_name"), pronouns: row.optional("pronouns"), sex: row.optional("sex"), born: born,
            diagnosis: diagnosis, focus: focus)
    }
}

/// As much of ICD-10-CM as an import needs.
enum ICD10 {
    /// A letter, a digit, a letter or digit, then up to four more after an optional point.
    static func isCode(_ text: String) -> Bool {
        let plain = Array(text.uppercased().replacing(".", with: "").utf8)
        let isPointed = text.firstIndex(of: ".").map { text.distance(from: text.startIndex, to: $0) == 3 } ?? true
        guard isPointed, (3...7).contains(plain.count) else { return false }
        return isLetter(plain[0]) && isDigit(plain[1]) && plain.dropFirst(2).allSatisfy { isLetter($0) || isDigit($0) }
    }

    /// F10 to F19: disorders due to the use of a substance.
    static func isSubstanceUse(_ code: String) -> Bool { code.uppercased().hasPrefix("F1") }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
