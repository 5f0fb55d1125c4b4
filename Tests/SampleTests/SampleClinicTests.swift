import Database
import Testing

@testable import Clinic
@testable import Sample

@Suite struct `The sample clinic` {
    /// Wednesday 2026-06-03, 14:00 in Los Angeles.
    static let afternoon = Instant(seconds: 1_780_520_400)

    @Test func `is the same clinic at the same moment`() throws {
        #expect(try SampleClinic.world(now: Self.afternoon) == SampleClinic.world(now: Self.afternoon))
    }
}
