import Clinic
import Foundation

/// A programme's profile as data, by `docs/profile.schema.json`. What the house has not said is left out, and so are outcomes
/// while there are none: an empty figure would be read as one.
struct ProfileJSON: Encodable, Sendable {
    let format = "stepwell-programme-profile"
    let formatVersion = 1
    let slug: String
    let name: String
    let level: String
    let population: String
    let focus: String
    let version: Int
    let published: String
    let about: String
    let suits: String
    let site: Place
    let meetings: [Meeting]
    let therapies: [String]
    let staff: [Person]
    let crisis: Crisis
    let insurance: [String]
    let costs: String?
    let languages: [String]

    struct Place: Encodable, Sendable {
        let name: String
        let state: String
        let timeZone: String
        let address: String?
        let telephone: String?
    }

    /// Groups that meet on the same days at the same time.
    struct Meeting: Encodable, Sendable {
        let weekdays: [String]
        let starts: String
        let ends: String
        let virtual: Bool
    }

    struct Person: Encodable, Sendable {
        let name: String
        let licence: String
    }

    struct Crisis: Encodable, Sendable {
        let words: String
        let lines: [Line]

        struct Line: Encodable, Sendable {
            let name: String
            let telephone: String
            let hours: String?
        }
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }
}

extension ProfileJSON {
    init(_ profile: PublicProfile) {
        let (programme, words) = (profile.programme, profile.words)
        (slug, name, version, published) = (profile.slug, programme.name, profile.number, profile.published.iso)
        (level, population, focus) = (programme.level.rawValue, programme.population.rawValue, programme.focus.rawValue)
        (about, suits, costs) = (words.about, words.whom, words.costs.orNothing)
        site = Place(
            name: programme.site.name, state: programme.site.state, timeZone: programme.site.zone.identifier,
            address: words.address.orNothing, telephone: words.phone.orNothing)
        meetings = profile.tracks.map { Meeting($0) }
        (therapies, insurance, languages) = (words.lines(.therapies), words.lines(.insurance), words.lines(.languages))
        staff = profile.staff.map { Person(name: $0.shownAs, licence: $0.licence) }
        let always = [Crisis.Line(name: "Suicide and Crisis Lifeline", telephone: "988", hours: "day and night")]
        crisis = Crisis(
            words: words.crisis,
            lines: always + profile.lines.map { .init(name: $0.name, telephone: $0.phone, hours: $0.hours.orNothing) })
    }
}

extension ProfileJSON.Meeting {
    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    init(_ track: PublicProfile.Track) {
        weekdays = track.weekdays.map { Self.names[($0 - 1) % 7] }
        starts = LocalTime(day: .first, minute: track.starts % 1440).paddedClock
        ends = LocalTime(day: .first, minute: track.ends % 1440).paddedClock
        virtual = track.isVirtual
    }
}

extension String {
    /// Nil instead of nothing written.
    fileprivate var orNothing: String? { isEmpty ? nil : self }
}
