/// Why an inquiry does not go on: a few reasons, so that they can be counted by source.
package enum StandingReason: String, Sendable, CaseIterable {
    case noAnswer = "no-answer"
    case choseAnother = "chose-another"
    case cost
    case schedule
    case transport
    case notReady = "not-ready"
    case payerNotTaken = "payer-not-taken"
    case outOfArea = "out-of-area"
    case age
    case noSeat = "no-seat"
    case needsHigher = "needs-higher"
    case needsLower = "needs-lower"
    case needsSpeciality = "needs-speciality"
    case inHospital = "in-hospital"
    case insurancePending = "insurance-pending"
    case theirWish = "their-wish"
    case other

    package var title: String {
        switch self {
        case .noAnswer: "Could not be reached"
        case .choseAnother: "Chose another programme"
        case .cost: "Cost"
        case .schedule: "Hours do not fit"
        case .transport: "Cannot get here"
        case .notReady: "Does not want to begin now"
        case .payerNotTaken: "Insurance not taken"
        case .outOfArea: "Lives elsewhere"
        case .age: "Outside our ages"
        case .noSeat: "No seat in time"
        case .needsHigher: "Needs more care than we give"
        case .needsLower: "Needs less care than we give"
        case .needsSpeciality: "Needs a speciality we do not have"
        case .inHospital: "In hospital"
        case .insurancePending: "Insurance is being arranged"
        case .theirWish: "Asked us to wait"
        case .other: "Another reason"
        }
    }

    /// The standings that it can be the reason of.
    package func fits(_ kind: InquiryStanding.Kind) -> Bool {
        switch self {
        case .noAnswer: kind == .lost
        case .choseAnother, .cost, .schedule, .transport, .notReady: kind == .lost
        case .payerNotTaken, .outOfArea, .age, .noSeat: kind == .declined || kind == .referredElsewhere
        case .needsHigher, .needsLower, .needsSpeciality: kind == .referredElsewhere || kind == .declined
        case .inHospital, .insurancePending, .theirWish: kind == .onHold
        case .other: kind.needsReason
        }
    }
}
