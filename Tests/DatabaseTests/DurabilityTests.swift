import Database
import Foundation
import TestEngines
import Testing

@Suite struct `A write that was answered` {
    @Test func `is on the disk: SQLite flushes fully`() async throws {
        try await Engine.sqlite.with("durable") { database in
            let settings = try await database.write { transaction in
                try ["PRAGMA synchronous", "PRAGMA foreign_keys"].map { (pragma: SQL) in
                    try transaction.first(pragma) { try $0.next(Int.self) }
                }
            }
            #expect(settings == [2, 1])
            #expect(
                try await database.read { try $0.first("PRAGMA journal_mode") { try $0.next(String.self) } } == "wal")
        }
    }

    @Test(.enabled(if: FlushCount.isAsked, "it is counted in a run of its own, by scripts/test"))
    func `cost one flush alone, and shares it with those who wait beside it`() async throws {
        let place = try await Engine.sqlite.place("flushes")
        let database = try place.open()
        try await database.migrate([Migration(name: "m1", schema: "CREATE TABLE mark (id :int PRIMARY KEY) :strict;")])
        let alone = try await FlushCount.during(place) {
            for id in 1...200 { try await database.write { try $0.run("INSERT INTO mark VALUES (\(id))") } }
        }
        let together = try await FlushCount.during(place) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1001...1400 {
                    group.addTask { _ = try await database.write { try $0.run("INSERT INTO mark VALUES (\(id))") } }
                }
                try await group.waitForAll()
            }
        }
        #expect(alone >= 200)
        #expect((1..<200).contains(together))
        try await database.close()
        try await place.remove()
    }
}

/// The flushes to disk that the kernel saw for one database's files.
private enum FlushCount {
    static let strace = "/usr/bin/strace"
    /// Every system call of the whole process stops while it is watched, so nothing else may run beside it.
    static var isAsked: Bool {
        ProcessInfo.processInfo.environment["STEPWELL_COUNT_FLUSHES"] != nil && FileManager.default.isExecutableFile(atPath: strace)
    }

    static func during(_ place: TestPlace, _ work: () async throws -> Void) async throws -> Int {
        guard case .file(let path) = place.address else { return 0 }
        let process = Process()
        let said = Pipe()
        let log = path + ".strace"
        defer { unlink(log) }
        process.executableURL = URL(fileURLWithPath: strace)
        process.arguments = [
            "-f", "-y", "-e", "trace=fdatasync,fsync", "-o", log, "-p", "\(ProcessInfo.processInfo.processIdentifier)",
        ]
        process.standardError = said
        try process.run()
        let first = String(decoding: said.fileHandleForReading.availableData, as: UTF8.self)
        guard first.contains("attached") else {
            try Test.cancel("strace may not attach here: \(first)")
        }
        try await work()
        // Not SIGINT: a child of Swift's threads inherits their mask and never hears it. Each line is already written.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        // Other tests write too, so only this file's flushes count; an interrupted call is logged in two parts.
        return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
            .count { $0.contains("sync(") && $0.contains(path) }
    }
}
