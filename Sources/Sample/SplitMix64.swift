/// A small seeded generator (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014): the same
/// made-up clinic on every machine.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A generator of its own for one question, such as "member 17 on this day": the answer does not depend on what
    /// else was asked before.
    init(seed: UInt64, _ about: Int...) {
        state = seed
        for part in about { state = next() ^ UInt64(bitPattern: Int64(part)) &* 0xD6E8_FEB8_6659_FD93 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, 1.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// Whether something with this chance happens.
    mutating func happens(_ chance: Double) -> Bool { share() < chance }

    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(share() * Double(range.count)) }

    /// A draw from Beta(alpha, beta) for whole parameters: the alpha-th smallest of alpha + beta - 1 uniform draws.
    mutating func beta(_ alpha: Int, _ beta: Int) -> Double {
        (1..<(alpha + beta)).map { _ in share() }.sorted()[alpha - 1]
    }
}
