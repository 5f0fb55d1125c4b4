import Database

/// Brings in who came to which session, and when.
///
/// Rows are read one by one and settled some hundreds at a time: what is recorded already is asked for once for all of them.
final class AttendanceImport: RowImport {
    private static let batch = 400

    private let run: ImportRun
    private var waiting: [AttendanceLine] = []
    /// Every place the files have named, to find the ones that are named twice.
    private var seen: Set<PlaceKey> = []
    private var clocks: [ID<Programme>: WallClock] = [:]

    init(_ run: ImportRun) { self.run = run }

    func take(_ record: CSVRecord) throws {
        var row = RowCheck(record)
        let person = run.person(&row)
        let session = session(&row)
        let status = row.text("status")
        let word = AttendanceWord(status)
        if word == nil, !status.isEmpty { row.fail("status", "this word is not known", "Use one of: \(AttendanceWord.known).") }
        guard let person, let session, let word else { return run.refuse(record, row.problems) }
        let key = PlaceKey(session: session.id, member: person.id)
        if !seen.insert(key).inserted {
            row.fail("client_id", "this client's attendance at this session is in the file already", "Keep one of the two rows.")
        }
        var line = AttendanceLine(record: record, key: key, person: person, session: session)
        switch word {
        case .there: line.attendance = try stay(&row, at: session)
        case .absent(let absence):
            checkAbsent(&row)
            line.attendance = Attendance(absence: absence)
        }
        guard row.isGood else { return run.refuse(record, row.problems) }
        waiting.append(line)
        if waiting.count == Self.batch { try finish() }
    }

    func finish() throws {
        guard !waiting.isEmpty else { return }
        var settlement = AttendanceSettlement(try run.transaction.marks(inWeeksOf: waiting))
        for line in waiting {
            switch settlement.settle(line) {
            case .refused(let problem): run.refuse(line.record, [problem])
            case .unchanged: run.count(.unchanged)
            case .changed: kept(line, .changed)
            case .added: kept(line, .added)
            }
        }
        try run.transaction.insert(settlement.added, marking: settlement.marked)
        waiting.removeAll(keepingCapacity: true)
    }

    private func kept(_ line: AttendanceLine, _ outcome: ImportTally.Outcome) {
        run.count(outcome)
        run.affected.insert(ProgrammeWeek(programme: line.session.programme, week: line.session.day.week))
        guard !line.isOnPlan else { return }
        run.note(
            "\(line.record.header.file): somebody came who was not placed in the session's programme that day; the minutes are kept and do not count",
            row: line.record.row)
    }
}

extension AttendanceImport {
    private func session(_ row: inout RowCheck) -> KnownSession? {
        let external = row.text("session_id")
        if let session = run.sessions[external] {
            guard session.cancelled || session.isSigned else { return session }
            if session.isSigned {
                row.fail("session_id", "the note of this session is signed", "Correct the attendance on the session's page, with a reason.")
            } else {
                row.fail("session_id", "this session was cancelled by the programme", "Take the row out, or correct the session's number.")
            }
        } else if run.refusedSessions.contains(external) {
            row.fail("session_id", "the row of this session was refused", "Correct the session's row first.")
        } else if !external.isEmpty {
            row.fail("session_id", "there is no session of this number", "Add the session to the sessions' file, or correct the number.")
        }
        return nil
    }

    /// When somebody was in the room. Nobody stays longer than the session; minutes before it starts do not count.
    private func stay(_ row: inout RowCheck, at session: KnownSession) throws -> Attendance? {
        var clock = try clocks[session.programme] ?? WallClock(run.zone(of: session.programme))
        if let zone = run.request.zone, zone != clock.zone.identifier {
            row.fail("session_id", "the session is at a site in \(clock.zone.identifier)", "Import it apart, with that time zone.")
        }
        let note = { [run, record = row.record] (text: String) in run.note("\(record.header.file): \(text)", row: record.row) }
        let arrived = row.time("checked_in_local", on: &clock, note: note)?.instant
        let left = row.time("checked_out_local", on: &clock, note: note)?.instant
        clocks[session.programme] = clock
        guard let arrived, let left else { return nil }
        if left <= arrived {
            row.fail("checked_out_local", "the client leaves before arriving", "Check the two times.")
        } else if arrived >= session.ends || left <= session.starts || arrived < session.starts.adding(minutes: -60) {
            row.fail("checked_in_local", "the times are outside the session", "Check the times, and the session's number.")
        } else {
            checkMinutes(&row, (min(left, session.ends) - max(arrived, session.starts)) / 60)
        }
        return Attendance(stays: [.init(arrived: arrived, left: min(left, session.ends))])
    }

    private func checkMinutes(_ row: inout RowCheck, _ reckoned: Int) {
        guard let text = row.optional("minutes"), !text.isEmpty else { return }
        guard let minutes = Int(text) else {
            return row.fail("minutes", "this is not a whole number", "Write the minutes, or leave it empty.")
        }
        guard minutes != reckoned else { return }
        row.fail(
            "minutes", "the row says \(minutes) minutes, its times within the session make \(reckoned)", "Correct the times or the minutes."
        )
    }

    private func checkAbsent(_ row: inout RowCheck) {
        for column in ["checked_in_local", "checked_out_local"] where !(row.optional(column) ?? "").isEmpty {
            row.fail(column, "somebody who was absent has a time here", "Clear the time, or correct the status.")
        }
        if let minutes = row.optional("minutes"), !["", "0"].contains(minutes) {
            row.fail("minutes", "the row says \(minutes) minutes, an absence makes 0", "Clear the minutes, or correct the status.")
        }
    }
}

extension ImportRun {
    func zone(of programme: ID<Programme>) throws -> SiteZone {
        guard let zone = tracks.zone(of: programme) else { throw AccessRefusal.unknownProgramme }
        return zone
    }
}
