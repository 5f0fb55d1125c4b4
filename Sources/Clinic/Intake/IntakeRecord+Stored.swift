extension IntakeRecord {
    /// As the table keeps it.
    var text: String { get throws { try StoredDocument.text(of: self) } }

    init(text: String) throws { self = try StoredDocument.read(text) }
}
