/// Recognises at a file's first bytes whether it can be read as UTF-8 text at all.
enum CSVEncoding {
    /// As many bytes as the longest mark looked for.
    static let prefixLength = 4

    /// - Returns: how many bytes of byte-order mark to skip.
    static func check(_ prefix: [UInt8], of file: String) throws(ImportRefusal) -> Int {
        if prefix.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
        if prefix.starts(with: [0xFF, 0xFE]) || prefix.starts(with: [0xFE, 0xFF]) || hasEveryOtherByteZero(prefix) {
            throw refusal(
                file, "the file is UTF-16 or UTF-32 text, not UTF-8",
                "Save it again as \"CSV UTF-8 (comma delimited)\".")
        }
        if prefix.starts(with: [0x50, 0x4B, 3, 4]) {
            throw refusal(
                file, "this is a workbook or another packed file, not CSV text",
                "Open it in the spreadsheet program and save it as \"CSV UTF-8 (comma delimited)\".")
        }
        return 0
    }

    static func empty(_ file: String) -> ImportRefusal {
        refusal(file, "the file is empty", "It needs a first row with the names of the columns.")
    }

    /// UTF-16 without a mark: Latin text has a zero in every other byte, and a CSV's header begins with Latin text.
    private static func hasEveryOtherByteZero(_ prefix: [UInt8]) -> Bool {
        guard prefix.count >= 2 else { return false }
        return (prefix[0] == 0) != (prefix[1] == 0)
    }

    private static func refusal(_ file: String, _ problem: String, _ remedy: String) -> ImportRefusal {
        ImportRefusal([ImportProblem(file: file, problem: problem, remedy: remedy)])
    }
}
