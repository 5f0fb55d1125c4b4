import Foundation
import Testing

/// What the compiler cannot check about the tree. Each finding says what to do.
@Suite struct `The source tree` {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Which modules a file may import, by the first rule its path matches.
    static let imports: [(folder: String, part: String, allowed: Set<String>)] = [
        ("Sources/Database/SQLite/", "", ["GRDB", "GRDBSQLite", "NIOPosix"]),
        ("Sources/Database/Postgres/", "Dump.swift", ["Foundation", "Subprocess", "SystemPackage"]),
        ("Sources/Database/Postgres/", "", ["CPostgres", "NIOPosix", "Synchronization", "Foundation", "Glibc"]),
        ("Sources/Database/", "", ["NIOPosix", "Synchronization", "Foundation"]),
        ("Sources/Clinic/", "Store.swift", ["Database"]),
        ("Sources/Clinic/SignIn/", "", ["Crypto", "CryptoExtras", "Foundation", "Database"]),
        ("Sources/Clinic/Rules/", "", ["Yams"]),
        ("Sources/Clinic/Measures/", "Reader.swift", ["Yams"]),
        ("Sources/Clinic/Worksheets/WorksheetReading.swift", "", ["Yams"]),
        ("Sources/Clinic/Admissions/", "Reader.swift", ["Yams"]),
        ("Sources/Clinic/Intake/", "Reader.swift", ["Yams"]),
        ("Sources/Clinic/LevelOfCare/", "Reader.swift", ["Yams"]),
        ("Sources/Clinic/Consents/", "Reading.swift", ["Yams"]),
        ("Sources/Clinic/", "", ["Database", "Crypto", "Foundation", "Synchronization", "Dispatch", "CEmbedded"]),
        ("Sources/Server/", "Page.swift", ["Foundation"]),
        (
            "Sources/Server/Couriers/", "",
            ["CCurl", "Clinic", "Crypto", "Foundation", "Hummingbird", "Logging", "NIOPosix", "ServiceLifecycle"]
        ),
        ("Sources/Server/Printing/", "", ["CCairo", "Clinic", "Foundation"]),
        (
            "Sources/Server/", "",
            [
                "Clinic", "Crypto", "Foundation", "HTTPTypes", "Hummingbird", "Logging", "NIOCore", "NIOPosix", "ServiceLifecycle",
                "Synchronization", "UnixSignals",
            ]
        ),
        ("Sources/Sample/", "", ["Clinic"]),
    ]

    /// Words that have one right home elsewhere.
    static let banned: [(word: String, instead: String, except: String)] = [
        ("Date()", "take the time from Surroundings", "Sources/Clinic/Platform/Surroundings.swift"),
        ("Date.now", "take the time from Surroundings", "-"),
        ("UUID()", "take ids from Surroundings", "-"),
        ("try!", "throw, or write the precondition down", "-"),
        ("as!", "say what it is where it is made", "-"),
        ("fatalError(", "throw", "-"),
        ("@unchecked Sendable", "make it a value, or guard it with a Mutex", "Sources/Database/"),
        ("nonisolated(unsafe)", "make it a value, or guard it with a Mutex", "-"),
        ("[String: Any]", "give it a type", "Sources/Clinic/Imports/FHIR"),
        ("TODO", "do it, or file it", "-"),
        ("FIXME", "mend it, or file it", "-"),
    ]

    @Test func `imports only what each file's part in it allows`() throws {
        for file in try SourceFile.all(under: Self.root, "Sources") {
            guard
                let rule = Self.imports.first(where: { file.path.hasPrefix($0.folder) && ($0.part.isEmpty || file.path.hasSuffix($0.part)) }
                )
            else { continue }
            for module in file.imports where !rule.allowed.contains(module) {
                Issue.record("\(file.path) may not import \(module); here: \(rule.allowed.sorted().joined(separator: ", "))")
            }
        }
    }

    @Test func `uses no word that has a better home`() throws {
        for file in try SourceFile.all(under: Self.root, "Sources") {
            for (number, line) in file.lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                for rule in Self.banned where line.contains(rule.word) && !file.path.hasPrefix(rule.except) {
                    Issue.record("\(file.path):\(number + 1): \(rule.word): \(rule.instead)")
                }
            }
        }
    }

    @Test func `speaks SQL only in stores`() throws {
        let pattern = try Regex(#"("|^\s*)(SELECT |INSERT INTO |UPDATE [a-z_]+ SET|DELETE FROM )"#)
        for file in try SourceFile.all(under: Self.root, "Sources/Clinic") where !file.path.hasSuffix("Store.swift") {
            for (number, line) in file.lines.enumerated() where line.contains(pattern) {
                if file.path.hasSuffix("Upkeep/Emptiness.swift") || file.path.hasSuffix("Platform/Clinic.swift") { continue }
                Issue.record("\(file.path):\(number + 1): a statement outside a store; move it to …Store.swift")
            }
        }
    }

    @Test func `keeps every file to a length that can be read at one sitting`() throws {
        for file in try SourceFile.all(under: Self.root, "Sources") + SourceFile.all(under: Self.root, "Tests") where file.lines.count > 300
        {
            Issue.record("\(file.path): \(file.lines.count) lines; split it by what changes together (300 at most)")
        }
    }

    @Test func `carries every schema step, pack, style and script inside the binary`() throws {
        let embedded = try String(contentsOf: Self.root.appending(path: "Sources/CEmbedded/embedded.c"), encoding: .utf8)
        for (folder, ending) in [
            ("Clinic/Migrations", "sql"), ("Clinic/Packs", "yaml"), ("Clinic/Measures/Catalogue", "yaml"),
            ("Clinic/Measures/Texts", "yaml"), ("Clinic/Measures/Progress", "yaml"),
            ("Clinic/Measures/Texts/NonCommercial", "yaml"), ("Server/Platform/Styles", "css"), ("Server/Platform/Scripts", "js"),
            ("Clinic/CheckIns/Cards", "yaml"), ("Clinic/Homework/Worksheets", "yaml"), ("Clinic/Consents/Documents", "yaml"),
            ("Clinic/Consents/Minors", "yaml"), ("Clinic/Consents/Orientation", "yaml"), ("Clinic/Intake/IntakeTemplates", "yaml"),
            ("Clinic/Admissions/Screens", "yaml"), ("Clinic/LevelOfCare/Ladder", "yaml"), ("Server/Platform/Images", "svg"),
            ("Server/Platform/Images", "png"),
        ] {
            let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources/\(folder)").path)
            for name in names where name.hasSuffix(ending) && !embedded.contains("../\(folder)/\(name)") {
                Issue.record("\(folder)/\(name) is not in the binary; run scripts/make-embedded")
            }
        }
    }
}

struct SourceFile: Sendable {
    let path: String
    let lines: [String]

    var imports: [String] {
        lines.compactMap { line in
            line.firstMatch(of: /^(?:@\w+ |package |public |internal )*import (?:struct |enum |class |func )?(\w+)/).map { String($0.1) }
        }
    }

    static func all(under root: URL, _ folder: String) throws -> [SourceFile] {
        let start = root.appending(path: folder)
        let found = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return try found.filter { $0.pathExtension == "swift" }.map { url in
            let path = String(url.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1))
            return SourceFile(path: path, lines: try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n"))
        }
    }
}
