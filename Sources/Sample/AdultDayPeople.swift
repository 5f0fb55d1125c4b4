import Clinic

/// Nadia comes to everything and is often the first in the room. She is what a good week looks like.
private let nadia = Person(
    given: "Nadia", family: "Haddad", pronouns: "she/her", sex: "F", age: 34, birthday: (3, 19), diagnosis: "F331",
    payer: .cascade,
    stays: [Person.since(8, .adultDay, .harbor, .workshop)], habit: .steady())

/// Marcus took early Friday shifts at a bakery five weeks ago. Since then he comes 25 minutes late every Friday: two
/// days of three hours and one of 2 h 35 min, so that each week ends 25 minutes short and Friday is no programme day.
private let marcus = Person(
    given: "Marcus", family: "Bell", pronouns: "he/him", sex: "M", age: 41, birthday: (11, 2), diagnosis: "F411",
    payer: .summit,
    stays: [Person.since(8, .adultDay, .harbor)], habit: .steady(.late(25, on: 5, weeks: 0...4)))

/// Wren stayed away a whole week after a bereavement, came back for half days, and has not missed one since.
private let wren = Person(
    given: "Margaret", family: "Okafor", preferred: "Wren", pronouns: "they/them", sex: "F", age: 29, birthday: (6, 7),
    diagnosis: "F332", payer: .cascade, stays: [Person.since(8, .adultDay, .harbor)],
    habit: .steady(
        .away(3...3, .unknown), .leavesEarly(85, on: 1, weeks: 2...2), .leavesEarly(70, on: 3, weeks: 2...2),
        .leavesEarly(30, on: 5, weeks: 2...2)))

/// Soledad misses about one session in four. This Monday her bus was 20 minutes late; she can still reach nine hours
/// with the Tuesday workshop, if she comes to everything that is left.
private let soledad = Person(
    given: "Soledad", family: "Ibarra", pronouns: "she/her", sex: "F", age: 52, birthday: (9, 24), diagnosis: "F3181",
    payer: .medicaid,
    stays: [Person.since(7, .adultDay, .harbor, .workshop)],
    habit: .comes(0.74, .there(0...0), .late(20, on: 1, weeks: 0...0)))

/// Tobias stepped down from partial hospitalisation to the day track three weeks ago, in one and the same episode of
/// care.
private let tobias = Person(
    given: "Tobias", family: "Renner", pronouns: "he/him", sex: "M", age: 38, birthday: (1, 30), diagnosis: "F333",
    payer: .cascade,
    stays: [Person.between(8, and: 4, .partialDay, .compass), Person.since(3, .adultDay, .harbor)], habit: .comes(0.96))

/// Imani joined Harbor in the middle of its series, on a Wednesday two weeks ago: nothing before that day is hers.
private let imani = Person(
    given: "Imani", family: "Castellanos", pronouns: "she/her", sex: "F", age: 26, birthday: (12, 11),
    diagnosis: "F4310",
    payer: .summit, stays: [Person.since(2, weekday: 3, .adultDay, .harbor)], habit: .comes(0.95))

/// Gordon had a knee replaced and was excused for two weeks. Nobody blames him, but
/// the hours are missing all the same.
private let gordon = Person(
    given: "Gordon", family: "Ashby", pronouns: "he/him", sex: "M", age: 66, birthday: (4, 15), diagnosis: "F339",
    payer: .medicare,
    stays: [Person.since(8, .adultDay, .harbor, .workshop)], habit: .comes(0.97, .away(4...5, .excused)))

/// Lucía finished her eight weeks' plan early and was discharged two weeks ago.
private let lucía = Person(
    given: "Lucía", family: "Fontaine", pronouns: "she/her", sex: "F", age: 45, birthday: (8, 3), diagnosis: "F410",
    payer: .cascade,
    stays: [Person.between(8, and: 2, .adultDay, .harbor)], habit: .comes(0.97))

/// Priyanka joins by video from the coast, two hours away.
private let priyanka = Person(
    given: "Priyanka", family: "Raman", pronouns: "she/her", sex: "F", age: 37, birthday: (2, 21), diagnosis: "F422",
    payer: .summit,
    stays: [Person.since(8, .adultDay, .lantern)], habit: .comes(0.95))

/// Yusuf's connection drops: he often joins some minutes late.
private let yusuf = Person(
    given: "Yusuf", family: "Demirci", pronouns: "he/him", sex: "M", age: 28, birthday: (10, 5), diagnosis: "F4012",
    payer: .medicaid,
    stays: [Person.since(6, .adultDay, .lantern, .workshop)], habit: Habit(comes: 0.92, late: 0.25))

/// Hana was there at the last session, but her facilitator forgot to mark her: her minutes are still planned, not lost.
private let hana = Person(
    given: "Hana", family: "Kobayashi", pronouns: "she/her", sex: "F", age: 33, birthday: (5, 28), diagnosis: "F331",
    payer: .cascade,
    stays: [Person.since(8, .adultDay, .lantern)], habit: .steady(.forgotten))

/// Callum is the youngest of the adults, and after a shaky start has not missed a session for a month.
private let callum = Person(
    given: "Callum", family: "Fraser", pronouns: "he/him", sex: "M", age: 21, birthday: (7, 16), diagnosis: "F431",
    payer: .summit,
    stays: [Person.since(8, .adultDay, .lantern, .workshop)],
    habit: .comes(0.98, .misses(1, weeks: 7...8, .unknown), .misses(5, weeks: 6...6, .notExcused)))

/// Beatriz looks after her father and leaves before the last half hour on Wednesdays, when his nurse goes home.
private let beatriz = Person(
    given: "Beatriz", family: "Almeida", pronouns: "she/her", sex: "F", age: 57, birthday: (1, 8), diagnosis: "F338",
    payer: .cascade,
    stays: [Person.since(5, .adultDay, .lantern, .workshop)], habit: .comes(0.97, .leavesEarly(30, on: 3, weeks: 0...5))
)

/// Olu misses next to nothing, but half an hour late once is enough to end a week below nine hours.
private let olu = Person(
    given: "Oluwaseun", family: "Adeyemi", preferred: "Olu", pronouns: "he/him", sex: "M", age: 44, birthday: (9, 9),
    diagnosis: "F330",
    payer: .medicaid, stays: [Person.since(7, .adultDay, .lantern)], habit: .comes(0.96))

extension SampleClinic {
    static let adultDayPeople = [
        nadia, marcus, wren, soledad, tobias, imani, gordon, lucía, priyanka, yusuf, hana, callum, beatriz, olu,
    ]
}
