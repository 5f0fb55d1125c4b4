import Database

extension Transaction {
    func recordPath(of access: Access<Inquiry>) throws -> String? {
        try first("SELECT path FROM record_list WHERE inquiry_id = \(access.id)") { try $0.next(String.self) }
    }

    func choose(path: String, of access: Access<Inquiry>, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO record_list (inquiry_id, path, chosen_by, chosen_at) VALUES (\(access.id), \(path), \(staff), \(now))
            ON CONFLICT (inquiry_id) DO UPDATE SET path = excluded.path, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
            """)
    }

    func outsideRecords(of access: Access<Inquiry>) throws -> [OutsideRecord] {
        let files = Dictionary(grouping: try recordFiles(of: access), by: \.record)
        return try rows("\(OutsideRecord.selection) WHERE inquiry_id = \(access.id) ORDER BY id") {
            try OutsideRecord(&$0, files: files)
        }
    }

    func outsideRecord(_ id: ID<OutsideRecord>, of access: Access<Inquiry>) throws -> OutsideRecord {
        let files = Dictionary(grouping: try recordFiles(of: access), by: \.record)
        let found = try first("\(OutsideRecord.selection) WHERE id = \(id) AND inquiry_id = \(access.id)") {
            try OutsideRecord(&$0, files: files)
        }
        guard let found else { throw RecordRefusal.unknown }
        return found
    }

    func insertRecord(_ id: ID<OutsideRecord>, item: String, name: String, of access: Access<Inquiry>) throws {
        try run("INSERT INTO outside_record (id, inquiry_id, item, name) VALUES (\(id), \(access.id), \(item), \(name))")
    }

    func removeRecord(_ id: ID<OutsideRecord>, of access: Access<Inquiry>) throws {
        try run("DELETE FROM outside_record WHERE id = \(id) AND inquiry_id = \(access.id)")
    }

    /// Keeps what became of a record; whether nobody else had changed it meanwhile.
    func save(_ record: OutsideRecord, of access: Access<Inquiry>) throws -> Bool {
        try run(
            """
            UPDATE outside_record SET requested_on = \(record.requested?.on), requested_from = \(record.requested?.from ?? ""),
                requested_by = \(record.requested?.by), received_on = \(record.received?.on),
                received_how = \(record.received?.how.rawValue ?? ""), received_by = \(record.received?.by),
                waived_why = \(record.waived?.why ?? ""), waived_by = \(record.waived?.by), waived_at = \(record.waived?.at),
                version = version + 1
            WHERE id = \(record.id) AND inquiry_id = \(access.id) AND version = \(record.version)
            """) == 1
    }
}

extension Transaction {
    private func recordFiles(of access: Access<Inquiry>) throws -> [OutsideRecordFile] {
        try rows("SELECT id, record_id, kind, size, at FROM outside_record_file WHERE inquiry_id = \(access.id) ORDER BY id") {
            try OutsideRecordFile(&$0)
        }
    }

    func recordFile(_ id: ID<OutsideRecordFile>, of record: ID<OutsideRecord>, _ access: Access<Inquiry>) throws -> (
        file: OutsideRecordFile, bytes: [UInt8]
    )? {
        try first(
            """
            SELECT id, record_id, kind, size, at, bytes FROM outside_record_file
            WHERE id = \(id) AND record_id = \(record) AND inquiry_id = \(access.id)
            """
        ) { (try OutsideRecordFile(&$0), try $0.next([UInt8].self)) }
    }

    func insert(_ file: OutsideRecordFile, _ bytes: [UInt8], _ access: Access<Inquiry>, by staff: ID<Staff>) throws {
        try run(
            """
            INSERT INTO outside_record_file (id, record_id, inquiry_id, kind, size, bytes, staff_id, at)
            VALUES (\(file.id), \(file.record), \(access.id), \(file.kind.rawValue), \(file.size), \(bytes), \(staff), \(file.at))
            """)
    }

    func removeRecordFile(_ id: ID<OutsideRecordFile>, of record: ID<OutsideRecord>, _ access: Access<Inquiry>) throws -> Bool {
        try run("DELETE FROM outside_record_file WHERE id = \(id) AND record_id = \(record) AND inquiry_id = \(access.id)") == 1
    }
}

extension OutsideRecord {
    static let selection: SQL = """
        SELECT id, item, name, requested_on, requested_from, requested_by, received_on, received_how, received_by, waived_why,
            waived_by, waived_at, version FROM outside_record
        """

    init(_ row: inout Row, files: [ID<OutsideRecord>: [OutsideRecordFile]]) throws {
        (id, item, name) = (ID(try row.next(Int.self)), try row.next(), try row.next())
        let (asked, from) = (try row.next(Int32?.self).map(Day.init(number:)), try row.next(String.self))
        let askedBy = try row.next(Int?.self).map { ID<Staff>($0) }
        let (came, how) = (try row.next(Int32?.self).map(Day.init(number:)), Way(rawValue: try row.next(String.self)))
        let cameBy = try row.next(Int?.self).map { ID<Staff>($0) }
        let (why, waivedBy) = (try row.next(String.self), try row.next(Int?.self).map { ID<Staff>($0) })
        let waivedAt = try row.next(Int?.self).map(Instant.init(seconds:))
        requested = if let asked, let askedBy { Requested(on: asked, from: from, by: askedBy) } else { nil }
        received = if let came, let how, let cameBy { Received(on: came, how: how, by: cameBy) } else { nil }
        waived = if let waivedBy, let waivedAt { Waived(why: why, by: waivedBy, at: waivedAt) } else { nil }
        version = try row.next()
        self.files = files[id] ?? []
    }
}

extension OutsideRecordFile {
    init(_ row: inout Row) throws {
        (id, record) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (kind, size, at) = (try row.next(), try row.next(), Instant(seconds: try row.next()))
    }
}
