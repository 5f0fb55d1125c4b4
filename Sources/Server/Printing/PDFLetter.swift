import Foundation

/// A letter as a PDF: US letter paper, its fonts inside the file, so that every name reads the same everywhere.
enum PDFLetter {
    static let font = "DejaVu Sans"
    /// Where a system keeps it. It has the letters of Latin with Vietnamese, Greek, Cyrillic, Armenian and Georgian script.
    static let files = ["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/dejavu/DejaVuSans.ttf"]

    static func bytes(of letter: PaperLetter) throws -> [UInt8] {
        guard letter.texts.allSatisfy(isWritable) else { throw PrintingRefusal.lettersMissing }
        // Without it the system would take another font, and nobody has looked which letters that one has.
        guard files.contains(where: FileManager.default.isReadableFile(atPath:)) else { throw PrintingRefusal.fontMissing }
        let pen = try PDFPen(title: letter.title)
        pen.write(letter.title, .title)
        for block in letter.blocks { pen.draw(block) }
        return try pen.finish()
    }

    /// Whether the font has every letter of it. What lies outside these ranges it has in part or not at all.
    static func isWritable(_ text: String) -> Bool {
        text.precomposedStringWithCanonicalMapping.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A, 0x20...0x2FF, 0x370...0x587, 0x10A0...0x10FF, 0x1E00...0x1FFF, 0x2010...0x2027, 0x20A0...0x20BF, 0x2212: true
            default: false
            }
        }
    }
}

/// cairo did not do what it was asked: a fault of the program or the machine.
struct PDFProblem: Error, Equatable {
    let status: String
}
