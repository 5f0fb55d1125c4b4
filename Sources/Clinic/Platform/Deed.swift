/// Everything that can be done to the record. Each use case names one; the journal keeps it.
package enum Deed: String, Sendable, CaseIterable {
    case signIn = "sign-in"
    case readToday = "today.read"
    case readWeek = "week.read"
    case readPeople = "people.read"
    case readChart = "chart.read"
    case readSession = "session.read"
    case takeAttendance = "attendance.take"
    case correctAttendance = "attendance.correct"
    case changeSession = "session.change"
    case readGroups = "groups.read"
    case changeGroups = "groups.change"
    case readNote = "note.read"
    case writeNote = "note.write"
    case signNote = "note.sign"
    case cosignNote = "note.cosign"
    case readProgrammes = "programmes.read"
    case changeProgrammes = "programmes.change"
    case importRecords = "records.import"
    case readJournal = "journal.read"
    case verifyJournal = "journal.verify"
    case manageStaff = "staff.manage"
    case manageOwnAccount = "account.manage"
    case runJobs = "jobs.run"
    case backUp = "records.back-up"
    case readOwnPage = "own-page.read"
    case manageOwnPage = "own-page.manage"
    case manageOwnSignIn = "own-page.sign-in"
    case givePageAccess = "own-page.give"
    case readForms = "forms.read"
    case askForms = "forms.ask"
    case answerForms = "forms.answer"
    case planForms = "forms.plan"
    case enterScores = "scores.enter"
    case keepKiosks = "kiosks.keep"
    case readSafetyPlan = "safety-plan.read"
    case writeSafetyPlan = "safety-plan.write"
    case readAlerts = "alerts.read"
    case answerAlerts = "alerts.answer"
    case readCheckIns = "check-ins.read"
    case chooseCards = "cards.choose"
    case readHomework = "homework.read"
    case assignHomework = "homework.assign"
    case reviewHomework = "homework.review"
    case carryLetters = "letters.carry"
    case receiveInquiry = "inquiries.receive"
    case readInquiries = "inquiries.read"
    case workInquiry = "inquiries.work"
    case overrideGate = "gates.override"
    case screen = "screens.write"
    case acknowledgeHandOff = "hand-offs.acknowledge"
    case readBenefits = "benefits.read"
    case keepBenefits = "benefits.keep"
    case estimateCost = "estimates.make"
    case writeIntake = "intake.write"
    case determineLevel = "level.determine"
    case certifyLevel = "level.certify"
    case writeDocuments = "documents.write"
    case signDocuments = "documents.sign"
    case publishProfile = "profile.publish"
    case admit = "admissions.admit"
    case readTasks = "tasks.read"
    case doTasks = "tasks.do"

    /// The whole policy in one place, so that it can be read and tested whole (`docs/access.txt`).
    package var roles: Set<Role> {
        switch self {
        case .signIn: [.visitor]
        case .readToday, .manageOwnAccount: Set(Role.assignable)
        case .readWeek: Self.treating.union([.intake, .reviewer, .biller, .frontDesk, .auditor, .privacyOfficer, .console, .program])
        case .readPeople: Self.treating.union([.intake, .reviewer, .biller, .frontDesk, .auditor, .privacyOfficer, .console])
        case .readChart: Self.treating.union([.intake, .reviewer, .auditor, .privacyOfficer, .console])
        case .readSession: Self.treating.union([.frontDesk, .auditor, .privacyOfficer])
        case .takeAttendance: Self.treating.union([.frontDesk])
        case .correctAttendance: Self.treating
        case .changeSession: [.director, .therapist, .caseManager]
        case .readGroups: Self.treating.union([.intake, .frontDesk, .auditor, .privacyOfficer])
        case .changeGroups: [.director, .therapist, .intake, .caseManager]
        case .readNote: Self.treating.union([.reviewer, .auditor, .privacyOfficer])
        case .writeNote, .signNote: [.director, .therapist, .associate, .prescriber, .nurse, .caseManager]
        case .cosignNote: [.director, .therapist, .prescriber]
        case .readProgrammes: Set(Role.assignable).union([.console])
        case .changeProgrammes: [.director, .administrator, .console]
        case .importRecords: [.director, .administrator, .console]
        case .readJournal: [.privacyOfficer, .auditor]
        case .verifyJournal: [.privacyOfficer, .auditor, .console, .program]
        case .manageStaff: [.administrator, .console]
        case .runJobs: [.program, .console]
        case .backUp: [.console]
        case .readOwnPage, .manageOwnPage, .manageOwnSignIn: [.member, .guardian]
        case .givePageAccess: Self.treating.union([.intake, .frontDesk])
        case .readForms: Self.treating.union([.reviewer, .auditor, .privacyOfficer])
        case .askForms: Self.treating.union([.intake])
        case .answerForms: Self.treating.union([.intake, .member, .guardian])
        case .planForms: [.director, .administrator, .console]
        case .enterScores: Self.treating.union([.intake])
        case .keepKiosks: Self.treating.union([.frontDesk])
        case .readSafetyPlan: Self.treating.union([.reviewer, .auditor, .privacyOfficer])
        case .writeSafetyPlan: Self.treating
        case .readAlerts: Self.treating.union([.auditor, .privacyOfficer])
        case .answerAlerts: Self.treating
        case .readCheckIns: Self.treating.union([.auditor, .privacyOfficer])
        case .chooseCards: Self.treating
        case .readHomework: Self.treating.union([.auditor, .privacyOfficer])
        case .assignHomework, .reviewHomework: Self.treating
        case .carryLetters: [.program, .console]
        case .receiveInquiry: Self.treating.union([.intake, .frontDesk, .console, .visitor])
        case .readInquiries: Self.treating.union([.intake, .reviewer, .auditor, .privacyOfficer, .console])
        case .workInquiry: Self.treating.union([.intake])
        case .overrideGate: [.director]
        case .screen: Self.treating.union([.intake])
        case .acknowledgeHandOff: [.director, .therapist, .prescriber, .nurse]
        case .readBenefits: Self.treating.union([.intake, .reviewer, .biller, .auditor, .privacyOfficer])
        case .keepBenefits, .estimateCost: [.director, .intake, .caseManager, .biller, .reviewer]
        case .writeIntake: Self.treating.union([.intake])
        // 42 CFR 410.44 and payers' criteria: a physician or nurse practitioner determines; a physician alone certifies for Medicare.
        case .determineLevel, .certifyLevel: [.prescriber]
        case .writeDocuments: [.director, .administrator]
        case .signDocuments: Self.treating.union([.intake, .frontDesk])
        case .publishProfile: [.director, .administrator]
        case .admit: [.director, .intake, .caseManager]
        case .readTasks: Set(Role.assignable)
        case .doTasks: Set(Role.assignable).subtracting([.auditor])
        }
    }

    private static let treating: Set<Role> = [.director, .therapist, .associate, .prescriber, .nurse, .caseManager]
}
