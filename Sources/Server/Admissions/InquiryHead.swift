/// The parts of one person's way to admission, each a page of its own.
enum InquiryPart: CaseIterable, Sendable {
    case overview, screen, benefits, costs, intake, level, documents

    var name: String {
        switch self {
        case .overview: "Overview"
        case .screen: "Phone screen"
        case .benefits: "Benefits"
        case .costs: "Costs"
        case .intake: "Assessment"
        case .level: "Level of care"
        case .documents: "Documents"
        }
    }

    func href(_ inquiry: String) -> Href {
        switch self {
        case .overview: "/admissions/\(inquiry)"
        case .screen: "/admissions/\(inquiry)/screen"
        case .benefits: "/admissions/\(inquiry)/benefits"
        case .costs: "/admissions/\(inquiry)/costs"
        case .intake: "/admissions/\(inquiry)/intake"
        case .level: "/admissions/\(inquiry)/level"
        case .documents: "/admissions/\(inquiry)/documents"
        }
    }
}

/// The top of each page of one inquiry: who it is about, the sentence that matters now, and the way to the other parts.
struct InquiryHead: Drawable {
    let inquiry: String
    let name: String
    let part: InquiryPart
    /// Only the parts that the caller's role may open.
    let parts: [InquiryPart]
    let headline: String
    var lead = ""

    var html: HTML {
        """
        \(PageHead(eyebrow: eyebrow, title: headline, lead: lead))
        <nav class="tabs" aria-label="Admission">\(each: parts, tab)</nav>
        """
    }

    private var eyebrow: HTML {
        "<a href=\"/admissions\">Admissions</a> · <a href=\"\(InquiryPart.overview.href(inquiry))\">\(name)</a> · \(part.name)"
    }

    private func tab(_ other: InquiryPart) -> HTML {
        "<a href=\"\(other.href(inquiry))\"\(if: other == part, " aria-current=\"page\"")>\(other.name)</a>"
    }
}
