/// Every pack a site has: those that come with the program and its own. `stepwell packs check` shows what is wrong with them.
package struct RuleLibrary: Sendable, Equatable {
    package let packs: [RulePack]
    package let problems: [RulePackProblem]

    /// Reads files one by one. One that does not load takes no other with it; of two with one key the second is refused.
    package init(files: [(name: String, text: String)]) {
        var packs: [RulePack] = []
        var problems: [RulePackProblem] = []
        var names: [String: String] = [:]
        for file in files {
            do throws(RulePackProblem) {
                let pack = try RulePack.load(name: file.name, text: file.text)
                try RuleLibrary.claim(pack.key, for: file.name, among: &names)
                packs.append(pack)
            } catch {
                problems.append(error)
            }
        }
        self.packs = packs.sorted { $0.key < $1.key }
        self.problems = problems
    }

    package subscript(key: String) -> RulePack? { packs.first { $0.key == key } }

    private static func claim(
        _ key: String, for name: String, among names: inout [String: String]
    ) throws(RulePackProblem) {
        guard let other = names.updateValue(name, forKey: key) else { return }
        names[key] = other
        let finding = PackFinding(
            fault: "The pack “\(key)” is also in \(other).", remedy: "Remove one of the files, or give one another key."
        )
        throw RulePackProblem(file: name, findings: [finding])
    }
}
