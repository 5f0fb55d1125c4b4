/// How letters leave the house, and which did not.
struct LettersPage: Drawable {
    let frame: Frame
    /// "Letters leave by mail.example.org.", "Two letters wait: no mail server is set."
    let headline: String
    /// What to do about it, or empty.
    let remedy: String
    let isTrouble: Bool
    let facts: [Fact]
    let givenUp: [GivenUp]

    struct GivenUp: Sendable {
        let about: String
        let when: String
        let problem: String
    }

    var html: HTML { Layout(frame: frame, title: "Letters", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(SettingsTabs(room: .letters))
        \(if: !remedy.isEmpty, "\(Notice(isTrouble ? .warning : .info, remedy))")
        \(Facts(facts: facts))
        \(if: !givenUp.isEmpty, "<section><h2>Given up</h2>\(table)</section>")
        """
    }

    private var table: Table {
        Table(
            caption: "Letters that were given up", columns: [.init(name: "About"), .init(name: "When"), .init(name: "What happened last")],
            rows: givenUp.map { ["\($0.about)", "\($0.when)", "\($0.problem)"] })
    }
}
