extension DataClass {
    /// How protected a diagnosis is by itself: a code of substance use says that somebody is in such treatment.
    ///
    /// ICD-10-CM, chapter 5: F10 to F19 are disorders due to psychoactive substances, the other F codes mental disorders.
    package static func ofDiagnosis(_ code: String) -> DataClass {
        let code = code.uppercased()
        if code.hasPrefix("F1") { return .substanceUse }
        return code.hasPrefix("F") ? .mentalHealth : .general
    }
}
