/// What everybody may know of the house without saying who they are: where it is, whom to call, and how soon it calls back.
package struct PublicHouse: Sendable {
    package let sites: [Site]
    /// Lines that answer, of every site.
    package let lines: [HelpLine]
    /// Where there is one place: by when somebody calls whose form comes in now.
    package let callBy: [InquiryUrgency: LocalTime]
    /// Where there is one place: when somebody is there, by weekday, in minutes after midnight.
    package let hours: [Int: Range<Int>]
    package let today: Day

    /// What the house is called where it has one place.
    package var name: String? { sites.count == 1 ? sites.first?.name : nil }
}

extension Clinic {
    /// What stands on every public page. It names nobody, so nothing of it is journalled.
    package func publicHouse(origin: String) async throws -> PublicHouse {
        try await look(.receiveInquiry, as: .visitor(from: origin)) { work in
            let (sites, lines) = (try work.transaction.sites(), try work.transaction.helpLines())
            guard let only = sites.first, sites.count == 1 else {
                let today = sites.first?.zone.local(work.now).day ?? Day(number: Int32(work.now.seconds / 86400))
                return PublicHouse(sites: sites, lines: lines, callBy: [:], hours: [:], today: today)
            }
            let (hours, clocks) = (try work.openHours(of: only), try work.clocks(of: only, at: work.now).clocks)
            let callBy = try InquiryUrgency.allCases.filter { $0 != .crisis }.map { urgency in
                (urgency, only.zone.local(hours.end(of: try clocks.clock(urgency).first, from: work.now)))
            }
            return PublicHouse(
                sites: sites, lines: lines, callBy: Dictionary(uniqueKeysWithValues: callBy), hours: hours.hours.hours,
                today: only.zone.local(work.now).day)
        }
    }
}
