import Testing

@testable import Clinic

@Suite("The clock of a first call") struct ContactClockTests {
    /// 20 November 2026.
    private static let friday = Day(number: 20777)

    /// Weekdays from 8:00 to 17:00; Thanksgiving and the Friday after it are holidays.
    private func hours() throws -> OpenHours {
        let zone = try #require(SiteZone("America/Los_Angeles"))
        return OpenHours(hours: .usual, holidays: [Self.friday.adding(days: 6), Self.friday.adding(days: 7)], zone: zone)
    }

    struct Row: Sendable {
        let from: (day: Int, clock: Int)
        let wait: ContactClock.Wait
        let to: (day: Int, clock: Int)
        let why: String
    }

    @Test func `runs while somebody of the site is there, and for a crisis day and night`() throws {
        let hours = try hours()
        let rows = [
            Row(from: (0, 9 * 60), wait: .staffed(minutes: 120), to: (0, 11 * 60), why: "within one morning"),
            Row(from: (0, 16 * 60), wait: .staffed(minutes: 120), to: (3, 9 * 60), why: "Friday at four goes on on Monday at eight"),
            Row(from: (1, 12 * 60), wait: .staffed(minutes: 60), to: (3, 9 * 60), why: "Saturday begins on Monday"),
            Row(from: (0, 6 * 60), wait: .staffed(minutes: 60), to: (0, 9 * 60), why: "before the door opens"),
            Row(from: (0, 17 * 60), wait: .staffed(minutes: 60), to: (3, 9 * 60), why: "just after it closed"),
            Row(from: (5, 16 * 60), wait: .staffed(minutes: 120), to: (10, 9 * 60), why: "Wednesday before Thanksgiving goes on on Monday"),
            Row(from: (1, 23 * 60 + 50), wait: .always(minutes: 15), to: (2, 5), why: "a crisis on a Saturday night"),
        ]
        for row in rows {
            let start = hours.zone.instant(of: LocalTime(day: Self.friday.adding(days: row.from.day), minute: row.from.clock))
            let end = hours.zone.local(hours.end(of: row.wait, from: start))
            #expect(end == LocalTime(day: Self.friday.adding(days: row.to.day), minute: row.to.clock), "\(row.why)")
        }
    }

    @Test func `of a site that never opens runs day and night`() throws {
        let closed = OpenHours(hours: StaffedHours([:]), holidays: [], zone: try hours().zone)
        let start = closed.zone.instant(of: LocalTime(day: Self.friday, minute: 600))
        #expect(closed.end(of: .staffed(minutes: 30), from: start) == start.adding(minutes: 30))
    }
}

@Suite("Perhaps the same person") struct ResemblanceTests {
    /// 17 May 1994.
    private static let born = Day(number: 8902)
    private static let other = born.adding(days: 1)

    private func nadia(_ given: String = "Nadia", _ family: String = "Okafor", born: Day? = born, phone: String = "", email: String = "")
        -> Identity
    {
        Identity(given: given, family: family, born: born, phone: phone, email: email)
    }

