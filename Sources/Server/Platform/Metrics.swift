import HTTPTypes
import Hummingbird
import Synchronization

/// What the server has done since it started, in numbers without persons.
final class Metrics: Sendable {
    /// What is counted together. The path is that of the route, without ids.
    private struct Kind: Hashable {
        let method: HTTPRequest.Method
        let path: String
        let status: Int

        var label: String { "method=\"\(method.rawValue)\",path=\"\(path)\",status=\"\(status)\"" }
    }

    private struct Counts {
        var answers: [Kind: Int] = [:]
        var seconds = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var sum = 0.0
    }

    private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
    private let counts = Mutex(Counts())

    func note(_ method: HTTPRequest.Method, _ path: String, _ status: Int, seconds: Double) {
        let kind = Kind(method: method, path: path, status: status)
        let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        counts.withLock { counts in
            counts.answers[kind, default: 0] += 1
            counts.seconds[place] += 1
            counts.sum += seconds
        }
    }

    /// The text that Prometheus reads.
    func text(statements: Int) -> String {
        let now = counts.withLock { ($0.answers, $0.seconds, $0.sum) }
        var lines = ["# TYPE stepwell_answers_total counter"]
        lines += now.0.map { ($0.key.label, $0.value) }.sorted { $0.0 < $1.0 }.map { "stepwell_answers_total{\($0.0)} \($0.1)" }
        lines.append("# TYPE stepwell_answer_seconds histogram")
        var total = 0
        for (bound, count) in zip(Self.bounds.map { "\($0)" } + ["+Inf"], now.1) {
            total += count
            lines.append("stepwell_answer_seconds_bucket{le=\"\(bound)\"} \(total)")
        }
        lines += ["stepwell_answer_seconds_sum \(now.2)", "stepwell_answer_seconds_count \(total)"]
        lines += ["# TYPE stepwell_statements_total counter", "stepwell_statements_total \(statements)"]
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Counts every answer by its route, never by its address: addresses hold ids.
struct MetricsMiddleware: RouterMiddleware {
    typealias Context = StaffContext
    let metrics: Metrics

    func handle(
        _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let took = (clock.now - start).components
        let seconds = Double(took.seconds) + Double(took.attoseconds) / 1e18
        metrics.note(request.method, context.endpointPath ?? "-", response.status.code, seconds: seconds)
        return response
    }
}
