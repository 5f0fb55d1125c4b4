import Clinic

/// Mateo's algebra support at school was moved to Tuesday afternoons four weeks ago: he comes 40 minutes late on
/// Tuesdays and ends each week below six hours. His mother works on Saturdays, so the family group cannot make it up.
private let mateo = Person(
    given: "Mateo", family: "Villanueva", pronouns: "he/him", sex: "M", age: 16, birthday: (2, 14), diagnosis: "F4323",
    payer: .medicaid,
    stays: [Person.since(8, .teen, .afterSchool)], habit: .steady(.late(40, on: 2, weeks: 0...4)))

/// Aisha comes with her aunt on Saturdays and has not missed a family session.
private let aisha = Person(
    given: "Aisha", family: "Warsame", pronouns: "she/her", sex: "F", age: 15, birthday: (6, 30), diagnosis: "F331",
    payer: .medicaid,
    stays: [Person.since(8, .teen, .afterSchool, .families)], habit: .steady())

/// Jules was away on a school trip for one week, agreed beforehand.
private let jules = Person(
    given: "Julia", family: "Thornquist", preferred: "Jules", pronouns: "they/them", sex: "F", age: 14,
    birthday: (10, 27),
    diagnosis: "F411", payer: .cascade, stays: [Person.since(7, .teen, .afterSchool, .families)],
    habit: .comes(0.95, .away(2...2, .excused)))

/// Kenji is seventeen, drives himself, and is sometimes late.
private let kenji = Person(
    given: "Kenji", family: "Morales", pronouns: "he/him", sex: "M", age: 17, birthday: (4, 4), diagnosis: "F4010",
    payer: .summit,
    stays: [Person.since(6, .teen, .afterSchool, .families)], habit: Habit(comes: 0.93, late: 0.2))

/// Delphine started two weeks ago and her parents come on Saturdays.
private let delphine = Person(
    given: "Delphine", family: "Osei", pronouns: "she/her", sex: "F", age: 16, birthday: (8, 22), diagnosis: "F5001",
    payer: .cascade,
    stays: [Person.since(2, .teen, .afterSchool, .families)], habit: .comes(0.95))

/// Rowan skipped Thursdays with friends for two weeks; his therapist and his father found out, and he has come since.
private let rowan = Person(
    given: "Rowan", family: "Petrakis", pronouns: "he/him", sex: "M", age: 15, birthday: (12, 1), diagnosis: "F913",
    payer: .summit,
    stays: [Person.since(8, .teen, .afterSchool, .families)], habit: .comes(0.96, .misses(4, weeks: 4...5, .notExcused))
)

/// Zoë is the youngest of the group.
private let zoë = Person(
    given: "Zoë", family: "Whitehorse", pronouns: "she/her", sex: "F", age: 13, birthday: (3, 3), diagnosis: "F4322",
    payer: .medicaid,
    stays: [Person.since(5, .teen, .afterSchool, .families)], habit: .comes(0.94))

extension SampleClinic {
    static let teenagers = [mateo, aisha, jules, kenji, delphine, rowan, zoë]
}
