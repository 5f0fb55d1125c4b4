extension ProfileWords {
    /// As the table keeps them.
    var stored: String { get throws { try StoredDocument.text(of: self) } }

    init(stored: String) throws { self = try StoredDocument.read(stored) }
}
