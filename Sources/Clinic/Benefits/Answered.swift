/// One answer of a payer. Nobody asked is not the same as none: what is unknown is never counted as zero.
package enum Answered<Value: Sendable & Equatable & Codable>: Sendable, Equatable {
    case unknown
    /// Asked, and there is none: no deductible, no limit.
    case none
    case known(Value)

    package var isUnknown: Bool { self == .unknown }

    package var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }
}

/// Kept as `{"is": "known", "value": 4}`, so that a row can be read without this program.
extension Answered: Codable {
    private enum Keys: String, CodingKey { case state = "is", value }
    private enum State: String, Codable { case unknown, none, known }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        switch try container.decode(State.self, forKey: .state) {
        case .unknown: self = .unknown
        case .none: self = .none
        case .known: self = .known(try container.decode(Value.self, forKey: .value))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        switch self {
        case .unknown: try container.encode(State.unknown, forKey: .state)
        case .none: try container.encode(State.none, forKey: .state)
        case .known(let value):
            try container.encode(State.known, forKey: .state)
            try container.encode(value, forKey: .value)
        }
    }
}

extension YesNoUnknown: Codable {}
