/// A document that people sign before treatment, in one version. Its words have fields, such as `{person}`, that are filled in
/// for each person.
package struct DocumentTemplate: Sendable, Equatable {
    /// Of whom it is asked.
    package enum Needed: String, Sendable, CaseIterable {
        case always
        /// Of people in a programme with groups by video.
        case virtual
        /// Kept, and asked of nobody.
        case never

        package var title: String {
            switch self {
            case .always: "Everybody signs it"
            case .virtual: "Signed where there are groups by video"
            case .never: "Nobody is asked to sign it"
            }
        }
    }

    /// `consent-to-treat`: the same through all versions.
    package let document: String
    /// 0 is the sample that comes with the program, which no counsel of this house has seen.
    package let number: Int
    package let title: String
    package let words: String
    package let needed: Needed
    /// Whoever signed an earlier version signs this one too.
    package let asksAgain: Bool
    /// Who looked the words over for the house, and when; empty when nobody has.
    package let counsel: String

    package init(
        document: String, number: Int, title: String, words: String, needed: Needed, asksAgain: Bool = true, counsel: String = ""
    ) {
        (self.document, self.number, self.title, self.words) = (document, number, title, words)
        (self.needed, self.asksAgain, self.counsel) = (needed, asksAgain, counsel)
    }

    package var isSample: Bool { number == 0 }

    /// What may stand between braces.
    package enum Field: String, Sendable, CaseIterable {
        case person, born, programme, site, state

        package var title: String {
            switch self {
            case .person: "the person’s name"
            case .born: "their birth date"
            case .programme: "the programme"
            case .site: "the place"
            case .state: "its state"
            }
        }
    }

    /// The samples that travel inside the program, in the order in which they are signed.
    package static func samples() throws -> [DocumentTemplate] { try loaded.get() }

    private static let loaded = Result { try EmbeddedFile.all(in: "documents/").map { try load(name: $0.name, text: $0.text) } }
}

/// A document as one person is shown it.
package struct ShownDocument: Sendable, Equatable {
    package let template: DocumentTemplate
    /// The very words: what is hashed, kept and signed.
    package let text: String

    package init(_ template: DocumentTemplate, filling fields: [DocumentTemplate.Field: String]) {
        self.template = template
        text =
            fields.reduce(template.words) { words, field in
                words.replacing("{\(field.key.rawValue)}", with: field.value.replacing("{", with: "(").replacing("}", with: ")"))
            }.trimmed
    }

    /// SHA-256 of title and words, so that nobody can say later that something else was shown.
    package var hash: [UInt8] { Self.hash(title: template.title, text: text) }
}
