/// The words of one questionnaire, kept apart from its scoring: they belong to somebody else and have terms of their own.
package struct WordingFile: Sendable, Equatable {
    /// The instrument whose words these are.
    package let key: String
    /// The version of the instrument they were written for.
    package let version: String
    /// As BCP 47 writes it: `en`, `es-US`.
    package let language: String
    /// Whose words they are, and on what terms they may be shown.
    package let holder: String
    package let terms: String
    /// Where the words were compared, so that the next reader can compare them again.
    package let sources: [String]
    package let instructions: String
    /// In the order of the file.
    package let items: [Item]

    /// One question and what its answers say.
    package struct Item: Sendable, Equatable {
        package let number: String
        package let text: String
        /// What each answer says, by its raw code; empty where a number is asked for.
        package let labels: [String: String]

        package init(number: String, text: String, labels: [String: String]) {
            self.number = number
            self.text = text
            self.labels = labels
        }
    }

    package init(
        key: String, version: String, language: String, holder: String, terms: String, sources: [String], instructions: String,
        items: [Item]
    ) {
        self.key = key
        self.version = version
        self.language = language
        self.holder = holder
        self.terms = terms
        self.sources = sources
        self.instructions = instructions
        self.items = items
    }
}

extension WordingFile {
    /// Where the instrument of this wording stands.
    func place(in catalogue: InstrumentCatalogue, file: String) throws(CatalogueProblem) -> Int {
        guard let place = catalogue.instruments.firstIndex(where: { $0.key == key }) else {
            throw CatalogueProblem(
                file, fault: "There is no instrument “\(key)”.", remedy: "`stepwell instruments` lists the keys; use one of them.")
        }
        let instrument = catalogue.instruments[place]
        guard instrument.licence.kind != .result else {
            throw CatalogueProblem(
                file, fault: "Of \(instrument.shortTitle) only results may be kept here, not its words.",
                remedy: "Remove this file; write down the score that the licensed tool gives.")
        }
        guard instrument.version == version else {
            throw CatalogueProblem(
                file, fault: "These words are for version \(version); the catalogue has version \(instrument.version).",
                remedy: "Check them against that version's form and write `version: \"\(instrument.version)\"`.")
        }
        return place
    }

    /// The instrument with these words in it. Every question must be there, and every answer of it: half a form is none.
    func put(into instrument: Instrument, file: String) throws(CatalogueProblem) -> Instrument {
        let findings = missing(from: instrument) + superfluous(for: instrument)
        guard findings.isEmpty else { throw CatalogueProblem(files: [.init(name: file, findings: findings)]) }
        var worded = instrument
        worded.instructions = instructions
        for item in items {
            guard let place = instrument.places[item.number] else { continue }
            worded.items[place] = instrument.items[place].worded(item)
        }
        return worded
    }

    private func missing(from instrument: Instrument) -> [PackFinding] {
        let known = Dictionary(items.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return instrument.items.flatMap { item -> [PackFinding] in
            guard let words = known[item.number] else {
                return [PackFinding(fault: "Item \(item.number) has no words.", remedy: "Add it under `items`, as the form has it.")]
            }
            return item.options.filter { words.labels[$0.code] == nil }.map {
                PackFinding(
                    rule: "item \(item.number)", fault: "The answer \($0.code) has no words.", remedy: "Add it to the item's answers.")
            }
        }
    }

    private func superfluous(for instrument: Instrument) -> [PackFinding] {
        items.flatMap { words -> [PackFinding] in
            guard let item = instrument.item(words.number) else {
                return [
                    PackFinding(
                        fault: "\(instrument.shortTitle) has no item \(words.number).",
                        remedy: "Its items are \(instrument.items.map(\.number).joined(separator: ", ")).")
                ]
            }
            return words.labels.keys.sorted().filter { code in !item.options.contains { $0.code == code } }.map {
                PackFinding(
                    rule: "item \(words.number)", fault: "There is no answer “\($0)”.", remedy: "The answers are \(item.choices).")
            }
        }
    }
}

extension InstrumentItem {
    fileprivate func worded(_ words: WordingFile.Item) -> InstrumentItem {
        let options = options.map { ItemOption(code: $0.code, label: words.labels[$0.code], value: $0.value) }
        return InstrumentItem(
            number: number, replies: options.isEmpty ? replies : .options(options), wording: words.text, isUnscored: isUnscored,
            isOptional: isOptional, askedWhen: askedWhen, skippedWhen: skippedWhen)
    }
}
