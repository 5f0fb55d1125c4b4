import Foundation
import Hummingbird
import Testing

@testable import Server

@Suite struct `The access table` {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/access.txt").standardized

    @Test func `is the one that people read`() throws {
        if ProcessInfo.processInfo.environment["STEPWELL_RENEW"] == "1" {
            try AccessTable.text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: Self.file, encoding: .utf8)
        #expect(
            kept == AccessTable.text,
            "docs/access.txt is not what the program does. Read the difference; if it is meant, run the tests with STEPWELL_RENEW=1 and keep the file."
        )
    }

    @Test func `has every route that the server answers, and no other`() async throws {
        try await SmallClinic.with { small, _ in
            let answered = small.house.staffRouter().routes.map { "\($0.method.rawValue) /\($0.path.description.drop { $0 == "/" })" }
            let known = Route.all.map { "\($0.method.rawValue) /\(RouterPath($0.path).description.drop { $0 == "/" })" }
            #expect(answered.sorted() == known.sorted())
            #expect(Set(known).count == known.count)
        }
    }

    @Test func `gives every deed but those of the machine to somebody`() {
        for line in AccessTable.text.split(separator: "\n\n")[0].split(separator: "\n").dropFirst() {
            #expect(line.contains("yes"), "nobody may do \(line)")
        }
    }
}
