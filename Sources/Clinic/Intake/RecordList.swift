/// A way on which people come to the programme, and the records from elsewhere that are asked for on it.
package struct RecordPath: Sendable, Equatable {
    package struct Item: Sendable, Equatable {
        package let key: String
        package let name: String
    }

    package let key: String
    package let title: String
    /// For whom this way is proposed; staff choose.
    let directions: [CareDirection]
    let sources: [ReferralSource.Kind]
    package let items: [Item]

    /// The ways that come with the program.
    package static var shipped: [RecordPath] {
        get throws { try file.get() }
    }

    private static let file = Result { try RecordPath.load() }

    /// The way that an inquiry itself suggests: by who sent them, else by whether they step up or down.
    static func suggested(for inquiry: Inquiry, from source: ReferralSource?, among paths: [RecordPath]) -> RecordPath? {
        if inquiry.words.direction == .stepDown, let path = paths.first(where: { $0.directions.contains(.stepDown) }) { return path }
        if let source, let path = paths.first(where: { $0.sources.contains(source.kind) }) { return path }
        return paths.first { $0.directions.contains(inquiry.words.direction) } ?? paths.last
    }
}

/// The records that were asked for, for one person.
package struct RecordList: Sendable, Equatable {
    /// The way that was chosen; nil while nobody has.
    package let path: RecordPath?
    package let suggested: RecordPath?
    package let paths: [RecordPath]
    package let records: [OutsideRecord]

    /// Every record is here, or somebody wrote down why it is not needed.
    package var isAccounted: Bool { path != nil && records.allSatisfy(\.isAccounted) }
    package var open: Int { records.count { !$0.isAccounted } }
    package var received: Int { records.count { $0.received != nil } }
    package var waived: Int { records.count { $0.waived != nil } }
}

/// One record from elsewhere, such as a discharge summary.
package struct OutsideRecord: Sendable, Equatable {
    /// How a record came.
    package enum Way: String, Sendable, CaseIterable {
        case fax, mail, portal, message
        case inPerson = "in-person"
        case phone

        package var title: String {
            switch self {
            case .fax: "Fax"
            case .mail: "Post"
            case .portal: "Portal or health information exchange"
            case .message: "Secure message"
            case .inPerson: "Brought by hand"
            case .phone: "Told on the telephone"
            }
        }
    }

    package struct Requested: Sendable, Equatable {
        package let on: Day
        package let from: String
        package let by: ID<Staff>
    }

    package struct Received: Sendable, Equatable {
        package let on: Day
        package let how: Way
        package let by: ID<Staff>
    }

    package struct Waived: Sendable, Equatable {
        package let why: String
        package let by: ID<Staff>
        package let at: Instant
    }

    package let id: ID<OutsideRecord>
    /// Its key in the list of the way; empty for one that somebody added.
    package let item: String
    package let name: String
    package let requested: Requested?
    package let received: Received?
    package let waived: Waived?
    package let version: Int
    package let files: [OutsideRecordFile]

    package var isAccounted: Bool { received != nil || waived != nil }
    /// Nobody has done anything about it yet.
    var isUntouched: Bool { requested == nil && !isAccounted && files.isEmpty }
}

/// A scan or photo of a record.
package struct OutsideRecordFile: Sendable, Equatable {
    package static let most = 8

    package let id: ID<OutsideRecordFile>
    package let record: ID<OutsideRecord>
    package let kind: FileKind
    /// In bytes.
    package let size: Int
    package let at: Instant
}

/// What is done about a record.
package enum RecordStep: Sendable, Equatable {
    case request(on: String, from: String)
    case receive(on: String, how: String)
    case waive(String)
    /// Takes back that it came, or that it was waived: it is waited for again.
    case takeBack
}
