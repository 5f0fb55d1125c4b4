import Foundation

/// One file to import: its name for messages, and how to read it from its start.
package struct ImportSource: Sendable {
    package typealias Pull = () throws -> [UInt8]?

    /// What it holds; nil lets its name say so.
    package let kind: ImportKind?
    package let name: String
    /// Its length where that is known, for a progress bar.
    package let size: Int?
    /// Starts again each time: a transaction that has to be repeated reads the file once more.
    package let open: @Sendable () throws -> Pull

    package init(kind: ImportKind? = nil, name: String, size: Int? = nil, open: @escaping @Sendable () throws -> Pull) {
        (self.kind, self.name, self.size, self.open) = (kind, name, size, open)
    }

    package static func file(_ path: String, kind: ImportKind? = nil) throws -> ImportSource {
        let url = URL(fileURLWithPath: path)
        do {
            let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize
            return ImportSource(kind: kind, name: url.lastPathComponent, size: size) { try CSVFile.chunks(at: path) }
        } catch {
            throw ImportRefusal([
                ImportProblem(file: url.lastPathComponent, problem: "the file cannot be read", remedy: "Check its name and permissions.")
            ])
        }
    }

    package static func bytes(_ bytes: [UInt8], name: String, kind: ImportKind? = nil) -> ImportSource {
        ImportSource(kind: kind, name: name, size: bytes.count) {
            var rest: [UInt8]? = bytes
            return {
                defer { rest = nil }
                return rest
            }
        }
    }

    /// Every file of a folder, by name; folders in it and hidden files are passed over.
    package static func folder(_ path: String) throws -> [ImportSource] {
        let keys: [URLResourceKey] = [.isRegularFileKey]
        return try FileManager.default.contentsOfDirectory(
            at: URL(fileURLWithPath: path), includingPropertiesForKeys: keys, options: [.skipsHiddenFiles]
        )
        .filter { try $0.resourceValues(forKeys: Set(keys)).isRegularFile ?? false }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { try .file($0.path) }
    }
}

/// What a clinic asks for when it brings its files.
package struct ImportRequest: Sendable {
    package var sources: [ImportSource]
    /// The zone of the local times, such as `America/Los_Angeles`. Needed only while there is no site yet; where there is
    /// one, it must say the same.
    package var zone: String?
    /// The name of the site where new programmes are; needed only where there are several.
    package var site: String?
    /// The rule pack for a track that becomes a programme; any other gets `defaultPack`.
    package var packs: [String: String] = [:]
    package var defaultPack = "adult-iop"
    /// Names of columns in this clinic's files, by kind: from then on they are remembered.
    package var headers: [ImportKind: [String: String]] = [:]
    /// Does everything and takes it back.
    package var isDryRun = false
    /// Imports the good rows and hands the others back; otherwise one bad row keeps everything out.
    package var skipsBadRows = false

    package init(_ sources: [ImportSource], zone: String? = nil) { (self.sources, self.zone) = (sources, zone) }
}

/// How far a long import has come.
package struct ImportProgress: Sendable, Equatable {
    package enum Stage: Sendable, Equatable {
        case reading(file: String, ImportKind)
        /// Judging the minutes of the weeks that the rows changed.
        case counting
    }

    package let stage: Stage
    /// Rows read of this file, or weeks counted.
    package let done: Int
    /// Between 0 and 1 where it is known.
    package let share: Double?
}
