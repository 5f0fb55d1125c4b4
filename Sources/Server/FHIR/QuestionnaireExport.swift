package import Clinic
import Foundation

/// An instrument as a form for other programs: FHIR R4, after the profile of Structured Data Capture (SDC).
package struct QuestionnaireExport: Sendable {
    package let instrument: Instrument
    /// Where this site's FHIR lives, such as `https://clinic.example/fhir`: the form and its local codes are named under it.
    package let base: String

    package init(_ instrument: Instrument, base: String) {
        self.instrument = instrument
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    }

    /// FHIR ids have no underscores.
    private var id: String { instrument.key.replacing("_", with: "-") }
    package var url: String { "\(base)/Questionnaire/\(id)" }
    /// The raw codes of answers that no public code system is known to have.
    package var answerSystem: String { "\(base)/CodeSystem/\(id)-answers" }

    /// The form. Only one with all its words is a form; ask `hasWording` first.
    package var questionnaire: FHIR.Questionnaire {
        FHIR.Questionnaire(
            id: id, meta: .init(profile: ["http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire"]), language: "en", url: url,
            version: instrument.version, name: instrument.key.prefix(1).uppercased() + instrument.key.dropFirst().replacing("-", with: "_"),
            title: instrument.title, status: "active", subjectType: ["Patient"], publisher: instrument.licence.holder,
            description: "\(instrument.shortTitle), looking back on: \(instrument.window).",
            copyright: "\(instrument.licence.attribution) \(instrument.licence.terms)",
            code: instrument.codes.panel.map { [FHIR.Coding(system: FHIR.loinc, code: $0)] },
            item: introduction + instrument.items.map(item))
    }

    private var introduction: [FHIR.QuestionnaireItem] {
        guard let instructions = instrument.instructions else { return [] }
        return [FHIR.QuestionnaireItem(linkId: "instructions", text: instructions, type: "display")]
    }

    private func item(_ item: InstrumentItem) -> FHIR.QuestionnaireItem {
        let conditions = item.askedWhen.flatMap(enableWhen)
        return FHIR.QuestionnaireItem(
            extension: item.wholeNumbers.map(bounds), linkId: item.number,
            code: instrument.codes.items[item.number].map { [FHIR.Coding(system: FHIR.loinc, code: $0)] },
            prefix: item.number, text: item.wording, type: item.wholeNumbers == nil ? "choice" : "integer",
            enableWhen: conditions?.parts, enableBehavior: (conditions?.parts.count ?? 0) > 1 ? conditions?.behaviour : nil,
            required: !item.isOptional && item.skippedWhen == nil,
            answerOption: item.wholeNumbers == nil ? item.options.map { .init(valueCoding: coding($0, of: item, isScored: true)) } : nil)
    }

    private func bounds(_ range: ClosedRange<Int>) -> [FHIR.Extension] {
        [
            .init(url: "http://hl7.org/fhir/StructureDefinition/minValue", valueInteger: range.lowerBound),
            .init(url: "http://hl7.org/fhir/StructureDefinition/maxValue", valueInteger: range.upperBound),
        ]
    }

    /// LOINC's own answer where the item is LOINC's and its answer list is known; the raw code otherwise.
    package func coding(_ option: ItemOption, of item: InstrumentItem, isScored: Bool = false) -> FHIR.Coding {
        let known = instrument.codes.items[item.number] == nil ? nil : instrument.codes.answers[option.code]
        let weight = FHIR.Extension(url: QuestionnaireExport.ordinal, valueDecimal: option.value)
        return FHIR.Coding(
            system: known == nil ? answerSystem : FHIR.loinc, code: known ?? option.code, display: option.label,
            extension: isScored && Double(option.code) != nil ? [weight] : nil)
    }

    static let ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
}

extension QuestionnaireExport {
    /// A condition in the words of FHIR: a flat list of comparisons, of which any or all must hold. Nothing for one that FHIR
    /// cannot say; the item is then always asked, and scoring leaves its answer out.
    private func enableWhen(_ condition: AnswerCondition) -> (parts: [FHIR.EnableWhen], behaviour: String)? {
        switch condition {
        case .answered(let item, let codes): (comparisons(item, codes, "="), "any")
        case .not(.answered(let item, let codes)): (comparisons(item, codes, "!="), "all")
        case .points(let item, let range): comparison(item, from: range.lowerBound).map { ([$0], "any") }
        case .any(let parts): flat(parts, "any")
        case .all(let parts): flat(parts, "all")
        case .not, .count, .total, .subscale: nil
        }
    }

    private func comparisons(_ item: Int, _ codes: Set<Int32>, _ word: String) -> [FHIR.EnableWhen] {
        let asked = instrument.items[item]
        return codes.sorted().compactMap { position in
            guard let option = asked.options.indices.contains(Int(position)) ? asked.options[Int(position)] : nil else { return nil }
            return FHIR.EnableWhen(question: asked.number, operator: word, answerCoding: coding(option, of: asked))
        }
    }

    private func comparison(_ item: Int, from least: Double) -> FHIR.EnableWhen? {
        let asked = instrument.items[item]
        guard asked.wholeNumbers != nil else { return nil }
        return FHIR.EnableWhen(question: asked.number, operator: ">=", answerInteger: Int(least))
    }

    private func flat(_ parts: [AnswerCondition], _ behaviour: String) -> (parts: [FHIR.EnableWhen], behaviour: String)? {
        let inner = parts.map(enableWhen)
        let isFlat = inner.allSatisfy { $0 != nil && ($0?.parts.count == 1 || $0?.behaviour == behaviour) }
        return isFlat && !parts.isEmpty ? (inner.flatMap { $0?.parts ?? [] }, behaviour) : nil
    }

    /// As text, always in the same order.
    package static func json(_ resource: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(resource), as: UTF8.self)
    }
}
