import Database
import Testing

@testable import Clinic

@Suite struct `A programme's profile` {
    static var words: ProfileWords {
        var words = ProfileWords()
        (words.about, words.whom, words.crisis) = ("Groups in the morning.", "Adults.", "Call 988.")
        (words.therapies, words.insurance) = ("Skills\n\n  Process groups \n", "Harbor Health")
        return words
    }

    @Test func `is seen by everybody only once it is published, and as it was published`() async throws {
        try await World.onEachEngine { world in
            let id = world.adult.id
            try await world.clinic.saveProfile(Self.words, slug: " Adult-Mornings ", version: 0, of: id, as: world.director)
            #expect(try await world.clinic.publicProfiles().isEmpty)
            try await world.clinic.publishProfile(version: 1, of: id, as: world.director)
            var changed = Self.words
            changed.about = "Not said to anybody yet."
            try await world.clinic.saveProfile(changed, slug: "adult-mornings", version: 1, of: id, as: world.director)

            let profile = try await world.clinic.publicProfile("adult-mornings")
            #expect(profile.words == Self.words && profile.number == 1 && profile.published == World.monday)
            #expect(profile.words.lines(.therapies) == ["Skills", "Process groups"])
            try await world.clinic.hideProfile(of: id, as: world.director)
            #expect(try await world.clinic.publicProfiles().isEmpty)
            try await world.clinic.publishProfile(version: 2, of: id, as: world.director)
            #expect(try await world.clinic.publicProfile("adult-mornings").number == 2)
        }
    }

    @Test func `says when groups meet by the week as it stands, groups that meet alike once`() async throws {
        try await World.onEachEngine { world in
            let blocks: [WeekSlot.Block] = [.init(.skills, minutes: 60), .init(.breakTime, minutes: 10), .init(.therapy, minutes: 60)]
            try await world.clinic.database.write { transaction in
                for (group, days) in [(30, [1, 3, 5]), (31, [1, 3, 5]), (32, [2])] {
                    if group > 30 {
                        try transaction.insert(
                            TherapyGroup(id: ID(group), programme: world.adult.id, name: "G\(group)", kind: .therapy, virtual: group == 32))
                    }
                    for day in days {
                        try transaction.insert(
                            WeekSlot(
                                id: ID(group * 10 + day), group: ID(group), weekday: day, starts: 540, blocks: blocks,
                                from: World.monday.adding(days: -7), to: day == 5 ? World.monday.adding(days: -1) : nil))
                    }
                }
            }
            try await world.show()
            let tracks = try await world.clinic.publicProfile("adult").tracks
            #expect(
                tracks == [
                    .init(weekdays: [1, 3], starts: 540, ends: 670, isVirtual: false),
                    .init(weekdays: [2], starts: 540, ends: 670, isVirtual: true),
                ])
        }
    }

    @Test func `lists only who agreed, and in the programmes they work in`() async throws {
        try await World.onEachEngine { world in
            try await world.show()
            try await world.clinic.database.write { try $0.assign(ID(2), to: world.adult.id) }
            try await world.unchanged("profile.not-agreed") {
                try await world.clinic.listStaff(ID(2), shownAs: "Theo M.", licence: "LMFT", hasAgreed: false, as: world.director)
            }
            try await world.unchanged("profile.licence-missing") {
                try await world.clinic.listStaff(ID(2), shownAs: "Theo M.", licence: " ", hasAgreed: true, as: world.director)
            }
            try await world.unchanged("profile.unknown-staff") {
                try await world.clinic.listStaff(ID(77), shownAs: "Nobody", licence: "None", hasAgreed: true, as: world.director)
            }
            for (id, name) in [(2, "Theo M."), (3, "Rosa P.")] {
                try await world.clinic.listStaff(ID(id), shownAs: name, licence: "LMFT 1", hasAgreed: true, as: world.director)
            }
            #expect(try await world.clinic.publicProfile("adult").staff.map(\.shownAs) == ["Theo M."])
            try await world.clinic.unlistStaff(ID(2), as: world.director)
            #expect(try await world.clinic.publicProfile("adult").staff.isEmpty)
        }
    }

    @Test func `that cannot be kept or shown says why and changes nothing`() async throws {
        try await World.onEachEngine { world in
            let id = world.adult.id
            let save = { (words: ProfileWords, slug: String, version: Int) in
                try await world.clinic.saveProfile(words, slug: slug, version: version, of: id, as: world.director)
            }
            for slug in ["", "a", "two words", "päge", "../../etc", String(repeating: "a", count: 61)] {
                try await world.unchanged("profile.bad-address") { try await save(Self.words, slug, 0) }
            }
            var long = Self.words
            long.about = String(repeating: "a", count: 4001)
            try await world.unchanged("profile.too-long") { try await save(long, "adult", 0) }
            try await world.unchanged("access.not-your-deed") {
                try await world.clinic.saveProfile(Self.words, slug: "adult", version: 0, of: id, as: world.therapist)
            }
            try await world.unchanged("profile.missing") { try await world.clinic.publishProfile(version: 0, of: id, as: world.director) }
            var empty = Self.words
            empty.crisis = " "
            try await save(empty, "adult", 0)
            try await world.unchanged("profile.missing") { try await world.clinic.publishProfile(version: 1, of: id, as: world.director) }
            try await world.unchanged("profile.changed-since-read") {
                try await world.clinic.publishProfile(version: 9, of: id, as: world.director)
            }
            try await world.unchanged("profile.not-shown") { try await world.clinic.hideProfile(of: id, as: world.director) }
            try await world.unchanged("profile.address-taken") {
                try await world.clinic.saveProfile(Self.words, slug: "adult", version: 0, of: world.recovery.id, as: world.director)
            }
            let conflict = await #expect(throws: ProfileConflict.self) { try await save(Self.words, "adult", 0) }
            #expect(conflict?.current.words == empty)
            await #expect(throws: ProfileRefusal.unknownProfile) { try await world.clinic.publicProfile("adult") }
        }
    }
}

extension World {
    func show() async throws {
        try await clinic.saveProfile(`A programme's profile`.words, slug: "adult", version: 0, of: adult.id, as: director)
        try await clinic.publishProfile(version: 1, of: adult.id, as: director)
    }

    /// Expects a refusal by its code, which the journal has and which changed nothing that everybody may read.
    fileprivate func unchanged(_ code: String, _ deed: () async throws -> Void) async throws {
        let state = {
            try await self.clinic.database.read { transaction in
                try transaction.rows(
                    """
                    SELECT 'draft ' || programme_id || slug || version || COALESCE(shown_id, 0) FROM programme_profile UNION ALL
                    SELECT 'shown ' || id FROM published_profile UNION ALL SELECT 'listed ' || staff_id FROM listed_staff ORDER BY 1
                    """
                ) { try $0.next(String.self) }
            }
        }
        let before = try await state()
        let refusal = await #expect(throws: (any Error).self) { try await deed() }
        let (after, last) = (try await state(), try await journal().last)
        #expect((refusal as? any Refusal)?.code == code)
        #expect(before == after)
        #expect(last?.outcome == code)
    }
}
