import Database

/// Somebody begins: from which day, in which groups, looked after by whom, and for about how long.
package struct NewAdmission: Sendable {
    package let starts: Day
    /// The day that is thought of for discharge.
    package let expected: Day
    package let groups: [ID<TherapyGroup>]
    package let team: [CareFunction: ID<Staff>]

    package init(starts: Day, expected: Day, groups: [ID<TherapyGroup>], team: [CareFunction: ID<Staff>]) {
        (self.starts, self.expected, self.groups, self.team) = (starts, expected, groups, team)
    }
}

extension Clinic {
    /// Admits somebody whose way is complete: chart, episode, programme, groups with the first sessions, care team, day of
    /// discharge, tasks, questionnaires, letter. All of it is there, or none.
    package func admit(_ id: ID<Inquiry>, _ new: NewAdmission, over version: Int, as caller: Caller) async throws -> ID<Member> {
        try await perform(.admit, as: caller) { work in
            let access = try work.inquiry(id, detail: "admitted")
            let inquiry = try work.openInquiry(access)
            guard inquiry.version == version else { throw AdmissionRefusal.changedSinceRead }
            guard inquiry.stage == .ready else { throw AdmissionRefusal.notReady }
            let missing = try work.gate(of: inquiry).missing
            guard missing.isEmpty else { throw AdmissionRefusal.gateClosed(missing) }
            guard let chosen = inquiry.programme, let born = inquiry.words.born else {
                throw AdmissionRefusal.gateClosed([.programmeChosen, .birthDate])
            }
            let programme = try work.transaction.programme(chosen)
            try work.check(new, in: programme)
            let member = try work.chart(for: inquiry, born: born, in: programme)
            let episode = try work.place(member, in: programme, new)
            try work.carryCoverages(from: access, to: member)
            try work.joinGroups(member, new, in: programme)
            try work.form(new.team, of: member, in: episode, programme, from: new.starts)
            try work.askFirstSteps(of: member, new, in: programme)
            try work.close(inquiry, access, as: member, new, in: programme)
            return member
        }
    }
}

extension Work {
    fileprivate func check(_ new: NewAdmission, in programme: Programme) throws {
        let today = programme.site.zone.local(now).day
        guard (0...180).contains(today.days(until: new.starts)) else { throw AdmissionRefusal.startOutOfRange }
        guard (1...366).contains(new.starts.days(until: new.expected)) else { throw AdmissionRefusal.dischargeOutOfRange }
        guard !new.groups.isEmpty else { throw AdmissionRefusal.groupMissing }
        guard new.team[.primaryClinician] != nil else { throw AdmissionRefusal.clinicianMissing }
        let colleagues = try transaction.colleagues()
        for (function, staff) in new.team {
            guard let person = colleagues.first(where: { $0.id == staff }), function.roles.contains(person.role),
                person.reaches(programme.id)
            else { throw AdmissionRefusal.unknownChoice("team-\(function.rawValue)") }
        }
        let seats = try transaction.groupSeats(of: programme.id, from: new.starts)
        for group in Set(new.groups) {
            guard let found = seats.first(where: { $0.group == group }) else { throw AdmissionRefusal.unknownChoice("groups") }
            guard found.free(on: new.starts) >= 1 else { throw AdmissionRefusal.groupFull }
        }
    }

    /// The chart that is opened for them, or the one they have.
    fileprivate func chart(for inquiry: Inquiry, born: Day, in programme: Programme) throws -> ID<Member> {
        if let member = inquiry.member {
            // Who steps up or down may come from a programme that is not the caller's: the inquiry is the way to them.
            note(JournalLine(chart: member, scope: "member:\(member.number)", detail: "admitted again"))
            if programme.focus == .substanceUse { try transaction.protectAsSubstanceUse(linked(member)) }
            return member
        }
        let words = inquiry.words
        let member = Member(
            id: newID(), external: nil, given: words.given, family: words.family, preferred: words.preferred, pronouns: words.pronouns,
            sex: words.sex, born: born, diagnosis: "", dataClass: programme.focus.inquiryClass)
        try transaction.insert(member)
        note(JournalLine(chart: member.id, scope: "member:\(member.id.number)", detail: "chart opened"))
        return member.id
    }

    /// A new placement: in the episode that is open, from which an earlier programme is left the day before; or in a new one.
    fileprivate func place(_ member: ID<Member>, in programme: Programme, _ new: NewAdmission) throws -> ID<Episode> {
        let last = new.starts.adding(days: -1)
        let current = try transaction.placements(of: member).filter { $0.ends >= new.starts }
        guard !current.contains(where: { $0.programme == programme.id || $0.starts >= new.starts }) else {
            throw AdmissionRefusal.placedAlready
        }
        for placement in current { try leave(placement, on: last) }
        let open = try transaction.episodes(of: member).last { $0.closed == nil }
        let episode = open ?? Episode(id: newID(), member: member, opened: new.starts, closed: nil)
        if open == nil { try transaction.insert(episode) } else { try transaction.endCareTeam(of: member, on: last) }
        try transaction.insert(
            Placement(
                id: newID(), episode: episode.id, member: member, programme: programme.id, starts: new.starts, ends: .last))
        try transaction.insert(
            ExpectedDischarge(episode: episode.id, member: member, day: new.expected, reason: "set at admission"), id: newID(),
            by: caller.staff, at: now)
        return episode.id
    }

