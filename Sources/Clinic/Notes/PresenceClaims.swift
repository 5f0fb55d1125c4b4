extension PresenceClaim {
    /// What a field of a member's part says about their presence.
    ///
    /// In `participation` a bare "45 minutes" is about the session; elsewhere ("walks 30 minutes a day") only where the
    /// sentence is about being there.
    static func claims(in text: String, isParticipation: Bool) -> [PresenceClaim] {
        WrittenText(text).sentences.flatMap { ClaimReader(words: $0, isParticipation: isParticipation).claims }
    }
}

/// Reads one sentence.
private struct ClaimReader {
    let words: [WrittenText.Word]
    let isParticipation: Bool

    var claims: [PresenceClaim] {
        words.indices.flatMap { [whole(at: $0), early(at: $0), late(at: $0), minutes(at: $0)].compactMap(\.self) }
    }

    /// "The full session", "throughout the meeting". Not "the whole group", which is people.
    private func whole(at place: Int) -> PresenceClaim? {
        guard ["full", "entire", "whole", "complete", "throughout"].contains(word(place)),
            let end = first(of: ["session", "sessions", "meeting", "time", "duration"], after: place, within: 3)
        else { return nil }
        return claim(.wholeSession, place...end, isDenied: isDenied(place))
    }

    private func early(at place: Int) -> PresenceClaim? {
        let isLeaving = ["left", "leave", "leaves", "leaving", "departed"].contains(word(place))
        if isLeaving, let end = first(of: ["early"], after: place, within: 5) {
            return claim(.leftEarly, place...end, isDenied: isDenied(place))
        }
        guard word(place) == "early", ["departure", "exit"].contains(word(place + 1)) else { return nil }
        return claim(.leftEarly, place...place + 1, isDenied: isDenied(place))
    }

    private func late(at place: Int) -> PresenceClaim? {
        let isArriving = ["arrived", "arrive", "arrives", "arriving", "came", "come", "joined"].contains(word(place))
        if isArriving, let end = first(of: ["late"], after: place, within: 5) {
            return claim(.arrivedLate, place...end, isDenied: isDenied(place))
        }
        let isBeing = word(place) == "was" || word(place) == "wasnt"
        if isBeing, let end = first(of: ["late"], after: place, within: 2) {
            return claim(.arrivedLate, place...end, isDenied: isDenied(end))
        }
        guard word(place) == "late", word(place + 1) == "arrival" else { return nil }
        return claim(.arrivedLate, place...place + 1, isDenied: isDenied(place))
    }

    private func minutes(at place: Int) -> PresenceClaim? {
        guard let (minutes, last) = duration(at: place) else { return nil }
        let (before, after) = (word(place - 1), word(last + 1))
        if after == "late" { return claim(.late(minutes), place...last + 1) }
        if after == "early" { return claim(.early(minutes), place...last + 1) }
        if before == "by", word(place - 2) == "late" { return claim(.late(minutes), place - 2...last) }
        if before == "by", word(place - 2) == "early" { return claim(.early(minutes), place - 2...last) }
        if (place - 4..<place).contains(where: { ["missed", "missing"].contains(word($0)) }) {
            return claim(.missed(minutes), place...last)
        }
        if ["after", "into"].contains(after), contains(["arrived", "came", "joined"]) {
            return claim(.late(minutes), place...last)
        }
        // "A 3-hour session" and "a 15-minute break" are about the programme, "the first 20 minutes" about what was done.
        let isAboutOther = ["session", "group", "meeting", "break", "walk", "before", "after", "into", "daily"]
            .contains(after)
        guard !isAboutOther, !["first", "last"].contains(before), isParticipation || isAboutBeingThere else {
            return nil
        }
        return claim(.stayed(minutes), place...last)
    }

    private var isAboutBeingThere: Bool {
        contains([
            "attended", "attending", "attendance", "present", "participated", "participating", "stayed", "remained",
            "session", "here",
        ])
    }

    /// `45 minutes`, `2.5 hours`, `1 hour 30 min`, `half an hour`: minutes, and the place of the last word.
    private func duration(at place: Int) -> (minutes: Int, last: Int)? {
        if word(place) == "half", ["an", "a"].contains(word(place + 1)), word(place + 2) == "hour" {
            return (30, place + 2)
        }
        guard word(place - 1) != "half", !isRestOfLonger(place), let (number, end) = number(at: place) else {
            return nil
        }
        if Self.minuteWords.contains(word(end + 1)) { return (Int(number), end + 1) }
        guard Self.hourWords.contains(word(end + 1)) else { return nil }
        let hours = Int((number * 60).rounded())
        let next = word(end + 2) == "and" ? end + 3 : end + 2
        guard let (more, last) = self.number(at: next), Self.minuteWords.contains(word(last + 1)) else {
            return (hours, end + 1)
        }
        return (hours + Int(more), last + 1)
    }

    /// `45`, `2.5`, `fifteen`, `forty-five`, with the place of its last word.
    private func number(at place: Int) -> (value: Double, last: Int)? {
        guard words.indices.contains(place) else { return nil }
        if let value = Double(words[place].raw), value < 10_000 { return (value, place) }
        if let tens = Self.tens[word(place)] {
            return Self.units[word(place + 1)].map { (tens + $0, place + 1) } ?? (tens, place)
        }
        return (Self.units[word(place)] ?? Self.others[word(place)]).map { ($0, place) }
    }

    /// The 30 of "1 hour and 30 minutes" and the five of "forty-five" were read with the words before them.
    private func isRestOfLonger(_ place: Int) -> Bool {
        if Self.units[word(place)] != nil, Self.tens[word(place - 1)] != nil { return true }
        let hours = word(place - 1) == "and" ? place - 2 : place - 1
        return Self.hourWords.contains(word(hours)) && number(at: hours - 1) != nil
    }

    private func isDenied(_ place: Int) -> Bool {
        (place - 5..<place).contains { index in
            guard words.indices.contains(index) else { return false }
            return words[index].isContractedNot
                || ["not", "never", "no", "without", "unable", "missed", "cannot"].contains(words[index].folded)
        }
    }

    private func word(_ place: Int) -> String { words.indices.contains(place) ? words[place].folded : "" }
    private func contains(_ any: Set<String>) -> Bool { words.contains { any.contains($0.folded) } }

    private func first(of any: Set<String>, after place: Int, within distance: Int) -> Int? {
        (place + 1...place + distance).first { any.contains(word($0)) }
    }

    private func claim(_ what: PresenceClaim.What, _ places: ClosedRange<Int>, isDenied: Bool = false) -> PresenceClaim {
        let isRough = ["about", "around", "approximately", "roughly", "nearly", "almost"].contains(
            word(places.lowerBound - 1))
        let quote = words[places.clamped(to: 0...words.count - 1)].map(\.raw).joined(separator: " ")
        return PresenceClaim(what: what, isDenied: isDenied, isRough: isRough, quote: quote)
    }

    private static let minuteWords: Set<String> = ["min", "mins", "minute", "minutes"]
    private static let hourWords: Set<String> = ["h", "hr", "hrs", "hour", "hours"]
    private static let units: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    ]
    private static let tens: [String: Double] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "ninety": 90,
    ]
    private static let others: [String: Double] = ["a": 1, "an": 1, "ten": 10, "fifteen": 15]
}
