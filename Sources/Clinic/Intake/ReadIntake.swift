import Database

/// The assessment of one person as staff work with it.
package struct IntakeReading: Sendable {
    package let inquiry: Inquiry
    /// What earlier steps have told: shown, and not asked again.
    package let contacts: [InquiryContact]
    package let source: ReferralSource?
    /// What was said on the phone screen, in words.
    package let screened: IntakeRecord
    package let template: IntakeTemplate
    /// Nil while nothing has been saved.
    package let intake: Intake?
    package let records: RecordList
    package let zone: SiteZone
    package let today: Day
    /// Whether the caller's licence lets them sign.
    package let maySign: Bool

    /// What is written, or was signed, in words.
    package var record: IntakeRecord {
        intake?.signature?.record ?? template.record(of: intake?.answers ?? SheetAnswers())
    }

    /// What has to be put right before it can be signed.
    package var problems: [SheetProblem] { template.problems(in: intake?.answers ?? SheetAnswers(), on: today) }
}

extension Clinic {
    package func intake(of inquiry: ID<Inquiry>, as caller: Caller) async throws -> IntakeReading {
        try await look(.readInquiries, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "assessment")
            let known = try work.transaction.inquiry(access)
            return IntakeReading(
                inquiry: known, contacts: try work.transaction.contacts(of: access),
                source: try known.words.source.flatMap { try work.transaction.referralSource($0) },
                screened: try IntakeTemplate.phoneScreen.record(
                    of: try work.transaction.phoneScreen(of: access)?.answers ?? SheetAnswers()),
                template: try IntakeTemplate.shipped,
                intake: try work.transaction.intake(of: access), records: try work.recordList(of: access, known),
                zone: try work.zone(of: known), today: try work.today(of: known), maySign: try work.holdsLicence(.assesses))
        }
    }
}

extension Work {
    /// Whether the caller is somebody whose licence allows an act. Nobody's may who only reads.
    func holdsLicence(_ act: SigningRules.Act) throws -> Bool {
        guard let id = caller.staff, let staff = try transaction.staff(id) else { return false }
        return try SigningRules.shipped.allows(act, by: staff.credential)
    }
}
