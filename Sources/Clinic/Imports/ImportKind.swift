/// What one imported file holds. The order of the cases is the order of the work: each needs those before it.
package enum ImportKind: String, Sendable, CaseIterable, Comparable {
    case members
    case fhirPatients = "fhir-patients"
    case coverages
    case referrals
    case authorizations
    case inquiries
    case sessions
    case attendance

    package static func < (one: Self, other: Self) -> Bool { one.place < other.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// As staff read it.
    package var title: String {
        switch self {
        case .members: "Clients"
        case .fhirPatients: "FHIR patients"
        case .coverages: "Coverages"
        case .referrals: "Referrals"
        case .authorizations: "Authorizations"
        case .inquiries: "Inquiries"
        case .sessions: "Group sessions"
        case .attendance: "Attendance"
        }
    }

    /// The names by which a file in a folder is known, without the ending.
    package var fileNames: [String] {
        switch self {
        case .members: ["clients", "members", "patients"]
        case .fhirPatients: []
        case .coverages: ["coverages", "coverage", "insurance"]
        case .referrals: ["referrals"]
        case .authorizations: ["authorizations", "authorisations"]
        case .inquiries: ["inquiries", "leads"]
        case .sessions: ["group_sessions", "sessions"]
        case .attendance: ["attendance", "attendances"]
        }
    }
}

extension ImportKind {
    /// What a file's name says about it.
    package enum Recognition: Sendable, Equatable {
        case known(ImportKind)
        /// Not a kind of file that an import reads, such as a text that explains the others.
        case leftOut
        case unknown(ImportProblem)
    }

    /// Says which kind a file is by its name: `Group Sessions.csv` and `group_sessions.csv` are one name.
    package static func recognise(_ file: String) -> Recognition {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let ending = parts.last?.lowercased() else { return .leftOut }
        if ending == "json" { return .known(.fhirPatients) }
        guard ending == "csv" else { return .leftOut }
        let plain = CSVHeader.plain(parts.dropLast().joined(separator: "."))
        if let kind = allCases.first(where: { $0.fileNames.contains { CSVHeader.plain($0) == plain } }) { return .known(kind) }
        return .unknown(
            ImportProblem(
                file: name, problem: "the name does not say what the file holds",
                remedy:
                    "Rename it to one of: \(allCases.compactMap(\.fileNames.first).map { $0 + ".csv" }.joined(separator: ", ")); or *.json for FHIR."
            ))
    }
}
