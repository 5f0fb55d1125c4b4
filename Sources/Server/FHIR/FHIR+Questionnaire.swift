extension FHIR {
    /// A form: http://hl7.org/fhir/R4/questionnaire.html.
    package struct Questionnaire: Codable, Sendable, Equatable {
        package var resourceType = "Questionnaire"
        package var id: String?
        package var meta: Meta?
        package var language: String?
        package var contained: [ValueSet]?
        package var url: String?
        package var version: String?
        package var name: String?
        package var title: String?
        package var status: String
        package var subjectType: [String]?
        package var publisher: String?
        package var description: String?
        package var copyright: String?
        package var code: [Coding]?
        package var item: [QuestionnaireItem]?
    }

    /// A question, a group of questions, or words between them.
    package struct QuestionnaireItem: Codable, Sendable, Equatable {
        package var `extension`: [Extension]?
        package var linkId: String
        package var code: [Coding]?
        package var prefix: String?
        package var text: String?
        package var type: String
        package var enableWhen: [EnableWhen]?
        package var enableBehavior: String?
        package var required: Bool?
        package var repeats: Bool?
        package var readOnly: Bool?
        package var answerValueSet: String?
        package var answerOption: [AnswerOption]?
        package var item: [QuestionnaireItem]?
    }

    /// When a question is asked.
    package struct EnableWhen: Codable, Sendable, Equatable {
        package var question: String
        package var `operator`: String
        package var answerCoding: Coding?
        package var answerInteger: Int?
    }

    /// One answer that may be given.
    package struct AnswerOption: Codable, Sendable, Equatable {
        package var `extension`: [Extension]?
        package var valueCoding: Coding?
        package var valueInteger: Int?
        package var valueString: String?
    }

    /// A list of codes inside a form.
    package struct ValueSet: Codable, Sendable, Equatable {
        package var resourceType: String
        package var id: String?
        package var compose: Compose?
        package var expansion: Expansion?

        package struct Compose: Codable, Sendable, Equatable { package var include: [Include]? }
        package struct Include: Codable, Sendable, Equatable {
            package var system: String?
            package var concept: [Concept]?
        }
        package struct Concept: Codable, Sendable, Equatable {
            package var code: String
            package var display: String?
            package var `extension`: [Extension]?
        }
        package struct Expansion: Codable, Sendable, Equatable { package var contains: [Coding]? }
    }

    /// A form that somebody filled in: http://hl7.org/fhir/R4/questionnaireresponse.html.
    package struct QuestionnaireResponse: Codable, Sendable, Equatable {
        package var resourceType = "QuestionnaireResponse"
        package var id: String?
        package var questionnaire: String?
        package var status: String
        package var subject: Reference?
        package var authored: String?
        package var author: Reference?
        package var source: Reference?
        package var item: [ResponseItem]?
    }

    /// One question of a filled-in form.
    package struct ResponseItem: Codable, Sendable, Equatable {
        package var linkId: String
        package var text: String?
        package var answer: [ResponseAnswer]?
        package var item: [ResponseItem]?
    }

    /// One answer.
    package struct ResponseAnswer: Codable, Sendable, Equatable {
        package var valueCoding: Coding?
        package var valueInteger: Int?
        package var valueDecimal: Double?
        package var valueBoolean: Bool?
        package var valueString: String?
        package var item: [ResponseItem]?
    }
}
