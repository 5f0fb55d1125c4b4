/// How letters leave the house, and which did not.
struct LettersPage: Drawable {
    let frame: Frame
    /// "Letters leave by mail.example.org.", "Two letters wait: no mail server is set."
    let headline: String
    /// What to do about it, or empty.
    let remedy: String
    /// That texts wait and nothing carries them, or empty.
    let textsGap: String
    let isTrouble: Bool
    let facts: [Fact]
    let givenUp: [GivenUp]

    struct GivenUp: Sendable {
        let about: String
        /// "E-mail", "Text message".
        let way: String
        let when: String
        let problem: String
    }

    var html: HTML { Layout(frame: frame, title: "Letters", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(SettingsTabs(room: .letters))
        \(if: !remedy.isEmpty, "\(Notice(isTrouble ? .warning : .info, remedy))")
        \(if: !textsGap.isEmpty, "\(Notice(.warning, textsGap))")
        \(Facts(facts: facts))
        \(if: !givenUp.isEmpty, "<section><h2>Given up</h2>\(table)</section>")
        """
    }

    private var table: Table {
        Table(
            caption: "Letters that were given up",
            columns: [.init(name: "About"), .init(name: "By"), .init(name: "When"), .init(name: "What happened last")],
            rows: givenUp.map { ["\($0.about)", "\($0.way)", "\($0.when)", "\($0.problem)"] })
    }
}
