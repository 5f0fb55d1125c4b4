/// What a form about somebody who seeks care must hold before it is kept. Limits are the same from every side.
extension InquiryWords {
    static let longestReason = 4000
    private static let longest = 120

    /// The same words without spaces around them, and with a telephone number as it is dialled.
    var tidied: InquiryWords {
        var words = self
        for field in [
            \InquiryWords.given, \.family, \.preferred, \.pronouns, \.sex, \.phone, \.email, \.language, \.address, \.sourceWords, \.reason,
        ] {
            words[keyPath: field] = words[keyPath: field].trimmed
        }
        words.state = words.state.trimmed.uppercased()
        return words
    }

    /// - Throws: the first thing that cannot be kept, with its field.
    func check(on today: Day) throws(AdmissionRefusal) {
        guard !given.isEmpty else { throw .nameMissing }
        let short = [
            ("given", given), ("family", family), ("preferred", preferred), ("pronouns", pronouns), ("sex", sex), ("phone", phone),
            ("email", email), ("language", language), ("sourceWords", sourceWords),
        ]
        for (field, text) in short where text.count > Self.longest { throw .tooLong(field) }
        guard address.count <= 300 else { throw .tooLong("address") }
        guard reason.count <= Self.longestReason else { throw .tooLong("reason") }
        guard state.isEmpty || (state.utf8.count == 2 && state.utf8.allSatisfy { (65...90).contains($0) }) else {
            throw .unknownChoice("state")
        }
        if let born {
            guard born <= today, born.age(on: today) <= 120 else { throw .bornInTheFuture }
        }
        guard email.isEmpty || Self.isAddress(email) else { throw .notAnEmail }
        guard phone.isEmpty || phone.utf8.count(where: { (48...57).contains($0) }) >= 7 else { throw .notAPhone }
    }

    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
            && !text.contains(where: { $0.isWhitespace || $0 == "," || $0 == ";" || $0.asciiValue.map { $0 < 32 } ?? false })
    }
}

extension InquiryContact {
    func check() throws(AdmissionRefusal) {
        for (field, text) in [("contactName", name), ("relation", relation), ("organisation", organisation), ("contactPhone", phone)]
        where text.count > 120 { throw .tooLong(field) }
        guard email.isEmpty || InquiryWords.isAddress(email) else { throw .notAnEmail }
    }
}
