/// What people pay who earn little: a discount by income, measured against the poverty guideline of a year.
///
/// The figures are the site's own, entered with their source: none is shipped.
package struct SlidingScale: Sendable, Equatable, Codable {
    /// Up to this percentage of the guideline, so much off.
    package struct Step: Sendable, Equatable, Codable {
        package let upTo: Int
        package let discount: Int

        package init(upTo: Int, discount: Int) { (self.upTo, self.discount) = (upTo, discount) }
    }

    /// The year of the guideline.
    package let year: Int
    /// Where its figures were read.
    package let source: String
    /// Yearly income at the guideline of one person alone, and what each further person of the household adds.
    package let firstPerson: Cents
    package let eachFurther: Cents
    package let steps: [Step]

    package init(year: Int, source: String, firstPerson: Cents, eachFurther: Cents, steps: [Step]) {
        (self.year, self.source, self.firstPerson, self.eachFurther, self.steps) = (year, source, firstPerson, eachFurther, steps)
    }

    package func guideline(for household: Int) -> Cents { firstPerson + eachFurther * (household - 1) }

    /// The first step that the income lies within; nothing off above the last.
    ///
    /// Compared in whole cents: an income at the very edge of a step is within it.
    package func applied(to means: HouseholdMeans) -> ScaledDiscount {
        let guideline = guideline(for: means.household)
        let step = steps.first { means.income.count * 100 <= guideline.count * $0.upTo }
        return ScaledDiscount(
            percent: step?.discount ?? 0, guideline: guideline, ofGuideline: means.income.count * 100 / guideline.count,
            year: year, source: source, means: means)
    }

    /// Steps rise and discounts fall, or somebody with more would pay less.
    package func check() throws(EstimateRefusal) {
        guard (2020...2100).contains(year) else { throw .impossible("year") }
        guard !source.isEmpty, source.count <= 300 else { throw .sourceMissing }
        guard firstPerson > .zero else { throw .impossible("firstPerson") }
        guard !steps.isEmpty, steps.count <= 12 else { throw .impossible("steps") }
        guard steps.allSatisfy({ (1...2000).contains($0.upTo) && (0...100).contains($0.discount) }) else { throw .impossible("steps") }
        for (one, next) in zip(steps, steps.dropFirst()) where next.upTo <= one.upTo || next.discount > one.discount {
            throw .impossible("steps")
        }
    }
}

/// How many live on what somebody earns, and how much that is in a year.
package struct HouseholdMeans: Sendable, Equatable, Codable {
    package let household: Int
    package let income: Cents

    package init(household: Int, income: Cents) { (self.household, self.income) = (household, income) }

    package func check() throws(EstimateRefusal) {
        guard (1...20).contains(household) else { throw .impossible("household") }
    }
}

/// The discount that a household has, and how it came about.
package struct ScaledDiscount: Sendable, Equatable, Codable {
    package let percent: Int
    package let guideline: Cents
    /// The income as a percentage of the guideline, rounded down.
    package let ofGuideline: Int
    package let year: Int
    package let source: String
    package let means: HouseholdMeans
}
