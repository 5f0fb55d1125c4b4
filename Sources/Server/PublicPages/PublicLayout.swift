/// A room of the house that everybody may look at.
enum PublicPlace: CaseIterable, Sendable {
    case programmes, level, costs, virtualWeek, questions, refer

    var name: String {
        switch self {
        case .programmes: "Programmes"
        case .level: "Is this the right level of care?"
        case .costs: "What it costs"
        case .virtualWeek: "A week by video"
        case .questions: "Questions to ask"
        case .refer: "Ask for care, or refer"
        }
    }

    var href: Href {
        switch self {
        case .programmes: "/programmes"
        case .level: "/level-of-care"
        case .costs: "/costs"
        case .virtualWeek: "/virtual-week"
        case .questions: "/questions-to-ask"
        case .refer: "/refer"
        }
    }
}

extension PublicPlace {
    /// Whether an address is that of a public page, or below one.
    static func holds(_ path: String) -> Bool { allCases.contains { path == $0.href.text || path.hasPrefix($0.href.text + "/") } }
}

/// What surrounds a public page: the name of the house, whom to call now, and the other pages.
struct PublicFrame: Sendable {
    /// "Juniper Street", or empty where the house has several places.
    let name: String
    let lines: [PlanSheet.Contact]
    /// Proves the form of somebody of the staff who is signed in here; empty for everybody else.
    var csrf = ""
}

/// A whole public document: calm, few words, large type. It is the same for everybody and asks for nothing from elsewhere.
struct PublicLayout: Drawable {
    let frame: PublicFrame
    let title: String
    var current: PublicPlace?
    let content: HTML

    var html: HTML {
        """
        \(Head(title: title, scripts: []))
        <body class="own public">
        <a class="skip" href="#main">Skip to the content</a>
        <header class="own-bar"><a class="brand" href="/programmes">\(Mark.small)<span>\(frame.name.isEmpty ? "Stepwell" : frame.name)</span></a>\
        <a class="own-help" href="/my/help">Help now</a></header>
        <main id="main" tabindex="-1">
        \(content)
        </main>
        <footer class="public-foot"><nav aria-label="More pages"><ul>\(each: PublicPlace.allCases, entry)</ul></nav></footer>
        </body>
        </html>
        """
    }

    private func entry(_ place: PublicPlace) -> HTML {
        "<li><a href=\"\(place.href)\"\(if: place == current, " aria-current=\"page\"")>\(place.name)</a></li>"
    }
}

/// What stands first wherever somebody may be in danger: whom to call, now.
struct CrisisFirst: Drawable {
    let lines: [PlanSheet.Contact]
    /// Hidden until an answer in the field before it asks for it; a browser that cannot do that shows it always.
    var isWaiting = false

    var html: HTML {
        """
        <section class="help-now"\(if: isWaiting, " data-waits role=\"status\"") aria-label="Help now" data-help>
        <p><b>Is somebody in danger now?</b> Do not wait for us. These answer day and night:</p>
        <p class="help-ways"><a class="button" href="tel:988">Call 988</a><a class="button" href="sms:988">Text 988</a>\
        <a class="button" href="tel:911">Call 911</a></p>
        \(if: !lines.isEmpty, "<ul class=\"help-own\">\(each: lines, line)</ul>")
        </section>
        """
    }

    private func line(_ line: PlanSheet.Contact) -> HTML {
        "<li>\(line.name): \(line.call)\(if: !line.hours.isEmpty, ", \(line.hours)")</li>"
    }
}

/// An answer that says no on a public page.
struct PublicRefusalPage: Drawable {
    let sentence: String

    var html: HTML {
        PublicLayout(
            frame: PublicFrame(name: "", lines: []), title: "Not possible",
            content: """
                \(PageHead(title: sentence))
                <p class="actions after"><a class="button" href="/refer">Ask for care</a></p>
                \(CrisisFirst(lines: []))
                """
        ).html
    }
}
