import ArgumentParser
import Clinic
import Database
import Foundation

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Copy everything into one file, also while the clinic is being served.")
    @OptionGroup var place: Place
    @Argument(help: "The new file.") var file: String

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Told("\(file) exists. A backup never overwrites; choose another name.")
        }
        let part = file + ".part"
        try await place.existing().withClinic { try await $0.backUp(to: part, as: .console) }
        try FileManager.default.moveItem(atPath: part, toPath: file)
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        print("\(file): \(size / 1024) KB.")
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a database out of a backup, and verify it.",
        discussion: "The place must be empty: nothing is ever overwritten. A backup of PostgreSQL is restored with pg_restore.")
    @OptionGroup var place: Place
    @Argument(help: "The backup.") var file: String

    func run() async throws {
        guard case .file(let path) = try DatabaseAddress(place.address) else {
            throw Told("Restore PostgreSQL with: pg_restore --dbname=ADDRESS \(file)")
        }
        // A log left beside a file that was moved away would be played over the restored one.
        for end in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + end) {
            throw Told("\(path)\(end) exists. Move it away first; nothing is overwritten.")
        }
        try FileManager.default.copyItem(atPath: file, toPath: path)
        let verdict = try await place.withClinic { try await $0.verifyJournal(as: .console) }
        guard verdict.faults.isEmpty else { throw Told("Restored, but the journal is not whole: \(verdict.faults[0])") }
        print("Restored \(path); its journal of \(verdict.entries) entries is whole.")
    }
}
