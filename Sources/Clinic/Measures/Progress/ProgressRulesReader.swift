import Yams

extension ProgressRules {
    package init(name: String, text: String) throws(CatalogueProblem) {
        var reader = PackReader(of: "a file of progress rules")
        let root = try CatalogueYAML.root(of: name, text, "a file of progress rules")
        let rules = reader.progressRules(in: root)
        guard let rules, reader.findings.isEmpty else {
            throw CatalogueProblem(files: [.init(name: name, findings: reader.findings)])
        }
        self = rules
    }
}

extension PackReader {
    fileprivate mutating func progressRules(in root: Node.Mapping) -> ProgressRules? {
        allow(["progress", "version", "label", "rational", "empirical"], in: root)
        let version = text("version", in: root, example: "\"1\"")
        let label = text("label", in: root, example: "A synthesis of published rules")
        guard let version, let label, let rational = part("rational", in: root, example: "{worsening: …}"),
            let empirical = part("empirical", in: root, example: "{episodes: 100, yellow: 0.9945, red: 1.2816}"),
            let worsening = part("worsening", in: rational, example: "{week: 2, share_of_reliable: 0.5}"),
            let early = part("early_change", in: rational, example: "{week: 4, share_of_baseline: 0.2}"),
            let late = part("late_change", in: rational, example: "{week: 8}"),
            let response = part("response", in: rational, example: "{share_of_baseline: 0.5}"),
            let worseningWeek = number("week", in: worsening, within: 0...520),
            let worseningShare = share("share_of_reliable", in: worsening),
            let earlyWeek = number("week", in: early, within: 0...520), let earlyShare = share("share_of_baseline", in: early),
            let lateWeek = number("week", in: late, within: 0...520), let responseShare = share("share_of_baseline", in: response),
            let episodes = number("episodes", in: empirical, within: 2...1_000_000),
            let yellow = deviations("yellow", in: empirical), let red = deviations("red", in: empirical)
        else { return nil }
        demandOrder(earlyWeek, lateWeek, yellow, red, at: root.mark)
        return ProgressRules(
            version: version, label: label, worseningWeek: worseningWeek, worseningShare: worseningShare, earlyWeek: earlyWeek,
            earlyShare: earlyShare, lateWeek: lateWeek, responseShare: responseShare, episodes: episodes, yellow: yellow, red: red)
    }

    private mutating func demandOrder(_ early: Int, _ late: Int, _ yellow: Double, _ red: Double, at mark: Mark?) {
        if early >= late { note("Late change is not later than early change.", remedy: "Give it a later week.", at: mark) }
        if yellow >= red { note("Red does not lie further out than yellow.", remedy: "Give it more deviations.", at: mark) }
    }

    private mutating func share(_ key: String, in part: Node.Mapping) -> Double? {
        guard let node = required(key, in: part, example: "0.5"), let value = decimal(node, of: key) else { return nil }
        if (0...1).contains(value) { return value }
        note("`\(key)` is no share.", remedy: "Write a number from 0 to 1.", at: node.mark)
        return nil
    }

    private mutating func deviations(_ key: String, in part: Node.Mapping) -> Double? {
        guard let node = required(key, in: part, example: "1.2816"), let value = decimal(node, of: key) else { return nil }
        if value > 0 { return value }
        note("`\(key)` is not above 0.", remedy: "Write how many standard deviations away from the course it begins.", at: node.mark)
        return nil
    }
}