    @Test func `is proposed where a name and something else agree, and not for a family or a namesake`() {
        let known = nadia(phone: "(213) 555-0142", email: "nadia@example.org")
        let rows: [(String, Identity, [Resemblance.Reason]?)] = [
            ("the same", nadia(), [.sameName, .sameBirthDate]),
            ("a letter off", nadia("Nadja"), [.similarName, .sameBirthDate]),
            ("swapped letters", nadia("Naida"), [.similarName, .sameBirthDate]),
            ("names the other way round", nadia("Okafor", "Nadia"), [.similarName, .sameBirthDate]),
            ("accents", nadia("Nádia", "Ókafor"), [.sameName, .sameBirthDate]),
            ("birth date unknown", nadia(born: nil), [.sameName]),
            ("birth date mistyped, same telephone", nadia(born: Self.other, phone: "1-213-555-0142"), [.sameName, .samePhone]),
            ("married name, same address", nadia("Nadia", "Brandt", email: "Nadia@Example.org"), [.sameBirthDate, .sameEmail]),
            ("a namesake", nadia(born: Self.other), nil),
            ("a brother on one telephone", nadia("Chidi", "Okafor", born: Self.other, phone: "213 555 0142"), nil),
            ("born the same day", nadia("Ana", "Abalos"), nil),
            ("a short name that is another's", Identity(given: "Ana", family: "Li", born: nil), nil),
        ]
        for (what, other, reasons) in rows { #expect(Resemblance(known, other)?.reasons == reasons, "\(what)") }
    }

    @Test func `counts a slip of the pen as one`() {
        let rows: [(String, String, Int)] = [
            ("okafor", "okafor", 0), ("okafor", "okaofr", 1), ("okafor", "okafr", 1), ("okafor", "okaffor", 1), ("okafor", "brandt", 5),
            ("", "ab", 2),
        ]
        for (one, other, distance) in rows { #expect(Resemblance.distance(Array(one), Array(other)) == distance, "\(one) \(other)") }
    }
}

@Suite("The first seat") struct SeatForecastTests {
    private let today = Day(number: 20780)

    private func group(_ name: String, most: Int, leaving: [Int?]) -> GroupSeats {
        GroupSeats(
            group: ID(name.utf8.count), name: name, most: most,
            stays: leaving.map { today.adding(days: -30)...($0.map { today.adding(days: $0) } ?? .last) })
    }

    @Test func `is where the fullest group has one, after what is held`() {
        let skills = group("Skills", most: 3, leaving: [4, nil, nil])
        let process = group("Process group", most: 8, leaving: [4, 10, nil])
        let free = SeatForecast(groups: [skills, process], held: [])
        #expect(free.free(on: today) == 0 && free.tightest(on: today)?.name == "Skills")
        // The last day of whoever leaves on Friday is still theirs.
        #expect(free.free(on: today.adding(days: 4)) == 0 && free.first(from: today) == today.adding(days: 5))
        #expect(free.first(from: today, place: 2) == nil)
        let held = SeatForecast(groups: [skills, process], held: [today.adding(days: 2)])
        #expect(held.first(from: today) == nil)
        #expect(SeatForecast(groups: [], held: []).free(on: today) == nil)
    }
}

@Suite("The file of an admission's clocks") struct AdmissionClocksTests {
    private static let whole = """
        clocks: admissions
        version: 1
        from: 2026-11-01
        source: "Own words."
        waits:
          - {urgency: crisis, runs: always, first: 15, next: 60}
          - {urgency: urgent, runs: staffed, first: 120, next: 240}
          - {urgency: priority, runs: staffed, first: 540, next: 540}
          - {urgency: standard, runs: staffed, first: 1080, next: 1080}
        first-steps: {plan-days: 7, evaluation-days: 7, usual-weeks: 8}
        """

    @Test func `has a wait for every urgency, and a source`() throws {
        let clocks = try AdmissionClocks.load(name: "clocks.yaml", text: Self.whole)
        #expect(try clocks.clock(.crisis) == ContactClock(first: .always(minutes: 15), next: .always(minutes: 60)))
        #expect(try clocks.clock(.urgent).first == .staffed(minutes: 120))
        #expect(try !AdmissionClocks.shipped.source.isEmpty)
        for urgency in InquiryUrgency.allCases { _ = try AdmissionClocks.shipped.clock(urgency) }
    }

    @Test(arguments: [
        ("  - {urgency: urgent, runs: staffed, first: 120, next: 240}\n", "", "No wait is set for urgent"),
        ("source: \"Own words.\"\n", "", "source"),
        ("runs: always", "runs: sometimes", "sometimes"), ("first: 15", "first: 0", "first"), ("2026-11-01", "soon", "from"),
        ("plan-days", "plan-dayz", "plan-dayz"),
    ])
    func `with a slip does not load, and says which`(_ good: String, _ bad: String, _ says: String) {
        #expect {
            _ = try AdmissionClocks.load(name: "clocks.yaml", text: Self.whole.replacing(good, with: bad))
        } throws: { error in
            ((error as? RulePackProblem)?.lines.joined() ?? "").contains(says)
        }
    }
}
