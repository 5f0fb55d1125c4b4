import Database

extension Transaction {
    /// People whom a link can be sent to and whose questionnaires of a day are open and who were not reminded of them.
    func accountsToRemind(in programme: ID<Programme>, on day: Day) throws -> [PersonToRemind] {
        var forms: [ID<PersonAccount>: [ID<AskedForm>]] = [:]
        try each(
            """
            SELECT a.id, f.id FROM asked_form f JOIN person_reach r ON r.member_id = f.member_id
            JOIN person_account a ON a.id = r.account_id
            WHERE f.programme_id = \(programme) AND f.due_on <= \(day) AND f.closes_on >= \(day) AND f.completed_at IS NULL
                AND f.withdrawn_at IS NULL AND f.reminded_at IS NULL AND a.active = 1 AND \(PersonAccount.isReachable)
                AND f.informant = CASE a.kind WHEN 'member' THEN 'member' ELSE 'parent' END
                AND ' ' || r.parts || ' ' LIKE '% forms %' AND \(PathChoice.leavesOpen)
            ORDER BY a.id, f.due_on, f.id
            """
        ) { forms[ID(try $0.next(Int.self)), default: []].append(ID(try $0.next(Int.self))) }
        return forms.sorted { $0.key < $1.key }.map { PersonToRemind(account: $0.key, forms: $0.value) }
    }

    func sex(of member: ID<Member>) throws -> String {
        try first("SELECT sex FROM member WHERE id = \(member)") { try $0.next(String.self) } ?? ""
    }
}
