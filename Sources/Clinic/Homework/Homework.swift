/// Something to do between two sessions, given in one of them to those who were there.
package struct Homework: Sendable, Equatable {
    package let id: ID<Homework>
    package let session: ID<GroupSession>
    /// The name of the group that it was given in.
    package let group: String
    /// The key of its worksheet.
    package let worksheet: String
    package let title: String
    package let instructions: String
    /// It is talked about at the group's next session; this is that day, unless somebody chose another.
    package let due: Day
    package let assignedBy: String
    package let assignedAt: Instant

    package init(
        id: ID<Homework>, session: ID<GroupSession>, group: String, worksheet: String, title: String, instructions: String, due: Day,
        assignedBy: String, assignedAt: Instant
    ) {
        (self.id, self.session, self.group, self.worksheet) = (id, session, group, worksheet)
        (self.title, self.instructions, self.due) = (title, instructions, due)
        (self.assignedBy, self.assignedAt) = (assignedBy, assignedAt)
    }

    /// The worksheets that come with the program, in the order in which they are offered.
    package static var worksheets: [Worksheet] {
        get throws { try shipped.get() }
    }

    /// Asked at the end of every worksheet.
    package static let closing = Worksheet(
        key: "closing", title: "Closing", intro: "", source: "Own words.",
        fields: [
            SheetField(name: "helpfulness", label: "How helpful was it", kind: .scale(0...5, low: "not at all", high: "very")),
            SheetField(name: "barrier", label: "What got in the way, if anything", kind: .line),
        ])

    private static let shipped = Result { try Worksheet.shipped(in: "worksheets/") }
}

/// One person's own copy of some homework, as far as it has come.
package struct HomeworkPart: Sendable, Equatable {
    package enum State: Sendable { case open, begun, done, reviewed }

    /// That it was talked about: by whom, when, and what is worth keeping of it.
    package struct Review: Sendable, Equatable {
        package let at: Instant
        package let by: String
        package let session: ID<GroupSession>?
        package let note: String
    }

    package let homework: Homework
    package let member: ID<Member>
    /// Why they have it though they were not in the session; empty for those who were.
    package let reason: String
    package let answers: SheetAnswers
    package let version: Int
    package let savedAt: Instant?
    package let doneAt: Instant?
    /// 0 to 5.
    package let helpfulness: Int?
    package let barrier: String
    package let review: Review?

    package init(
        homework: Homework, member: ID<Member>, reason: String = "", answers: SheetAnswers = SheetAnswers(), version: Int = 0,
        savedAt: Instant? = nil, doneAt: Instant? = nil, helpfulness: Int? = nil, barrier: String = "", review: Review? = nil
    ) {
        (self.homework, self.member, self.reason) = (homework, member, reason)
        (self.answers, self.version, self.savedAt, self.doneAt) = (answers, version, savedAt, doneAt)
        (self.helpfulness, self.barrier, self.review) = (helpfulness, barrier, review)
    }

    package var state: State {
        if review != nil { return .reviewed }
        if doneAt != nil { return .done }
        return version > 0 ? .begun : .open
    }

    /// The questions of its worksheet.
    package var worksheet: Worksheet {
        get throws {
            guard let sheet = try Homework.worksheets.first(where: { $0.key == homework.worksheet }) else {
                throw HomeworkRefusal.unknownWorksheet
            }
            return sheet
        }
    }
}

/// A photo or scan that somebody put beside their homework.
package struct HomeworkAttachment: Sendable, Equatable {
    package static let most = 4

    package let id: ID<HomeworkAttachment>
    package let kind: FileKind
    /// In bytes.
    package let size: Int
    package let at: Instant
}
