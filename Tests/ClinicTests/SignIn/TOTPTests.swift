import Testing

@testable import Clinic

@Suite struct `The second step of signing in` {
    private let key = Array("12345678901234567890".utf8)
    private let noon = Instant(seconds: 1_111_111_111)

    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `agrees with the test vectors of RFC 6238`(seconds: Int, code: String) {
        let step = TOTP.step(at: Instant(seconds: seconds))
        #expect(TOTP(key: key, digits: 8).code(forStep: step) == code)
        #expect(TOTP(key: key).code(forStep: step) == String(code.suffix(6)))
    }

    @Test(arguments: [
        (0, "755224"), (1, "287082"), (2, "359152"), (3, "969429"), (4, "338314"), (5, "254676"), (6, "287922"),
        (7, "162583"), (8, "399871"), (9, "520489"),
    ])
    func `agrees with the test vectors of RFC 4226`(counter: Int, code: String) {
        #expect(TOTP(key: key).code(forStep: counter) == code)
    }

    @Test func `takes the code of this half minute, the one before and the one after, and no other`() {
        let totp = TOTP(key: key)
        let step = TOTP.step(at: noon)
        for offset in -3...3 {
            let taken = totp.step(taking: totp.code(forStep: step + offset), at: noon, lastStep: 0)
            #expect(taken == (abs(offset) <= 1 ? step + offset : nil), "\(offset)")
        }
    }

    @Test func `takes a code once, and none older than the last`() throws {
        let totp = TOTP(key: key)
        let step = TOTP.step(at: noon)
        let used = try #require(totp.step(taking: totp.code(forStep: step), at: noon, lastStep: 0))
        #expect(totp.step(taking: totp.code(forStep: step), at: noon, lastStep: used) == nil)
        #expect(totp.step(taking: totp.code(forStep: step - 1), at: noon, lastStep: used) == nil)
        #expect(totp.step(taking: totp.code(forStep: step + 1), at: noon, lastStep: used) == step + 1)
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "１４０５０４7"])
    func `does not take what is no code`(typed: String) {
        #expect(TOTP(key: key).step(taking: typed, at: noon, lastStep: 0) == nil)
    }

    @Test func `takes a code typed with a space in the middle`() {
        #expect(TOTP(key: key).step(taking: "050 471", at: noon, lastStep: 0) != nil)
    }

    @Test func `gives apps a link and people a key to type`() {
        let totp = TOTP(key: key)
        #expect(
            totp.link(issuer: "Stepwell: Harbour House", account: "maria@clinic.example")
                == "otpauth://totp/Stepwell%3A%20Harbour%20House:maria%40clinic.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stepwell%3A%20Harbour%20House"
                + "&algorithm=SHA1&digits=6&period=30")
        #expect(totp.typedKey == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(TOTP.new(chance: .seeded(1)).key.count == 20)
        #expect(TOTP.new() != TOTP.new())
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `writes keys in base 32 as RFC 4648 does`(plain: String, encoded: String) {
        #expect(Base32.encoded(Array(plain.utf8)) == encoded)
        #expect(Base32.decoded(encoded.lowercased() + " ==") == Array(plain.utf8))
    }

    @Test(arguments: ["1", "0OIL", "M", "MZ!", "MZ", "ÄÖ"])
    func `does not read what is no base 32`(text: String) {
        #expect(Base32.decoded(text) == nil)
    }
}

@Suite struct `Recovery codes` {
    @Test func `are ten, all different, in groups of letters that cannot be misread`() {
        let codes = RecoveryCode.batch(chance: .seeded(3))
        #expect(codes.count == 10 && Set(codes.map(\.text)).count == 10)
        for code in codes {
            #expect(code.text.split(separator: "-").map(\.count) == [4, 4, 4, 4])
            #expect(!code.text.contains { "AEIOUL01258".contains($0) })
        }
        // 16 letters of 19: 67.9 bits, above the 50 that are asked for.
        #expect(RecoveryCode.alphabet.count == 19 && Set(RecoveryCode.alphabet).count == 19)
    }

    @Test func `use every letter about as often`() {
        let letters = (0..<400).flatMap {
            RecoveryCode.batch(chance: .seeded($0)).flatMap { $0.text.filter { $0 != "-" } }
        }
        let counts = Dictionary(grouping: letters, by: { $0 }).mapValues(\.count)
        let expected = Double(letters.count) / 19
        #expect(counts.count == 19)
        #expect(counts.values.allSatisfy { abs(Double($0) - expected) < expected * 0.1 })
    }

    // That each is taken once is the store's to keep: `Signing in` holds it to that.
    @Test func `are known however they are typed`() throws {
        let codes = RecoveryCode.batch(chance: .seeded(4))
        let typed = " " + codes[3].text.lowercased().filter { $0 != "-" } + " "
        #expect(RecoveryCode(typed: typed)?.hash == codes[3].hash)
        #expect(Set(codes.map(\.hash)).count == 10)
    }

    @Test(arguments: ["", "BCDF", "BCDF-GHJK-MNPQ-RSTA", "BCDF-GHJK-MNPQ-RSTVW", "BCDF-GHJK-MNPQ-RSTV"])
    func `that are none are not taken`(typed: String) {
        let hashes = Set(RecoveryCode.batch(chance: .seeded(5)).map(\.hash))
        #expect(RecoveryCode(typed: typed).map { !hashes.contains($0.hash) } ?? true)
    }
}
