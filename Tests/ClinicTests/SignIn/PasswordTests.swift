import Foundation
import Testing

@testable import Clinic

@Suite struct `A stored password` {
    @Test func `agrees with the test vector of RFC 7914`() throws {
        // scrypt("pleaseletmein", "SodiumChloride", N 16384, r 8, p 1); the first 32 of its 64 bytes.
        let hash = [UInt8](hex: "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
        let salt = Data("SodiumChloride".utf8).base64EncodedString()
        let stored = try #require(Password(record: "scrypt$14$8$1$\(salt)$\(Data(hash).base64EncodedString())"))
        #expect(try stored.matches("pleaseletmein"))
        #expect(try !stored.matches("pleaseletmeim"))
    }

    @Test func `survives being written down and read again`() throws {
        let stored = try Password("four rusty kettles sing", cost: .forTests, chance: .seeded(1))
        let read = try #require(Password(record: stored.record))
        #expect(read == stored)
        #expect(stored.record.hasPrefix("scrypt$4$8$1$") && !stored.record.contains("kettles"))
        #expect(try read.matches("four rusty kettles sing"))
        #expect(try !read.matches("four rusty kettles sing ") && !read.matches("Four rusty kettles sing"))
        #expect(try !read.matches("") && !read.matches(String(repeating: "x", count: 1_000_000)))
    }

    @Test func `is the same however the keyboard composed its letters`() throws {
        let stored = try Password("Zo\u{EB} trinkt Caf\u{E9} \u{FB01}n", cost: .forTests)
        #expect(try stored.matches("Zoe\u{308} trinkt Cafe\u{301} fin"))
    }

    @Test func `of two people is different even if they chose the same`() throws {
        let one = try Password("four rusty kettles sing", cost: .forTests)
        let other = try Password("four rusty kettles sing", cost: .forTests)
        #expect(one.record != other.record)
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$4$8$1$AAAAAAAAAAAAAAAAAAAAAA==$", "bcrypt$4$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA",
        "scrypt$40$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$-1$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$4$8$1$%%%$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$20$32$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    ])
    func `that is no record, or would cost the server's memory, is not read`(record: String) {
        #expect(Password(record: record) == nil)
    }

    @Test func `made at an older cost asks to be made again`() throws {
        let stored = try Password("four rusty kettles sing", cost: .forTests)
        #expect(stored.needsRehash() && !stored.needsRehash(for: .forTests))
        #expect(!Password.decoy().needsRehash())
    }

    @Test func `of nobody never matches`() throws {
        #expect(try !Password.decoy(cost: .forTests).matches("four rusty kettles sing"))
        #expect(throws: PasswordUnusable.self) { try Password("", cost: .forTests) }
    }
}

@Suite struct `The rules for a new password` {
    @Test(
        arguments: [
            ("four rusty kettles sing", []), ("Zoë isst gern Käsespätzle", []), ("тихая вода глубока", []),
            ("jt7!kq-Lw0#z", []), ("elevenchars", [PasswordProblem.tooShort(least: 12)]), ("", [.tooShort(least: 12)]),
            (String(repeating: "four rusty kettles ", count: 7), [.tooLong(most: 128)]),
            ("Password2026!", [.breached]), ("!!Sunshine123", [.breached]), ("passwordpassword", [.breached]),
            ("1q2w3e4r5t6y", [.breached]), ("QWERTY123456", [.breached]), ("dragondragon99", [.breached]),
            ("aaaaaaaaaaaa", [.pattern]), ("abcabcabcabcabc", [.pattern, .breached]), ("abcdefghijklmnop", [.pattern]),
            ("987654321098", [.pattern]), ("maria.okafor", [.accountName]), ("Maria.Okafor2026!", [.accountName]),
            ("maria.okafor@clinic.example", [.accountName]),
        ] as [(String, [PasswordProblem])])
    func `take long ones and refuse what is tried first`(typed: String, expected: [PasswordProblem]) throws {
        let rules = PasswordRules(breached: try .shipped())
        #expect(rules.problems(with: typed, account: "Maria.Okafor@clinic.example") == expected)
    }

    @Test func `count code points after normalisation, not bytes`() throws {
        let rules = PasswordRules(breached: try .shipped())
        // Eleven letters, of which five are typed as two code points each.
        #expect(
            rules.problems(with: "e\u{301}a\u{308}o\u{308}u\u{308}i\u{302}xqzwkv", account: "a") == [
                .tooShort(least: 12)
            ])
        let letters = Array("aZ7ÄöКю水木-")
        let longest = String((0..<128).map { letters[$0 * $0 % 10] })
        #expect(rules.problems(with: longest, account: "a").isEmpty)
        #expect(rules.problems(with: longest + "q", account: "a") == [.tooLong(most: 128)])
        #expect(rules.problems(with: String(repeating: "x", count: 10_000_000), account: "a") == [.tooLong(most: 128)])
    }

    @Test func `say every reason at once, in words and in a stable code`() throws {
        let problems = PasswordRules(breached: try .shipped()).problems(with: "dragon1", account: "dragon")
        #expect(problems == [.tooShort(least: 12), .accountName, .breached])
        #expect(
            problems.map(\.code) == [
                "sign-in.password-too-short", "sign-in.password-is-account", "sign-in.password-breached",
            ])
        #expect(problems[0].message.contains("12"))
    }
}

@Suite struct `The list of breached passwords` {
    @Test func `begins its hashes as SHA-256 does`() {
        // SHA-256 of "password" begins 5e884898da28.
        #expect(BreachedPasswords.prefix(of: "password") == 0x5e88_4898_da28)
    }

    @Test func `that ships holds the well-known ones and stays small`() throws {
        let list = try BreachedPasswords.shipped()
        #expect(list.count > 30_000 && list.count * 6 <= 400 * 1024)
        for known in ["123456", "password", "qwerty", "letmein", "dragon", "iloveyou", "qazwsxedcrfv", "123456qwerty"] {
            #expect(list.contains(known), "\(known)")
        }
        for unknown in ["four rusty kettles sing", "jt7!kq-Lw0#z", "correct-cistern-stair-42"] {
            #expect(!list.contains(unknown), "\(unknown)")
        }
    }

    @Test func `finds its first, last and only entry`() throws {
        let words = (0..<33).map { "word number \($0) x" }
        let list = try BreachedPasswords.of(words)
        #expect(words.allSatisfy(list.contains))
        #expect(!list.contains("word number 33 x"))
        #expect(try BreachedPasswords.of(["alone x"]).contains("ALONE X"))
    }

    @Test(
        arguments: [[], [1, 2, 3], [9, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]]
            as [[UInt8]])
    func `is refused when it is empty, cut off or out of order`(bytes: [UInt8]) {
        #expect(throws: BreachedListDamaged.self) { try BreachedPasswords(list: bytes) }
    }
}
