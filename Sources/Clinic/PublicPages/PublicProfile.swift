import Database

/// A programme as everybody sees it.
package struct PublicProfile: Sendable, Equatable {
    package let slug: String
    package let programme: Programme
    package let words: ProfileWords
    /// The version that is shown, and since when.
    package let number: Int
    package let published: Day
    /// When its groups meet, as they stand in the week today.
    package let tracks: [Track]
    package let staff: [ListedStaff]
    /// Lines of its place that answer.
    package let lines: [HelpLine]

    /// Groups that meet on the same days at the same time.
    package struct Track: Sendable, Equatable, Hashable {
        /// Monday 1.
        package let weekdays: [Int]
        /// Minutes after midnight.
        package let starts: Int
        package let ends: Int
        package let isVirtual: Bool
    }

    package var isVirtual: Bool { tracks.contains(where: \.isVirtual) }
}

/// Somebody of the staff who agreed to stand on public pages.
package struct ListedStaff: Sendable, Equatable {
    package let staff: ID<Staff>
    package let shownAs: String
    /// `LMFT 12345, Oregon`.
    package let licence: String
    package let role: Role

    package init(staff: ID<Staff>, shownAs: String, licence: String, role: Role) {
        (self.staff, self.shownAs, self.licence, self.role) = (staff, shownAs, licence, role)
    }
}

extension PublicProfile.Track {
    /// When each group of a programme meets on a day's plan; groups that meet alike are one track.
    static func tracks(of groups: [TherapyGroup], _ slots: [WeekSlot], on day: Day) -> [PublicProfile.Track] {
        var found: Set<PublicProfile.Track> = []
        for group in groups {
            let own = slots.filter { $0.group == group.id && $0.from <= day && ($0.to.map { day <= $0 } ?? true) }
            for (time, alike) in Dictionary(
                grouping: own, by: { Time(starts: $0.starts, minutes: $0.blocks.reduce(0) { $0 + $1.minutes }) })
            {
                found.insert(
                    PublicProfile.Track(
                        weekdays: Set(alike.map(\.weekday)).sorted(), starts: time.starts, ends: time.starts + time.minutes,
                        isVirtual: group.virtual))
            }
        }
        return found.sorted {
            ($0.weekdays.first ?? 0, $0.starts, $0.ends, $0.isVirtual ? 1 : 0) < (
                $1.weekdays.first ?? 0, $1.starts, $1.ends, $1.isVirtual ? 1 : 0
            )
        }
    }

    private struct Time: Hashable {
        let starts: Int
        let minutes: Int
    }
}

extension Clinic {
    /// Every programme that shows itself, for whoever looks: signed in or not.
    package func publicProfiles() async throws -> [PublicProfile] {
        let now = surroundings.now()
        return try await database.read { transaction in
            let shown = try transaction.shownProfiles()
            guard !shown.isEmpty else { return [] }
            let (programmes, lines) = (try transaction.programmes(), try transaction.helpLines())
            let groups = try transaction.groups(of: shown.map(\.programme))
            let (slots, staff) = (try transaction.slots(of: groups.map(\.id)), try transaction.listedStaff(of: shown.map(\.programme)))
            return shown.compactMap { profile in
                guard let programme = programmes.first(where: { $0.id == profile.programme }) else { return nil }
                let zone = programme.site.zone
                return PublicProfile(
                    slug: profile.slug, programme: programme, words: profile.words, number: profile.number,
                    published: zone.local(profile.at).day,
                    tracks: PublicProfile.Track.tracks(of: groups.filter { $0.programme == programme.id }, slots, on: zone.local(now).day),
                    staff: staff.filter { $0.programme == programme.id }.map(\.staff), lines: lines.filter { $0.site == programme.site.id })
            }
        }
    }

    /// The programme that shows itself at an address, for whoever asks for care from there; nil when none does any more.
    package func shownProgramme(_ slug: String) async throws -> Programme? {
        try await database.read { try $0.shownProgramme(slug) }
    }

    /// One programme by its address.
    package func publicProfile(_ slug: String) async throws -> PublicProfile {
        guard let profile = try await publicProfiles().first(where: { $0.slug == slug }) else { throw ProfileRefusal.unknownProfile }
        return profile
    }
}
