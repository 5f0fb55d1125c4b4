package import Clinic

/// The sample clinic made large: up to tens of thousands of made-up people and years of attendance, for tests and
/// benchmarks.
///
/// The same figures give the same people, ids, sessions and attendance on every machine.
package enum ScaledClinic {
    /// What to plant, slice after slice, in this order: first the house, then each programme four weeks at a time. A
    /// slice is made when it is asked for (`world()`), so that memory stays small however large the clinic is.
    ///
    /// - Parameters:
    ///   - members: people in the database in total. Up to ten weeks they are all in treatment the whole time; over
    ///     more weeks each stays for eight to ten, and they follow each other evenly.
    ///   - weeks: whole weeks of sessions, the last of which holds `last`.
    ///   - last: the last day whose attendance is known, such as yesterday; the rest of its week is only planned.
    package static func slices(members: Int, weeks: Int, seed: UInt64, endingOn last: Day) throws -> [ScaledSlice] {
        let shape = try ScaledShape(members: max(1, members), weeks: max(1, weeks), seed: seed, endingOn: last)
        let blocks = stride(from: 0, to: shape.weeks, by: 4).map { $0..<min($0 + 4, shape.weeks) }
        let programmes = shape.programmes.indices.flatMap { programme in
            blocks.map { ScaledSlice(shape: shape, part: .weeks($0, ofProgramme: programme)) }
        }
        return [ScaledSlice(shape: shape, part: .house)] + programmes
    }

    /// So many people more who ask for care, to be planted last.
    package static func inquiries(_ count: Int, seed: UInt64, endingOn last: Day, members: Int, weeks: Int, at now: Instant) throws
        -> SeedWorld
    {
        try ScaledShape(members: max(1, members), weeks: max(1, weeks), seed: seed, endingOn: last).inquiries(count, at: now)
    }

    /// The account that sees everything, with the sample's password.
    package static let director = "scaled.director"
}

/// One part of a scaled clinic, to be planted after those before it.
package struct ScaledSlice: Sendable {
    enum Part: Sendable {
        /// Sites, programmes, staff and groups.
        case house
        /// Who comes to one programme in some weeks, and every session of those.
        case weeks(Range<Int>, ofProgramme: Int)
    }

    let shape: ScaledShape
    let part: Part

    package func world() throws -> SeedWorld {
        switch part {
        case .house: shape.house()
        case .weeks(let weeks, let programme): try shape.world(weeks, ofProgramme: programme)
        }
    }
}
