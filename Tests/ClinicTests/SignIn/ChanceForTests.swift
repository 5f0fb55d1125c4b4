import Foundation
import Synchronization

@testable import Clinic

extension Chance {
    /// Says the same in every run.
    static func seeded(_ seed: UInt64) -> Chance {
        let generator = Mutex(SplitMix64(seed: seed))
        return Chance { count in
            generator.withLock { generator in
                (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            }
        }
    }
}

extension BreachedPasswords {
    /// The list that ships with the program, read from the source tree.
    static func shipped() throws -> BreachedPasswords {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "Sources/Clinic/SignIn/breached.bin"))
        return try BreachedPasswords(list: Array(data))
    }

    /// A small list of one's own.
    static func of(_ words: [String]) throws -> BreachedPasswords {
        let sorted = words.map(prefix(of:)).sorted()
        return try BreachedPasswords(
            list: sorted.flatMap { value in (0..<6).map { UInt8(value >> (40 - $0 * 8) & 255) } })
    }
}

extension [UInt8] {
    init(hex: String) {
        let digits = hex.compactMap(\.hexDigitValue)
        self = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
