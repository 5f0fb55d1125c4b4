/// The letter of welcome on paper, for whoever has no e-mail address.
struct WelcomePage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let id: String
    let subject: String
    let paragraphs: [String]

    var html: HTML { Layout(frame: frame, title: "Letter of welcome", content: content).html }

    private var content: HTML {
        let pdf: Href = "/admissions/\(id)/welcome/pdf"
        return """
            <div class="not-printed">\(head)<p class="actions"><a class="button primary" href="\(pdf)">As a PDF</a></p></div>
            <article class="good-faith after"><h2>\(subject)</h2>\(each: paragraphs, { "<p>\($0)</p>" })</article>
            """
    }

    /// The same as a file.
    var paper: PaperLetter { PaperLetter(title: subject, blocks: paragraphs.map { .text($0) }) }
}
