/// Who may sign what by their licence, why a decision may differ from a recommendation, and when a physician certifies again.
package struct SigningRules: Sendable, Equatable {
    /// What somebody signs.
    package enum Act: Sendable { case assesses, determines, certifies }

    /// A reason for which a decision may differ from what was recommended.
    package struct Reason: Sendable, Equatable {
        package let key: String
        package let title: String
    }

    /// How often a physician certifies at one level. A rule of Medicare, as data with its source.
    package struct Certification: Sendable, Equatable {
        package let level: LevelOfCare
        /// The fewest hours of care a week that are certified.
        package let hours: Int
        /// Days until the second certification, and between those after it.
        package let first: Int
        package let again: Int
        package let citation: String
        package let title: String
        package let confidence: String
    }

    let assesses: Set<String>
    let determines: Set<String>
    let certifies: Set<String>
    package let source: String
    package let reasons: [Reason]
    package let certifications: [Certification]

    package subscript(level: LevelOfCare) -> Certification? { certifications.first { $0.level == level } }

    /// Whether the letters after a name allow an act. `PMHNP-BC, PhD` is three words of letters; `M.D.` is one.
    package func allows(_ act: Act, by credential: String) -> Bool {
        let words = credential.uppercased().filter { $0 != "." }.split { !$0.isLetter }.map(String.init)
        let known =
            switch act {
            case .assesses: assesses
            case .determines: determines
            case .certifies: certifies
            }
        return words.contains(where: known.contains)
    }

    package static var shipped: SigningRules {
        get throws { try file.get() }
    }

    private static let file = Result { try SigningRules.load() }
}

extension SigningRules.Certification {
    /// The day by which a physician certifies again.
    ///
    /// Whether the days run from admission or from the last certification is not settled (42 CFR 424.24(d)(3) was not read in full), so
    /// both are counted and the earlier day holds.
    /// - Parameters:
    ///   - admitted: the first day in the programme; nil before admission.
    ///   - certified: the days of the certifications so far, the oldest first.
    package func due(admitted: Day?, certified: [Day]) -> Day? {
        guard let last = certified.last else { return nil }
        let sinceLast = last.adding(days: certified.count == 1 ? first : again)
        guard let admitted else { return sinceLast }
        let sinceAdmission = admitted.adding(days: first + again * (certified.count - 1))
        return min(sinceLast, sinceAdmission)
    }
}
