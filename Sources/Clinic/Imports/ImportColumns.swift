extension ImportKind {
    /// The columns that an import of this kind reads, with the names under which other programs write them.
    package var columns: [CSVColumn] {
        switch self {
        case .members: Self.memberColumns
        case .fhirPatients: []
        case .coverages: Self.coverageColumns
        case .referrals: [CSVColumn("referral_id", aliases: ["id", "referral"]), Self.client]
        case .authorizations: [CSVColumn("authorization_id", aliases: ["id", "authorisation_id", "auth_id"]), Self.client]
        case .inquiries: Self.inquiryColumns
        case .sessions: Self.sessionColumns
        case .attendance: Self.attendanceColumns
        }
    }

    private static let clientNames = ["client", "member_id", "patient_id", "person_id", "mrn"]
    private static let client = CSVColumn("client_id", aliases: clientNames)

    private static let memberColumns = [
        CSVColumn("client_id", aliases: clientNames + ["id", "external_id"]),
        CSVColumn("given_name", aliases: ["first_name", "given", "forename"]),
        CSVColumn("family_name", aliases: ["last_name", "surname", "family"]),
        CSVColumn("birth_date", aliases: ["date_of_birth", "dob", "born", "birthday"]),
        CSVColumn("track", aliases: ["programme", "program"]),
        CSVColumn("admitted_on", aliases: ["admission_date", "admitted", "start_date", "admit_date"]),
        .optional("sex", aliases: ["gender"]),
        .optional("primary_icd10", aliases: ["diagnosis", "icd10", "dx", "primary_diagnosis"]),
        .optional("preferred_name", aliases: ["preferred", "nickname"]),
        .optional("pronouns"),
    ]

    private static let coverageColumns = [
        CSVColumn("client_id", aliases: ["client", "patient_id", "person_id", "mrn"]),
        CSVColumn("payer_id", aliases: ["payer", "insurer_id"]),
        .optional("payer_name", aliases: ["insurer", "insurance"]),
        CSVColumn("member_id", aliases: ["member_number", "subscriber_id", "policy_number"]),
        .optional("relationship", aliases: ["relation"]),
    ]

    private static let inquiryColumns = [
        CSVColumn("inquiry_id", aliases: ["id", "lead_id", "inquiry"]),
        CSVColumn("given_name", aliases: ["first_name", "given", "forename"]),
        .optional("family_name", aliases: ["last_name", "surname", "family"]),
        .optional("birth_date", aliases: ["date_of_birth", "dob", "born", "birthday"]),
        .optional("phone", aliases: ["telephone", "mobile"]),
        .optional("email", aliases: ["e_mail"]),
        .optional("urgency", aliases: ["priority"]),
        .optional("track", aliases: ["programme", "program"]),
        .optional("reason", aliases: ["notes"]),
        .optional("source", aliases: ["referral_source", "referred_by"]),
    ]

    private static let sessionColumns = [
        CSVColumn("session_id", aliases: ["id", "session"]),
        CSVColumn("track", aliases: ["programme", "program"]),
        CSVColumn("group", aliases: ["group_name", "group_title"]),
        CSVColumn("starts_local", aliases: ["starts", "starts_at", "start", "start_time"]),
        CSVColumn("ends_local", aliases: ["ends", "ends_at", "end", "end_time"]),
        .optional("facilitator_id", aliases: ["facilitator", "therapist", "clinician"]),
        .optional("place", aliases: ["location", "room"]),
    ]

    private static let attendanceColumns = [
        CSVColumn("session_id", aliases: ["session"]),
        client,
        CSVColumn("status", aliases: ["attendance", "outcome"]),
        .optional("checked_in_local", aliases: ["checked_in", "check_in", "arrived", "arrived_at", "time_in"]),
        .optional("checked_out_local", aliases: ["checked_out", "check_out", "left", "left_at", "time_out"]),
        .optional("minutes", aliases: ["duration", "duration_minutes"]),
    ]
}

extension [CSVColumn] {
    /// The columns with the names that this site's files were said to carry; such a name then stands for nothing else.
    func remembering(_ names: [String: String]) -> [CSVColumn] {
        map { column in
            let own = names.filter { $0.value == column.name }.keys.sorted()
            let taken = Set(names.filter { $0.value != column.name }.keys)
            return CSVColumn(
                column.name, aliases: column.aliases.filter { !taken.contains(CSVHeader.plain($0)) } + own, isRequired: column.isRequired)
        }
    }
}
