import Yams

extension AdmissionClocks {
    /// Reads the clocks from the text of their file. One in which anything is missing or unknown is not read at all.
    package static func load(name: String, text: String) throws -> AdmissionClocks {
        try PackReader.whole(of: "a file of clocks", name: name, text: text) { reader, root in reader.clocks(in: root) }
    }
}

extension PackReader {
    fileprivate mutating func clocks(in root: Node.Mapping) -> AdmissionClocks? {
        allow(["clocks", "version", "from", "source", "waits", "first-steps"], in: root)
        let waits = Dictionary(parts("waits", in: root).compactMap { wait(in: $0) }) { first, _ in first }
        for urgency in InquiryUrgency.allCases where waits[urgency] == nil {
            note("No wait is set for \(urgency.rawValue).", remedy: "Add a line for it under `waits`.", at: root.mark)
        }
        if let from = text("from", in: root, example: "2026-11-01"), Day(from) == nil {
            note("`from` is not a date.", remedy: "Write it as 2026-11-01.", at: root.mark)
        }
        guard let source = text("source", in: root, example: "A convention of the house."),
            let steps = part("first-steps", in: root, example: "{plan-days: 7, evaluation-days: 7, usual-weeks: 8}")
        else { return nil }
        allow(["plan-days", "evaluation-days", "usual-weeks"], in: steps)
        guard let plan = number("plan-days", in: steps, within: 0...90),
            let evaluation = number("evaluation-days", in: steps, within: 0...90),
            let weeks = number("usual-weeks", in: steps, within: 1...52)
        else { return nil }
        return AdmissionClocks(source: source, waits: waits, planDays: plan, evaluationDays: evaluation, usualWeeks: weeks)
    }

    private mutating func wait(in part: Node.Mapping) -> (InquiryUrgency, ContactClock)? {
        allow(["urgency", "runs", "first", "next"], in: part)
        guard let word = text("urgency", in: part, example: "urgent"), let runs = text("runs", in: part, example: "staffed"),
            let first = number("first", in: part, within: 1...100_000), let next = number("next", in: part, within: 1...100_000)
        else { return nil }
        guard let urgency = InquiryUrgency(rawValue: word) else {
            note("`urgency` is “\(word)”.", remedy: "Use crisis, urgent, priority or standard.", at: part.mark)
            return nil
        }
        switch runs {
        case "always": return (urgency, ContactClock(first: .always(minutes: first), next: .always(minutes: next)))
        case "staffed": return (urgency, ContactClock(first: .staffed(minutes: first), next: .staffed(minutes: next)))
        default:
            note("`runs` is “\(runs)”.", remedy: "Use always or staffed.", at: part.mark)
            return nil
        }
    }
}
