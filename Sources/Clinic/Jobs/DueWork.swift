import Database

/// Work that returns by itself.
package enum ReturningJob: String, Sendable, CaseIterable {
    /// Seals the day's journal.
    case journalCheckpoint = "journal-checkpoint"
    /// Plans sessions four weeks ahead.
    case sessionsAhead = "sessions-ahead"
    /// Forgets failed sign-ins, and that public forms were sent, once they no longer slow anybody down.
    case forgetFailures = "forget-sign-in-failures"
    /// Puts planned questionnaires before people.
    case formsDue = "forms-due"
    /// Writes to people of questionnaires that wait for them today.
    case formReminders = "form-reminders"
    /// Tells the next role of what nobody acknowledged in time.
    case escalation
    /// Tells the director of tasks that nobody did in time.
    case taskEscalation = "task-escalation"
    /// Fits how people of each programme usually go.
    case expectedCourses = "expected-courses"

    /// Seconds until it returns.
    var interval: Int {
        switch self {
        case .journalCheckpoint, .sessionsAhead: 6 * 3600
        case .forgetFailures, .formsDue: 3600
        case .escalation, .taskEscalation: 60
        case .formReminders: 900
        case .expectedCourses: 24 * 3600
        }
    }

    /// Nobody else does it for as long; then the node that claimed it is taken for dead.
    static let claimSeconds = 300
}

extension Clinic {
    /// Does whatever is due. A job that fails is tried again at its next turn, and what it left undone stays visible in `last_outcome`.
    /// - Parameters:
    ///   - linkAddress: the address that a link's secret makes; nil where no letter can leave, and then nobody is reminded.
    ///   - channels: what letters leave by.
    package func doDueWork(
        linkAddress: (@Sendable (SessionToken) -> String)? = nil, channels: Set<Letter.Channel> = [.email]
    ) async throws {
        for job in ReturningJob.allCases where try await claim(job) {
            do {
                try await run(job, linkAddress, channels)
                try await finish(job, outcome: "done")
            } catch {
                try await finish(job, outcome: "failed: \(type(of: error))")
                throw error
            }
        }
    }

    private func run(
        _ job: ReturningJob, _ linkAddress: (@Sendable (SessionToken) -> String)?, _ channels: Set<Letter.Channel>
    ) async throws {
        switch job {
        case .journalCheckpoint:
            // A day is sealed once it is over everywhere: yesterday, by UTC.
            try await checkpointJournal(on: Day(number: Int32(now.seconds / 86400)))
        case .sessionsAhead: try await generateSessions(through: Day(number: Int32(now.seconds / 86400 + 28)), as: .program)
        case .forgetFailures:
            let before = now.adding(minutes: -24 * 60)
            try await database.write {
                try $0.forgetFailures(before: before)
                try $0.forgetSendings(before: before)
            }
        case .formsDue: try await planForms(through: Day(number: Int32(now.seconds / 86400 + 7)), as: .program)
        case .escalation: try await escalate(as: .program)
        case .taskEscalation: try await escalateTasks(as: .program)
        case .formReminders: if let linkAddress { try await remindOfForms(address: linkAddress, by: channels, as: .program) }
        case .expectedCourses: try await fitCourses(as: .program)
        }
    }

    private func claim(_ job: ReturningJob) async throws -> Bool {
        let now = now
        return try await database.write { try $0.claim(job, at: now) }
    }

    private func finish(_ job: ReturningJob, outcome: String) async throws {
        let next = now.adding(seconds: job.interval)
        try await database.write { try $0.finish(job, outcome: outcome, nextAt: next) }
    }
}
