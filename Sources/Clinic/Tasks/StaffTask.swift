/// Something that somebody of the staff has to do by a time: from a gate of an admission, from a clock, or from a colleague.
package struct StaffTask: Sendable, Equatable {
    /// What kind of work it is; it decides where the task leads.
    package enum Kind: String, Sendable, CaseIterable {
        case firstContact = "first-contact"
        case followUp = "follow-up"
        case holdReview = "hold-review"
        case seatOffer = "seat-offer"
        case initialPlan = "initial-plan"
        case psychiatricEvaluation = "psychiatric-evaluation"
        case baselineMeasures = "baseline-measures"
        case welcome
        case deadline
        case other
    }

    package let id: ID<StaffTask>
    package let kind: Kind
    /// What is to be done, in words that name nobody.
    package let title: String
    package let site: ID<Site>
    package let programme: ID<Programme>?
    package let inquiry: ID<Inquiry>?
    package let member: ID<Member>?
    /// The chart of whom the inquiry is about, where they have one.
    let chart: ID<Member>?
    package let dataClass: DataClass
    /// Where it comes from, such as `inquiry:12:first-contact`.
    package let origin: String
    /// Who may do it when nobody has taken it.
    package let role: Role
    package let staff: ID<Staff>?
    package let made: Instant
    package let due: Instant
    /// When the director is told, unless it is done before.
    package let escalates: Instant?
    /// The role that was told because nobody did it in time.
    package let told: Role?
    package let handedBy: ID<Staff>?
    package let handedNote: String
    package let version: Int

    package func isOverdue(at now: Instant) -> Bool { due < now }
}

/// A task as a part of the program asks for it.
struct NewTask: Sendable {
    let kind: StaffTask.Kind
    let title: String
    let site: ID<Site>
    var programme: ID<Programme>?
    var inquiry: ID<Inquiry>?
    var member: ID<Member>?
    let dataClass: DataClass
    let origin: String
    let role: Role
    var staff: ID<Staff>?
    let due: Instant
    /// Nil for what nobody else needs to hear of when it is late.
    var escalates: Instant?
}

/// Why a task cannot be done or handed on as asked.
package enum TaskRefusal: Refusal, Equatable {
    case unknownTask
    case notYours
    case changedSinceRead
    case noteMissing
    case unknownColleague
    case titleMissing
    case tooLong

    package var kind: RefusalKind {
        switch self {
        case .unknownTask, .notYours: .notFound
        case .changedSinceRead: .conflict
        case .noteMissing, .unknownColleague, .titleMissing, .tooLong: .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownTask: "tasks.unknown-task"
        case .notYours: "tasks.not-yours"
        case .changedSinceRead: "tasks.changed-since-read"
        case .noteMissing: "tasks.note-missing"
        case .unknownColleague: "tasks.unknown-colleague"
        case .titleMissing: "tasks.title-missing"
        case .tooLong: "tasks.too-long"
        }
    }

    package var message: String {
        switch self {
        case .unknownTask, .notYours: "There is no such task among yours."
        case .changedSinceRead: "Somebody else has done or handed on this task since you opened the page."
        case .noteMissing: "Say in a few words why it is not to be done."
        case .unknownColleague: "Choose a colleague who works in this programme and may open the record."
        case .titleMissing: "Say what is to be done."
        case .tooLong: "Keep it within 200 letters."
        }
    }
}
