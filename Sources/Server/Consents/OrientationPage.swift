/// The orientation, gone through together: what was talked about, and a few questions that show what was understood.
struct OrientationPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let action: Href
    let steps: [Step]
    let questions: [Question]
    let canWrite: Bool
    /// "Last written down by Theo, Tue 24 Nov, 10:12", or empty.
    let saved: String
    var errors: [FieldError] = []

    struct Step: Sendable {
        let key: String
        let title: String
        let points: [String]
        let isDone: Bool
    }

    struct Question: Sendable {
        let key: String
        let asks: String
        let answers: [(word: String, title: String)]
        let chosen: String
        /// What is said when the answer does not fit; empty when it does, or when none was given.
        let says: String
        let isTalked: Bool
    }

    var html: HTML { Layout(frame: frame, title: "Orientation: \(head.name)", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        <form method="post" action="\(action)" class="orientation">\(Proof(frame.csrf))
        <section><h2>Gone through together</h2>\(each: steps, step)</section>
        <section><h2>To see what was understood</h2>
        <p>Let them answer in their own words, then tick what comes nearest. An answer that does not fit is talked about again; nobody fails.</p>
        \(each: questions, question)</section>
        \(if: canWrite, "<p class=\"actions\"><button class=\"primary\">Write it down</button></p>")
        \(if: !saved.isEmpty, "<p class=\"key\">\(saved)</p>")
        </form>
        """
    }

    private func step(_ step: Step) -> HTML {
        """
        <div class="orientation-step"><label class="tick"><input type="checkbox" id="step-\(step.key)" name="step" value="\(step.key)"\
        \(if: step.isDone, " checked")> <b>\(step.title)</b></label>
        <ul>\(each: step.points, { "<li>\($0)</li>" })</ul></div>
        """
    }

    private func question(_ question: Question) -> HTML {
        """
        <fieldset class="orientation-step" id="q-\(question.key)"><legend>\(question.asks)</legend>
        \(each: question.answers, { answer in
            "<label class=\"tick\"><input type=\"radio\" name=\"answer-\(question.key)\" value=\"\(answer.word)\"\(if: answer.word == question.chosen, " checked")> \(answer.title)</label>"
        })
        \(if: !question.says.isEmpty, again(question))</fieldset>
        """
    }

    private func again(_ question: Question) -> HTML {
        """
        <div class="notice" data-tone="info"><p>Talk about it again: \(question.says)</p>
        <label class="tick"><input type="checkbox" name="talked" value="\(question.key)"\(if: question.isTalked, " checked")> Talked about again, and understood</label></div>
        """
    }
}
