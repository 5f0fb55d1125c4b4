/// What a file says of somebody at a session.
enum AttendanceWord: Equatable {
    case there
    case absent(Absence)

    init?(_ status: String) {
        guard let word = Self.words[CSVHeader.plain(status)] else { return nil }
        self = word
    }

    /// The words that other programs use, without spaces, hyphens and case.
    private static let words: [String: AttendanceWord] = [
        "attended": .there, "present": .there, "here": .there, "late": .there, "arrivedlate": .there, "tardy": .there, "leftearly": .there,
        "earlydeparture": .there, "partial": .there, "completed": .there,
        "noshow": .absent(.notExcused), "notexcused": .absent(.notExcused), "unexcused": .absent(.notExcused), "dna": .absent(.notExcused),
        "cancelled": .absent(.excused), "canceled": .absent(.excused), "excused": .absent(.excused), "excusedabsence": .absent(.excused),
        "clientcancelled": .absent(.excused), "clientcanceled": .absent(.excused),
        "absent": .absent(.unknown), "missed": .absent(.unknown), "unknown": .absent(.unknown),
    ]

    static let known = "attended, late, left_early, no_show, cancelled, excused, unexcused, absent"
}
