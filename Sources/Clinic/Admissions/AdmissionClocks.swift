/// The times of an admission as data, with their source: the waits for a call by urgency, and what is due first afterwards.
package struct AdmissionClocks: Sendable, Equatable {
    /// Who says so.
    package let source: String
    let waits: [InquiryUrgency: ContactClock]
    /// Days from the first one until the first treatment plan.
    package let planDays: Int
    /// Days from the first one until the psychiatric evaluation.
    package let evaluationDays: Int
    /// For how many weeks somebody usually stays: a first guess for the day of discharge.
    package let usualWeeks: Int

    /// A file that leaves an urgency out does not load, and a site sets all of them, so each has its clock.
    package func clock(_ urgency: InquiryUrgency) throws -> ContactClock {
        guard let clock = waits[urgency] else { throw RulePackProblem(file: "clocks.yaml", findings: []) }
        return clock
    }

    /// The clocks that come with the program.
    package static var shipped: AdmissionClocks {
        get throws { try file.get() }
    }

    private static let file = Result {
        guard let file = EmbeddedFile.all(in: "screens/clocks").first else {
            throw RulePackProblem(file: "clocks.yaml", findings: [PackFinding(fault: "It is missing.", remedy: "Put it back.")])
        }
        return try load(name: file.name, text: file.text)
    }
}
