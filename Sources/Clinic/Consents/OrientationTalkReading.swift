import Yams

extension OrientationTalk {
    /// Reads an orientation from the text of its file. One in which anything is missing or unknown is not read at all.
    static func load(name: String, text: String) throws -> OrientationTalk {
        try PackReader.whole(of: "an orientation", name: name, text: text) { reader, root in reader.orientation(in: root) }
    }
}

extension PackReader {
    fileprivate mutating func orientation(in root: Node.Mapping) -> OrientationTalk? {
        allow(["orientation", "edition", "steps", "questions"], in: root)
        guard let edition = text("edition", in: root, example: "\"2026-11\"") else { return nil }
        var (steps, questions): ([OrientationTalk.Step], [OrientationTalk.Question]) = ([], [])
        for node in root["steps"]?.sequence ?? [] { if let part = node.mapping, let step = step(in: part) { steps.append(step) } }
        for node in root["questions"]?.sequence ?? [] {
            if let part = node.mapping, let question = question(in: part) { questions.append(question) }
        }
        if steps.isEmpty { note("`steps` is empty.", remedy: "Go through at least one thing.", at: root.mark) }
        return OrientationTalk(edition: edition, steps: steps, questions: questions)
    }

    private mutating func step(in part: Node.Mapping) -> OrientationTalk.Step? {
        allow(["step", "title", "points", "needed"], in: part)
        guard let key = text("step", in: part, example: "crisis"), let title = text("title", in: part, example: "When it is not safe")
        else {
            return nil
        }
        let points = (part["points"]?.sequence ?? []).compactMap(\.scalar?.string.trimmed)
        return OrientationTalk.Step(
            key: key, title: title, points: points, isVirtual: optional("needed", in: part)?.scalar?.string == "virtual")
    }

    private mutating func question(in part: Node.Mapping) -> OrientationTalk.Question? {
        allow(["question", "asks", "answers", "right", "says"], in: part)
        guard let key = text("question", in: part, example: "danger"), let asks = text("asks", in: part, example: "What do you do?"),
            let right = text("right", in: part, example: "call"), let says = text("says", in: part, example: "988 answers at once."),
            let answers = self.part("answers", in: part, example: "{call: \"Call 988\"}")
        else { return nil }
        let options = answers.compactMap { word, title -> OrientationTalk.Answer? in
            guard let word = word.scalar?.string, let title = title.scalar?.string else { return nil }
            return OrientationTalk.Answer(word: word, title: title)
        }
        if !options.contains(where: { $0.word == right }) {
            note("`right` is no answer.", remedy: "Name one of the answers.", at: part.mark)
        }
        return OrientationTalk.Question(key: key, asks: asks, answers: options, right: right, says: says)
    }
}
