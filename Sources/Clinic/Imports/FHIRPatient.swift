/// Reads one Patient: its number, names, gender and date of birth, and everything that is wrong with them.
struct FHIRPatient {
    private let entry: FHIRBundle.Entry
    private let file: String
    private(set) var problems: [ImportProblem] = []

    init(_ entry: FHIRBundle.Entry, file: String) { (self.entry, self.file) = (entry, file) }

    mutating func fail(_ element: String, _ value: String?, _ problem: String, _ remedy: String) {
        problems.append(
            ImportProblem(
                file: file, record: entry.index + 1, column: "\(entry.path).\(element)", value: value, problem: problem, remedy: remedy))
    }

    /// What it says of the person; nil where that is not enough.
    mutating func facts() -> MemberFacts? {
        let external = identifier()
        let (given, family, preferred) = names()
        let (sex, born) = (sex(), born())
        guard let external, let born, !(given.isEmpty && family.isEmpty) else { return nil }
        return MemberFacts(
            external: external, given: given, family: family, preferred: preferred, pronouns: nil, sex: sex, born: born, diagnosis: nil,
            focus: .mentalHealth)
    }

    /// The official identifier, or the usual one, or the first with a value.
    private mutating func identifier() -> String? {
        let found = list("identifier").filter { !text($0, "value").isEmpty && text($0, "use") != "old" }
        let chosen = found.first { text($0, "use") == "official" } ?? found.first { text($0, "use") == "usual" } ?? found.first
        if let chosen { return text(chosen, "value") }
        fail("identifier", nil, "the patient has no identifier with a value", "Give the patient the number by which the clinic knows them.")
        return nil
    }

    /// The official name, and what the person wants to be called where that is another.
    private mutating func names() -> (given: String, family: String, preferred: String?) {
        let names = list("name").filter { !["old", "maiden"].contains(text($0, "use")) }
        func of(_ use: String) -> [String: Any]? { names.first { text($0, "use") == use } }
        guard let name = of("official") ?? of("usual") ?? names.first else {
            fail("name", nil, "the patient has no name", "Give the patient an official or usual name.")
            return ("", "", nil)
        }
        let (given, family) = (self.given(name), text(name, "family"))
        if given.isEmpty && family.isEmpty {
            fail("name", text(name, "text"), "the name has neither given nor family part", "Fill in one of the two.")
        }
        let called = (of("nickname") ?? of("usual")).map { self.given($0) } ?? ""
        return (given, family, called.isEmpty ? nil : called == given ? "" : called)
    }

    private func given(_ name: [String: Any]) -> String {
        (name["given"] as? [Any] ?? []).compactMap { ($0 as? String)?.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private mutating func sex() -> String? {
        let gender = text(entry.patient, "gender")
        switch gender {
        case "": return nil
        case "female": return "F"
        case "male": return "M"
        case "other": return "X"
        case "unknown": return ""
        default:
            fail("gender", gender, "this is not one of FHIR's words", "Use female, male, other or unknown.")
            return nil
        }
    }

    private mutating func born() -> Day? {
        let date = text(entry.patient, "birthDate")
        if let day = Day(date) { return day }
        fail("birthDate", date, date.isEmpty ? "the date of birth is missing" : "this is not a whole date", "Write it as 2001-02-23.")
        return nil
    }

    private func list(_ element: String) -> [[String: Any]] { entry.patient[element] as? [[String: Any]] ?? [] }
    private func text(_ object: [String: Any], _ element: String) -> String { (object[element] as? String)?.trimmed ?? "" }
}
