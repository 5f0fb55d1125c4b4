/// A score that was made outside, in the tool that its licence allows, as somebody of the staff types it in: for questionnaires
/// of which only results may be kept (`InstrumentLicence.Kind.result`).
package struct NewEnteredScore: Sendable, Equatable {
    package let instrument: String
    /// Who answered, or rated.
    package let informant: Informant
    /// The day on which it was given.
    package let day: Day
    package let total: Double
    /// Parts of it by the names that the catalogue has for them; only those that were told.
    package let parts: [String: Double]
    /// Who gave it to the person: "Dr. Ines Falk, at the hospital".
    package let givenBy: String
    /// The licensed tool that it comes from: "OQ-Analyst", "paper form of the publisher".
    package let tool: String

    package init(
        instrument: String, informant: Informant, day: Day, total: Double, parts: [String: Double], givenBy: String, tool: String
    ) {
        (self.instrument, self.informant, self.day, self.total) = (instrument, informant, day, total)
        (self.parts, self.givenBy, self.tool) = (parts, givenBy.trimmed, tool.trimmed)
    }

    private static let mostLetters = 200

    /// What is checked before a number from elsewhere stands beside our own: that the catalogue knows such a number, for such a
    /// person, and that it says where it comes from.
    func check(on instrument: Instrument, of person: Member, today: Day) throws {
        guard instrument.licence.kind == .result else { throw EnterScoreRefusal.scoredHere(instrument.shortTitle) }
        guard instrument.informants.contains(informant) else { throw FormRefusal.wrongInformant(instrument.shortTitle) }
        guard person.born <= day, day <= today else { throw EnterScoreRefusal.dayUnusable }
        guard instrument.isMade(forAge: person.age(on: day)) else {
            let ages = instrument.ages.map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""
            throw FormRefusal.notForThisAge(instrument.shortTitle, ages)
        }
        try check(total, of: nil, within: instrument.totals, instrument)
        for (name, value) in parts.sorted(by: { $0.key < $1.key }) {
            guard let part = instrument.part(name) else { throw EnterScoreRefusal.unknownPart(name, instrument.shortTitle) }
            try check(value, of: part, within: part.range, instrument)
        }
        guard !givenBy.isEmpty, !tool.isEmpty else { throw EnterScoreRefusal.sourceMissing }
        guard max(givenBy.count, tool.count) <= Self.mostLetters else { throw EnterScoreRefusal.tooLong }
    }

    private func check(_ value: Double, of part: ResultPart?, within range: ClosedRange<Double>?, _ instrument: Instrument) throws {
        // Where the catalogue knows no range, any plain number is taken.
        let range = range ?? -9999...9999
        guard value.isFinite, range.contains(value) else {
            throw EnterScoreRefusal.outOfRange(part: part?.name, of: part?.title ?? instrument.shortTitle, range)
        }
    }
}

/// Where a typed-in score comes from, and what became of it.
package struct EnteredScore: Sendable, Equatable {
    package let form: ID<AskedForm>
    package let givenBy: String
    package let tool: String
    package let enteredBy: ID<Staff>
    package let enteredAt: Instant
    /// The one in whose place it stands.
    package let corrects: ID<AskedForm>?
    /// Set when it counts no more.
    package let correction: Correction?
    /// The one that stands in its place; nil when it was taken out whole.
    package let correctedBy: ID<AskedForm>?

    /// Why it counts no more, and who said so.
    package struct Correction: Sendable, Equatable {
        package let reason: String
        package let by: ID<Staff>
        package let at: Instant
    }
}

extension FormScore {
    /// Stands in the place of a scorer's number: nothing here worked it out.
    package static let enteredScorer = "entered"

    /// It was made outside and typed in.
    package var isEntered: Bool { scorer == Self.enteredScorer }
}