    private func leave(_ placement: Placement, on last: Day) throws {
        try transaction.end(placement.id, on: last)
        let programme = try transaction.programme(placement.programme)
        for membership in try transaction.memberships(of: placement.member, in: programme.id) where membership.ends ?? .last > last {
            try end(membership, on: max(last, membership.starts), in: programme)
        }
    }

    /// Who pays, in the order in which they do: it decides by whose rules the weeks are judged.
    fileprivate func carryCoverages(from access: Access<Inquiry>, to member: ID<Member>) throws {
        let known = try transaction.coverages(of: member)
        for coverage in try transaction.coverages(of: access).sorted(by: { $0.words.place < $1.words.place }) {
            let words = coverage.words
            guard !known.contains(where: { $0.payer == words.payer && $0.memberNumber == words.memberNumber }) else { continue }
            try transaction.insert(
                Coverage(
                    id: newID(), member: member, payer: words.payer, payerName: words.payerName, memberNumber: words.memberNumber,
                    relationship: words.relationship.rawValue))
        }
    }

    fileprivate func joinGroups(_ member: ID<Member>, _ new: NewAdmission, in programme: Programme) throws {
        for group in Set(new.groups).sorted() { _ = try join(member, to: group, in: programme, from: new.starts, until: nil) }
    }

    fileprivate func form(
        _ team: [CareFunction: ID<Staff>], of member: ID<Member>, in episode: ID<Episode>, _ programme: Programme, from starts: Day
    ) throws {
        for (function, staff) in team.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try transaction.insert(
                CareTeamPlace(
                    id: newID(), episode: episode, member: member, staff: staff, function: function, starts: starts, ends: nil))
        }
    }

    /// What is due first: the plan, the psychiatric evaluation, the questionnaires of the first day.
    fileprivate func askFirstSteps(of member: ID<Member>, _ new: NewAdmission, in programme: Programme) throws {
        let clock = try clocks(of: programme.site, at: now).clocks
        try ask(.initialPlan, "Write the first treatment plan", days: clock.planDays, by: .therapist, new.team[.primaryClinician])
        try ask(
            .psychiatricEvaluation, "Psychiatric evaluation", days: clock.evaluationDays, by: .prescriber, new.team[.prescriber])
        try ask(.baselineMeasures, "See that the first questionnaires are answered", days: 0, by: .therapist, new.team[.primaryClinician])
        _ = try planForms(of: programme, through: new.starts.adding(days: 7))

        func ask(_ kind: StaffTask.Kind, _ title: String, days: Int, by role: Role, _ staff: ID<Staff>?) throws {
            let due = programme.site.zone.instant(of: LocalTime(day: new.starts.adding(days: days), minute: 17 * 60))
            try self.ask(
                NewTask(
                    kind: kind, title: title, site: programme.site.id, programme: programme.id, member: member,
                    dataClass: programme.focus.inquiryClass, origin: "member:\(member.number):\(kind.rawValue):\(new.starts.iso)",
                    role: role, staff: staff, due: due, escalates: due.adding(minutes: 24 * 60)))
        }
    }

    /// Where a young person consented alone, a letter to an address that a guardian gave too would tell: it is handed over on paper.
    private func isTheirsToRead(_ email: String, _ access: Access<Member>) throws -> Bool {
        try !keepsGuardiansOut(of: access) || !transaction.guardiansEmails(of: access).contains(email.lowercased())
    }

    fileprivate func close(
        _ inquiry: Inquiry, _ access: Access<Inquiry>, as member: ID<Member>, _ new: NewAdmission, in programme: Programme
    ) throws {
        try link(access, to: member)
        for offer in try transaction.offers(of: access) where offer.state == .accepted {
            _ = try transaction.settle(offer.id, as: .used, from: .accepted, by: caller.staff, at: now)
        }
        try transaction.closeAdmitted(access, at: now)
        try dropTasks(of: inquiry.id, because: "Admitted")
        try write("admitted", "Admitted to \(programme.name) from \(new.starts.iso)", to: access)
        if inquiry.words.isReachable, !inquiry.words.email.isEmpty, try isTheirsToRead(inquiry.words.email, linked(member)) {
            try post(Letter.welcome(to: inquiry.words.email, inquiry: inquiry.id))
        }
    }
}
