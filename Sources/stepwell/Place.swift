import ArgumentParser
import Clinic
import Database
import Foundation

/// Where the records are; shared by every command.
struct Place: ParsableArguments {
    @Option(name: [.customLong("database"), .customShort("d")], help: "The SQLite file, or a postgres:// address.")
    var address = ProcessInfo.processInfo.environment["STEPWELL_DATABASE"] ?? "stepwell.sqlite"

    /// The records must be there already: a mistyped path would otherwise make an empty clinic, and back that up for ever.
    func existing() throws -> Place {
        if case .file(let path) = try DatabaseAddress(address), !FileManager.default.fileExists(atPath: path) {
            throw Told("There is no database at \(path). Name it with --database.")
        }
        return self
    }

    /// Opens the records, brings the schema up to date, does the work, and closes them.
    func withClinic<Value>(_ body: (Clinic) async throws -> Value) async throws -> Value {
        let database = try open()
        do {
            let clinic = try Clinic(database: database, packs: try Self.packs())
            try await clinic.open()
            let value = try await body(clinic)
            try await database.close()
            return value
        } catch {
            try await database.close()
            throw Told(error)
        }
    }

    func open() throws -> any Database {
        do { return try DatabaseAddress(address).open() } catch { throw Told(error) }
    }

    /// The packs of the house; one that does not load stops the program before it judges anything.
    static func packs() throws -> [RulePack] {
        let library = Clinic.housePacks
        guard library.problems.isEmpty else {
            throw Told(
                "A rule pack does not load. Run `stepwell packs check`.\n" + library.problems.map(\.description).joined(separator: "\n"))
        }
        return library.packs
    }
}

/// An error as the person at the terminal reads it: what happened and what to do, never a stack of types.
struct Told: Error, CustomStringConvertible {
    let description: String

    init(_ text: String) { description = text }

    init(_ error: any Error) {
        description =
            switch error {
            case let told as Told: told.description
            case let refusal as any Refusal: "\(refusal.message) (\(refusal.code))"
            case DatabaseError.busy: "The database is busy: another program is writing to it. Try again in a moment."
            case DatabaseError.full: "The disk is full. Nothing was written. Make room and try again."
            case DatabaseError.unavailable(let text): "The database cannot be reached: \(text)"
            case DatabaseError.constraint(let text), DatabaseError.failed(let text): "The database refused: \(text)"
            case let cocoa as CocoaError: "The file cannot be read or written: \(cocoa.localizedDescription)"
            default: "\(error)"
            }
    }
}
