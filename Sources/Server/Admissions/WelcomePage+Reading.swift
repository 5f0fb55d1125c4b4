import Clinic

extension WelcomePage {
    init(_ letter: WelcomeLetter, _ inquiry: Inquiry, _ visit: Visit) {
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                inquiry, .overview, headline: "The letter of welcome, on paper",
                lead: "It says that the first day is arranged, and nothing of what for.", for: visit.caller), id: inquiry.id.text,
            subject: letter.subject, paragraphs: letter.paragraphs)
    }
}
