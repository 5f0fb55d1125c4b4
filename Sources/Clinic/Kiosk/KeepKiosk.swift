/// What the desk needs to look after the kiosks of a programme.
package struct KioskReading: Sendable {
    package let programme: Programme
    package let kiosks: [OpenKiosk]
    /// Names of the staff who opened them.
    package let staff: [ID<Staff>: String]
    /// Everybody with a group today, and the code that each kiosk takes from them, in the order of `kiosks`.
    package let people: [(member: Member, codes: [String])]
    package let today: Day
}

extension Clinic {
    /// The kiosks of a programme, and the codes of today's people: for the desk, never for the kiosk.
    package func kiosks(of id: ID<Programme>, as caller: Caller) async throws -> KioskReading {
        try await look(.keepKiosks, as: caller) { work in
            let programme = try work.transaction.programme(try work.programme(id, detail: "kiosk codes"))
            let today = programme.site.zone.local(work.now).day
            let kiosks = try work.transaction.kiosks(of: id, at: work.now)
            var people: [ID<Member>: Member] = [:]
            if !kiosks.isEmpty {
                for session in try work.transaction.sessions(of: [id], from: today, to: today) where session.cancelled == nil {
                    for member in try work.transaction.members(at: work.session(session.id, detail: "kiosk codes")) {
                        people[member.id] = member
                    }
                }
            }
            return KioskReading(
                programme: programme, kiosks: try work.transaction.openKiosks(of: id, at: work.now),
                staff: try work.transaction.staffNames(),
                people: people.values.sorted { ($0.family, $0.given, $0.id) < ($1.family, $1.given, $1.id) }.map { member in
                    (member, kiosks.map { $0.code(of: member.id, on: today) })
                }, today: today)
        }
    }

    /// Makes the browser that asks a kiosk of a programme. It is signed out as staff in the same step.
    package func openKiosk(for id: ID<Programme>, as caller: Caller) async throws -> SessionToken {
        let (token, csrf, key) = (SessionToken.new(), SessionToken.new().cookie, Chance.system.bytes(32))
        return try await perform(.keepKiosks, as: caller) { work in
            let access = try work.programme(id, detail: "kiosk opened")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            try work.transaction.insert(
                Kiosk(id: work.newID(), programme: access.id, codeKey: key), token: token.hash, csrf: csrf, by: staff, at: work.now)
            return token
        }
    }

    package func endKiosk(_ kiosk: ID<Kiosk>, of id: ID<Programme>, as caller: Caller) async throws {
        try await perform(.keepKiosks, as: caller) { work in
            _ = try work.programme(id, detail: "kiosk ended")
            guard try work.transaction.endKiosk(kiosk, of: id, by: caller.staff, at: work.now) else { throw KioskRefusal.unknownKiosk }
        }
    }
}
