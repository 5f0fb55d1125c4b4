import Clinic

extension PacksPage {
    init(_ reading: PacksReading, frame: Frame) {
        let count = reading.packs.count
        self.init(
            frame: frame,
            headline: Words.capitalised("\(Words.number(count)) \(count == 1 ? "pack" : "packs"); each rule names its source."),
            packs: reading.packs.map { pack in
                let from = pack.rules.map(\.effective.from).min()
                let users = reading.programmes.filter { pack.isUsed(by: $0) }.map(\.name)
                return PackLine(
                    name: pack.title, href: "/settings/packs/\(pack.key)", kind: pack.kindWords,
                    effective: from.map { Words.stretch($0, nil) } ?? "",
                    licence: pack.licence, usedBy: users.isEmpty ? "no programme" : users.joined(separator: ", "))
            })
    }
}

extension PackPage {
    init(_ pack: RulePack, frame: Frame) {
        let applies = pack.applies
        let facts = [
            ("Kind", pack.kindWords), ("Level of care", applies.level?.title ?? ""), ("For", applies.population?.title ?? ""),
            ("Focus", applies.focus?.title ?? ""), ("States", Words.list(applies.states.sorted())),
            ("Payers", Words.list(applies.payers.sorted())), ("Version", pack.version), ("Licence", pack.licence),
        ]
        self.init(
            frame: frame, name: pack.title, headline: pack.maintainer,
            facts: facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) },
            rules: pack.rules.map { rule in
                let waits = rule.confirm ? " Holds only where a programme has confirmed it." : ""
                return RuleLine(
                    key: rule.anchor, sentence: rule.explanation, value: "\(rule.what): \(rule.value)", source: rule.sourceWords + waits,
                    effective: rule.effectiveWords)
            })
    }
}

extension RulePack {
    /// "Programme", "Payer", "State".
    var kindWords: String {
        if kind == .base { return "Programme" }
        return switch (applies.payers.isEmpty, applies.states.isEmpty) {
        case (false, true): "Payer"
        case (false, false): "Payer and state"
        default: "State"
        }
    }

    /// Whether it weighs in a programme, for all of its members or for those of its payers.
    func isUsed(by programme: Programme) -> Bool {
        guard kind == .overlay else { return programme.pack == key }
        let scope = { (payer: String?) in programme.scope(payer: payer, in: Day.last.week) }
        return applies.fits(scope(nil)) || applies.payers.contains { applies.fits(scope($0)) }
    }
}
