import Testing

@testable import Clinic

@Suite struct `Slowing down guesses` {
    private let now = Instant(seconds: 1_800_000_000)
    private func failures(_ count: Int, secondsAgo: Int = 0) -> [Instant] {
        (0..<count).map { now.adding(seconds: -secondsAgo - $0) }
    }

    @Test(arguments: [(0, 0), (4, 0), (5, 2), (6, 4), (7, 8), (8, 16), (12, 256), (13, 300), (40, 300), (5_000, 300)])
    func `waits twice as long each time, and five minutes at most`(count: Int, wait: Int) {
        let until = Throttle.account.wait(after: Array(repeating: now, count: count), now: now)
        #expect(until == (wait == 0 ? nil : now.adding(seconds: wait)))
    }

    @Test func `counts the wait from the last failure and lets the next try through when it is over`() {
        #expect(Throttle.account.wait(after: failures(7, secondsAgo: 7), now: now) == now.adding(seconds: 1))
        #expect(Throttle.account.wait(after: failures(7, secondsAgo: 8), now: now) == nil)
    }

    @Test func `never locks anybody out, whatever others did`() {
        let many = failures(1_700)
        #expect(Throttle.account.wait(after: many, now: now.adding(seconds: 299)) != nil)
        #expect(Throttle.account.wait(after: many, now: now.adding(seconds: 300)) == nil)
        #expect(Throttle.wait(account: many, address: many, now: now.adding(seconds: 300)) == nil)
    }

    @Test func `forgets failures after half an hour`() {
        #expect(Throttle.account.wait(after: failures(4, secondsAgo: 1_800) + [now], now: now) == nil)
        #expect(
            Throttle.account.wait(after: failures(4, secondsAgo: 1_700) + [now], now: now) == now.adding(seconds: 2))
    }

    @Test func `lets a whole clinic behind one address mistype more often than one account`() {
        #expect(Throttle.wait(account: [], address: failures(29), now: now) == nil)
        #expect(Throttle.wait(account: [], address: failures(31), now: now) == now.adding(seconds: 4))
        #expect(Throttle.wait(account: failures(8), address: failures(31), now: now) == now.adding(seconds: 16))
    }

    @Test func `is not fooled by a clock that was set back`() {
        let later = Array(repeating: now.adding(seconds: 86_400), count: 6)
        #expect(Throttle.account.wait(after: later, now: now) == now.adding(seconds: 4))
    }
}

@Suite struct `A sign-in` {
    @Test func `is a token of 256 bits of which the database keeps only the hash`() throws {
        let token = SessionToken.new(chance: Chance { count in [UInt8](repeating: 0xFB, count: count) })
        #expect(token.cookie.count == 43 && !token.cookie.contains { "+/=".contains($0) })
        // SHA-256 of thirty-two bytes FB, by another program.
        #expect(token.hash == [UInt8](hex: "456a04986c2572de19b058ef2ef20b0077017bcdb15819af052eb9d5d9b8e504"))
        #expect(SessionToken(cookie: token.cookie) == token)
        #expect(SessionToken.new() != SessionToken.new())
    }

    @Test(arguments: [
        "", "abc", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
        String(repeating: "=", count: 43),
        "++" + String(repeating: "A", count: 41), String(repeating: "é", count: 43),
    ])
    func `is not read from what is no token`(cookie: String) {
        #expect(SessionToken(cookie: cookie) == nil)
    }

    private static let start = Instant(seconds: 1_800_000_000)

    @Test(arguments: [
        (0, 0, SessionLimits.Standing.open(until: start.adding(minutes: 15))),
        (10, 24, .open(until: start.adding(minutes: 25))), (10, 25, .idleTooLong), (0, 719, .idleTooLong),
        (710, 719, .open(until: start.adding(minutes: 720))), (719, 720, .tooLong), (0, 100_000, .tooLong),
    ])
    func `ends after a quarter of an hour alone and after twelve hours in any case`(
        seen: Int, now: Int, standing: SessionLimits.Standing
    ) {
        let found = SessionLimits().standing(
            startedAt: Self.start, seenAt: Self.start.adding(minutes: seen), now: Self.start.adding(minutes: now))
        #expect(found == standing)
    }

    @Test func `never idles longer than it may last`() {
        #expect(SessionLimits(idle: 7_200, absolute: 3_600) == SessionLimits(idle: 3_600, absolute: 3_600))
    }
}
