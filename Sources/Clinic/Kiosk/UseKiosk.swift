import Database

extension Clinic {
    /// What stands behind a kiosk's token; nil when it was never one, was ended, or is too old.
    package func kioskPresence(_ token: SessionToken, origin: String) async throws -> KioskPresence? {
        let (now, hash) = (surroundings.now(), token.hash)
        guard let (presence, seen) = try await database.read({ try $0.kioskPresence(hash, at: now, origin: origin) }) else { return nil }
        if now - seen > 30 { try await database.write { try $0.touchKiosk(hash, at: now) } }
        return presence
    }

    /// Somebody says who they are: the birth date, and the code that the desk gave them for today. A wrong one says the same,
    /// whoever it was about, and is counted by kiosk and by birth date.
    package func beginTurn(_ token: SessionToken, born: Day, code: String, origin: String) async throws {
        let (hash, csrf) = (token.hash, SessionToken.new().cookie)
        let began = try await perform(.signIn, as: .visitor(from: origin)) { work -> Bool in
            guard let kiosk = try work.transaction.kiosk(hash, at: work.now) else { throw KioskRefusal.notAKiosk }
            let (place, person) = ("kiosk:\(kiosk.id.number)", "kiosk:\(kiosk.id.number):\(born.number)")
            guard try work.transaction.waitBeforeSignIn(account: person, origin: place, now: work.now) == nil else {
                throw KioskRefusal.wait
            }
            let today = try work.transaction.programme(kiosk.programme).site.zone.local(work.now).day
            let member = try work.transaction.members(bornOn: born, in: kiosk.programme, on: today)
                .first { kiosk.code(of: $0, on: today) == code }
            guard let member else {
                try work.transaction.insertFailure(work.newID(), account: person, origin: place, at: work.now)
                work.note(JournalLine(scope: place, outcome: KioskRefusal.wrong.code))
                return false
            }
            try work.transaction.beginTurn(on: kiosk.id, of: member, csrf: csrf, at: work.now)
            work.note(JournalLine(chart: member, scope: place, detail: "turn on a kiosk"))
            return true
        }
        guard began else { throw KioskRefusal.wrong }
    }

    /// Somebody is done, or went away: the next page is the first one again, and nothing of theirs is reached from it.
    package func endTurn(on kiosk: ID<Kiosk>, as caller: Caller) async throws {
        let csrf = SessionToken.new().cookie
        try await perform(.manageOwnPage, as: caller) { work in
            guard let member = caller.ownChart, caller.kiosk == kiosk else { throw KioskRefusal.notAKiosk }
            try work.transaction.endTurn(on: kiosk, csrf: csrf, at: work.now)
            work.note(JournalLine(chart: member, scope: "kiosk:\(kiosk.number)", detail: "turn ended"))
        }
    }
}
