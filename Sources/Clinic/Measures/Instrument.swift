/// One questionnaire in one version: what it asks, what may be answered, and what the answers come to.
///
/// Everything in it is data from the catalogue. Its wording may be absent; it can be scored all the same.
package struct Instrument: Sendable {
    /// Stable and short: `phq9`. Records keep it with the version.
    package let key: String
    package let version: String
    package let title: String
    package let shortTitle: String
    package let licence: InstrumentLicence
    /// Whole years, both ends included; nothing where the instrument names none.
    package let ages: ClosedRange<Int>?
    package let informants: Set<Informant>
    /// The time the questions look back on, such as “past 2 weeks”.
    package let window: String
    /// When it is usually given, such as “intake, weekly, discharge”: our recommendation.
    package let cadence: String
    package internal(set) var items: [InstrumentItem]
    /// What stands above the questions; nothing until a wording is there.
    package internal(set) var instructions: String?
    package let worse: Direction
    /// The totals that can be; nothing where the instrument has none.
    package let totals: ClosedRange<Double>?
    package let change: ChangeNumbers
    package let bands: [Band]
    package let codes: InstrumentCodes
    /// What whoever reads a score should know, such as that a cut is not the publisher's.
    package let notes: [String]
    let scoring: ScoringRule
    /// Where each item stands, by its number.
    let places: [String: Int]
    /// Parts of a result that was made elsewhere; empty where the score is worked out here.
    package var parts: [ResultPart] = []
    /// What its questions reveal by themselves, whatever programme asks them; nothing where they reveal no more than that.
    var about: Focus?

    /// Whether every question and every answer has its text, so that it can be put before a person.
    package var hasWording: Bool { !items.isEmpty && items.allSatisfy(\.hasWording) }
    package var subscaleNames: [String] { scoring.subscales.map(\.name) }
    package var flags: [ScoreFlag] { scoring.flags }
    package func part(_ name: String) -> ResultPart? { parts.first { $0.name == name } }
    package func item(_ number: String) -> InstrumentItem? { places[number].map { items[$0] } }
    package func band(_ code: String) -> Band? { bands.first { $0.code == code } }

    /// The questions to be asked, given what is answered so far, in the form's order. Those answered already are among them.
    /// An answer that the form does not know changes nothing here; `score` names it.
    package func asked(given answers: Answers) -> [InstrumentItem] {
        let sheet = leniently(answers)
        return items.filter { item in
            (item.askedWhen?.holds(of: sheet) ?? true) && !(item.skippedWhen?.holds(of: sheet) ?? false)
        }
    }

    /// What the answers come to.
    package func score(_ answers: Answers) throws(AnswerProblem) -> Score {
        guard licence.kind != .result else { throw .scoredElsewhere(instrument: shortTitle) }
        return score(try sheet(answers))
    }

    /// The answers somebody must hear of, also while most of the form is still open.
    package func alerts(in answers: Answers) -> [CriticalAnswer] {
        let sheet = leniently(answers)
        // What is answered so far: a total that only grows with the answers still to come.
        let sums = Sums(total: scoring.total.isEmpty ? nil : scoring.times * sum(of: scoring.total, in: sheet))
        return scoring.critical.filter { $0.when.holds(of: sheet, sums) }.map {
            CriticalAnswer(item: $0.item, rule: $0.key, sentence: $0.sentence, urgency: $0.urgency)
        }
    }

    /// The answers that fit; the others as if left open, so that no slip elsewhere on the form hides a critical answer.
    private func leniently(_ answers: Answers) -> AnswerSheet {
        var sheet = AnswerSheet(items: items)
        for (number, code) in answers.codes {
            if let place = places[number] { sheet.positions[place] = items[place].position(of: code) }
        }
        return sheet
    }
}

/// One part of a result that a licensed tool gives beside the total: its name and the numbers that can be.
package struct ResultPart: Sendable, Equatable {
    /// Stable, as records keep it: `symptom_distress`.
    package let name: String
    package let range: ClosedRange<Double>

    package var title: String { name.prefix(1).uppercased() + name.dropFirst().replacing("_", with: " ") }
}
