/// Tells from a group's name what its time is spent on. Only these words are known; nothing is guessed beyond them.
enum GroupWords {
    static func kind(of name: String) -> BlockKind? {
        let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
        if let care = care.first(where: { !$0.words.isDisjoint(with: words) }) { return care.kind }
        let telling = words.subtracting(["and", "time", "group", "the"])
        return telling.isEmpty ? nil : pauses.first { telling.isSubset(of: $0.words) }?.kind
    }

    /// Earlier lines win: a "family skills" group is a family group.
    private static let care: [(words: Set<String>, kind: BlockKind)] = [
        (["multifamily"], .multifamily),
        (["family"], .family),
        (["psychoeducation", "psychoed", "education"], .psychoeducation),
        (["skills", "dbt", "cbt", "mindfulness", "coping"], .skills),
        (["art", "music", "movement", "yoga", "experiential", "drama"], .experiential),
        (["process", "therapy", "psychotherapy", "interpersonal"], .therapy),
    ]

    /// Time that does not count, so the whole name must say so: "Lunch break", but not "Breaking the cycle".
    private static let pauses: [(words: Set<String>, kind: BlockKind)] = [
        (["break"], .breakTime),
        (["break", "lunch", "meal", "dinner", "breakfast"], .meal),
        (["recreation"], .recreation),
        (["homework", "workbook"], .homework),
    ]
}

/// Tells from the place of a session whether people meet on a screen.
enum PlaceWords {
    static func isVirtual(_ place: String) -> Bool { words.contains(CSVHeader.plain(place)) }
    private static let words: Set<String> = ["telehealth", "virtual", "online", "video", "remote", "telemedicine", "zoom"]
}
