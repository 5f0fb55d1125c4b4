/// From which age a young person may consent to outpatient treatment without a guardian, in one state.
///
/// A row decides nothing until the house has had it confirmed: states' laws differ, change and have exceptions.
package struct MinorRule: Sendable, Equatable {
    /// The first age at which they may consent alone.
    package enum Age: Sendable, Equatable {
        case from(Int)
        /// A guardian signs at any age.
        case guardian
        /// Not known here.
        case unknown
    }

    package let state: String
    package let mentalHealth: Age
    package let substanceUse: Age
    /// What their own consent covers at most, in words. An intensive programme goes beyond it.
    package let cap: String?
    /// Whether medication is outside of what they may consent to.
    package let medicationExcluded: YesNoUnknown
    /// Whether a parent has to be told.
    package let parentNotice: YesNoUnknown
    /// Whether a parent may read the record of what the young person alone consented to.
    package let parentRecordAccess: YesNoUnknown
    package let note: String
    package let source: String
    package let confidence: Confidence
    /// Changes with the row, so that a changed row has to be confirmed anew.
    package let edition: String

    package func age(for focus: Focus) -> Age {
        switch focus {
        case .mentalHealth: mentalHealth
        case .substanceUse: substanceUse
        }
    }
}

/// The states' rows, as they come with the program.
package struct MinorRules: Sendable, Equatable {
    package let rules: [MinorRule]

    package subscript(state: String) -> MinorRule? { rules.first { $0.state == state } }

    /// The table that travels inside the program.
    package static func shipped() throws -> MinorRules { try loaded.get() }

    private static let loaded = Result { try load(EmbeddedFile.all(in: "minors/")) }
}
