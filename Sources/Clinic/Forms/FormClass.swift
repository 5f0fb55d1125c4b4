extension Instrument {
    /// How protected its answers are. Questions about substances say by themselves what somebody may be treated for, so they
    /// are kept as 42 CFR Part 2 asks, whatever the programme; everything a substance-use programme asks is, too.
    package func dataClass(in programme: Programme) -> DataClass {
        about == .substanceUse || programme.focus == .substanceUse ? .substanceUse : .mentalHealth
    }

    /// Whether it is made for somebody of this age.
    package func isMade(forAge age: Int) -> Bool { ages?.contains(age) ?? true }
}
