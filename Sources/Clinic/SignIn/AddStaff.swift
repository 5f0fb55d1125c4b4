import Database

/// Somebody who is to work here.
package struct NewStaff: Sendable {
    package let account: String
    package let name: String
    package let credential: String
    package let role: Role
    package let password: String
    /// Names of the programmes that are theirs.
    package let programmes: [String]

    package init(account: String, name: String, credential: String, role: Role, password: String, programmes: [String]) {
        (self.account, self.name, self.credential) = (account, name, credential)
        (self.role, self.password, self.programmes) = (role, password, programmes)
    }
}

extension Clinic {
    /// Gives somebody an account.
    package func addStaff(_ new: NewStaff, as caller: Caller) async throws -> ID<Staff> {
        let account = new.account.trimmed.lowercased()
        guard (2...64).contains(account.count), account.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-_@".contains($0)) })
        else {
            throw SignInRefusal.accountUnusable
        }
        let problems = passwordRules.problems(with: new.password, account: account)
        guard problems.isEmpty else { throw SignInRefusal.badPassword(problems) }
        let cost = passwordCost
        let record = try await slowWork.run { try Password(new.password, cost: cost).record }
        return try await perform(.manageStaff, as: caller) { work in
            guard try work.transaction.staff(account: account) == nil else { throw SignInRefusal.accountTaken }
            let staff = Staff(
                id: work.newID(), account: account, name: new.name.trimmed, credential: new.credential.trimmed, role: new.role)
            try work.transaction.insert(staff, password: record)
            let programmes = try work.transaction.programmes()
            for name in new.programmes {
                guard let programme = programmes.first(where: { $0.name == name || $0.external == name }) else {
                    throw SignInRefusal.unknownProgramme(name)
                }
                try work.transaction.assign(staff.id, to: programme.id)
            }
            work.note(JournalLine(scope: "staff:\(staff.id.number)", detail: "added as \(new.role.rawValue)"))
            return staff.id
        }
    }

    /// Whether the second step is asked of everybody.
    package func requireTwoStep(_ required: Bool, as caller: Caller) async throws {
        try await perform(.manageStaff, as: caller) { work in
            try work.transaction.set("sign-in.two-step-required", to: required ? "yes" : "no")
            work.note(JournalLine(scope: "setting:sign-in.two-step-required", detail: required ? "yes" : "no"))
        }
    }
}
