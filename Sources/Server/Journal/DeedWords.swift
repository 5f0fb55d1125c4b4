import Clinic

extension Deed {
    /// What was done, as an auditor reads it.
    var words: String {
        switch self {
        case .signIn: "Signing in"
        case .readToday: "Read Today"
        case .readWeek: "Read a week"
        case .readPeople: "Looked for people"
        case .readChart: "Read a chart"
        case .readSession: "Read a session"
        case .takeAttendance: "Took attendance"
        case .correctAttendance: "Corrected attendance"
        case .changeSession: "Changed a session"
        case .readGroups: "Read groups"
        case .changeGroups: "Changed a group"
        case .readNote: "Read a note"
        case .writeNote: "Wrote a note"
        case .signNote: "Signed a note"
        case .cosignNote: "Co-signed a note"
        case .readProgrammes: "Read settings"
        case .changeProgrammes: "Changed settings"
        case .importRecords: "Imported records"
        case .readJournal: "Read the journal"
        case .verifyJournal: "Verified the journal"
        case .manageStaff: "Managed staff"
        case .manageOwnAccount: "Used their own account"
        case .runJobs: "Did returning work"
        case .backUp: "Backed up"
        case .readOwnPage: "Read their own page"
        case .manageOwnPage: "Used their own page"
        case .manageOwnSignIn: "Looked after their sign-in"
        case .givePageAccess: "Gave access to a page"
        case .readForms: "Read measures"
        case .askForms: "Asked a questionnaire"
        case .answerForms: "Answered a questionnaire"
        case .planForms: "Planned questionnaires"
        case .enterScores: "Typed in a score"
        case .keepKiosks: "Looked after a kiosk"
        case .readSafetyPlan: "Read a safety plan"
        case .writeSafetyPlan: "Wrote a safety plan"
        case .readAlerts: "Read alerts"
        case .answerAlerts: "Answered an alert"
        case .readCheckIns: "Read check-ins"
        case .chooseCards: "Chose daily cards"
        case .readHomework: "Read homework"
        case .assignHomework: "Gave homework"
        case .reviewHomework: "Went over homework"
        case .carryLetters: "Sent letters"
        case .receiveInquiry: "Took in an inquiry"
        case .readInquiries: "Read an inquiry"
        case .workInquiry: "Worked on an inquiry"
        case .overrideGate: "Let somebody through a gate"
        case .screen: "Wrote a phone screen"
        case .acknowledgeHandOff: "Took over in a crisis"
        case .readBenefits: "Read benefits"
        case .keepBenefits: "Kept benefits"
        case .estimateCost: "Estimated costs"
        case .writeIntake: "Wrote an intake assessment"
        case .determineLevel: "Determined a level of care"
        case .certifyLevel: "Certified a level of care"
        case .writeDocuments: "Wrote a document"
        case .signDocuments: "Had documents signed"
        case .publishProfile: "Published the programme's profile"
        case .admit: "Admitted somebody"
        case .readTasks: "Read tasks"
        case .doTasks: "Worked on a task"
        }
    }
}

/// What an entry is about when it is no single chart: `session:12`, `week:3:20507`, `programme:3`.
struct JournalScope {
    let words: String
    let href: Href?

    init(_ scope: String, staffNames: [ID<Staff>: String]) {
        let parts = scope.split(separator: ":").map(String.init)
        let numbers = parts.dropFirst().map { Int($0) }
        let id = numbers.first.flatMap { $0 }
        switch (parts.first, id) {
        case ("session", let id?): (words, href) = ("Session", "/sessions/\(ID<GroupSession>(id).text)")
        case ("group", let id?): (words, href) = ("Group", "/groups/\(ID<TherapyGroup>(id).text)")
        case ("programme", let id?): (words, href) = ("Programme", "/settings/programmes/\(ID<Programme>(id).text)")
        case ("week", let id?): (words, href) = Self.week(ID(id), numbers.last.flatMap { $0 })
        case ("inquiry", let id?): (words, href) = ("Inquiry", "/admissions/\(ID<Inquiry>(id).text)")
        case ("staff", let id?): (words, href) = (staffNames[ID(id)] ?? "Staff", nil)
        case ("house", _): (words, href) = ("", nil)
        default: (words, href) = (Words.capitalised(parts.first ?? ""), nil)
        }
    }

    private static func week(_ programme: ID<Programme>, _ monday: Int?) -> (String, Href?) {
        guard let monday, let day = Int32(exactly: monday) else { return ("Week", nil) }
        let week = Day(number: day).week
        return ("Week of \(Words.fullDate(week.monday))", .board(programme, week))
    }
}
