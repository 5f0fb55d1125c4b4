import Testing

@testable import Server

@Suite struct `A letter as PDF` {
    private static func letter(_ name: String, paragraphs: Int = 1) -> PaperLetter {
        PaperLetter(
            title: "Estimate for \(name)",
            blocks: [
                .heading("For"), .facts([Fact(name: "Name", value: name)]),
                .table(columns: [.init(name: "Service"), .init(name: "In all", isFigure: true)], rows: [["Programme day", "$4,800"]]),
            ] + (0..<paragraphs).map { .text("Paragraph \($0). " + String(repeating: "Words that fill a line. ", count: 12)) })
    }

    @Test(arguments: ["Łukasz Nguyễn", "Владимир Ющенко", "Ελένη", "Siân “Bo” O’Neill – “Jr.”", "Łukasz Nguye\u{302}\u{303}n"])
    func `carries its fonts, whatever somebody is called`(name: String) throws {
        let bytes = try PDFLetter.bytes(of: Self.letter(name))
        #expect(bytes.starts(with: "%PDF-1.".utf8))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("/FontFile2") && text.contains("/ToUnicode"))
        #expect(text.contains("/Count 1"))
    }

    @Test func `goes on on the next page`() throws {
        let text = String(decoding: try PDFLetter.bytes(of: Self.letter("Ana", paragraphs: 40)), as: UTF8.self)
        #expect(text.contains("/Count 3") || text.contains("/Count 4"))
    }

    @Test(arguments: ["王芳", "محمد", "Ana 🌲", "देवी"])
    func `is refused rather than written with blank boxes`(name: String) {
        #expect(throws: PrintingRefusal.lettersMissing) { try PDFLetter.bytes(of: Self.letter(name)) }
    }
}
