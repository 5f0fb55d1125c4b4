/// Reads a public form and keeps everything that is wrong with it, so that whoever sent it mends it in one go.
struct PublicFormReader {
    let form: PublicForm
    let today: Day
    private(set) var problems: [PublicFormProblem] = []

    init(_ form: PublicForm, today: Day) { (self.form, self.today) = (form, today) }

    mutating func note(_ field: String, _ text: String) { problems.append(PublicFormProblem(field: field, text: text)) }

    /// One line of at most 120 letters, without the signs that no keyboard writes.
    mutating func line(_ field: String, most: Int = 120) -> String {
        let text = Self.written(form[field]).replacing("\n", with: " ").trimmed
        if text.count > most { note(field, "This is too long: shorten it to \(most) letters.") }
        return text
    }

    mutating func text(_ field: String, most: Int) -> String {
        let text = Self.written(form[field]).trimmed
        if text.count > most { note(field, "This is too long: shorten it to \(most) letters. You can tell us the rest on the phone.") }
        return text
    }

    mutating func phone(_ field: String) -> String {
        let phone = line(field)
        let digits = phone.utf8.count { (48...57).contains($0) }
        if !phone.isEmpty && !(7...15).contains(digits) {
            note(field, "Write a telephone number with its area code, such as 555-0134.")
        }
        return phone
    }

    mutating func email(_ field: String) -> String {
        let email = line(field)
        if !email.isEmpty && !InquiryWords.isAddress(email) { note(field, "Write the address as name@example.org.") }
        return email
    }

    mutating func born(_ field: String) -> Day? {
        let text = form[field].trimmed
        guard !text.isEmpty else { return nil }
        guard let day = Day(text) else {
            note(field, "This is not a date of the calendar. Write year, month and day, such as 2001-05-17.")
            return nil
        }
        if day > today { note(field, "This date is still to come. Look at the year.") }
        if day <= today && day.age(on: today) > 120 { note(field, "This is more than 120 years ago. Look at the year.") }
        return day
    }

    /// A choice that may be left open.
    mutating func choice<Word: RawRepresentable>(_ field: String, orElse other: Word) -> Word where Word.RawValue == String {
        let text = form[field]
        if text.isEmpty { return other }
        guard let word = Word(rawValue: text) else {
            note(field, "Choose one of the answers.")
            return other
        }
        return word
    }

    /// A choice that we cannot do without.
    mutating func choice<Word: RawRepresentable>(_ field: String, _: Word.Type, missing: String) -> Word? where Word.RawValue == String {
        guard let word = Word(rawValue: form[field]) else {
            note(field, missing)
            return nil
        }
        return word
    }

    mutating func state(_ field: String) -> String {
        let state = form[field].trimmed.uppercased()
        if !state.isEmpty && !(state.utf8.count == 2 && state.utf8.allSatisfy { (65...90).contains($0) }) {
            note(field, "Choose a state from the list.")
        }
        return state
    }

    /// Text without control signs, which mean nothing in a name and which not every database keeps.
    private static func written(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || !($0.value < 32 || $0.value == 127) }))
    }
}
