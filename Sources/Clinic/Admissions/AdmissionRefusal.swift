/// Why an inquiry cannot be taken, changed or moved as asked.
package enum AdmissionRefusal: Refusal, Equatable {
    case unknownInquiry
    case nameMissing
    case tooLong(String)
    case notADate(String)
    case bornInTheFuture
    case notAnEmail
    case notAPhone
    case unreachable
    case changedSinceRead
    case closed
    case gateClosed([AdmissionFact])
    case lastStage
    case reasonMissing
    case mayNotOverride
    case expiryOutOfRange
    case sameInquiry
    case differentCharts
    case unknownChoice(String)
    case voicemailNotAllowed
    case contactNameMissing
    case locationMissing
    case calledMissing
    case whatMissing
    case alreadyAcknowledged
    case startOutOfRange
    case offerOutOfRange
    case dischargeOutOfRange
    case groupMissing
    case clinicianMissing
    case noSeat
    case seatOfferedAlready
    case offerLapsed
    case groupFull
    case notReady
    case notAdmitted
    case placedAlready

    package var kind: RefusalKind {
        switch self {
        case .unknownInquiry: .notFound
        case .changedSinceRead, .closed, .gateClosed, .lastStage, .sameInquiry, .differentCharts, .alreadyAcknowledged,
            .noSeat, .seatOfferedAlready, .offerLapsed, .groupFull, .notReady, .notAdmitted, .placedAlready:
            .conflict
        case .mayNotOverride: .forbidden
        case .nameMissing, .tooLong, .notADate, .bornInTheFuture, .notAnEmail, .notAPhone, .unreachable, .reasonMissing,
            .expiryOutOfRange, .unknownChoice, .voicemailNotAllowed, .contactNameMissing,
            .locationMissing, .calledMissing, .whatMissing,
            .startOutOfRange, .offerOutOfRange, .dischargeOutOfRange, .groupMissing, .clinicianMissing:
            .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownInquiry: "admissions.unknown-inquiry"
        case .nameMissing: "admissions.name-missing"
        case .tooLong: "admissions.too-long"
        case .notADate: "admissions.not-a-date"
        case .bornInTheFuture: "admissions.born-in-the-future"
        case .notAnEmail: "admissions.not-an-email"
        case .notAPhone: "admissions.not-a-phone"
        case .unreachable: "admissions.unreachable"
        case .changedSinceRead: "admissions.changed-since-read"
        case .closed: "admissions.closed"
        case .gateClosed: "admissions.gate-closed"
        case .lastStage: "admissions.last-stage"
        case .reasonMissing: "admissions.reason-missing"
        case .mayNotOverride: "admissions.may-not-override"
        case .expiryOutOfRange: "admissions.expiry-out-of-range"
        case .sameInquiry: "admissions.same-inquiry"
        case .differentCharts: "admissions.different-charts"
        case .unknownChoice: "admissions.unknown-choice"
        case .locationMissing: "admissions.location-missing"
        case .calledMissing: "admissions.called-missing"
        case .whatMissing: "admissions.what-missing"
        case .alreadyAcknowledged: "admissions.already-acknowledged"
        case .startOutOfRange: "admissions.start-out-of-range"
        case .offerOutOfRange: "admissions.offer-out-of-range"
        case .dischargeOutOfRange: "admissions.discharge-out-of-range"
        case .groupMissing: "admissions.group-missing"
        case .clinicianMissing: "admissions.clinician-missing"
        case .noSeat: "admissions.no-seat"
        case .seatOfferedAlready: "admissions.seat-offered-already"
        case .offerLapsed: "admissions.offer-lapsed"
        case .groupFull: "admissions.group-full"
        case .notReady: "admissions.not-ready"
        case .notAdmitted: "admissions.not-admitted"
        case .placedAlready: "admissions.placed-already"
        case .contactNameMissing: "admissions.contact-name-missing"
        case .voicemailNotAllowed: "admissions.voicemail-not-allowed"
        }
    }

    /// The field of the form that it is about, where it is about one.
    package var field: String {
        switch self {
        case .nameMissing: "given"
        case .tooLong(let field), .notADate(let field), .unknownChoice(let field): field
        case .bornInTheFuture: "born"
        case .notAnEmail: "email"
        case .notAPhone, .unreachable: "phone"
        case .reasonMissing: "reason"
        case .expiryOutOfRange: "expires"
        case .contactNameMissing: "contactName"
        case .locationMissing: "location"
        case .calledMissing: "called"
        case .whatMissing: "what"
        case .startOutOfRange: "starts"
        case .offerOutOfRange: "days"
        case .dischargeOutOfRange: "expected"
        case .groupMissing: "groups"
        case .clinicianMissing: "team-primary-clinician"
        case .groupFull: "groups"
        case .voicemailNotAllowed: "how"
        case .unknownInquiry, .changedSinceRead, .closed, .gateClosed, .lastStage, .mayNotOverride, .sameInquiry, .differentCharts,
            .alreadyAcknowledged, .noSeat, .seatOfferedAlready, .offerLapsed, .notReady, .notAdmitted, .placedAlready:
            ""
        }
    }

    package var message: String {
        switch self {
        case .unknownInquiry: "There is nothing here that you can open."
        case .nameMissing: "Write the given name of the person who seeks care."
        case .tooLong: "This is too long. Shorten it; longer letters can be kept with the records."
        case .notADate: "Write the date as 2001-05-17."
        case .bornInTheFuture: "This birth date is not one of somebody who can be treated here. Look at the year."
        case .notAnEmail: "Write the address as name@example.org."
        case .notAPhone: "Write a telephone number with its area code, such as 555-0134."
        case .unreachable: "Give a telephone number that is safe to call, or an e-mail address."
        case .changedSinceRead: "Somebody else has saved this since you opened it. Both are shown; choose what stays and save again."
        case .closed: "This inquiry is closed. Open it again first."
        case .gateClosed(let facts):
            "This is still missing: \(facts.map { $0.missing.lowercasedFirst }.joined(separator: ", "))."
        case .lastStage: "There is no stage after this one."
        case .reasonMissing: "Say why, in a few words."
        case .mayNotOverride: "Nobody of your role may let somebody through without this."
        case .expiryOutOfRange: "An exception lasts from one to 30 days."
        case .sameInquiry: "This is the same inquiry."
        case .differentCharts: "These two lead to different charts: they are not about one person, or one of them was recognised wrongly."
        case .unknownChoice: "Choose one from the list."
        case .locationMissing: "Write where the person is now: it is what an ambulance needs. If they will not say, write that."
        case .calledMissing: "Write who was called: 988, 911, a crisis team, or a colleague by name."
        case .whatMissing: "Write in a few words what was said and done."
        case .alreadyAcknowledged: "A colleague has taken over already."
        case .startOutOfRange: "The first day lies between today and half a year from now."
        case .offerOutOfRange: "An offer stands for one to 14 days."
        case .dischargeOutOfRange: "The expected discharge lies after the first day, within a year."
        case .groupMissing: "Choose at least one group."
        case .clinicianMissing: "Choose the primary clinician."
        case .noSeat: "There is no free seat on that day. The forecast says when the next one is."
        case .seatOfferedAlready: "A seat is offered or held for them already."
        case .offerLapsed: "This offer no longer stands. Offer a seat again."
        case .groupFull: "One of the groups is full on that day. Choose another day or group."
        case .notReady: "This inquiry has not come to the stage Ready yet."
        case .notAdmitted: "The letter of welcome is for somebody who was admitted. Admit them first."
        case .placedAlready: "They are placed in this programme already, or a later placement is planned."
        case .contactNameMissing: "Write their name."
        case .voicemailNotAllowed:
            "They asked for no voicemail. If one was left all the same, change their wish first or tell the privacy officer."
        }
    }
}
