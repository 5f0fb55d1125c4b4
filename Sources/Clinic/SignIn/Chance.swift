/// The one place from which sign-in takes random bytes: salts, two-step keys, recovery codes and session tokens.
///
/// Handed in, so that a test decides what chance says.
package struct Chance: Sendable {
    package let bytes: @Sendable (_ count: Int) -> [UInt8]

    package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.bytes = bytes }

    /// The operating system's generator, made for secrets.
    package static let system = Chance { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
