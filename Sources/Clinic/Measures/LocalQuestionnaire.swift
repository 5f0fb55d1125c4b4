/// A questionnaire that a site brings itself: its own questions, or one whose words and scoring it may use. It has items and, where
/// every answer has points, a sum; nothing else is made up about it.
package struct LocalQuestionnaire: Sendable, Equatable {
    /// Starts with `local-`, so that it is never taken for one of the catalogue.
    package let key: String
    package let version: String
    package let title: String
    package let holder: String
    package let terms: String
    package let instructions: String?
    package let items: [Item]
    /// Whether every answer of every item has points.
    package let isScored: Bool

    /// One question with its answers.
    package struct Item: Sendable, Equatable {
        package let number: String
        package let text: String
        package let replies: Replies
        package let isOptional: Bool

        package init(number: String, text: String, replies: Replies, isOptional: Bool) {
            self.number = number
            self.text = text
            self.replies = replies
            self.isOptional = isOptional
        }
    }

    package init(
        key: String, version: String, title: String, holder: String, terms: String, instructions: String?, items: [Item], isScored: Bool
    ) {
        self.key = "local-" + key
        self.version = version
        self.title = title
        self.holder = holder
        self.terms = terms
        self.instructions = instructions
        self.items = items
        self.isScored = isScored
    }
}

extension Instrument {
    /// A site's own questionnaire, to be asked and scored like any other. `checked` is the day it was brought in.
    package init(_ local: LocalQuestionnaire, checked: Day) {
        key = local.key
        version = local.version
        title = local.title
        shortTitle = local.title
        licence = InstrumentLicence(
            kind: .pack, holder: local.holder, terms: local.terms, attribution: local.holder, evidence: "the site's own file",
            checked: checked)
        ages = nil
        informants = Set(Informant.allCases)
        window = "as its questions say"
        cadence = "as the site decides"
        items = local.items.map(InstrumentItem.init)
        instructions = local.instructions
        worse = .higher
        change = .unknown
        bands = []
        codes = .none
        notes = ["A questionnaire of this site: a sum without bands."]
        scoring = ScoringRule(total: local.isScored ? Array(local.items.indices) : [])
        let bounds = scoring.total.map { local.items[$0].bounds }
        totals = bounds.isEmpty ? nil : bounds.map(\.least).reduce(0, +)...bounds.map(\.most).reduce(0, +)
        places = Dictionary(local.items.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension LocalQuestionnaire.Item {
    fileprivate var bounds: (least: Double, most: Double) { InstrumentItem(self).bounds }
}

extension InstrumentItem {
    fileprivate init(_ local: LocalQuestionnaire.Item) {
        self.init(
            number: local.number, replies: local.replies, wording: local.text, isUnscored: false, isOptional: local.isOptional,
            askedWhen: nil, skippedWhen: nil)
    }
}
