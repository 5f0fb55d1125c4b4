/// Why a coverage, a benefits sheet or an authorisation cannot be kept as asked.
package enum BenefitsRefusal: Refusal, Equatable {
    case payerMissing
    case tooLong(String)
    case unknownChoice(String)
    /// A number or a date that cannot be, in this field of the form.
    case impossible(String)
    case endsBeforeStart
    case endedAlready
    case placeTaken
    case unknownCoverage
    case changedSinceRead
    case personMissing
    case selfPays
    case numberMissing

    package var kind: RefusalKind {
        switch self {
        case .payerMissing, .tooLong, .unknownChoice, .impossible, .endsBeforeStart, .endedAlready, .personMissing, .numberMissing:
            .invalid
        case .placeTaken, .changedSinceRead, .selfPays: .conflict
        case .unknownCoverage: .notFound
        }
    }

    package var code: String {
        switch self {
        case .payerMissing: "benefits.payer-missing"
        case .tooLong: "benefits.too-long"
        case .unknownChoice: "benefits.unknown-choice"
        case .impossible: "benefits.impossible"
        case .endsBeforeStart: "benefits.ends-before-start"
        case .endedAlready: "benefits.ended-already"
        case .placeTaken: "benefits.place-taken"
        case .unknownCoverage: "benefits.unknown-coverage"
        case .changedSinceRead: "benefits.changed-since-read"
        case .personMissing: "benefits.person-missing"
        case .selfPays: "benefits.self-pays"
        case .numberMissing: "benefits.number-missing"
        }
    }

    /// The field of the form that it is about, where it is about one.
    package var field: String {
        switch self {
        case .payerMissing: "payer"
        case .tooLong(let field), .unknownChoice(let field), .impossible(let field): field
        case .endsBeforeStart, .endedAlready: "ends"
        case .placeTaken: "place"
        case .personMissing: "person"
        case .numberMissing: "number"
        case .unknownCoverage, .changedSinceRead, .selfPays: ""
        }
    }

    package var message: String {
        switch self {
        case .payerMissing: "Write the payer’s code, as your files have it."
        case .tooLong: "This is too long. Shorten it."
        case .unknownChoice: "Choose one from the list."
        case .impossible(let field): Self.impossibility(field)
        case .endsBeforeStart: "The cover ends before it begins. Look at both dates."
        case .endedAlready: "This cover has ended already, so it will not pay for what is to come. Ask for the one that holds now."
        case .placeTaken: "Another cover pays in this place already. Give it another place first."
        case .unknownCoverage: "There is no such coverage."
        case .changedSinceRead: "Somebody else has saved this since you opened it. Theirs is shown; look at it and save again."
        case .personMissing: "Write whom you spoke with: a payer holds to what a named person said."
        case .selfPays: "They pay for their care themselves. Record first that their cover pays."
        case .numberMissing: "Write the number that the payer gave for its agreement."
        }
    }

    private static func impossibility(_ field: String) -> String {
        if field.hasSuffix("FamilyMet") || field.hasSuffix("Met") { return "More cannot be met than the amount itself. Look at both." }
        if field.hasSuffix("Family") { return "A family’s amount is not below one person’s. Look at both." }
        if field.hasSuffix("deductible") { return "A deductible that applies is not above the out-of-pocket maximum. Look at both." }
        if field.hasSuffix("share") { return "Write a copay such as 40, or a percentage from 0 to 100." }
        switch field {
        case "place": return "The order of payers goes from 1 to 9."
        case "limit": return "Write how many days or visits the plan pays for in a year, up to 366."
        case "limitUsed": return "More cannot be used than there are. Look at both."
        case "on": return "Write the day on which the payer answered: today, or within the last year."
        case "recheck": return "Ask again within \(Verification.longest) days, and after the day on which the payer answered."
        case "days": return "Write how many days or units were agreed to, from 1 to 366, and a last day that is not before the first."
        case "subscriberBorn": return "This birth date is not a subscriber’s. Look at the year."
        case "yearBegins": return "Choose the month in which the plan year begins."
        default: return "Write an amount such as 1250 or 1,250.50."
        }
    }
}
