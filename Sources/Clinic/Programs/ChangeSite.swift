import Database

extension Clinic {
    /// Says which state a site is in, so that the state's rules hold from this week on. What was judged before stays.
    package func setState(of siteName: String, to state: String, as caller: Caller) async throws {
        let state = state.trimmed.uppercased()
        guard state.count == 2, state.allSatisfy({ $0.isASCII && $0.isLetter }) else { throw SiteRefusal.notAState(state) }
        try await perform(.changeProgrammes, as: caller) { work in
            guard let site = try work.transaction.sites().first(where: { $0.name == siteName }) else {
                throw SiteRefusal.unknownSite(siteName)
            }
            try work.transaction.setState(state, of: site.id)
            work.note(JournalLine(scope: "site:\(site.id.number)", detail: "state \(state)"))
            let today = site.zone.local(work.now).day
            for programme in try work.transaction.programmes() where programme.site.id == site.id {
                for week in try work.transaction.weeksWithSessions(of: programme.id, from: today.week) {
                    try work.recountEverybody(in: programme, week)
                }
            }
        }
    }
}

/// Why a site is not changed as asked.
package enum SiteRefusal: Refusal, Equatable {
    case unknownSite(String)
    case notAState(String)

    package var kind: RefusalKind {
        switch self {
        case .unknownSite: .notFound
        case .notAState: .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownSite: "site.unknown"
        case .notAState: "site.not-a-state"
        }
    }

    package var message: String {
        switch self {
        case .unknownSite(let name): "There is no site called “\(name)”."
        case .notAState(let text): "“\(text)” is not a state. Write its two letters, such as CA."
        }
    }
}
