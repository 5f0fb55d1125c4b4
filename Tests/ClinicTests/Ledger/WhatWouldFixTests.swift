import Testing

@testable import Clinic

@Suite struct `What would fix a week` {
    private func fix(
        counted: Int, remaining: [Int], came: Int = 20, missed: Int = 5, makeUp: Int = 60, aim: Double = 0.9
    ) -> WhatWouldFix {
        Forecast(
            counted: counted, minimum: 540, remaining: remaining,
            history: AttendanceHistory(attended: came, missed: missed), prior: AttendancePrior(alpha: 8, beta: 2)
        ).whatWouldFix(makeUpMinutes: makeUp, aim: aim)
    }

    @Test func `Mara can come to everything and still lacks 75 minutes: two make-ups of an hour`() {
        let answer = fix(counted: 285, remaining: [60, 60, 60])
        #expect(answer.shortfall == 75 && !answer.planIsEnough)
        #expect(answer.fewestMakeUps == 2)
        #expect(answer.fewestPlanned == nil)
        #expect(answer.probabilityIfAllAttended == 0)
        #expect(answer.mayMiss == 0)
    }

    @Test func `Luis needs two of his longest sessions and may miss one, whichever it is`() {
        let answer = fix(counted: 400, remaining: [45, 60, 90, 90])
        #expect(answer.shortfall == 0 && answer.planIsEnough && answer.fewestMakeUps == 0)
        #expect(answer.fewestPlanned == 2)  // 90 + 90 >= 140
        #expect(answer.mayMiss == 1)  // 285 - 90 = 195 >= 140, 195 - 90 = 105 < 140
        #expect(answer.probabilityIfAllAttended == 1)
    }

    @Test func `Olga who has reached it needs nothing and may miss all`() {
        let answer = fix(counted: 560, remaining: [60, 60])
        #expect(answer.fewestPlanned == 0 && answer.mayMiss == 2 && answer.makeUpsForAim == 0)
        #expect(answer.probabilityWithMakeUps == 1)
    }

    @Test func `the make-ups for the aim are the first number that reaches it`() throws {
        let answer = fix(counted: 360, remaining: [60, 60, 60], makeUp: 45)
        let needed = try #require(answer.makeUpsForAim)
        func chance(_ makeUps: Int) -> Double {
            Forecast(
                counted: 360, minimum: 540, remaining: [60, 60, 60] + Array(repeating: 45, count: makeUps),
                history: AttendanceHistory(attended: 20, missed: 5), prior: AttendancePrior(alpha: 8, beta: 2)
            ).probability
        }
        #expect(chance(needed) >= 0.9 && chance(needed - 1) < 0.9)
        #expect(answer.probabilityWithMakeUps == chance(needed))
    }

    @Test func `Piet who hardly comes is not promised what ten make-ups cannot give`() {
        let answer = fix(counted: 0, remaining: [60, 60], came: 1, missed: 60)
        #expect(answer.makeUpsForAim == nil)
        #expect(answer.probabilityWithMakeUps < 0.9)
    }

    @Test func `the because gives the numbers that were used`() {
        let forecast = Forecast(
            counted: 420, minimum: 540, remaining: [60, 60, 60], history: AttendanceHistory(attended: 18, missed: 2),
            prior: AttendancePrior(alpha: 8, beta: 2))
        let because = forecast.because
        #expect(because.needed == 120 && because.plannedMinutes == 180 && because.plannedSessions == 3)
        #expect(abs(because.expectedAttendance - 26.0 / 30) < 1e-12)
        #expect(
            because.sentences == [
                "420 minutes are counted; the week asks for 540, so 120 are missing.",
                "180 minutes are still planned (sessions: 3).",
                "Own record: 18 sessions attended, 2 missed.",
                "The programme's record weighs as much as 8.0 attended and 2.0 missed.",
                "Together: 86.7 % of the remaining sessions are expected.",
            ])
    }

    @Test func `the because of a lost week says how much is missing`() {
        let forecast = Forecast(
            counted: 400, minimum: 540, remaining: [60, 60], history: .none, prior: .untilThereIsHistory)
        #expect(forecast.because.sentences.last == "Even if all of them are attended, 20 minutes are missing.")
    }
}
