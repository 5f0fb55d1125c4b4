import Testing

@testable import Clinic

@Suite struct `A mobile number` {
    /// ITU-T E.164, 6.2: at most 15 digits after the plus. North American numbers are NXX-NXX-XXXX with N from 2 to 9.
    @Test(arguments: [
        ("(503) 555-0142", "+15035550142"), ("503.555.0142", "+15035550142"), ("1 503 555 0142", "+15035550142"),
        ("+1 503-555-0142", "+15035550142"), (" 5035550142 ", "+15035550142"), ("+44 20 7946 0958", "+442079460958"),
        ("+49 (30) 901820", "+4930901820"),
    ]) func `is kept in one way, however it was typed`(typed: String, kept: String) {
        #expect(MobileNumber(typed)?.text == kept)
        #expect(MobileNumber(kept)?.text == kept)
    }

    @Test(arguments: [
        "", "555-0142", "123 555 0142", "503 155 0142", "503 555 01420", "+0 503 555 0142", "+1 103 555 0142", "+1 503 555 014",
        "+1234567", "+1234567890123456", "+", "503-555-0142 x3", "５０３５５５０１４２", "+1503555\n0142", "call me",
    ]) func `that no text could reach is none`(typed: String) {
        #expect(MobileNumber(typed) == nil)
    }
}
