import Yams

extension Instrument {
    /// Reads the instrument of a catalogue file. One in which anything is missing, unknown or contradictory is not read at all.
    static func load(name: String, text: String) throws(CatalogueProblem) -> Instrument {
        var reader = PackReader(of: "an instrument")
        let root = try CatalogueYAML.root(of: name, text, "an instrument")
        let instrument = reader.instrument(in: root)
        guard let instrument, reader.findings.isEmpty else {
            throw CatalogueProblem(files: [.init(name: name, findings: reader.findings)])
        }
        return instrument
    }
}

extension PackReader {
    fileprivate mutating func instrument(in root: Node.Mapping) -> Instrument? {
        allow(
            [
                "instrument", "version", "title", "short_title", "licence", "ages", "about", "informants", "window", "cadence", "items",
                "worse", "range", "parts", "scoring", "bands", "flags", "alerts", "change", "codes", "notes",
            ], in: root)
        let key = text("instrument", in: root, example: "phq9")
        let version = text("version", in: root, example: "\"1\"")
        let title = text("title", in: root, example: "Patient Health Questionnaire, nine items")
        let shortTitle = text("short_title", in: root, example: "PHQ-9")
        let licence = licence(in: root)
        let window = text("window", in: root, example: "past 2 weeks")
        let cadence = text("cadence", in: root, example: "intake, weekly, discharge")
        let worse = word("worse", in: root, of: Direction.self)
        let informants = words("informants", in: root, of: Informant.self)
        let items = optional("items", in: root) == nil ? [] : items(in: root)
        let layout = ItemLayout(items, subscales: subscaleNames(in: root))
        let scoring = scoring(in: root, layout)
        let bands = bands(in: root, layout)
        guard let key, let version, let title, let shortTitle, let licence, let window, let cadence, let worse, let informants
        else { return nil }
        demandScoring(of: items, licence, at: root.mark)
        return Instrument(
            key: key, version: version, title: title, shortTitle: shortTitle, licence: licence,
            ages: wholeRange("ages", in: root), informants: informants, window: window, cadence: cadence,
            items: layout.conditioned(&self), instructions: nil, worse: worse, totals: range("range", in: root),
            change: change(in: root), bands: bands, codes: codes(in: root),
            notes: optional("notes", in: root) == nil ? [] : texts("notes", in: root), scoring: scoring, places: layout.places,
            parts: parts(in: root, licence), about: optionalWord("about", in: root, of: Focus.self))
    }

    /// The parts of a result made elsewhere, `{restraint: [0, 6], …}`. Where the score is worked out here, subscales say it.
    private mutating func parts(in root: Node.Mapping, _ licence: InstrumentLicence) -> [ResultPart] {
        guard let node = optional("parts", in: root) else { return [] }
        guard licence.kind == .result, let parts = node.mapping else {
            note(
                "`parts` belongs to instruments of class `result`, and names a range for each.",
                remedy: "Write `parts: {restraint: [0, 6]}`, or use `subscales` of `scoring`.", at: node.mark)
            return []
        }
        return parts.compactMap { key, _ in
            guard let name = key.scalar?.string, let range = range(name, in: parts) else { return nil }
            return ResultPart(name: name, range: range)
        }
    }

    /// A questionnaire whose results alone may be kept must not carry its items; any other must.
    private mutating func demandScoring(of items: [ItemSketch], _ licence: InstrumentLicence, at mark: Mark?) {
        switch (licence.kind, items.isEmpty) {
        case (.result, false):
            note("An instrument of class `result` has items.", remedy: "Remove `items` and `scoring`: its logic is not ours.", at: mark)
        case (.text, true), (.pack, true):
            note("The instrument has no items.", remedy: "Add `items`, or make its licence `kind: result`.", at: mark)
        default: break
        }
    }

    private mutating func licence(in root: Node.Mapping) -> InstrumentLicence? {
        guard let part = part("licence", in: root, example: "{kind: pack, holder: …}") else { return nil }
        allow(["kind", "holder", "terms", "attribution", "evidence", "checked"], in: part)
        let kind = word("kind", in: part, of: InstrumentLicence.Kind.self)
        let holder = text("holder", in: part, example: "Who holds the rights")
        let terms = text("terms", in: part, example: "What is allowed")
        let attribution = text("attribution", in: part, example: "What must stand on the form")
        let evidence = text("evidence", in: part, example: "Where the terms were read")
        let checked = required("checked", in: part, example: "2026-11-27").flatMap { day($0, of: "checked") }
        guard let kind, let holder, let terms, let attribution, let evidence, let checked else { return nil }
        return InstrumentLicence(
            kind: kind, holder: holder, terms: terms, attribution: attribution, evidence: evidence, checked: checked)
    }

    private mutating func codes(in root: Node.Mapping) -> InstrumentCodes {
        guard let part = optional("codes", in: root)?.mapping else { return .none }
        allow(["panel", "score", "items", "answers"], in: part)
        return InstrumentCodes(
            panel: optional("panel", in: part)?.scalar?.string, score: optional("score", in: part)?.scalar?.string,
            items: pairs("items", in: part), answers: pairs("answers", in: part))
    }

    private func pairs(_ key: String, in part: Node.Mapping) -> [String: String] {
        var pairs: [String: String] = [:]
        for (name, value) in optional(key, in: part)?.mapping ?? [:] {
            if let name = name.scalar?.string, let value = value.scalar?.string { pairs[name] = value }
        }
        return pairs
    }

    private mutating func change(in root: Node.Mapping) -> ChangeNumbers {
        guard let part = optional("change", in: root)?.mapping else { return .unknown }
        allow(["reliable", "mcid", "caseness", "remission", "response"], in: part)
        return ChangeNumbers(
            reliable: changeNumber("reliable", in: part), mcid: changeNumber("mcid", in: part),
            caseness: changeNumber("caseness", in: part), remission: changeNumber("remission", in: part),
            response: changeNumber("response", in: part))
    }

    private mutating func changeNumber(_ key: String, in part: Node.Mapping) -> ChangeNumber? {
        guard optional(key, in: part) != nil, let words = self.part(key, in: part, example: "{value: 6, source: …, confidence: source}")
        else { return nil }
        allow(["value", "source", "confidence", "note"], in: words)
        guard let value = required("value", in: words, example: "6").flatMap({ decimal($0, of: key) }),
            let source = text("source", in: words, example: "The paper the number is from"),
            let confidence = word("confidence", in: words, of: Evidence.self)
        else { return nil }
        return ChangeNumber(
            value: value, source: source, confidence: confidence, note: optional("note", in: words)?.scalar?.string.trimmed)
    }
}
