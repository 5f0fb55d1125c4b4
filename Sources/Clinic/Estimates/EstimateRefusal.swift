/// Why a cost cannot be estimated, told or helped with as asked.
package enum EstimateRefusal: Refusal, Equatable {
    /// A number that cannot be, in this field of the form.
    case impossible(String)
    case tooLong(String)
    case unknownChoice(String)
    case nothingToEstimate
    case nothingToPay
    case noProgramme
    case noBenefits
    case sourceMissing
    case nameMissing
    case toldMissing
    /// What a good-faith estimate has to hold, and does not yet.
    case contentMissing([GoodFaithContent])
    case beyondTwelveMonths
    case reasonMissing
    case unknownEstimate
    case replaced
    case fundTooSmall
    case unknownFund
    case unknownFee

    package var kind: RefusalKind {
        switch self {
        case .impossible, .tooLong, .unknownChoice, .nothingToEstimate, .nothingToPay, .sourceMissing, .nameMissing, .toldMissing,
            .contentMissing, .beyondTwelveMonths, .reasonMissing, .unknownFee:
            .invalid
        case .noProgramme, .noBenefits, .replaced, .fundTooSmall: .conflict
        case .unknownEstimate, .unknownFund: .notFound
        }
    }

    package var code: String {
        switch self {
        case .impossible: "estimate.impossible"
        case .tooLong: "estimate.too-long"
        case .unknownChoice: "estimate.unknown-choice"
        case .nothingToEstimate: "estimate.nothing-to-estimate"
        case .nothingToPay: "estimate.nothing-to-pay"
        case .noProgramme: "estimate.no-programme"
        case .noBenefits: "estimate.no-benefits"
        case .sourceMissing: "estimate.source-missing"
        case .nameMissing: "estimate.name-missing"
        case .toldMissing: "estimate.told-missing"
        case .contentMissing: "estimate.content-missing"
        case .beyondTwelveMonths: "estimate.beyond-twelve-months"
        case .reasonMissing: "estimate.reason-missing"
        case .unknownEstimate: "estimate.unknown"
        case .replaced: "estimate.replaced"
        case .fundTooSmall: "estimate.fund-too-small"
        case .unknownFund: "estimate.unknown-fund"
        case .unknownFee: "estimate.unknown-fee"
        }
    }

    /// The field of the form that it is about, where it is about one.
    package var field: String {
        switch self {
        case .impossible(let field), .tooLong(let field), .unknownChoice(let field): field
        case .nothingToEstimate, .unknownFee: "services"
        case .sourceMissing: "source"
        case .nameMissing: "name"
        case .toldMissing: "to"
        case .reasonMissing: "reason"
        case .beyondTwelveMonths: "weeks"
        case .fundTooSmall: "amount"
        case .contentMissing, .nothingToPay, .noProgramme, .noBenefits, .unknownEstimate, .replaced, .unknownFund: ""
        }
    }

    package var message: String {
        switch self {
        case .impossible(let field): Self.impossibility(field)
        case .tooLong: "This is too long. Shorten it."
        case .unknownChoice: "Choose one from the list."
        case .nothingToEstimate: "Say how often at least one service takes place."
        case .nothingToPay: "There is nothing to pay in instalments: the amount is smaller than one cent for each."
        case .noProgramme: "Choose the programme of this inquiry first; its fees are what an estimate is made of."
        case .noBenefits: "Add a coverage, or record that they pay for themselves, on the page of benefits first."
        case .sourceMissing: "Write where the figures were read, such as the notice and its date."
        case .nameMissing: "Give it a name."
        case .toldMissing: "Write who was told, and how."
        case .contentMissing(let missing):
            "A good-faith estimate has to hold this too: \(missing.map(\.title.lowercasedFirst).joined(separator: "; "))."
        case .beyondTwelveMonths:
            "One good-faith estimate speaks of twelve months at most. Shorten the stay, and make a new one when it goes on."
        case .reasonMissing: "Say what has changed since the estimate before."
        case .unknownEstimate: "There is no such estimate."
        case .replaced: "A newer estimate has taken the place of this one. Tell them the newest."
        case .fundTooSmall: "The fund holds less than that. Give what is left, or choose another."
        case .unknownFund: "There is no such fund."
        case .unknownFee: "One of these prices does not hold on the first day of the course. Choose another day, or load the page again."
        }
    }

    private static func impossibility(_ field: String) -> String {
        switch field {
        case "weeks": "Write weeks from 1 to 52, the shortest first: 6, 8, 12."
        case "weekdays": "Choose at least one day of the week."
        case "services": "Write how often as a whole number, up to 50 a week or 200 in all."
        case "household": "Write how many people live on the income, from 1 to 20."
        case "income": "Write the yearly income as 32000 or 32,000.50."
        case "instalments": "Write a number of instalments from 1 to \(PaymentPlan.mostInstalments)."
        case "steps": "Write each step as 100: 90, the smaller percentage first and the discount never rising."
        case "year": "Write the year of the guideline, such as 2026."
        case "npi": "An NPI has ten digits and ends in the right check digit. Look at it again."
        case "tin": "Write the taxpayer number as nine digits."
        case "starts", "service", "on", "first": "Write the date as 2026-11-30."
        default: "Write an amount such as 1250 or 1,250.50."
        }
    }
}
