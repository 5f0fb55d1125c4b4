/// What a programme says of itself to everybody. Hours come from its groups, people from those who agreed to be listed, and
/// outcomes stand there only once there are some: none of them is written here.
package struct ProfileWords: Codable, Sendable, Equatable {
    package var about = ""
    package var whom = ""
    /// One line each.
    package var therapies = ""
    /// What happens in a crisis, in and outside of the hours.
    package var crisis = ""
    /// One line each: the payers it works with.
    package var insurance = ""
    package var costs = ""
    /// One line each.
    package var languages = ""
    package var address = ""
    package var phone = ""

    package init() {}

    /// The fields, with how long each may be.
    package enum Field: String, CaseIterable, Sendable {
        case about, whom, therapies, crisis, insurance, costs, languages, address, phone

        package var title: String {
            switch self {
            case .about: "What it is"
            case .whom: "Whom it is for"
            case .therapies: "Therapies, one on each line"
            case .crisis: "What happens in a crisis"
            case .insurance: "Insurance it works with, one on each line"
            case .costs: "What it costs"
            case .languages: "Languages, one on each line"
            case .address: "Where it is"
            case .phone: "Telephone"
            }
        }

        package var most: Int { [.address, .phone].contains(self) ? 200 : 4000 }
        /// Nothing is shown to everybody without these.
        package var isNeeded: Bool { [.about, .whom, .crisis].contains(self) }
    }

    package subscript(field: Field) -> String {
        get { self[keyPath: Self.path(field)] }
        set { self[keyPath: Self.path(field)] = newValue }
    }

    private static func path(_ field: Field) -> WritableKeyPath<ProfileWords, String> {
        switch field {
        case .about: \.about
        case .whom: \.whom
        case .therapies: \.therapies
        case .crisis: \.crisis
        case .insurance: \.insurance
        case .costs: \.costs
        case .languages: \.languages
        case .address: \.address
        case .phone: \.phone
        }
    }

    /// The lines of a field that is a list.
    package func lines(_ field: Field) -> [String] {
        self[field].split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    func check() throws(ProfileRefusal) {
        for field in Field.allCases where self[field].count > field.most { throw .tooLong(field) }
    }

    var missing: [Field] { Field.allCases.filter { $0.isNeeded && self[$0].trimmed.isEmpty } }
}

/// Why a profile cannot be kept or shown.
package enum ProfileRefusal: Refusal, Equatable {
    case unknownProfile
    case badSlug
    case slugTaken
    case tooLong(ProfileWords.Field)
    case missing([ProfileWords.Field])
    case changedSinceRead
    case notShown
    case unknownStaff
    case licenceMissing
    case notAgreed

    package var kind: RefusalKind {
        switch self {
        case .unknownProfile, .unknownStaff: .notFound
        case .slugTaken, .changedSinceRead, .notShown: .conflict
        case .badSlug, .tooLong, .missing, .licenceMissing, .notAgreed: .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownProfile: "profile.unknown"
        case .badSlug: "profile.bad-address"
        case .slugTaken: "profile.address-taken"
        case .tooLong: "profile.too-long"
        case .missing: "profile.missing"
        case .changedSinceRead: "profile.changed-since-read"
        case .notShown: "profile.not-shown"
        case .unknownStaff: "profile.unknown-staff"
        case .licenceMissing: "profile.licence-missing"
        case .notAgreed: "profile.not-agreed"
        }
    }

    package var field: String {
        switch self {
        case .badSlug, .slugTaken: "slug"
        case .tooLong(let field): field.rawValue
        case .missing(let fields): fields.first?.rawValue ?? ""
        case .licenceMissing: "licence"
        case .notAgreed: "agreed"
        case .unknownProfile, .changedSinceRead, .notShown, .unknownStaff: ""
        }
    }

    package var message: String {
        switch self {
        case .unknownProfile: "There is no such programme here."
        case .badSlug: "Write the address in small letters, digits and hyphens, 2 to 60 of them, such as evening-programme."
        case .slugTaken: "Another programme has this address. Choose another."
        case .tooLong(let field): "\(field.title): this is too long, shorten it to \(field.most) letters."
        case .missing(let fields):
            "Still missing before everybody can see it: \(fields.map { $0.title.lowercasedFirst }.joined(separator: ", "))."
        case .changedSinceRead: "Somebody else has saved this since you opened it. Both are shown; choose what stays and save again."
        case .notShown: "This is not shown to anybody."
        case .unknownStaff: "There is no such person on the staff."
        case .licenceMissing: "Write the name as it is to be read, and the licence with its state."
        case .notAgreed: "Tick that they agreed to stand on public pages. Nobody is listed without it."
        }
    }
}
