/// What treatment costs: how a bill comes about, what to ask, and the right to an estimate.
struct CostGuidePage: Drawable {
    let frame: PublicFrame

    var html: HTML { PublicLayout(frame: frame, title: "What it costs", current: .costs, content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "What it costs, and who pays.", lead: "We tell you what we expect it to cost before anything begins. These are the parts."))
        <section><h2>With insurance</h2><ul class="plain-list">
        <li><b>Deductible.</b> What you pay in a year before the insurance pays anything.</li>
        <li><b>Copay or coinsurance.</b> Your part of each day after that: a fixed amount, or a share.</li>
        <li><b>Out-of-pocket maximum.</b> The most that you pay in a year for covered care. A course of intensive treatment may reach it; then covered days cost you nothing more that year.</li>
        <li><b>Authorisation.</b> Many plans agree to a number of days first, and again after a while. We ask for it.</li>
        <li><b>In or out of network.</b> Out of network your part is larger, and some plans pay nothing.</li></ul></section>
        <section><h2>Without insurance, or when you would rather not use it</h2>
        <p>You have the right to a good-faith estimate in writing of what your care is expected to cost: within one business day when care is planned at least three business days ahead, within three business days when it is planned at least ten ahead or when you ask. If the bill is 400 dollars or more above it, you can dispute it (45 CFR 149.610 and 149.620).</p></section>
        <section><h2>Questions to ask your insurance</h2>
        <p>The number is on the back of the card. Write down the day, the name, and the reference number of the call.</p>
        <ul class="plain-list">
        <li>Is intensive outpatient treatment for mental health, or for substance use, covered? Is it covered by video?</li>
        <li>How many days or visits a year, and how many are used?</li>
        <li>Does it need to be authorised first, and who asks for that?</li>
        <li>What is left of my deductible and of my out-of-pocket maximum?</li>
        <li>What is my part of each day?</li>
        <li>What happens with a day that I miss?</li></ul></section>
        <section><h2>When it is too much</h2><p>Tell us. There are payment plans, and sometimes a fee by income or help from a fund. Nobody is sent away from one day to the next over money.</p></section>
        \(NextStep())
        """
    }
}

/// How a week by video works, for whoever has never done it.
struct VirtualWeekPage: Drawable {
    let frame: PublicFrame

    var html: HTML { PublicLayout(frame: frame, title: "How a week by video works", current: .virtualWeek, content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "How a week by video works.", lead: "The same people at the same times, in a group that knows each other. Only the room is your own."))
        <section><h2>A day</h2><ol class="steps">
        <li>A few minutes before, you open the link. Somebody of us lets you in.</li>
        <li>We ask where you are today, so that help can find you, and whether you are alone in the room.</li>
        <li>A first part, often skills: something to try out and take with you.</li>
        <li>A break. Camera off, tea, a window.</li>
        <li>A second part, often talking: what is hard this week, and what helped somebody else.</li>
        <li>The last minutes: how are you leaving? Nobody leaves in danger without a plan.</li></ol></section>
        <section><h2>What you need</h2><ul class="plain-list">
        <li>A telephone, tablet or computer with a camera, and a connection that carries a film. We try it out with you before the first day.</li>
        <li>A place with a door. A parked car can do.</li>
        <li>Headphones, so that nobody else hears the group.</li></ul></section>
        <section><h2>What we do when it breaks off</h2><p>You try again. After ten minutes we call you; if we reach nobody and are worried, we call the person whose number you gave us, or send help to where you said you are.</p></section>
        <section><h2>When video is not right</h2><p>Without a safe place to talk, when somebody at home must not know, or when it turns out that a screen is too little, a room is better. We look for one with you.</p>
        <p>Where you are counts, too: the people who treat you have to be licensed in the state you are in while you take part.</p></section>
        \(NextStep())
        """
    }
}

/// What to ask any programme, ours too.
struct QuestionsToAskPage: Drawable {
    let frame: PublicFrame

    var html: HTML { PublicLayout(frame: frame, title: "Questions to ask any programme", current: .questions, content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "Questions to ask any programme.", lead: "Ours too. A good programme is glad to be asked. Print this page and write the answers down."))
        \(each: Self.parts, part)
        \(NextStep())
        """
    }

    private func part(_ part: (title: String, questions: [String])) -> HTML {
        "<section><h2>\(part.title)</h2><ul class=\"plain-list\">\(each: part.questions, { "<li>\($0)</li>" })</ul></section>"
    }

    private static let parts: [(title: String, questions: [String])] = [
        (
            "The treatment",
            [
                "How many hours a week is somebody in treatment, and how many of them are therapy?",
                "How large are the groups, and who leads them?",
                "Is there an individual session every week? With whom?", "Can I see a psychiatrist, and how soon?",
                "Which treatments do you use, and why these?",
                "How do you find out whether it helps me, and what do you do when it does not?",
            ]
        ),
        (
            "The people",
            [
                "Who would treat me, and what licence do they have?", "Is somebody still in training, and who supervises them?",
                "Are there people like me in the group: my age, what I live with, who I am?",
            ]
        ),
        (
            "Family",
            ["What do you do with families, and how often?", "If I am under 18: what will my parents be told, and what will they not?"]
        ),
        (
            "Safety",
            [
                "What happens when I am in danger while I am with you, and at night?", "Who is told when I do not come?",
                "Which hospital do you work with, and how do you hand somebody over?",
            ]
        ),
        (
            "Money",
            [
                "What will it cost me for the whole course, in writing?",
                "Do you work with my insurance, and do you ask for the authorisation?",
                "What do you charge for a day that I miss?",
            ]
        ),
        (
            "Afterwards",
            [
                "How long do people usually stay, and who decides when it ends?", "What comes after, and who arranges it?",
                "What became of people who were here: how do you know?",
            ]
        ),
    ]
}
