import Yams

extension RulePack {
    /// Reads a pack from the text of its file. A pack in which anything is missing, unknown or contradictory is not read at
    /// all: half a rule book would judge people by rules nobody wrote.
    package static func load(name: String, text: String) throws(RulePackProblem) -> RulePack {
        var reader = PackReader()
        let pack = try reader.pack(in: root(of: name, text))
        guard let pack, reader.findings.isEmpty else { throw RulePackProblem(file: name, findings: reader.findings) }
        return pack
    }

    private static func root(of name: String, _ text: String) throws(RulePackProblem) -> Node.Mapping {
        let remedy = "Write it as the packs that come with the program are written; docs/packs.md shows one."
        do {
            if let root = try Yams.compose(yaml: text, .basic)?.mapping { return root }
        } catch {
            let finding = PackFinding(fault: "This is not YAML: \(error).", remedy: remedy)
            throw RulePackProblem(file: name, findings: [finding])
        }
        let finding = PackFinding(
            fault: "This is not a rule pack, but a list, a single word or nothing.", remedy: remedy)
        throw RulePackProblem(file: name, findings: [finding])
    }
}

extension PackReader {
    mutating func pack(in root: Node.Mapping) -> RulePack? {
        allow(["pack", "title", "version", "licence", "maintainer", "kind", "applies", "rules"], in: root)
        let key = packKey(in: root)
        let title = text("title", in: root, example: "Adult intensive outpatient")
        let version = text("version", in: root, example: "\"1.0\"")
        let licence = text("licence", in: root, example: "Apache-2.0")
        let maintainer = text("maintainer", in: root, example: "Who keeps this pack, and what its reader should know.")
        let kind = word("kind", in: root, of: RulePack.Kind.self)
        let applies = applicability(in: root, of: kind)
        let rules = rules(in: root, of: key ?? "pack")
        guard let key, let title, let version, let licence, let maintainer, let kind, let applies, let rules else {
            return nil
        }
        if kind == .base { demandWhatEveryWeekNeeds(of: rules) }
        return RulePack(
            key: key, title: title, version: version, licence: licence, maintainer: maintainer, kind: kind,
            applies: applies,
            rules: rules)
    }

    private mutating func packKey(in root: Node.Mapping) -> String? {
        guard let key = text("pack", in: root, example: "adult-iop") else { return nil }
        guard key.isSlug else {
            note(
                "The pack is called “\(key)”.",
                remedy: "Use small letters, digits and hyphens only, such as `adult-iop`.",
                at: root["pack"]?.mark)
            return nil
        }
        return key
    }

    private mutating func applicability(in root: Node.Mapping, of kind: RulePack.Kind?) -> Applicability? {
        guard let part = part("applies", in: root, example: "{level: iop, population: adult}") else { return nil }
        allow(["level", "population", "focus", "state", "payer"], in: part)
        let applies = Applicability(
            level: optionalWord("level", in: part, of: LevelOfCare.self),
            population: optionalWord("population", in: part, of: Population.self),
            focus: optionalWord("focus", in: part, of: Focus.self),
            states: names("state", in: part, example: "NC", allowed: \.isStateCode),
            payers: names("payer", in: part, example: "medicare", allowed: \.isSlug))
        switch kind {
        case .base: demandOneProgramme(of: applies, in: part)
        case .overlay where applies.states.isEmpty && applies.payers.isEmpty:
            note(
                "An overlay must say whose rules it holds.", remedy: "Add `state:` or `payer:` under `applies`.",
                at: part.mark)
        case .overlay, nil: break
        }
        return applies
    }

    private mutating func demandOneProgramme(of applies: Applicability, in part: Node.Mapping) {
        if applies.level == nil || applies.population == nil {
            note(
                "A base pack must say for whom it is.", remedy: "Add `level:` and `population:` under `applies`.",
                at: part.mark)
        }
        if !applies.states.isEmpty || !applies.payers.isEmpty {
            note(
                "A base pack holds wherever its programme is and whoever pays.",
                remedy: "Put what a state or payer adds into a pack with `kind: overlay`.", at: part.mark)
        }
    }

    /// A week can be judged only if something says what counts and when somebody is late.
    private mutating func demandWhatEveryWeekNeeds(of rules: [Rule]) {
        if !rules.contains(where: { $0.kind.key == .grace }) {
            note("A base pack must say when somebody is called late.", remedy: "Add a rule with `key: grace`.")
        }
        let counts = rules.compactMap(\.kind.countedKinds)
        if counts.isEmpty {
            note("A base pack must say what counts as care.", remedy: "Add a rule with `key: counts`.")
        }
        for kinds in counts {
            let silent = BlockKind.allCases.filter { kinds[$0] == nil }.map(\.rawValue)
            guard !silent.isEmpty else { continue }
            note(
                "The rule `counts` of a base pack says nothing of \(silent.joined(separator: ", ")).",
                remedy: "Put each under `counted` or `not-counted`.")
        }
    }
}
