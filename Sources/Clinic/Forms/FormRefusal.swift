/// Why a questionnaire is not asked, not answered or not planned.
package enum FormRefusal: Refusal, Equatable {
    case unknownForm
    case unknownInstrument(String)
    case noWording(String)
    case notForThisAge(String, String)
    case wrongInformant(String)
    case alreadyComplete
    case withdrawn
    case closed
    case notYet
    case open([String])
    case alreadyPlanned
    case unknownPlan
    case nothingAnswered
    case permissionNeeded
    case wordingUnusable(String)

    package var kind: RefusalKind {
        switch self {
        case .unknownForm, .unknownPlan: .notFound
        case .alreadyComplete, .withdrawn, .closed, .alreadyPlanned: .conflict
        case .notYet: .tooSoon
        case .unknownInstrument, .noWording, .notForThisAge, .wrongInformant, .open, .nothingAnswered, .permissionNeeded, .wordingUnusable:
            .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownForm: "forms.unknown"
        case .unknownInstrument: "forms.unknown-instrument"
        case .noWording: "forms.no-wording"
        case .notForThisAge: "forms.not-for-this-age"
        case .wrongInformant: "forms.wrong-informant"
        case .alreadyComplete: "forms.already-complete"
        case .withdrawn: "forms.withdrawn"
        case .closed: "forms.closed"
        case .notYet: "forms.not-yet"
        case .open: "forms.questions-open"
        case .alreadyPlanned: "forms.already-planned"
        case .unknownPlan: "forms.unknown-plan"
        case .nothingAnswered: "forms.nothing-answered"
        case .permissionNeeded: "forms.permission-needed"
        case .wordingUnusable: "forms.wording-unusable"
        }
    }

    package var message: String {
        switch self {
        case .unknownForm: "There are no such questions here."
        case .unknownInstrument(let key): "No questionnaire has the key “\(key)”. `stepwell instruments` lists them."
        case .noWording(let title):
            "The words of \(title) are not here. A site that holds permission brings them with `stepwell instruments import`."
        case .notForThisAge(let title, let ages): "\(title) is made for ages \(ages)."
        case .wrongInformant(let title): "\(title) is not made to be answered by that person."
        case .alreadyComplete: "These questions are answered already. Thank you."
        case .withdrawn: "These questions are not needed any more."
        case .closed: "These questions are closed; newer ones may be waiting."
        case .notYet: "These questions open on the day they are for."
        case .open(let items):
            items.count == 1 ? "One question is still open." : "\(items.count) questions are still open."
        case .alreadyPlanned: "The programme asks this already."
        case .unknownPlan: "There is no such plan."
        case .nothingAnswered: "Answer at least one question first."
        case .permissionNeeded: "Say what permission the site holds for these words, and since when."
        case .wordingUnusable(let problem): problem
        }
    }
}
