/// How long somebody who asks for care may wait for a call.
package struct ContactClock: Sendable, Equatable {
    /// Until the first conversation.
    package let first: Wait
    /// Until the next attempt, after one that reached nobody or left something open.
    package let next: Wait

    package enum Wait: Sendable, Equatable {
        /// Day and night.
        case always(minutes: Int)
        /// Only while somebody of the site is there.
        case staffed(minutes: Int)

        package init(minutes: Int, runs: Runs) {
            switch runs {
            case .always: self = .always(minutes: minutes)
            case .staffed: self = .staffed(minutes: minutes)
            }
        }

        package var minutes: Int {
            switch self {
            case .always(let minutes), .staffed(let minutes): minutes
            }
        }

        package var runs: Runs {
            switch self {
            case .always: .always
            case .staffed: .staffed
            }
        }
    }

    /// When a wait runs.
    package enum Runs: String, Sendable, CaseIterable {
        case always, staffed

        package var title: String {
            switch self {
            case .always: "Day and night"
            case .staffed: "Only while somebody is there"
            }
        }
    }
}

/// When a site has somebody there: its hours by weekday, without its holidays.
package struct OpenHours: Sendable {
    package let hours: StaffedHours
    package let holidays: Set<Day>
    package let zone: SiteZone

    package init(hours: StaffedHours, holidays: Set<Day>, zone: SiteZone) {
        (self.hours, self.holidays, self.zone) = (hours, holidays, zone)
    }

    /// The moment at which a wait that began at `start` is over.
    package func end(of wait: ContactClock.Wait, from start: Instant) -> Instant {
        switch wait {
        case .always(let minutes): start.adding(minutes: minutes)
        case .staffed(let minutes): staffed(minutes, from: start)
        }
    }

    /// A site that never opens would never call: its clock runs day and night then.
    private func staffed(_ minutes: Int, from start: Instant) -> Instant {
        let begun = zone.local(start)
        var left = minutes
        for offset in 0...366 {
            let day = begun.day.adding(days: offset)
            guard !holidays.contains(day), let open = hours.hours[day.weekday] else { continue }
            let from = offset == 0 ? max(open.lowerBound, begun.minute) : open.lowerBound
            guard from < open.upperBound else { continue }
            if left <= open.upperBound - from { return zone.instant(of: LocalTime(day: day, minute: min(from + left, 1439))) }
            left -= open.upperBound - from
        }
        return start.adding(minutes: minutes)
    }
}

extension Work {
    /// The hours of a site: whenever one of its programmes has somebody there.
    func openHours(of site: Site) throws -> OpenHours {
        var hours: [Int: Range<Int>] = [:]
        for programme in try transaction.programmes().filter({ $0.site.id == site.id }) {
            for (weekday, range) in try transaction.alertRoute(of: programme.id).hours.hours {
                let known = hours[weekday] ?? range
                hours[weekday] = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
            }
        }
        return OpenHours(
            hours: hours.isEmpty ? .usual : StaffedHours(hours), holidays: Set(try transaction.holidays(of: site.id).keys), zone: site.zone)
    }
}
