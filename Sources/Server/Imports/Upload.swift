import Clinic
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Files on their way in: kept in a folder of their own outside everything that is served, and gone when the answer leaves.
struct Upload: Sendable {
    static let mostBytes = 512 * 1024 * 1024
    private static let mostFiles = 16

    let folder: URL
    private(set) var form: [String: [String]] = [:]
    private(set) var files: [(name: String, path: String)] = []
    private var textCount = 0

    /// Reads the whole request. The proof of the form must come before the first file: nothing of a stranger's is kept.
    static func receive(_ visit: Visit, most: Int = mostBytes) async throws -> Upload {
        guard let type = visit.request.headers[.contentType], var multipart = Multipart(contentType: type) else {
            throw PageRefusal.unreadableForm
        }
        var upload = Upload(folder: try FileManager.default.privateFolder())
        var part = OpenPart()
        var count = 0
        do {
            for try await piece in visit.request.body {
                count += piece.readableBytes
                guard count <= most else { throw PageRefusal.tooLarge }
                try multipart.push(piece.readableBytesView) { try upload.take($0, &part, visit) }
            }
            guard multipart.isDone else { throw PageRefusal.unreadableForm }
            return upload
        } catch {
            try upload.remove()
            throw error
        }
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// Removes it where an answer is on its way already; that it could not be is for whoever runs the server.
    func removeQuietly(_ logger: Logger) {
        do { try remove() } catch { logger.error("an upload could not be removed", metadata: ["kind": "\(type(of: error))"]) }
    }

    private struct OpenPart {
        var name = ""
        var file: FileHandle?
        var text: [UInt8] = []
    }

    private mutating func take(_ event: Multipart.Event, _ part: inout OpenPart, _ visit: Visit) throws {
        switch event {
        case .part(let name, nil): part = OpenPart(name: name)
        case .part(let name, let file?):
            try visit.check(proof: form["csrf"]?.first ?? "")
            part = OpenPart(name: name, file: try open(file))
        case .bytes(let bytes):
            if let file = part.file { try file.write(contentsOf: Data(bytes)) } else { part.text += bytes }
            if part.file == nil { textCount += bytes.count }
            guard textCount < 64 * 1024 else { throw PageRefusal.tooLarge }
        case .end:
            try part.file?.close()
            if part.file == nil { form[part.name, default: []].append(String(decoding: part.text, as: UTF8.self)) }
        }
    }

    /// A browser sends a file without a name where none was chosen. Names never become paths.
    private mutating func open(_ name: String) throws -> FileHandle? {
        guard !name.isEmpty else { return FileHandle.nullDevice }
        guard files.count < Self.mostFiles else { throw PageRefusal.tooLarge }
        let path = folder.appending(path: "\(files.count)").path
        files.append((name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "file", path))
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteUnknown)
        }
        return try FileHandle(forWritingTo: URL(filePath: path))
    }
}

extension FileManager {
    /// A folder that only this program's user can open.
    fileprivate func privateFolder() throws -> URL {
        let folder = temporaryDirectory.appending(path: "stepwell-\(SessionToken.new().cookie)")
        try createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return folder
    }
}
