extension DeterminationWords {
    /// What was found, as one column keeps it: JSON whose keys are always in the same order.
    var findingsText: String {
        get throws { try StoredDocument.text(of: findings) }
    }

    static func findings(text: String) throws -> [String: CriterionFinding] { try StoredDocument.read(text) }
}
