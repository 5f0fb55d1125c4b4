package import Clinic
package import Foundation

/// A form of another program, read: either the words of an instrument of the catalogue, or a questionnaire of the site's own.
package enum QuestionnaireImport: Sendable, Equatable {
    case wording(WordingFile)
    case local(LocalQuestionnaire)

    /// Reads a FHIR R4 `Questionnaire`. One that holds what cannot be kept (free text, conditions, answers from elsewhere) is
    /// refused with everything that stands in the way: half a form is none.
    package init(json data: Data, file: String, catalogue: InstrumentCatalogue) throws(CatalogueProblem) {
        let type = try Self.decode(Resource.self, from: data, file).resourceType
        guard type == "Questionnaire" else {
            throw CatalogueProblem(file, fault: "This is a \(type).", remedy: "Export the form itself, as a FHIR R4 Questionnaire.")
        }
        let questionnaire = try Self.decode(FHIR.Questionnaire.self, from: data, file)
        var reader = QuestionnaireReader(questionnaire)
        let items = reader.items()
        let instrument = Self.instrument(of: questionnaire, in: catalogue)
        let findings = instrument == nil ? reader.findingsForLocal : reader.findings
        guard findings.isEmpty else { throw CatalogueProblem(files: [.init(name: file, findings: findings)]) }
        self = instrument.map { .wording(Self.wording(of: questionnaire, items, reader, for: $0, file)) } ?? .local(reader.local(items))
    }

    private struct Resource: Decodable { let resourceType: String }

    private static func decode<Value: Decodable>(_: Value.Type, from data: Data, _ file: String) throws(CatalogueProblem) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: data)
        } catch let error as DecodingError {
            throw CatalogueProblem(
                file, fault: "This is not a FHIR R4 Questionnaire: \(Self.words(error)).", remedy: "Export it again as FHIR R4 JSON.")
        } catch {
            throw CatalogueProblem(file, fault: "This is not JSON.", remedy: "Export it again as FHIR R4 JSON.")
        }
    }

    private static func words(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(path(context)) has no \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(path(context)) is of another kind"
        case .dataCorrupted(let context): context.codingPath.isEmpty ? "it is not JSON" : "\(path(context)) is not written as it must be"
        @unknown default: "it could not be read"
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        context.codingPath.reduce("Questionnaire") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? "\(path).\(key.stringValue)"
        }
    }

    /// By the LOINC code of the form, or by the last part of its address.
    private static func instrument(of questionnaire: FHIR.Questionnaire, in catalogue: InstrumentCatalogue) -> Instrument? {
        let panels = (questionnaire.code ?? []).filter { $0.system == FHIR.loinc }.compactMap(\.code)
        if let found = catalogue.instruments.first(where: { $0.codes.panel.map(panels.contains) ?? false }) { return found }
        let name = questionnaire.url?.split(separator: "/").last.map(String.init)
        return name.flatMap { catalogue[$0] ?? catalogue.called($0) }
    }

    private static func wording(
        of questionnaire: FHIR.Questionnaire, _ items: [LocalQuestionnaire.Item], _ reader: QuestionnaireReader, for instrument: Instrument,
        _ file: String
    ) -> WordingFile {
        WordingFile(
            key: instrument.key, version: instrument.version, language: questionnaire.language ?? "en",
            holder: questionnaire.publisher ?? instrument.licence.holder, terms: questionnaire.copyright ?? "not stated in the file",
            sources: [questionnaire.url ?? file], instructions: reader.instructions ?? instrument.window,
            items: items.map { item in
                let asked = asked(item, reader, in: instrument)
                return WordingFile.Item(number: asked?.number ?? item.number, text: item.text, labels: labels(of: item, for: asked))
            })
    }

    /// The item of the same number, or of the same LOINC code.
    private static func asked(
        _ item: LocalQuestionnaire.Item, _ reader: QuestionnaireReader, in instrument: Instrument
    ) -> InstrumentItem? {
        if let found = instrument.item(item.number) { return found }
        guard let code = reader.loinc[item.number] else { return nil }
        return instrument.items.first { instrument.codes.items[$0.number] == code }
    }

    /// What the answers say, by the instrument's raw codes: an answer is the same when its code is, or its points are.
    private static func labels(of item: LocalQuestionnaire.Item, for asked: InstrumentItem?) -> [String: String] {
        guard case .options(let options) = item.replies else { return [:] }
        let pairs = options.map { option in
            let same = asked?.options.first { $0.code == option.code } ?? asked?.options.first { $0.value == option.value }
            return (same?.code ?? option.code, option.label ?? option.code)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
