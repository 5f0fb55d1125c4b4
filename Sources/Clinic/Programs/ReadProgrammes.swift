import Database

/// The programmes of the settings, with how many people are in each.
package struct ProgrammesReading: Sendable {
    package let programmes: [Programme]
    /// People placed in each programme today.
    package let sizes: [ID<Programme>: Int]
    package let packs: [RulePack]
}

/// One programme as it is set up: its rules on the day it is, and its week.
package struct ProgrammeReading: Sendable {
    package let programme: Programme
    package let today: Day
    /// The rules for a member whose payer adds none.
    package let book: RuleBook
    /// The rules for members of each payer that adds some.
    package let payerBooks: [PayerBook]
    package let packs: [RulePack]
    package let groups: [TherapyGroup]
    package let slots: [WeekSlot]
}

/// The rules that hold for the members of one payer.
package struct PayerBook: Sendable {
    /// The word by which the packs know the payer, such as `medicare`.
    package let payer: String
    package let book: RuleBook
}

/// Every pack, and the caller's programmes, each of which stands on some of them.
package struct PacksReading: Sendable {
    package let packs: [RulePack]
    package let programmes: [Programme]
}

extension Clinic {
    package func programmes(as caller: Caller) async throws -> ProgrammesReading {
        try await look(.readProgrammes, as: caller) { work in
            work.note(JournalLine(scope: "programmes"))
            let programmes = try work.programmesOfSettings()
            return ProgrammesReading(
                programmes: programmes, sizes: try work.transaction.sizes(of: programmes.map { ($0.id, $0.site.zone.local(work.now).day) }),
                packs: work.clinic.packs)
        }
    }

    package func programme(_ id: ID<Programme>, as caller: Caller) async throws -> ProgrammeReading {
        try await look(.readProgrammes, as: caller) { work in
            let programme = try work.transaction.programme(try work.settings(of: id))
            let today = programme.site.zone.local(work.now).day
            let groups = try work.transaction.groups(of: [id])
            return ProgrammeReading(
                programme: programme, today: today, book: try books.book(for: programme.scope(payer: nil, in: today.week), on: today),
                payerBooks: try payerBooks(of: programme, on: today), packs: packs, groups: groups,
                slots: try work.transaction.slots(of: groups.map(\.id)))
        }
    }

    package func rulePacks(as caller: Caller) async throws -> PacksReading {
        try await look(.readProgrammes, as: caller) { work in
            work.note(JournalLine(scope: "packs"))
            return PacksReading(packs: work.clinic.packs, programmes: try work.programmesOfSettings())
        }
    }

    package func rulePack(_ key: String, as caller: Caller) async throws -> RulePack {
        try await look(.readProgrammes, as: caller) { work in
            guard let pack = work.clinic.packs.first(where: { $0.key == key }) else { throw SettingsRefusal.unknownPack }
            work.note(JournalLine(scope: "pack:\(key)"))
            return pack
        }
    }

    /// A book for each payer that a pack names and that this programme's members may have.
    func payerBooks(of programme: Programme, on day: Day) throws -> [PayerBook] {
        let overlays = packs.filter { $0.kind == .overlay && $0.applies.fitsProgramme(of: programme.scope(payer: nil, in: day.week)) }
        return try Set(overlays.flatMap(\.applies.payers)).sorted().compactMap { payer in
            let scope = programme.scope(payer: payer, in: day.week)
            guard overlays.contains(where: { $0.applies.payers.contains(payer) && $0.applies.fits(scope) }) else { return nil }
            return PayerBook(payer: payer, book: try books.book(for: scope, on: day))
        }
    }
}

extension Work {
    /// Settings hold nothing about a person, so whoever may change them sees those of every programme.
    func programmesOfSettings() throws -> [Programme] {
        caller.may(.changeProgrammes) ? try transaction.programmes() : try programmes()
    }

    func settings(of id: ID<Programme>, detail: String = "") throws -> Access<Programme> {
        guard caller.may(.changeProgrammes) else { return try programme(id, detail: detail) }
        guard try transaction.focus(of: id) != nil else { throw AccessRefusal.unknownProgramme }
        note(JournalLine(scope: "programme:\(id.number)", detail: detail))
        return try everything(id)
    }
}

/// Why something in the settings cannot be had or changed.
package enum SettingsRefusal: Refusal, Equatable {
    case unknownPack
    case nothingToConfirm

    package var kind: RefusalKind {
        switch self {
        case .unknownPack: .notFound
        case .nothingToConfirm: .conflict
        }
    }

    package var code: String {
        switch self {
        case .unknownPack: "settings.unknown-pack"
        case .nothingToConfirm: "settings.nothing-to-confirm"
        }
    }

    package var message: String {
        switch self {
        case .unknownPack: "There is no such rule pack."
        case .nothingToConfirm: "This rule does not wait to be confirmed here. Load the page again to see what does."
        }
    }
}
