import Clinic
import Foundation
import HTTPTypes
import Hummingbird

/// What is wrong with a file before its bytes are looked at.
enum SentFileProblem: Error {
    case tooLarge
    /// The form held no file.
    case missing
}

extension Visit {
    /// The bytes of the one file that a form sent. It touches the disk only in a folder of its own, which is gone when this
    /// returns. The limit leaves room for the form around it.
    func sentFile() async throws -> [UInt8] {
        do {
            let upload = try await Upload.receive(self, most: FileKind.mostBytes + 64 * 1024)
            defer { upload.removeQuietly(house.logger) }
            try check(proof: Form(upload.form)["csrf"])
            guard let file = upload.files.first else { throw SentFileProblem.missing }
            return Array(try Data(contentsOf: URL(filePath: file.path)))
        } catch PageRefusal.tooLarge {
            throw SentFileProblem.tooLarge
        }
    }

    /// A file that somebody added: always saved, never shown as a page of ours, and what its bytes say it is.
    func attachment(_ kind: FileKind, named name: String, _ bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: kind.mediaType, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name).\(kind.ending)\"",
            ], bytes: bytes)
    }
}
