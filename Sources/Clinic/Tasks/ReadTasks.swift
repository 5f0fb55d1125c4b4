import Database

/// What waits for one person of the staff, the most pressing first.
package struct TasksReading: Sendable {
    package struct Line: Sendable {
        package let task: StaffTask
        /// Whom it is about, where the caller may open that.
        package let name: String
        package let handedBy: String
        package let isMine: Bool
    }

    package let lines: [Line]
    /// To whom a task can be given.
    package let colleagues: [Colleague]
    package let now: Instant
    package let zone: SiteZone
}

extension Clinic {
    private static let mostTasks = 200

    package func tasks(as caller: Caller) async throws -> TasksReading {
        try await look(.readTasks, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let tasks = try work.visible(work.transaction.openTasks(for: staff, role: caller.role, most: Self.mostTasks))
            let (people, inquiries) = (try work.transaction.memberNames(Set(tasks.compactMap(\.member))), try work.inquiryNames(of: tasks))
            for member in Set(tasks.compactMap(\.member)).sorted() {
                work.note(JournalLine(chart: member, scope: "tasks", detail: "listed"))
            }
            if tasks.contains(where: { $0.inquiry != nil }) {
                work.note(JournalLine(scope: "tasks", detail: "\(tasks.count { $0.inquiry != nil }) about inquiries listed"))
            }
            let names = try work.transaction.staffNames()
            return TasksReading(
                lines: tasks.map { task in
                    let name = task.member.flatMap { people[$0] } ?? task.inquiry.flatMap { inquiries[$0] } ?? ""
                    return .init(
                        task: task, name: name, handedBy: task.handedBy.flatMap { names[$0] } ?? "", isMine: task.staff == staff)
                },
                colleagues: try work.transaction.colleagues(), now: work.now, zone: try work.houseZone(try work.programmes()))
        }
    }

    /// How many tasks wait for somebody, and how many of them are late: for the first line of their day.
    package func taskCounts(as caller: Caller) async throws -> (all: Int, late: Int) {
        guard let staff = caller.staff, caller.may(.readTasks) else { return (0, 0) }
        return try await refresh(.readTasks, as: caller) { work in
            let tasks = try work.visible(work.transaction.openTasks(for: staff, role: caller.role, most: Self.mostTasks))
            return (tasks.count, tasks.count { $0.isOverdue(at: work.now) })
        }
    }
}

extension Work {
    fileprivate func inquiryNames(of tasks: [StaffTask]) throws -> [ID<Inquiry>: String] {
        try transaction.inquiryNames(Set(tasks.compactMap(\.inquiry)))
    }
}
