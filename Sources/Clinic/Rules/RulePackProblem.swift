/// Why a pack file did not load: everything that is wrong with it, so that it is mended in one go.
package struct RulePackProblem: Error, Equatable, Sendable, CustomStringConvertible {
    package let file: String
    package let findings: [PackFinding]

    package init(file: String, findings: [PackFinding]) {
        self.file = file
        self.findings = findings
    }

    /// One line for each finding: file and line, rule, what is wrong, what mends it.
    package var lines: [String] {
        findings.map { finding in
            let place = finding.line.map { "\(file):\($0)" } ?? file
            let rule = finding.rule.map { " \($0):" } ?? ""
            return "\(place):\(rule) \(finding.fault) \(finding.remedy)"
        }
    }

    package var description: String { lines.joined(separator: "\n") }
}

/// One thing wrong with a pack.
package struct PackFinding: Equatable, Sendable {
    package let line: Int?
    /// Which rule of the file, such as `rule 2 (day-minimum)`; nothing when it concerns the pack as a whole.
    package let rule: String?
    package let fault: String
    package let remedy: String

    package init(line: Int? = nil, rule: String? = nil, fault: String, remedy: String) {
        self.line = line
        self.rule = rule
        self.fault = fault
        self.remedy = remedy
    }
}
