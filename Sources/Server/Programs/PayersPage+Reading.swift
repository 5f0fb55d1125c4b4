import Clinic

/// From the payers on file to the page that says what they mean.
extension PayersPage {
    init(_ reading: PayersReading, _ visit: Visit, errors: [FieldError] = []) {
        let open = reading.payers.count { $0.meaning(among: reading.words) == nil }
        self.init(
            frame: visit.frame(.settings), headline: Self.headline(open, of: reading.payers.count),
            payers: reading.payers.map { payer in
                Line(
                    code: payer.code, word: payer.word ?? "",
                    meaning: payer.meaning(among: reading.words) ?? "No rule pack names it; the programme's rules hold",
                    people: "\(payer.members)")
            }, words: reading.words, canChange: visit.caller.may(.changeProgrammes), errors: errors,
            typed: errors.isEmpty ? "" : visit.form["code"])
    }

    private static func headline(_ open: Int, of all: Int) -> String {
        if all == 0 { return "No payer is on file." }
        return open == 0
            ? "Every payer is known to a rule pack."
            : Words.capitalised("\(Words.number(open)) of \(Words.number(all)) payers add no rules of their own.")
    }
}

extension PayersReading.Payer {
    /// The packs' word for it, or nil where no pack knows it.
    fileprivate func meaning(among words: [String]) -> String? {
        let meant = word ?? code
        return words.contains(meant) ? meant : nil
    }
}
