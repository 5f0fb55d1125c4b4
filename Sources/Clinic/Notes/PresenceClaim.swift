/// Something that a member's part says about how long they were there.
struct PresenceClaim: Equatable {
    enum What: Equatable {
        case wholeSession, leftEarly, arrivedLate
        case stayed(Int)
        case late(Int)
        case early(Int)
        case missed(Int)
    }

    let what: What
    /// "Did not leave early" says the opposite of "left early".
    let isDenied: Bool
    /// "About 45 minutes" allows for five.
    let isRough: Bool
    /// The words of the note.
    let quote: String

    /// Stable, for the finding's code.
    var word: String {
        let name =
            switch what {
            case .wholeSession: "whole-session"
            case .leftEarly: "left-early"
            case .arrivedLate: "arrived-late"
            case .stayed(let minutes): "stayed-\(minutes)"
            case .late(let minutes): "late-\(minutes)"
            case .early(let minutes): "early-\(minutes)"
            case .missed(let minutes): "missed-\(minutes)"
            }
        return isDenied ? "not-" + name : name
    }

    /// Whether it can be true of somebody with this time in the room, by the ledger or by the clock.
    func agrees(with time: TimeInRoom) -> Bool {
        switch what {
        case .wholeSession: isDenied ? !time.isWhole || time.roomLate + time.roomEarly > 0 : time.isWhole
        case .leftEarly: isDenied ? time.early == 0 : time.early + time.roomEarly > 0
        case .arrivedLate: isDenied ? time.late == 0 : time.late + time.roomLate > 0
        case .stayed(let minutes): near(minutes, [time.counted, time.room])
        case .late(let minutes): near(minutes, [time.late, time.roomLate])
        case .early(let minutes): near(minutes, [time.early, time.roomEarly])
        case .missed(let minutes):
            near(
                minutes,
                [
                    time.late + time.early + time.away, time.sessionMinutes - time.room, time.late, time.roomLate,
                    time.early,
                    time.roomEarly, time.away,
                ])
        }
    }

    private func near(_ minutes: Int, _ truths: [Int]) -> Bool {
        truths.contains { abs($0 - minutes) <= (isRough ? 5 : 0) }
    }
}
