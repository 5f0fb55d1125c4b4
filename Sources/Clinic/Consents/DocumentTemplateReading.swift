import Yams

extension DocumentTemplate {
    /// Reads a sample from the text of its file. One in which anything is missing or unknown is not read at all.
    static func load(name: String, text: String) throws -> DocumentTemplate {
        try PackReader.whole(of: "a document", name: name, text: text) { reader, root in reader.document(in: root) }
    }
}

extension PackReader {
    fileprivate mutating func document(in root: Node.Mapping) -> DocumentTemplate? {
        allow(["document", "edition", "title", "needed", "words"], in: root)
        guard let document = text("document", in: root, example: "consent-to-treat"),
            let title = text("title", in: root, example: "Consent to treatment"), text("edition", in: root, example: "\"2026-11\"") != nil,
            let words = text("words", in: root, example: "This is about {person}."),
            let needed = text("needed", in: root, example: "always").flatMap(DocumentTemplate.Needed.init(rawValue:))
        else {
            note("`needed` is missing or unknown.", remedy: "Write always, virtual or never.", at: root.mark)
            return nil
        }
        for field in DocumentTemplate.unknownFields(in: words) {
            note(
                "`{\(field)}` is no field.", remedy: "Use \(PackReader.list(DocumentTemplate.Field.allCases.map { "{\($0.rawValue)}" })).",
                at: root.mark)
        }
        return DocumentTemplate(document: document, number: 0, title: title, words: words, needed: needed)
    }
}
