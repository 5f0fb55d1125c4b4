import Database

extension Transaction {
    func setHanded(_ handed: HandedDevice?, on hash: [UInt8]) throws {
        try run(
            """
            UPDATE sign_in SET handed_inquiry = \(handed?.inquiry), handed_guardian = \(handed?.guardian)
            WHERE token_hash = \(hash) AND ended_at IS NULL
            """)
    }
}
