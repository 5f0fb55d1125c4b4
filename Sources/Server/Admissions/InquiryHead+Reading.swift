import Clinic

extension InquiryHead {
    init(_ inquiry: Inquiry, _ part: InquiryPart, headline: String, lead: String = "", for caller: Caller) {
        self.init(
            inquiry: inquiry.id.text, name: inquiry.name, part: part, parts: InquiryPart.allCases.filter { caller.may($0.deed) },
            headline: headline, lead: lead)
    }
}

extension InquiryPart {
    /// What somebody must be allowed to do to open this part.
    var deed: Deed {
        switch self {
        case .overview, .screen, .intake, .level, .documents: .readInquiries
        case .benefits, .costs: .readBenefits
        }
    }
}
