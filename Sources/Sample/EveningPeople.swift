import Clinic

/// Ray drives a delivery van by day; the evening track exists for people like him.
private let ray = Person(
    given: "Raymond", family: "Tsosie", preferred: "Ray", pronouns: "he/him", sex: "M", age: 39, birthday: (10, 14),
    diagnosis: "F1020",
    payer: .medicaid, stays: [Person.since(8, .evening, .lighthouse)], habit: .comes(0.94))

/// Colleen relapsed four weeks ago, stayed away for two evenings, told the group, and has come to everything since.
private let colleen = Person(
    given: "Colleen", family: "Brannigan", pronouns: "she/her", sex: "F", age: 51, birthday: (3, 27),
    diagnosis: "F1021", payer: .summit,
    stays: [Person.since(8, .evening, .lighthouse)],
    habit: .steady(.misses(1, weeks: 4...4, .unknown), .misses(2, weeks: 4...4, .unknown)))

/// Andre is new and not yet sure that he wants to be here.
private let andre = Person(
    given: "Andre", family: "Baptiste", pronouns: "he/him", sex: "M", age: 33, birthday: (2, 6), diagnosis: "F1120",
    payer: .medicaid,
    stays: [Person.since(3, .evening, .lighthouse)], habit: .comes(0.78))

/// Leilani has a small child and leaves half an hour early when her mother cannot stay with him.
private let leilani = Person(
    given: "Leilani", family: "Kahale", pronouns: "she/her", sex: "F", age: 27, birthday: (8, 11), diagnosis: "F1520",
    payer: .medicaid,
    stays: [Person.since(7, .evening, .lighthouse)], habit: Habit(comes: 0.95, late: 0.03, leavesEarly: 0.25))

/// Viktor is on the last weeks of his plan.
private let viktor = Person(
    given: "Viktor", family: "Sandoval", pronouns: "he/him", sex: "M", age: 45, birthday: (12, 20), diagnosis: "F1021",
    payer: .cascade,
    stays: [Person.since(8, .evening, .lighthouse)], habit: .comes(0.98))

/// Jo was called as a juror and excused for the Thursdays of two weeks.
private let jo = Person(
    given: "Joanna", family: "Merriweather", preferred: "Jo", pronouns: "they/them", sex: "F", age: 36,
    birthday: (5, 5),
    diagnosis: "F1420", payer: .summit, stays: [Person.since(6, .evening, .lighthouse)],
    habit: .comes(0.96, .misses(4, weeks: 2...3, .excused)))

extension SampleClinic {
    static let eveningPeople = [ray, colleen, andre, leilani, viktor, jo]
}
