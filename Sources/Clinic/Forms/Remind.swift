import Database

extension Clinic {
    /// Sends each person with a way to reach them one letter about what is due today and not answered; never two a day.
    /// - Parameter channels: what leaves at all. For a channel that has no courier nothing is written: a reminder is worth
    ///   nothing once its day is over.
    @discardableResult
    package func remindOfForms(
        address: @escaping @Sendable (SessionToken) -> String, by channels: Set<Letter.Channel> = Set(Letter.Channel.allCases),
        as caller: Caller
    ) async throws -> Int {
        try await ask(.runJobs, as: caller)
        var sent = 0
        for programme in try await database.read({ try $0.programmes() }) {
            let local = programme.site.zone.local(now)
            // Not in the night: between 8 in the morning and 8 in the evening, by the clock where they are.
            guard (480..<1200).contains(local.minute) else { continue }
            sent += try await perform(.runJobs, as: caller) { work in
                var reminded = 0
                for person in try work.transaction.accountsToRemind(in: programme.id, on: local.day) {
                    let secret = SessionToken.new()
                    guard let account = try work.transaction.personAccount(person.account),
                        let way = try work.way(to: account, for: .questionnaire), channels.contains(way.channel)
                    else { continue }
                    try work.makeLink(
                        secret, for: account, form: person.forms.count == 1 ? person.forms.first : nil,
                        seconds: person.forms.count == 1 ? PersonLink.formSeconds : PersonLink.inviteSeconds, says: .questionnaire,
                        address: address(secret))
                    try work.transaction.reminded(person.forms, at: work.now)
                    reminded += 1
                }
                work.note(JournalLine(scope: "programme:\(programme.id.number)", detail: "\(reminded) reminded of questionnaires"))
                return reminded
            }
        }
        return sent
    }
}

/// Somebody whom a link can be sent to, and what they have not answered.
struct PersonToRemind: Sendable {
    let account: ID<PersonAccount>
    let forms: [ID<AskedForm>]
}
