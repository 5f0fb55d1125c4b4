/// How much work one check of a password is (scrypt, RFC 7914): for the clinic's server once, for a thief once per
/// guess.
package struct PasswordCost: Sendable, Equatable {
    /// Two to this power rounds; memory is 128 bytes x rounds x block size.
    package let logRounds: Int
    package let blockSize: Int
    package let parallelism: Int

    /// Nil for parameters that would take more than a gigabyte, or are none: a stored record must not stop the server.
    package init?(logRounds: Int, blockSize: Int, parallelism: Int) {
        guard (1...20).contains(logRounds), (1...32).contains(blockSize), (1...8).contains(parallelism),
            128 * blockSize << logRounds <= 1 << 30
        else { return nil }
        (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
    }

    private init(_ logRounds: Int, _ blockSize: Int, _ parallelism: Int) {
        (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
    }

    /// What new passwords get: 64 MB of memory, and 190 ms of one core's time where it was measured (release build, a
    /// server core of 2026; twice the rounds took 380 ms, half of them 93 ms).
    package static let standard = PasswordCost(16, 8, 1)

    /// For tests only, where a password guards nobody: the cheapest that still runs every step.
    package static let forTests = PasswordCost(4, 8, 1)
}
