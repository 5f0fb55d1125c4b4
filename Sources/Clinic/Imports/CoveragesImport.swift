import Database

/// Brings in who pays for whom. A payer's rules may judge a member's weeks, so these are counted again.
final class CoveragesImport: RowImport {
    private struct Key: Hashable {
        let member: ID<Member>
        let payer: String
        let number: String
    }

    private let run: ImportRun
    private var seen: [Key: Int] = [:]

    init(_ run: ImportRun) { self.run = run }

    func take(_ record: CSVRecord) throws {
        var row = RowCheck(record)
        let person = run.person(&row)
        let (payer, number) = (row.text("payer_id"), row.text("member_id"))
        let first = person.flatMap { seen.updateValue(record.row, forKey: Key(member: $0.id, payer: payer, number: number)) }
        if let first { row.fail("member_id", "this coverage is in row \(first) already", "Keep one of the two rows.") }
        guard row.isGood, let person else { return run.refuse(record, row.problems) }
        let old = try run.transaction.coverage(of: person.id, payer: payer, number: number)
        let new = Coverage(
            id: old?.id ?? run.work.newID(), member: person.id, payer: payer, payerName: row.optional("payer_name") ?? old?.payerName ?? "",
            memberNumber: number, relationship: row.optional("relationship") ?? old?.relationship ?? "")
        if old == new { return run.count(.unchanged) }
        if old == nil {
            try run.transaction.insert(new)
            run.affectedPeople.insert(person.id)
        } else {
            try run.transaction.save(new)
        }
        run.count(old == nil ? .added : .changed)
    }
}

/// Brings in rows that a later part of the program gives a meaning to, whole.
final class KeptRecordsImport: RowImport {
    private let run: ImportRun
    private let kind: String
    private let key: String
    private var seen: [String: Int] = [:]

    init(_ run: ImportRun, kind: String, key: String) { (self.run, self.kind, self.key) = (run, kind, key) }

    func take(_ record: CSVRecord) throws {
        var row = RowCheck(record)
        let external = row.text(key)
        if let first = seen[external], !external.isEmpty {
            row.fail(key, "this number is in row \(first) already", "Keep one of the two rows.")
        }
        if seen[external] == nil { seen[external] = record.row }
        let person = run.person(&row)
        guard row.isGood, let person else { return run.refuse(record, row.problems) }
        let fields = Self.fields(of: record)
        let old = try run.transaction.keptRecord(kind, external)
        if let old, old == (person.id, fields) { return run.count(.unchanged) }
        try run.transaction.keepRecord(kind, external, of: person.id, fields: fields)
        run.count(old == nil ? .added : .changed)
    }

    /// Every field under its name in the file, the names in order, so that the same row always reads the same.
    private static func fields(of record: CSVRecord) -> String {
        let pairs = zip(record.header.names, record.fields).filter { !ImportedFile.added.contains(CSVHeader.plain($0.0)) }
        return JSONText.object(pairs.sorted { $0.0 < $1.0 }.map { (key: $0.0, value: JSONText.string($0.1)) })
    }
}

extension ImportRun {
    /// The person a row is about.
    func person(_ row: inout RowCheck) -> KnownPerson? {
        let external = row.text("client_id")
        if let person = people[external] { return person }
        guard !external.isEmpty else { return nil }
        if refusedPeople.contains(external) {
            row.fail("client_id", "the row of this client was refused", "Correct the client's row first.")
        } else {
            row.fail("client_id", "there is no client of this number", "Add the client to the clients' file, or correct the number.")
        }
        return nil
    }
}
