import Database

extension Clinic {
    /// Puts a scan beside a record from elsewhere. It is kept in the database, never where pages are served from.
    package func attach(_ bytes: [UInt8], to id: ID<OutsideRecord>, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "file added to a record")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let record = try work.transaction.outsideRecord(id, of: access)
            guard bytes.count <= FileKind.mostBytes else { throw RecordRefusal.fileTooLarge }
            guard let kind = FileKind(bytes) else { throw RecordRefusal.fileUnknown }
            guard record.files.count < OutsideRecordFile.most else { throw RecordRefusal.tooManyFiles }
            let file = OutsideRecordFile(id: work.newID(), record: id, kind: kind, size: bytes.count, at: work.now)
            try work.transaction.insert(file, bytes, access, by: staff)
            try work.write("records", "\(record.name): file added", to: access)
        }
    }

    package func recordFile(
        _ file: ID<OutsideRecordFile>, of record: ID<OutsideRecord>, _ inquiry: ID<Inquiry>, as caller: Caller
    ) async throws -> (file: OutsideRecordFile, bytes: [UInt8]) {
        try await look(.readInquiries, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "file of a record")
            guard let found = try work.transaction.recordFile(file, of: record, access) else { throw RecordRefusal.unknown }
            return found
        }
    }

    /// Takes a file away that belongs to somebody else, or was scanned badly. That it was there stays in the history.
    package func removeRecordFile(
        _ file: ID<OutsideRecordFile>, of record: ID<OutsideRecord>, _ inquiry: ID<Inquiry>, as caller: Caller
    ) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "file of a record removed")
            let known = try work.transaction.outsideRecord(record, of: access)
            guard try work.transaction.removeRecordFile(file, of: record, access) else { throw RecordRefusal.unknown }
            try work.write("records", "\(known.name): file removed", to: access)
        }
    }
}
