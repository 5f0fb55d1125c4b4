import Dispatch

/// One thread apart for work that takes a tenth of a second of a processor, such as checking a password.
///
/// Pages never wait behind it, and it holds its memory once: many people signing in at once wait for each other, not for pages.
package final class SlowWork: Sendable {
    private let queue = DispatchQueue(label: "stepwell.slow", qos: .utility)

    package init() {}

    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
