/// A person's own scores in plain words: where they began, where they are, and which way is better.
struct OwnScoresPage: Drawable {
    let frame: OwnFrame
    let headline: String
    let scores: [Line]

    struct Line: Sendable {
        let title: String
        /// "From 18 to 9: 9 points better, more than chance."
        let sentence: String
        /// "Lower is better. Minimal, mild, moderate ... are the steps that clinicians use."
        let meaning: String
        let chart: MeasureChart?
        let attribution: String
    }

    var html: HTML { OwnLayout(frame: frame, title: "My scores", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline, lead: "A score is a picture of one day, not of you. Talk about it with your clinician."))
        \(if: scores.isEmpty, "<p>There is no score yet.</p>")
        \(each: scores, line)
        <p class="actions"><a class="button" href="/my/questions">Questions</a></p>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <section class="own-card"><h2>\(line.title)</h2><p>\(line.sentence)</p>\(line.chart)<p class="hint">\(line.meaning)</p>
        <p class="attribution">\(line.attribution)</p></section>
        """
    }
}
