/// How large one record may be. The file itself may be as long as it likes: it is read piece by piece.
package struct CSVLimits: Sendable, Equatable {
    package let columns: Int
    package let fieldBytes: Int

    package init(columns: Int = 512, fieldBytes: Int = 64 * 1024) {
        self.columns = max(1, columns)
        self.fieldBytes = max(1, fieldBytes)
    }
}
