import Foundation

/// The patients of a FHIR R4 bundle, and how much of it is something else.
struct FHIRBundle {
    struct Entry {
        /// Its place in the bundle, from 0 as FHIR paths count.
        let index: Int
        /// Where it stands: `Bundle.entry[3].resource`.
        let path: String
        let patient: [String: Any]

        func text() throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: patient, options: [.sortedKeys]), as: UTF8.self)
        }
    }

    private(set) var entries: [Entry] = []
    /// Resources that are no patients, by type.
    private(set) var leftOut: [String: Int] = [:]

    /// Nil for a JSON file that is not FHIR and was not said to be.
    init?(_ data: Data, file: String, isAskedFor: Bool) throws(ImportRefusal) {
        let object: [String: Any]
        do {
            object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        } catch {
            throw Self.refusal(file, nil, nil, "the file is not JSON", "Export it again as FHIR R4 JSON.")
        }
        guard let type = object["resourceType"] as? String else {
            guard isAskedFor else { return nil }
            throw Self.refusal(
                file, "resourceType", nil, "the file does not say what resource it is", "Export it as a FHIR R4 Bundle of Patients.")
        }
        switch type {
        case "Patient": entries = [Entry(index: 0, path: "Patient", patient: object)]
        case "Bundle": try readEntries(of: object, file)
        default:
            throw Self.refusal(file, "resourceType", type, "this is not a bundle of patients", "Export it as a FHIR R4 Bundle of Patients.")
        }
    }

    private mutating func readEntries(of bundle: [String: Any], _ file: String) throws(ImportRefusal) {
        let type = bundle["type"] as? String
        guard let type, ["collection", "searchset", "transaction"].contains(type) else {
            throw Self.refusal(file, "Bundle.type", type, "bundles of this type are not read", "Use collection, searchset or transaction.")
        }
        guard let items = (bundle["entry"] ?? [Any]()) as? [Any] else {
            throw Self.refusal(file, "Bundle.entry", nil, "this is not a list", "Export the bundle again.")
        }
        for (index, item) in items.enumerated() {
            let resource = (item as? [String: Any])?["resource"] as? [String: Any]
            let type = resource?["resourceType"] as? String ?? "no resource"
            if type == "Patient", let resource {
                entries.append(Entry(index: index, path: "Bundle.entry[\(index)].resource", patient: resource))
            } else {
                leftOut[type, default: 0] += 1
            }
        }
    }

    private static func refusal(_ file: String, _ path: String?, _ value: String?, _ problem: String, _ remedy: String) -> ImportRefusal {
        ImportRefusal([ImportProblem(file: file, column: path, value: value, problem: problem, remedy: remedy)])
    }
}
