import Database

/// How it stands with a seat for somebody.
package struct SeatReading: Sendable {
    package let programme: Programme
    package let forecast: SeatForecast
    /// The first day that is free for them: after those who wait before them.
    package let first: Day?
    /// Their place on the waitlist; nil when they are not on it.
    package let place: Int?
    package let offers: [SeatOffer]
}

extension Clinic {
    /// Offers somebody a seat from a day on. It is kept for them until the offer lapses.
    package func offerSeat(of id: ID<Inquiry>, from starts: Day, days: Int, as caller: Caller) async throws -> ID<SeatOffer> {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "seat offered")
            let inquiry = try work.openInquiry(access)
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard let programme = inquiry.programme else { throw AdmissionRefusal.gateClosed([.programmeChosen]) }
            let today = try work.site(of: inquiry).zone.local(work.now).day
            guard (0...180).contains(today.days(until: starts)) else { throw AdmissionRefusal.startOutOfRange }
            guard (1...14).contains(days) else { throw AdmissionRefusal.offerOutOfRange }
            guard try !work.transaction.offers(of: access).contains(where: { [.offered, .accepted].contains($0.state(at: work.now)) })
            else { throw AdmissionRefusal.seatOfferedAlready }
            guard try work.seats(of: programme, from: today).free(on: starts) ?? 0 >= 1 else { throw AdmissionRefusal.noSeat }
            let offer = SeatOffer(
                id: work.newID(), inquiry: id, programme: programme, starts: starts,
                expires: work.now.adding(minutes: days * 24 * 60), state: .offered)
            try work.transaction.insert(offer, by: staff, at: work.now)
            try work.write("seat", "A seat was offered from \(starts.iso)", to: access)
            return offer.id
        }
    }

    /// Writes down their answer. A seat that was accepted is held until its first day.
    package func answerOffer(_ id: ID<SeatOffer>, of inquiry: ID<Inquiry>, accepts: Bool, as caller: Caller) async throws {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: accepts ? "seat accepted" : "seat declined")
            let site = try work.site(of: try work.openInquiry(access))
            guard let offer = try work.transaction.offers(of: access).first(where: { $0.id == id }) else {
                throw AdmissionRefusal.unknownChoice("offer")
            }
            let state = offer.state(at: work.now)
            guard state == .offered || (state == .accepted && !accepts) else { throw AdmissionRefusal.offerLapsed }
            let settled = try work.transaction.settle(
                id, as: accepts ? .accepted : .declined, from: offer.state, by: caller.staff, at: work.now)
            guard settled else { throw AdmissionRefusal.offerLapsed }
            try work.write("seat", accepts ? "They took the seat from \(offer.starts.iso)" : "They did not take the seat", to: access)
            guard accepts else { return try work.unsettle(.seatHeld, of: access) }
            let end = site.zone.instant(of: LocalTime(day: offer.starts.adding(days: 1), minute: 0)).adding(seconds: -1)
            try work.settle(.seatHeld, of: access, because: "the seat they took, from \(offer.starts.iso)", until: end)
        }
    }
}

extension Work {
    func seats(of programme: ID<Programme>, from day: Day) throws -> SeatForecast {
        SeatForecast(
            groups: try transaction.groupSeats(of: programme, from: day),
            // A seat that was taken is held until its first day is over.
            held: try transaction.standingOffers(in: programme, at: now).filter { $0.state == .offered || $0.starts >= day }.map(\.starts))
    }

    /// Gives back a seat that is offered or held for somebody who does not come, or comes elsewhere.
    func releaseSeats(of access: Access<Inquiry>) throws {
        for offer in try transaction.offers(of: access) where [.offered, .accepted].contains(offer.state) {
            _ = try transaction.settle(offer.id, as: .declined, from: offer.state, by: caller.staff, at: now)
            try write("seat", "The seat from \(offer.starts.iso) was given back", to: access)
        }
        try unsettle(.seatHeld, of: access)
    }

    /// Nil while no programme is chosen.
    func seatReading(of inquiry: Inquiry, _ access: Access<Inquiry>) throws -> SeatReading? {
        guard let chosen = inquiry.programme else { return nil }
        let (programme, today) = (try transaction.programme(chosen), try site(of: inquiry).zone.local(now).day)
        let forecast = try seats(of: chosen, from: today)
        let place = try transaction.waitlist(of: chosen).firstIndex(of: inquiry.id).map { $0 + 1 }
        return SeatReading(
            programme: programme, forecast: forecast, first: forecast.first(from: today, place: place ?? 1), place: place,
            offers: try transaction.offers(of: access))
    }
}
