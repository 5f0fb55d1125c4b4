/// Who is asking, as the edges have established it.
package struct Caller: Sendable {
    package let staff: ID<Staff>?
    package let name: String
    package let role: Role
    package let caseload: Caseload
    /// The account of a person's own page; nil for staff.
    package let account: ID<PersonAccount>?
    /// Whose pages are open to somebody who signed in to their own, and which parts of them.
    package let reach: [ID<Member>: Set<PagePart>]
    /// The one questionnaire that a link was for; nil for everybody else.
    package let onlyForm: ID<AskedForm>?
    /// The kiosk on which a person answers, where they do.
    package let kiosk: ID<Kiosk>?
    /// Where the request came from: a network address, `console` or `program`. Kept in the journal.
    package let origin: String

    package init(staff: ID<Staff>?, name: String, role: Role, caseload: Caseload, origin: String) {
        (self.staff, self.name, self.role, self.caseload, self.origin) = (staff, name, role, caseload, origin)
        (account, reach, onlyForm, kiosk) = (nil, [:], nil, nil)
    }

    /// Somebody who signed in to a person's own page.
    init(account: PersonAccount, name: String, reach: [ID<Member>: Set<PagePart>], onlyForm: ID<AskedForm>?, origin: String) {
        (staff, self.name, role, caseload) = (nil, name, account.kind == .member ? .member : .guardian, .programmes([]))
        (self.account, self.reach, self.onlyForm, self.origin, kiosk) = (account.id, reach, onlyForm, origin, nil)
    }

    /// Somebody whose turn it is on a kiosk: their own questions, and nothing else of theirs.
    init(kiosk: ID<Kiosk>, member: ID<Member>, origin: String) {
        (staff, name, role, caseload) = (nil, "On a kiosk", .member, .programmes([]))
        (account, reach, onlyForm, self.kiosk, self.origin) = (nil, [member: [.forms]], nil, kiosk, origin)
    }

    /// Whether it is a person in treatment or a guardian, not staff and not the program.
    package var isPerson: Bool { account != nil || kiosk != nil }

    /// Who it is, as the journal writes it down: staff, or the account of a person's page.
    var actor: ID<JournalActor>? { (staff?.number ?? account?.number).map { ID($0) } }

    package static let console = Caller(staff: nil, name: "Console", role: .console, caseload: .everybody, origin: "console")
    package static let program = Caller(staff: nil, name: "Stepwell", role: .program, caseload: .everybody, origin: "program")

    package func may(_ deed: Deed) -> Bool { deed.roles.contains(role) && (onlyForm == nil || Self.ofOneForm.contains(deed)) }

    /// What a link to one questionnaire is good for: that one, and to sign out. It travels by mail and text and is good for days, so it
    /// never reaches the sign-in itself.
    private static let ofOneForm: Set<Deed> = [.readOwnPage, .manageOwnPage, .answerForms]
}

/// Whose charts a caller works with.
package enum Caseload: Sendable, Equatable {
    case everybody
    case programmes(Set<ID<Programme>>)

    func contains(_ programme: ID<Programme>) -> Bool {
        switch self {
        case .everybody: true
        case .programmes(let mine): mine.contains(programme)
        }
    }
}
