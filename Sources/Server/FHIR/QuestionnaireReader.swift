import Clinic

/// Reads the questions of a form, and keeps every fault it meets instead of stopping at the first.
struct QuestionnaireReader {
    private let questionnaire: FHIR.Questionnaire
    private(set) var findings: [PackFinding] = []
    /// The LOINC code of an item, by its number, where the form has one.
    private(set) var loinc: [String: String] = [:]
    /// What stands above the questions.
    private(set) var instructions: String?
    /// The items that are asked on a condition. An instrument of the catalogue knows its own.
    private var conditional: [String] = []
    private var areAllScored = true
    private var seen: Set<String> = []

    init(_ questionnaire: FHIR.Questionnaire) { self.questionnaire = questionnaire }

    mutating func items() -> [LocalQuestionnaire.Item] {
        let items = read(questionnaire.item ?? [])
        if items.isEmpty, findings.isEmpty {
            findings.append(PackFinding(fault: "The form has no questions.", remedy: "Export one that has."))
        }
        return items
    }

    /// What stands in the way of keeping the form as a questionnaire of the site's own.
    var findingsForLocal: [PackFinding] {
        findings
            + conditional.map {
                PackFinding(
                    rule: "item \($0)", fault: "It is asked on a condition, which a form brought in cannot keep.",
                    remedy: "Take out enableWhen.")
            }
    }

    func local(_ items: [LocalQuestionnaire.Item]) -> LocalQuestionnaire {
        let name = questionnaire.name ?? questionnaire.url?.split(separator: "/").last.map(String.init) ?? questionnaire.title ?? "form"
        let key = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return LocalQuestionnaire(
            key: String(String(key).prefix(50)), version: questionnaire.version ?? "1", title: questionnaire.title ?? name,
            holder: questionnaire.publisher ?? "not stated in the file", terms: questionnaire.copyright ?? "not stated in the file",
            instructions: instructions, items: items, isScored: areAllScored)
    }

    private mutating func read(_ items: [FHIR.QuestionnaireItem]) -> [LocalQuestionnaire.Item] {
        items.flatMap { item -> [LocalQuestionnaire.Item] in
            switch item.type {
            case "display":
                takeInstructions(item.text)
                return []
            case "group":
                takeInstructions(item.text)
                return read(item.item ?? [])
            default:
                let asked = Self.isWorkedOut(item) ? [] : question(item).map { [$0] } ?? []
                return asked + read(item.item ?? [])
            }
        }
    }

    /// The first words that are no question.
    private mutating func takeInstructions(_ text: String?) {
        if instructions == nil, let text, !text.isEmpty { instructions = text }
    }

    /// A score that the form works out itself is no question.
    private static func isWorkedOut(_ item: FHIR.QuestionnaireItem) -> Bool {
        item.readOnly == true || (item.extension ?? []).contains { $0.url.hasSuffix("calculatedExpression") }
    }

    private mutating func question(_ item: FHIR.QuestionnaireItem) -> LocalQuestionnaire.Item? {
        guard seen.insert(item.linkId).inserted else { return refuse(item, "It is there twice.", "Give each item a linkId of its own.") }
        guard let text = item.text, !text.isEmpty else { return refuse(item, "It has no text.", "Write the question.") }
        if item.enableWhen?.isEmpty == false { conditional.append(item.linkId) }
        guard item.repeats != true else { return refuse(item, "It takes several answers.", "Take out repeats, or make it several items.") }
        guard let replies = replies(item) else { return nil }
        loinc[item.linkId] = item.code?.first { $0.system == FHIR.loinc }?.code
        // FHIR's silence means that nobody has to answer; a sum needs every item that the form does not call optional.
        return LocalQuestionnaire.Item(number: item.linkId, text: text, replies: replies, isOptional: item.required == false)
    }

    private mutating func refuse<Value>(_ item: FHIR.QuestionnaireItem, _ fault: String, _ remedy: String) -> Value? {
        findings.append(PackFinding(rule: "item \(item.linkId)", fault: fault, remedy: remedy))
        return nil
    }

    private mutating func replies(_ item: FHIR.QuestionnaireItem) -> Replies? {
        switch item.type {
        case "boolean": return .options([ItemOption(code: "0", label: "No"), ItemOption(code: "1", label: "Yes")])
        case "integer": return item.answerOption == nil ? wholeNumber(item) : choice(item)
        case "choice": return choice(item)
        default:
            return refuse(
                item, "An item of type \(item.type) is neither a choice nor a number.", "Make it a choice, or take it out of the form.")
        }
    }

    private mutating func wholeNumber(_ item: FHIR.QuestionnaireItem) -> Replies? {
        func limit(_ name: String) -> Int? {
            item.extension?.first { $0.url == "http://hl7.org/fhir/StructureDefinition/\(name)" }?.valueInteger
        }
        guard let least = limit("minValue"), let most = limit("maxValue"), least <= most else {
            return refuse(item, "It does not say from which to which number it goes.", "Add minValue and maxValue.")
        }
        return .wholeNumber(least...most)
    }

    private mutating func choice(_ item: FHIR.QuestionnaireItem) -> Replies? {
        let found = item.answerOption.map { $0.compactMap(Self.option) } ?? valueSetOptions(item)
        guard found.count > 1, Set(found.map(\.code)).count == found.count else {
            return refuse(
                item, "It has not two different answers at least, or they are kept elsewhere.",
                "Write them as answerOption, or in a contained ValueSet.")
        }
        if found.contains(where: { $0.points == nil }) { areAllScored = false }
        return .options(found.map { ItemOption(code: $0.code, label: $0.label, value: $0.points) })
    }

    private typealias Option = (code: String, label: String, points: Double?)

    private static func option(_ answer: FHIR.AnswerOption) -> Option? {
        if let number = answer.valueInteger { return (String(number), String(number), Double(number)) }
        if let text = answer.valueString { return (text, text, weight(answer.extension)) }
        guard let coding = answer.valueCoding, let code = coding.code else { return nil }
        return (code, coding.display ?? code, weight(answer.extension) ?? weight(coding.extension) ?? Double(code))
    }

    private func valueSetOptions(_ item: FHIR.QuestionnaireItem) -> [Option] {
        guard let reference = item.answerValueSet, reference.hasPrefix("#"),
            let list = questionnaire.contained?.first(where: { $0.resourceType == "ValueSet" && $0.id == String(reference.dropFirst()) })
        else { return [] }
        if let expansion = list.expansion?.contains, !expansion.isEmpty {
            return expansion.compactMap { coding in Self.option(FHIR.AnswerOption(valueCoding: coding)) }
        }
        let concepts = list.compose?.include?.flatMap { $0.concept ?? [] } ?? []
        return concepts.map { ($0.code, $0.display ?? $0.code, Self.weight($0.extension) ?? Double($0.code)) }
    }

    /// The points of an answer: `ordinalValue` of R4, `itemWeight` of R5, or R5's property of an expansion.
    private static func weight(_ extensions: [FHIR.Extension]?) -> Double? {
        for found in extensions ?? [] {
            if found.url.hasSuffix("/ordinalValue") || found.url.hasSuffix("/itemWeight") { return found.valueDecimal }
            if let parts = found.extension, parts.contains(where: { $0.valueCode == "itemWeight" }) {
                return parts.first { $0.url == "value" }?.valueDecimal
            }
        }
        return nil
    }
}
