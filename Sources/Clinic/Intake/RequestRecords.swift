import Database

extension Clinic {
    /// Says on which way somebody came: the records of that way are asked for. What nobody had touched of another way is taken off.
    package func chooseRecordPath(_ key: String, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let (access, staff) = try work.recordDoor(inquiry, "records: how they came")
            guard let path = try RecordPath.shipped.first(where: { $0.key == key }) else { throw RecordRefusal.unknownPath }
            try work.transaction.choose(path: path.key, of: access, by: staff, at: work.now)
            let known = try work.transaction.outsideRecords(of: access)
            let wanted = Set(path.items.map(\.key))
            for record in known where !record.item.isEmpty && record.isUntouched && !wanted.contains(record.item) {
                try work.transaction.removeRecord(record.id, of: access)
            }
            for item in path.items where !known.contains(where: { $0.item == item.key }) {
                try work.transaction.insertRecord(work.newID(), item: item.key, name: item.name, of: access)
            }
            try work.write("records", path.title, to: access)
            try work.account(for: access)
        }
    }

    /// Adds a record that is wanted beside the list; the gate waits for it too.
    package func addRecord(_ name: String, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let (access, _) = try work.recordDoor(inquiry, "record added")
            guard (1...120).contains(name.trimmed.count) else { throw RecordRefusal.nameMissing }
            guard try work.transaction.outsideRecords(of: access).count < 40 else { throw RecordRefusal.tooMany }
            try work.transaction.insertRecord(work.newID(), item: "", name: name.trimmed, of: access)
            try work.write("records", "Also wanted: \(name.trimmed)", to: access)
            try work.account(for: access)
        }
    }

    /// Writes down that a record was asked for, came, is not needed, or is waited for again.
    /// - Parameter version: the one that the page showed.
    package func take(
        _ step: RecordStep, on record: ID<OutsideRecord>, version: Int, of inquiry: ID<Inquiry>, as caller: Caller
    ) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let (access, staff) = try work.recordDoor(inquiry, "record")
            let current = try work.transaction.outsideRecord(record, of: access)
            guard current.version == version else { throw RecordRefusal.changedMeanwhile }
            let today = try work.today(of: try work.transaction.inquiry(access))
            let next = try current.after(step, on: today, by: staff, at: work.now)
            guard try work.transaction.save(next, of: access) else { throw RecordRefusal.changedMeanwhile }
            try work.write("records", "\(current.name): \(step.words)", to: access)
            try work.account(for: access)
        }
    }
}

extension Work {
    fileprivate func recordDoor(_ inquiry: ID<Inquiry>, _ detail: String) throws -> (Access<Inquiry>, ID<Staff>) {
        let access = try self.inquiry(inquiry, detail: detail)
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        guard try transaction.inquiry(access).isWorkedOn else { throw AdmissionRefusal.closed }
        return (access, staff)
    }

    /// Opens the gate when every record is here or waived, and closes it when one is waited for.
    fileprivate func account(for access: Access<Inquiry>) throws {
        let records = try transaction.outsideRecords(of: access)
        guard try transaction.recordPath(of: access) != nil, records.allSatisfy(\.isAccounted) else {
            return try unsettle(.recordsAccounted, of: access)
        }
        let received = records.count { $0.received != nil }
        try settle(.recordsAccounted, of: access, because: "\(received) records received, \(records.count - received) waived with a reason")
    }

    func recordList(of access: Access<Inquiry>, _ inquiry: Inquiry) throws -> RecordList {
        let paths = try RecordPath.shipped
        let (chosen, source) = (
            try transaction.recordPath(of: access), try inquiry.words.source.flatMap { try transaction.referralSource($0) }
        )
        return RecordList(
            path: paths.first { $0.key == chosen }, suggested: RecordPath.suggested(for: inquiry, from: source, among: paths), paths: paths,
            records: try transaction.outsideRecords(of: access))
    }
}

extension OutsideRecord {
    /// The record after a step; it is checked here, so that no page has to.
    func after(_ step: RecordStep, on today: Day, by staff: ID<Staff>, at now: Instant) throws(RecordRefusal) -> OutsideRecord {
        switch step {
        case .request(let on, let from):
            guard !isAccounted else { throw .accounted }
            guard (1...120).contains(from.trimmed.count) else { throw .fromMissing }
            return with(requested: Requested(on: try Self.day(on, until: today), from: from.trimmed, by: staff))
        case .receive(let on, let how):
            guard !isAccounted else { throw .accounted }
            let day = try Self.day(on, until: today)
            if let requested, day < requested.on { throw .dayBeforeRequest }
            guard let way = Way(rawValue: how) else { throw .wayMissing }
            return with(requested: requested, received: Received(on: day, how: way, by: staff))
        case .waive(let why):
            guard !isAccounted else { throw .accounted }
            guard (10...500).contains(why.trimmed.count) else { throw .reasonMissing }
            return with(requested: requested, waived: Waived(why: why.trimmed, by: staff, at: now))
        case .takeBack:
            guard isAccounted else { throw .notAccounted }
            return with(requested: requested)
        }
    }

    private static func day(_ text: String, until today: Day) throws(RecordRefusal) -> Day {
        guard let day = Day(text), day <= today, day.days(until: today) <= 3660 else { throw .dayUnusable }
        return day
    }

    private func with(requested: Requested?, received: Received? = nil, waived: Waived? = nil) -> OutsideRecord {
        OutsideRecord(
            id: id, item: item, name: name, requested: requested, received: received, waived: waived, version: version, files: files)
    }
}

extension RecordStep {
    fileprivate var words: String {
        switch self {
        case .request(_, let from): "asked for from \(from.trimmed)"
        case .receive: "received"
        case .waive(let why): "not needed: \(why.trimmed)"
        case .takeBack: "waited for again"
        }
    }
}
