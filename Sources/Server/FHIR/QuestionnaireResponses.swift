package import Clinic

/// Filled-in forms of one instrument, between FHIR and the answers as they are stored.
package struct QuestionnaireResponses: Sendable {
    private let export: QuestionnaireExport
    private var instrument: Instrument { export.instrument }

    package init(_ instrument: Instrument, base: String) { export = QuestionnaireExport(instrument, base: base) }

    /// The form as FHIR. `subject` and `authored` are as FHIR writes them: `Patient/42`, `2026-11-27T10:00:00Z`.
    package func response(_ answers: Answers, subject: String? = nil, authored: String? = nil) throws(AnswerProblem)
        -> FHIR.QuestionnaireResponse
    {
        let isComplete = instrument.licence.kind == .result ? false : try instrument.score(answers).isComplete
        return FHIR.QuestionnaireResponse(
            questionnaire: "\(export.url)|\(instrument.version)", status: isComplete ? "completed" : "in-progress",
            subject: subject.map { FHIR.Reference(reference: $0) }, authored: authored,
            item: instrument.items.compactMap { item in answers[item.number].map { responseItem(item, code: $0) } })
    }

    private func responseItem(_ item: InstrumentItem, code: String) -> FHIR.ResponseItem {
        let option = item.options.first { $0.code == code }
        let answer = FHIR.ResponseAnswer(
            valueCoding: option.map { export.coding($0, of: item) }, valueInteger: item.wholeNumbers == nil ? nil : Int(code))
        return FHIR.ResponseItem(linkId: item.number, text: item.wording, answer: [answer])
    }

    /// The answers of a form. An item may be named by its number or by its LOINC code; groups do not matter.
    package func answers(in response: FHIR.QuestionnaireResponse) throws(ResponseProblem) -> Answers {
        guard response.resourceType == "QuestionnaireResponse" else { throw .otherResource(response.resourceType) }
        guard ["in-progress", "completed", "amended"].contains(response.status) else { throw .unusableStatus(response.status) }
        var codes: [String: String] = [:]
        for item in Self.flat(response.item ?? []) {
            guard let given = item.answer, !given.isEmpty else { continue }
            guard let asked = asked(item.linkId) else { throw .unknownItem(item.linkId, instrument: instrument.shortTitle) }
            guard given.count == 1, codes[asked.number] == nil else { throw .severalAnswers(item.linkId) }
            codes[asked.number] = try code(of: given[0], for: asked, linkId: item.linkId)
        }
        return Answers(codes)
    }

    private static func flat(_ items: [FHIR.ResponseItem]) -> [FHIR.ResponseItem] {
        items.flatMap { item in [item] + flat(item.item ?? []) + (item.answer ?? []).flatMap { flat($0.item ?? []) } }
    }

    /// LOINC's own forms call an item `/44250-9`.
    private func asked(_ linkId: String) -> InstrumentItem? {
        if let item = instrument.item(linkId) { return item }
        let name = linkId.split(separator: "/").last.map(String.init) ?? linkId
        return instrument.items.first { instrument.codes.items[$0.number] == name }
    }

    private func code(of answer: FHIR.ResponseAnswer, for item: InstrumentItem, linkId: String) throws(ResponseProblem) -> String {
        let found: String? =
            if let coding = answer.valueCoding {
                item.wholeNumbers == nil ? code(of: coding, for: item) : nil
            } else if let number = answer.valueInteger {
                String(number)
            } else if let number = answer.valueDecimal, number == number.rounded(), abs(number) < 1e9 {
                String(Int(number))
            } else if let flag = answer.valueBoolean {
                flag ? "1" : "0"
            } else {
                nil
            }
        guard let found, isAnswer(found, of: item) else { throw .unknownAnswer(linkId, instrument: instrument.shortTitle) }
        return found
    }

    private func code(of coding: FHIR.Coding, for item: InstrumentItem) -> String? {
        if coding.system == FHIR.loinc { return item.options.first { export.coding($0, of: item).code == coding.code }?.code }
        return coding.code
    }

    private func isAnswer(_ code: String, of item: InstrumentItem) -> Bool {
        if let range = item.wholeNumbers { return Int(code).map(range.contains) ?? false }
        return item.options.contains { $0.code == code }
    }
}

/// Why a filled-in form of another program could not be read.
package enum ResponseProblem: Refusal, Equatable {
    case otherResource(String)
    case unusableStatus(String)
    case unknownItem(String, instrument: String)
    case severalAnswers(String)
    case unknownAnswer(String, instrument: String)

    package var kind: RefusalKind { .invalid }

    package var code: String {
        switch self {
        case .otherResource: "fhir.other-resource"
        case .unusableStatus: "fhir.response-status"
        case .unknownItem: "fhir.unknown-item"
        case .severalAnswers: "fhir.several-answers"
        case .unknownAnswer: "fhir.unknown-answer"
        }
    }

    package var message: String {
        switch self {
        case .otherResource(let type): "This is a \(type). Send a QuestionnaireResponse."
        case .unusableStatus(let status): "A form of status “\(status)” is not kept. Send one that is completed, amended or in-progress."
        case .unknownItem(let item, let instrument): "\(instrument) has no item “\(item)”. Name items by their numbers on the form."
        case .severalAnswers(let item): "Item “\(item)” has more than one answer. Send the one that counts."
        case .unknownAnswer(let item, let instrument):
            "The answer to item “\(item)” is none that \(instrument) has. Send a coding of its answer options, or their number."
        }
    }
}
