/// Resources and data types of HL7 FHIR R4 (4.0.1), as far as they are spoken here. What is read may hold more; it is passed over.
package enum FHIR {
    package static let loinc = "http://loinc.org"

    /// A code of a code system.
    package struct Coding: Codable, Sendable, Equatable {
        package var system: String?
        package var code: String?
        package var display: String?
        package var `extension`: [Extension]?
    }

    /// A value that FHIR itself has no place for.
    package struct Extension: Codable, Sendable, Equatable {
        package var url: String
        package var valueDecimal: Double?
        package var valueInteger: Int?
        package var valueCode: String?
        package var valueBoolean: Bool?
        package var `extension`: [Extension]?
    }

    /// A name for something elsewhere.
    package struct Reference: Codable, Sendable, Equatable {
        package var reference: String?
        package var display: String?
    }

    /// Where a resource says which rules it keeps to.
    package struct Meta: Codable, Sendable, Equatable {
        package var profile: [String]?
    }
}
