import Foundation

/// A copy of everything as of one moment, made by PostgreSQL's own `pg_dump` while the clinic goes on working.
struct PostgresDump {
    let conninfo: String
    let path: String

    func run() throws {
        guard let program = Self.program else {
            throw DatabaseError.failed(
                "pg_dump was not found: install PostgreSQL's client programs")
        }
        let unfinished = path + ".part"
        defer { unlink(unfinished) }
        try dump(with: program, to: unfinished)
        guard rename(unfinished, path) == 0 else { throw DatabaseError.failed("\(path) cannot be written") }
    }

    private func dump(with program: String, to file: String) throws {
        let process = Process()
        let complaints = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--format=custom", "--no-password", "--file=\(file)"]
        // In the environment, because other users of the machine can read the arguments of a process.
        process.environment = ProcessInfo.processInfo.environment
            .merging(try PostgresAddress(conninfo).environment) { _, own in own }
        process.standardError = complaints
        try process.run()
        let said = complaints.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw DatabaseError.failed("pg_dump: " + String(decoding: said, as: UTF8.self))
        }
    }

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
