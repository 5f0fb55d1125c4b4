import Foundation
import Subprocess
import SystemPackage

/// A copy of everything as of one moment, made by PostgreSQL's own `pg_dump` while the clinic goes on working.
struct PostgresDump {
    let conninfo: String
    let path: String

    func run() async throws {
        guard let program = Self.program else {
            throw DatabaseError.failed(
                "pg_dump was not found: install PostgreSQL's client programs")
        }
        let unfinished = path + ".part"
        defer { unlink(unfinished) }
        try await dump(with: program, to: unfinished)
        guard rename(unfinished, path) == 0 else { throw DatabaseError.failed("\(path) cannot be written") }
    }

    private func dump(with program: String, to file: String) async throws {
        // In the environment, because other users of the machine can read the arguments of a process.
        var variables: [Environment.Key: String?] = [:]
        for (name, value) in try PostgresAddress(conninfo).environment { variables[.init(stringLiteral: name)] = value }
        let dumped = try await Subprocess.run(
            .path(FilePath(program)), arguments: ["--format=custom", "--no-password", "--file=\(file)"],
            environment: .inherit.updating(variables), output: .discarded,
            error: .string(limit: Self.longestComplaint))
        guard dumped.terminationStatus.isSuccess else {
            throw DatabaseError.failed("pg_dump: " + dumped.standardError)
        }
    }

    /// In bytes; `pg_dump` says a few lines, also about a database with something wrong at every table.
    private static let longestComplaint = 1 << 20

    private static var program: String? {
        let onPath = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/pg_dump" }
        return (onPath + ofDebian).first { access($0, X_OK) == 0 }
    }

    /// Where Debian keeps one of each version; a newer one can read an older server.
    private static var ofDebian: [String] {
        let home = "/usr/lib/postgresql"
        guard let versions = opendir(home) else { return [] }
        defer { closedir(versions) }
        var numbers: [Int] = []
        while let entry = readdir(versions) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let number = Int(name) { numbers.append(number) }
        }
        return numbers.sorted(by: >).map { "\(home)/\($0)/bin/pg_dump" }
    }
}
