/// A made-up programme's public page, published, and who of its staff agreed to stand on it.
package struct SeedProfile: Sendable, Equatable {
    package let id: ID<ShownVersion>
    package let programme: ID<Programme>
    package let slug: String
    package let words: ProfileWords
    package let at: Instant
    /// Who wrote it.
    package let by: ID<Staff>

    package init(id: ID<ShownVersion>, programme: ID<Programme>, slug: String, words: ProfileWords, at: Instant, by: ID<Staff>) {
        (self.id, self.programme, self.slug) = (id, programme, slug)
        (self.words, self.at, self.by) = (words, at, by)
    }
}

extension Work {
    func plant(_ seed: SeedProfile) throws {
        let access: Access<Programme> = try everything(seed.programme)
        _ = try transaction.save(seed.words, slug: seed.slug, over: 0, of: access, by: seed.by, at: seed.at)
        try transaction.publish(seed.id, seed.words, of: access, by: seed.by, at: seed.at)
    }

    /// Puts somebody on public pages who agreed to it.
    func plant(_ listed: ListedStaff, by staff: ID<Staff>) throws { try transaction.list(listed, by: staff, at: now) }
}
