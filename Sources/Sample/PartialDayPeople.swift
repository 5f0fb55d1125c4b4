import Clinic

/// Frances is to step down to the day track next week if this one goes as the last two did.
private let frances = Person(
    given: "Frances", family: "Delacroix", pronouns: "she/her", sex: "F", age: 47, birthday: (5, 12), diagnosis: "F332",
    payer: .cascade,
    stays: [Person.since(6, .partialDay, .compass)], habit: .comes(0.96, .there(0...2)))

/// Anton cannot bear the afternoons yet and left before their end in his first weeks. The hour and a half that he lost
/// each time is all care: lunch, which does not count, was over by then.
private let anton = Person(
    given: "Anton", family: "Zelenko", pronouns: "he/him", sex: "M", age: 35, birthday: (11, 23), diagnosis: "F4312",
    payer: .medicaid,
    stays: [Person.since(4, .partialDay, .compass)],
    habit: .steady(
        .leavesEarly(90, on: 1, weeks: 2...4), .leavesEarly(90, on: 2, weeks: 2...4),
        .leavesEarly(60, on: 4, weeks: 1...4),
        .leavesEarly(60, on: 5, weeks: 1...4)))

/// Miriam's other doctor sees her on Wednesdays every third week; those days are excused and leave her near twenty
/// hours.
private let miriam = Person(
    given: "Miriam", family: "Goldfarb", pronouns: "she/her", sex: "F", age: 59, birthday: (7, 29), diagnosis: "F314",
    payer: .summit,
    stays: [Person.since(8, .partialDay, .compass)],
    habit: .comes(0.97, .misses(3, weeks: 1...1, .excused), .misses(3, weeks: 4...4, .excused)))

/// Tavita lives with his sister's family and comes by bus, in time, every day.
private let tavita = Person(
    given: "Tavita", family: "Leota", pronouns: "he/him", sex: "M", age: 30, birthday: (1, 17), diagnosis: "F251",
    payer: .medicaid,
    stays: [Person.since(5, .partialDay, .compass)], habit: .steady())

/// Esperanza came straight from hospital last Thursday: her first week has two days, and that is all that can be asked
/// of it.
private let esperanza = Person(
    given: "Esperanza", family: "Quintero", pronouns: "she/her", sex: "F", age: 22, birthday: (9, 1), diagnosis: "F323",
    payer: .cascade,
    stays: [Person.since(1, weekday: 4, .partialDay, .compass)], habit: .comes(0.95))

/// Hugh is the oldest of all, on Medicare, whose rules apply on top of the programme's.
private let hugh = Person(
    given: "Hugh", family: "Pemberton", pronouns: "he/him", sex: "M", age: 71, birthday: (6, 18), diagnosis: "F333",
    payer: .medicare,
    stays: [Person.since(3, .partialDay, .compass)], habit: .comes(0.94))

extension SampleClinic {
    static let partialDayPeople = [frances, anton, miriam, tavita, esperanza, hugh]
}
