import Foundation

/// Checks data against the part of JSON Schema that our own schemas use; a word that it does not know is itself a problem.
struct SchemaCheck {
    private(set) var problems: [String] = []

    init(_ data: Data, against schema: Data) throws {
        let (value, rules) = (try JSONSerialization.jsonObject(with: data), try JSONSerialization.jsonObject(with: schema))
        check(value, rules as? [String: Any] ?? [:], at: "$")
    }

    private static let known: Set<String> = [
        "$schema", "title", "description", "type", "additionalProperties", "required", "properties", "items", "enum", "const", "pattern",
        "minimum",
    ]

    private mutating func check(_ value: Any, _ schema: [String: Any], at place: String) {
        for word in schema.keys where !Self.known.contains(word) { problems.append("\(place): the schema says \(word)") }
        if let type = schema["type"] as? String, !Self.isOne(value, of: type) { problems.append("\(place) is no \(type)") }
        if let constant = schema["const"], !Self.same(constant, value) { problems.append("\(place) is not \(constant)") }
        if let choices = schema["enum"] as? [Any], !choices.contains(where: { Self.same($0, value) }) {
            problems.append("\(place): \(value) is no choice")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            problems.append("\(place): \(text) does not fit \(pattern)")
        }
        if let least = schema["minimum"] as? Int, let number = value as? Int, number < least {
            problems.append("\(place) is below \(least)")
        }
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            for (index, item) in list.enumerated() { check(item, items, at: "\(place)[\(index)]") }
        }
        if let object = value as? [String: Any] { check(members: object, schema, at: place) }
    }

    private mutating func check(members object: [String: Any], _ schema: [String: Any], at place: String) {
        let properties = schema["properties"] as? [String: Any] ?? [:]
        for name in schema["required"] as? [String] ?? [] where object[name] == nil { problems.append("\(place) lacks \(name)") }
        for (name, value) in object {
            if let rules = properties[name] as? [String: Any] {
                check(value, rules, at: "\(place).\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                problems.append("\(place) has \(name), which the schema does not know")
            }
        }
    }

    private static func isOne(_ value: Any, of type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "integer": value is Int
        case "number": value is Double
        default: false
        }
    }

    private static func same(_ one: Any, _ other: Any) -> Bool { "\(one)" == "\(other)" }
}
