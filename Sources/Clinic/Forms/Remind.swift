import Database

extension Clinic {
    /// Sends each person with an address one letter about what is due today and not answered; never two a day.
    @discardableResult
    package func remindOfForms(address: @escaping @Sendable (SessionToken) -> String, as caller: Caller) async throws -> Int {
        try await ask(.runJobs, as: caller)
        var sent = 0
        for programme in try await database.read({ try $0.programmes() }) {
            let local = programme.site.zone.local(now)
            // Not in the night: between 8 in the morning and 8 in the evening, by the clock where they are.
            guard (480..<1200).contains(local.minute) else { continue }
            sent += try await perform(.runJobs, as: caller) { work in
                let waiting = try work.transaction.accountsToRemind(in: programme.id, on: local.day)
                for person in waiting {
                    let secret = SessionToken.new()
                    guard let account = try work.transaction.personAccount(person.account) else { continue }
                    try work.makeLink(
                        secret, for: account, form: person.forms.count == 1 ? person.forms.first : nil,
                        seconds: person.forms.count == 1 ? PersonLink.formSeconds : PersonLink.inviteSeconds, says: .questionnaire,
                        address: address(secret))
                    try work.transaction.reminded(person.forms, at: work.now)
                }
                work.note(JournalLine(scope: "programme:\(programme.id.number)", detail: "\(waiting.count) reminded of questionnaires"))
                return waiting.count
            }
        }
        return sent
    }
}

/// Somebody with an address, and what they have not answered.
struct PersonToRemind: Sendable {
    let account: ID<PersonAccount>
    let forms: [ID<AskedForm>]
}
