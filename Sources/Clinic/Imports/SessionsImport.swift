import Database

/// Brings in the meetings of the groups. Each becomes a session of one block, in a group of its track and name.
final class SessionsImport: RowImport {
    private struct Line {
        let external: String
        let track: String
        let group: String
        let starts: (local: LocalTime, instant: Instant)
        let ends: Instant
        let place: String
        let facilitator: String
    }

    private let run: ImportRun
    private var seen: [String: Int] = [:]
    private var clocks: [String: WallClock] = [:]
    private var groups: [ID<Programme>: [String: TherapyGroup]] = [:]

    init(_ run: ImportRun) { self.run = run }

    func take(_ record: CSVRecord) throws {
        var row = RowCheck(record)
        let line = line(of: &row)
        let old = line.flatMap { run.sessions[$0.external] }
        if let line, let old { try compare(line, with: old, &row) }
        guard row.isGood, let line else {
            if let external = row.optional("session_id"), run.sessions[external] == nil { run.refusedSessions.insert(external) }
            return run.refuse(record, row.problems)
        }
        if let old { try change(old, to: line) } else { try add(line) }
    }

    private func line(of row: inout RowCheck) -> Line? {
        let external = row.text("session_id")
        if let first = seen[external], !external.isEmpty {
            row.fail("session_id", "this session is in row \(first) already", "Keep one of the two rows.")
        }
        if seen[external] == nil { seen[external] = row.record.row }
        let (track, group) = (row.text("track"), row.text("group"))
        if let wrong = run.tracks.problem(of: track), !track.isEmpty { row.fail("track", wrong.problem, wrong.remedy) }
        guard let zone = run.tracks.zone(of: track) else { return nil }
        var clock = clocks[zone.identifier] ?? WallClock(zone)
        let note = { [run, record = row.record] (text: String) in run.note("\(record.header.file): \(text)", row: record.row) }
        let (starts, ends) = (row.time("starts_local", on: &clock, note: note), row.time("ends_local", on: &clock, note: note))
        clocks[zone.identifier] = clock
        guard let starts, let ends else { return nil }
        if ends.instant <= starts.instant { row.fail("ends_local", "the session ends before it starts", "Check the two times.") }
        if ends.instant - starts.instant > 12 * 3600 {
            row.fail("ends_local", "the session is longer than twelve hours", "Check the two times.")
        }
        return Line(
            external: external, track: track, group: group, starts: starts, ends: ends.instant, place: row.optional("place") ?? "",
            facilitator: row.optional("facilitator_id") ?? "")
    }

    /// A session that is known may get another place, facilitator or time; attendance that was taken holds its time fast.
    private func compare(_ line: Line, with old: KnownSession, _ row: inout RowCheck) throws {
        if run.tracks.existing(line.track)?.id != old.programme {
            row.fail(
                "track", "this session is recorded in another programme", "Correct the track, or give the session a number of its own.")
        }
        if old.cancelled, old.starts != line.starts.instant || old.ends != line.ends {
            row.fail("starts_local", "this session was cancelled", "Leave its times as they are recorded, or take the row out.")
        } else if old.starts != line.starts.instant || old.ends != line.ends, try run.transaction.isMarked(old.id) {
            row.fail("starts_local", "attendance was taken at another time", "Correct the times, or move the attendance first.")
        }
    }

    private func add(_ line: Line) throws {
        let programme = try run.tracks.programme(of: line.track, run)
        let group = try group(line.group, of: programme, line.track)
        let session = try GroupSession(
            id: run.work.newID(), group: group.id, programme: programme.id, external: line.external, day: line.starts.local.day,
            blocks: [SessionBlock(kind: group.kind, starts: line.starts.instant, ends: line.ends)], place: line.place,
            virtual: PlaceWords.isVirtual(line.place), facilitator: line.facilitator)
        try run.transaction.insert(session)
        run.sessions[line.external] = KnownSession(session)
        run.count(.added)
    }

    private func change(_ known: KnownSession, to line: Line) throws {
        let programme = try run.tracks.programme(of: line.track, run)
        let group = try group(line.group, of: programme, line.track)
        let old = try run.transaction.session(try run.work.everything(known.id))
        // Blocks that staff have laid out stay while the times do.
        let isMoved = (old.starts, old.ends) != (line.starts.instant, line.ends)
        let kind = old.blocks.count == 1 ? old.blocks[0].kind : group.kind
        let new = try GroupSession(
            id: old.id, group: group.id, programme: old.programme, external: old.external, day: line.starts.local.day,
            blocks: isMoved ? [SessionBlock(kind: kind, starts: line.starts.instant, ends: line.ends)] : old.blocks, place: line.place,
            virtual: PlaceWords.isVirtual(line.place), facilitator: line.facilitator, cancelled: old.cancelled, version: old.version)
        guard new != old else { return run.count(.unchanged) }
        try run.transaction.replace(old, with: new)
        run.sessions[line.external] = KnownSession(new)
        if isMoved { run.affected.formUnion([old.day, new.day].map { ProgrammeWeek(programme: old.programme, week: $0.week) }) }
        run.count(.changed)
    }

    private func group(_ name: String, of programme: Programme, _ track: String) throws -> TherapyGroup {
        if groups[programme.id] == nil {
            let known = try run.transaction.groups(of: [programme.id])
            groups[programme.id] = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
        }
        if let group = groups[programme.id]?[name] { return group }
        let kind = GroupWords.kind(of: name)
        if kind == nil {
            run.note(
                "The group \"\(ImportProblem.shown(name))\" of \(track) is taken for group therapy, because its name does not say what it is"
            )
        }
        let group = TherapyGroup(id: run.work.newID(), programme: programme.id, name: name, kind: kind ?? .therapy)
        try run.transaction.insert(group)
        groups[programme.id]?[name] = group
        return group
    }
}
