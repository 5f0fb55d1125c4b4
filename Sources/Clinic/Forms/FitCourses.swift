import Database

extension Clinic {
    /// Fits the expected courses anew, for each programme, instrument and baseline band with enough closed episodes.
    @discardableResult
    package func fitCourses(as caller: Caller) async throws -> Int {
        try await ask(.runJobs, as: caller)
        var fitted = 0
        for programme in try await database.read({ try $0.programmes() }) {
            fitted += try await perform(.runJobs, as: caller) { work in
                let count = try work.fitCourses(of: programme)
                work.note(JournalLine(scope: "programme:\(programme.id.number)", detail: "\(count) expected courses fitted"))
                return count
            }
        }
        return fitted
    }
}

extension Work {
    func fitCourses(of programme: Programme) throws -> Int {
        let today = programme.site.zone.local(now).day
        var groups: [CourseGroup: (points: [ExpectedCourse.Point], episodes: Int)] = [:]
        for episode in try transaction.closedEpisodes(of: programme.id, before: today) {
            guard let first = episode.scores.first, let band = first.severity else { continue }
            let group = CourseGroup(instrument: episode.instrument, informant: episode.informant, band: band)
            groups[group, default: ([], 0)].episodes += 1
            groups[group, default: ([], 0)].points += episode.scores.dropFirst().map {
                ExpectedCourse.Point(week: Double(first.day.days(until: $0.day)) / 7, change: $0.total - first.total)
            }
        }
        var fitted = 0
        for (group, closed) in groups.sorted(by: { $0.key < $1.key }) {
            guard let course = ExpectedCourse.fit(closed.points, episodes: closed.episodes, rules: clinic.progressRules) else { continue }
            try transaction.keep(course, of: programme.id, group, on: today)
            fitted += 1
        }
        return fitted
    }
}

/// Whose courses are compared: the same questionnaire, answered by the same person, begun in the same band.
struct CourseGroup: Hashable, Comparable, Sendable {
    let instrument: String
    let informant: Informant
    let band: String

    static func < (one: Self, other: Self) -> Bool {
        (one.instrument, one.informant, one.band) < (other.instrument, other.informant, other.band)
    }
}

/// The scores of one closed stay on one questionnaire, the oldest first.
struct ClosedEpisode: Sendable {
    let instrument: String
    let informant: Informant
    var scores: [(day: Day, total: Double, severity: String?)]
}
