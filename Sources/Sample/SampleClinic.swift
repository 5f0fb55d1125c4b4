package import Clinic

/// Juniper Street Clinic: a made-up clinic with made-up people, for a first look, for tests, screenshots and
/// benchmarks.
///
/// Four tracks: adults by day (nine hours), teenagers after school (six), partial hospitalisation (twenty) and
/// substance use in the evening. Its records begin eight weeks before today, and its sessions are planned four weeks
/// ahead. Each person's story stands beside them (`adultDayPeople`, `teenagers`, `partialDayPeople`, `eveningPeople`).
package enum SampleClinic {
    /// With this everybody of the sample signs in. It is printed in the README: a clinic with real people never uses
    /// it.
    package static let password = "juniper street sample"
    package static let zone = "America/Los_Angeles"

    /// The first day on record is this many weeks before the Monday of this week.
    static let weeksOfHistory = 8
    static let weeksAhead = 4
    static let seed: UInt64 = 0x0001_4A55_4E49_5045

    /// The clinic as it stands at a moment: the same moment, the same clinic.
    package static func world(now: Instant, zone identifier: String = zone) throws -> SeedWorld {
        guard let zone = SiteZone(identifier) else { throw SampleProblem.unknownZone(identifier) }
        var builder = WorldBuilder(now: now, zone: zone)
        try builder.build()
        return builder.world
    }

    static let everybody: [Person] = adultDayPeople + teenagers + partialDayPeople + eveningPeople
}

package enum SampleProblem: Error, Equatable {
    case unknownZone(String)
}
