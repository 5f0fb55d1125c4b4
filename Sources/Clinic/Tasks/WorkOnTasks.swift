import Database

extension Work {
    /// Asks for something to be done. The same thing is asked once while it is open.
    func ask(_ task: NewTask) throws { try transaction.insert(task, id: newID(), by: caller.staff, at: now) }

    /// What a task asked for has happened, by whatever way: it needs nobody's tick.
    func settleTask(from origin: String) throws {
        guard let task = try transaction.task(from: origin) else { return }
        _ = try transaction.close(task.id, "done", note: "", over: task.version, by: caller.staff, at: now)
    }

    /// What a task asked for is no longer wanted.
    func dropTasks(of inquiry: ID<Inquiry>, because note: String) throws {
        for task in try transaction.openTasks(of: [inquiry]) {
            _ = try transaction.close(task.id, "dropped", note: note, over: task.version, by: caller.staff, at: now)
        }
    }

    /// One task that the caller may work on: theirs, their role's, or one that they oversee.
    fileprivate func task(_ id: ID<StaffTask>, doing what: String) throws -> StaffTask {
        guard let task = try transaction.task(id) else { throw TaskRefusal.unknownTask }
        guard try !visible([task]).isEmpty else { throw TaskRefusal.notYours }
        note(JournalLine(chart: task.member, scope: task.scope, detail: "task \(what): \(task.kind.rawValue)"))
        return task
    }

    /// Which tasks somebody may see at all: by what they are about, as `opens` says it of an inquiry.
    func visible(_ tasks: [StaffTask]) throws -> [StaffTask] {
        let charts = Set(tasks.compactMap { $0.programme == nil ? $0.chart : nil })
        let mine = try caller.caseload == .everybody || charts.isEmpty ? charts : membersOfMine(charts)
        return tasks.filter { task in
            guard caller.role.opens(task.dataClass), isAddressed(task) else { return false }
            return task.programme.map(caller.caseload.contains) ?? task.chart.map(mine.contains) ?? true
        }
    }

    private func membersOfMine(_ members: Set<ID<Member>>) throws -> Set<ID<Member>> {
        Set(try transaction.placements(of: members.sorted()).filter { caller.caseload.contains($0.programme) }.map(\.member))
    }

    /// Unless they direct, by whose it is.
    private func isAddressed(_ task: StaffTask) -> Bool {
        task.staff == caller.staff || task.role == caller.role || task.told == caller.role || caller.role == .director
    }
}

extension StaffTask {
    var scope: String { inquiry.map { "inquiry:\($0.number)" } ?? member.map { "member:\($0.number)" } ?? "house" }
}

extension Clinic {
    /// A task was done.
    package func finishTask(_ id: ID<StaffTask>, note: String = "", over version: Int, as caller: Caller) async throws {
        try await perform(.doTasks, as: caller) { work in
            let task = try work.task(id, doing: "done")
            guard note.count <= 200 else { throw TaskRefusal.tooLong }
            guard try work.transaction.close(task.id, "done", note: note.trimmed, over: version, by: caller.staff, at: work.now) else {
                throw TaskRefusal.changedSinceRead
            }
        }
    }

    /// A task is not to be done, and why.
    package func dropTask(_ id: ID<StaffTask>, because note: String, over version: Int, as caller: Caller) async throws {
        try await perform(.doTasks, as: caller) { work in
            let task = try work.task(id, doing: "dropped")
            guard !note.trimmed.isEmpty else { throw TaskRefusal.noteMissing }
            guard note.count <= 200 else { throw TaskRefusal.tooLong }
            guard try work.transaction.close(task.id, "dropped", note: note.trimmed, over: version, by: caller.staff, at: work.now) else {
                throw TaskRefusal.changedSinceRead
            }
        }
    }

    /// Gives a task to a colleague, or back to whoever of the role takes it; nobody is given what they may not open.
    package func handOnTask(
        _ id: ID<StaffTask>, to colleague: ID<Staff>?, note: String = "", over version: Int, as caller: Caller
    ) async throws {
        try await perform(.doTasks, as: caller) { work in
            let task = try work.task(id, doing: "handed on")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard note.count <= 200 else { throw TaskRefusal.tooLong }
            if let colleague { try work.checkCanDo(colleague, task) }
            guard try work.transaction.handOn(task.id, to: colleague, note: note.trimmed, over: version, by: staff) else {
                throw TaskRefusal.changedSinceRead
            }
        }
    }

    /// Tells the director of what nobody did in time.
    @discardableResult
    package func escalateTasks(as caller: Caller) async throws -> Int {
        try await perform(.runJobs, as: caller) { work in
            let overdue = try work.transaction.overdueTasks(at: work.now, most: 200)
            for task in overdue {
                try work.transaction.escalate(task.id, to: .director)
                work.note(JournalLine(chart: task.member, scope: task.scope, detail: "task overdue, director told: \(task.kind.rawValue)"))
            }
            work.note(JournalLine(scope: "house", detail: "\(overdue.count) tasks handed on"))
            return overdue.count
        }
    }
}

extension Work {
    private func reaches(_ person: Colleague, _ task: StaffTask) throws -> Bool {
        if let programme = task.programme { return person.reaches(programme) }
        guard let chart = task.chart else { return true }
        return try transaction.placements(of: [chart]).contains { person.reaches($0.programme) }
    }

    fileprivate func checkCanDo(_ colleague: ID<Staff>, _ task: StaffTask) throws {
        guard let person = try transaction.colleagues().first(where: { $0.id == colleague }), person.role.opens(task.dataClass),
            try reaches(person, task)
        else { throw TaskRefusal.unknownColleague }
    }
}
