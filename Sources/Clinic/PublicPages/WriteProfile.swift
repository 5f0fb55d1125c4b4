/// The programmes with what they say of themselves, and who of the staff stands on public pages.
package struct ProfilesReading: Sendable {
    package let programmes: [(programme: Programme, draft: ProfileDraft?)]
    package let listed: [ListedStaff]
    package let staff: [Staff]
}

/// Two people wrote at once: what the other one saved.
package struct ProfileConflict: Error, Sendable {
    package let current: ProfileDraft
}

extension Clinic {
    package func profiles(as caller: Caller) async throws -> ProfilesReading {
        try await look(.readProgrammes, as: caller) { work in
            work.note(JournalLine(scope: "profiles"))
            let programmes = try work.programmesOfSettings()
            return ProfilesReading(
                programmes: try programmes.map { ($0, try work.transaction.profileDraft(of: try work.settings(of: $0.id))) },
                listed: try work.transaction.listedStaff(), staff: try work.transaction.activeStaff())
        }
    }

    package func profile(of id: ID<Programme>, as caller: Caller) async throws -> (programme: Programme, draft: ProfileDraft?) {
        try await look(.readProgrammes, as: caller) { work in
            let access = try work.settings(of: id, detail: "profile")
            return (try work.transaction.programme(access), try work.transaction.profileDraft(of: access))
        }
    }

    /// Saves what a programme says of itself, without showing it to anybody.
    /// - Parameter version: the one that the writer started from; 0 when nothing had been saved.
    /// - Throws: `ProfileConflict` with the other one's words when somebody saved in between; nothing changes then.
    package func saveProfile(_ words: ProfileWords, slug: String, version: Int, of id: ID<Programme>, as caller: Caller) async throws {
        let slug = slug.trimmed.lowercased()
        try await perform(.publishProfile, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let access = try work.settings(of: id, detail: "profile saved")
            try words.check()
            guard (2...60).contains(slug.utf8.count), slug.isSlug else { throw ProfileRefusal.badSlug }
            if let owner = try work.transaction.programme(at: slug), owner != id { throw ProfileRefusal.slugTaken }
            let current = try work.transaction.profileDraft(of: access)
            if let current, current.words == words, current.slug == slug { return }
            guard (current?.version ?? 0) == version,
                try work.transaction.save(words, slug: slug, over: version, of: access, by: staff, at: work.now)
            else {
                guard let current else { throw ProfileRefusal.changedSinceRead }
                throw ProfileConflict(current: current)
            }
        }
    }

    /// Shows what was saved to everybody, as a version that never changes.
    package func publishProfile(version: Int, of id: ID<Programme>, as caller: Caller) async throws {
        try await perform(.publishProfile, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let access = try work.settings(of: id, detail: "profile published")
            guard let draft = try work.transaction.profileDraft(of: access) else { throw ProfileRefusal.missing(ProfileWords().missing) }
            guard draft.version == version else { throw ProfileRefusal.changedSinceRead }
            guard draft.words.missing.isEmpty else { throw ProfileRefusal.missing(draft.words.missing) }
            try work.transaction.publish(work.newID(), draft.words, of: access, by: staff, at: work.now)
        }
    }

    /// Shows a programme to nobody any more. Its versions stay.
    package func hideProfile(of id: ID<Programme>, as caller: Caller) async throws {
        try await perform(.publishProfile, as: caller) { work in
            let access = try work.settings(of: id, detail: "profile hidden")
            guard try work.transaction.profileDraft(of: access)?.shown != nil else { throw ProfileRefusal.notShown }
            try work.transaction.show(nil, of: access)
        }
    }

    /// Puts somebody of the staff on public pages who agreed to it, as they want to be read.
    package func listStaff(_ id: ID<Staff>, shownAs: String, licence: String, hasAgreed: Bool, as caller: Caller) async throws {
        let (shownAs, licence) = (shownAs.trimmed, licence.trimmed)
        try await perform(.publishProfile, as: caller) { work in
            guard let noted = caller.staff else { throw AccessRefusal.notYourDeed }
            guard let staff = try work.transaction.staff(id), staff.active else { throw ProfileRefusal.unknownStaff }
            guard (1...120).contains(shownAs.count), (1...200).contains(licence.count) else { throw ProfileRefusal.licenceMissing }
            guard hasAgreed else { throw ProfileRefusal.notAgreed }
            try work.transaction.list(
                ListedStaff(staff: id, shownAs: shownAs, licence: licence, role: staff.role), by: noted, at: work.now)
            work.note(JournalLine(scope: "staff:\(id.number)", detail: "agreed to stand on public pages"))
        }
    }

    /// Takes somebody off public pages.
    package func unlistStaff(_ id: ID<Staff>, as caller: Caller) async throws {
        try await perform(.publishProfile, as: caller) { work in
            guard try work.transaction.unlist(id) else { throw ProfileRefusal.unknownStaff }
            work.note(JournalLine(scope: "staff:\(id.number)", detail: "taken off public pages"))
        }
    }
}
