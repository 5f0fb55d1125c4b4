import Clinic

/// What surrounds a page of a person's own: a greeting, a few places, and help that is always one tap away.
struct OwnFrame: Sendable {
    let name: String
    let places: [OwnPlace]
    var current: OwnPlace?
    let csrf: String
    /// Keeps what waits on a shared phone apart: nobody sends what another person typed.
    let callerID: String
    let siteName: String

    init(_ person: PersonPresence, _ current: OwnPlace? = nil) {
        let parts = person.people.reduce(into: Set<PagePart>()) { $0.formUnion($1.parts) }
        name = person.caller.name
        places = person.onlyForm == nil ? OwnPlace.allCases.filter { $0.part.map(parts.contains) ?? true } : []
        self.current = current
        csrf = person.csrf
        callerID = person.account.id.text
        siteName = person.siteName
    }
}

/// A room of a person's own page.
enum OwnPlace: CaseIterable, Sendable {
    case week, checkIn, questions, homework, safetyPlan, account

    var name: String {
        switch self {
        case .week: "My week"
        case .checkIn: "Check-in"
        case .homework: "Homework"
        case .questions: "Questions"
        case .safetyPlan: "Safety plan"
        case .account: "Account"
        }
    }

    var href: Href {
        switch self {
        case .week: "/my"
        case .checkIn: "/my/check-in"
        case .homework: "/my/homework"
        case .questions: "/my/questions"
        case .safetyPlan: "/my/safety-plan"
        case .account: "/my/account"
        }
    }

    /// What must be open to somebody for the place to stand on their page; nil for everybody.
    var part: PagePart? {
        switch self {
        case .week: .week
        case .checkIn: .checkIn
        case .homework: .homework
        case .questions: .forms
        case .safetyPlan: .safetyPlan
        case .account: nil
        }
    }
}

/// A whole document of a person's own page: few words, large targets, one thing at a time.
struct OwnLayout: Drawable {
    let frame: OwnFrame?
    let title: String
    var scripts: [Script] = []
    /// Not on the page that is shown without a network: it only reads what is kept.
    var keepsCopy = true
    let content: HTML

    var html: HTML {
        """
        \(Head(title: title, scripts: (frame == nil ? [] : [.later]) + (keepsCopy ? [.own] : []) + scripts, links: Self.links))
        <body class="own" data-caller="\(frame?.callerID ?? "")"\(if: hasPlan, " data-keeps-plan")>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="own-bar"><a class="brand" href="/my">\(Mark.small)<span>\(frame?.siteName ?? "Stepwell")</span></a>\
        <a class="own-help" href="/my/help">Help now</a></header>
        \(with: frame, nav)
        <main id="main" tabindex="-1">
        <p class="notice" data-tone="warning" role="status" data-later-says hidden></p>
        \(content)
        </main>
        </body>
        </html>
        """
    }

    private var hasPlan: Bool { frame?.places.contains(.safetyPlan) ?? false }

    /// It can be put on a phone's first screen.
    private static let links: HTML = """
        <link rel="manifest" href="/my/manifest.webmanifest">
        <link rel="apple-touch-icon" href="/assets/icon-180.png">

        """

    private func nav(_ frame: OwnFrame) -> HTML {
        guard !frame.places.isEmpty else { return .empty }
        return """
            <nav class="own-places" aria-label="Places"><ul>\(each: frame.places, { place in
                "<li><a href=\"\(place.href)\"\(if: place == frame.current, " aria-current=\"page\"")>\(place.name)</a></li>"
            })</ul></nav>
            """
    }
}

/// An answer that says no on a person's own page.
struct OwnRefusalPage: Drawable {
    let frame: OwnFrame?
    let sentence: String

    var html: HTML {
        OwnLayout(
            frame: frame, title: "Not possible",
            content: "\(PageHead(title: sentence))<p class=\"actions after\"><a class=\"button\" href=\"/my\">Go to my page</a></p>"
        ).html
    }
}
