/// What a file is that somebody put beside a record, by its first bytes: a photo, a scan, a PDF. A name can say anything.
package enum FileKind: String, Sendable, CaseIterable {
    case jpeg, png, webp, heic, pdf

    /// The most that one file may have, in bytes.
    package static let mostBytes = 8 * 1024 * 1024

    package init?(_ bytes: [UInt8]) {
        let head = bytes.prefix(16)
        let text = String(decoding: head, as: UTF8.self)
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if text.hasPrefix("%PDF-") {
            self = .pdf
        } else if head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            self = .webp
        } else if Self.isHEIC(head.dropFirst(4)) {
            self = .heic
        } else {
            return nil
        }
    }

    /// ISO/IEC 23008-12: the brands of pictures that phones take.
    private static func isHEIC(_ box: ArraySlice<UInt8>) -> Bool {
        ["heic", "heix", "mif1", "msf1"].contains { box.starts(with: Array("ftyp\($0)".utf8)) }
    }

    package var mediaType: String { self == .pdf ? "application/pdf" : "image/\(rawValue)" }
    package var ending: String { self == .jpeg ? "jpg" : rawValue }
}
