/// "Is this the right level of care?": what each level is and whom it suits. It informs, asks nothing and keeps nothing; what
/// fits is said by a clinician after a conversation.
struct LevelOfCarePage: Drawable {
    let frame: PublicFrame

    var html: HTML { PublicLayout(frame: frame, title: "Is this the right level of care?", current: .level, content: content).html }

    private var content: HTML {
        """
        \(CrisisFirst(lines: frame.lines))
        \(PageHead(
            title: "Is this the right level of care?",
            lead: "Open what sounds like now. Nothing you open here is sent or kept, and nothing here is a diagnosis: what fits is found in a conversation."))
        \(each: Self.situations, situation)
        <section><h2>The levels, from least to most</h2>
        <ol class="levels">\(each: Self.levels, level)</ol></section>
        <section><h2>What decides</h2>
        <p>People who know this work look at a few things together: how safe it is at home, how much of the day goes, whether weekly appointments were tried, medical needs, and who is there to help. A level is not a grade. People move up and down, and that is how it is meant.</p></section>
        \(NextStep())
        """
    }

    private struct Situation: Sendable {
        let asks: String
        let says: String
    }

    private static let situations = [
        Situation(
            asks: "I am, or somebody is, in danger of dying or of hurting somebody",
            says:
                "That needs help now, not a programme. Call or text 988, call 911, or go to the nearest emergency room. A programme like ours can come after that."
        ),
        Situation(
            asks: "Without alcohol or a drug there is shaking, sweating, confusion or seizures",
            says:
                "Withdrawal can be dangerous. It needs medical care first: call 911 when it is bad, or a doctor today. Treatment by day can follow."
        ),
        Situation(
            asks: "Weekly appointments help, but not enough",
            says:
                "That is what intensive outpatient treatment was made for: several hours on several days a week, while work, school and home go on around it."
        ),
        Situation(
            asks: "Most of the day goes, and getting through it alone does not work",
            says:
                "A day programme, also called partial hospitalisation, may fit: most of the day, most days of the week, and home for the night."
        ),
        Situation(
            asks: "I come out of a hospital or a residential place",
            says:
                "A step down through a day programme or intensive outpatient treatment makes the first weeks at home safer. Ask for it before the last day."
        ),
        Situation(
            asks: "It is hard, and life goes on around it",
            says: "Weekly therapy, or a visit to a doctor, is often the right beginning. We can say where."),
    ]

    private func situation(_ situation: Situation) -> HTML {
        "<details class=\"situation\"><summary>\(situation.asks)</summary><p>\(situation.says)</p></details>"
    }

    private struct Level: Sendable {
        let name: String
        let hours: String
        let suits: String
    }

    private static let levels = [
        Level(
            name: "Outpatient", hours: "About an hour, once a week or less.",
            suits: "When days mostly work and there is somebody to talk to in between."),
        Level(
            name: "Intensive outpatient (IOP)",
            hours: "Usually nine hours a week or more for adults, six for adolescents, on three days or more.",
            suits: "When weekly help is not enough, and home is a safe enough place to sleep."),
        Level(
            name: "Partial hospitalisation or day programme (PHP)", hours: "About twenty hours a week, usually on five days.",
            suits: "When most of the day needs holding, and the nights do not."),
        Level(
            name: "Residential and inpatient", hours: "Day and night, with staff always there.",
            suits: "When it is not safe to be at home, or the body needs care around the clock."),
    ]

    private func level(_ level: Level) -> HTML { "<li><h3>\(level.name)</h3><p>\(level.hours)</p><p>\(level.suits)</p></li>" }
}
