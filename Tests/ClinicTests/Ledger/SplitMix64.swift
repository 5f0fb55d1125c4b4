/// A small seeded generator (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014), so that a
/// simulated programme is the same one in every run.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, 1.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A draw from Beta(alpha, beta) for whole parameters: the alpha-th smallest of alpha + beta - 1 uniform draws.
    mutating func beta(_ alpha: Int, _ beta: Int) -> Double {
        (1..<(alpha + beta)).map { _ in share() }.sorted()[alpha - 1]
    }

    /// How many of `sessions` someone attends who comes with the given chance.
    mutating func attended(of sessions: Int, chance: Double) -> Int {
        (0..<sessions).count { _ in share() < chance }
    }
}
