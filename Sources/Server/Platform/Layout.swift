/// A whole document of a signed-in page: the rail with the places this role may use, the bar, and the page's content.
struct Layout: Drawable {
    let frame: Frame
    let title: String
    var scripts: [Script] = []
    let content: HTML

    var html: HTML {
        """
        \(Head(title: title, scripts: [.keys, .signOut] + scripts))
        <body data-frame data-caller="\(frame.callerID)">
        <a class="skip" href="#main">Skip to the content</a>
        \(Rail(places: frame.places, current: frame.current))
        \(TopBar(frame: frame))
        <main id="main" tabindex="-1">
        \(if: frame.handOffs > 0, "\(Notice(.danger, "Somebody in danger was handed on, and nobody has taken over yet.", action: (name: "Take over", href: "/hand-offs")))")
        \(content)
        </main>
        </body>
        </html>
        """
    }
}

/// A document for someone who is not signed in yet: the mark and one card.
struct DoorLayout: Drawable {
    let title: String
    let content: HTML

    var html: HTML {
        """
        \(Head(title: title, scripts: []))
        <body class="door">
        <div class="door-art" aria-hidden="true">\(Mark.stairway)<p>Every hour<br>explains itself.</p></div>
        <main id="main" class="door-card">
        <p class="brand">\(Mark.small)Stepwell</p>
        \(content)
        </main>
        </body>
        </html>
        """
    }
}

/// What every document starts with. `theme.js` runs before the first paint, so that a dark room never flashes white.
struct Head: Drawable {
    let title: String
    let scripts: [Script]
    /// What else the document leads to, such as the manifest of a page that can be put on a phone's first screen.
    var links = HTML.empty

    var html: HTML {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>\(title) · Stepwell</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="/assets/mark.svg">
        \(links)\
        <link rel="stylesheet" href="/assets/stepwell.css">
        <script src="/assets/theme.js"></script>
        \(each: scripts, { $0.tag })
        </head>
        """
    }
}

/// The small programs that make pages quicker; each page works without them.
enum Script: Sendable {
    case keys, signOut, because, roster, live, drafts, questions, inbox, later, columns, crisis, when, kiosk
    /// Keeps the copy of a safety plan on a person's own device, and shows it without a network.
    case own, offline
    /// Takes a drawn name beside the typed one.
    case sign

    var tag: HTML {
        switch self {
        case .keys: "<script type=\"module\" src=\"/assets/keys.js\"></script>"
        case .signOut: "<script type=\"module\" src=\"/assets/sign-out.js\"></script>"
        case .because: "<script type=\"module\" src=\"/assets/because.js\"></script>"
        case .roster: "<script type=\"module\" src=\"/assets/roster.js\"></script>"
        case .live: "<script type=\"module\" src=\"/assets/live.js\"></script>"
        case .drafts: "<script type=\"module\" src=\"/assets/drafts.js\"></script>"
        case .questions: "<script type=\"module\" src=\"/assets/questions.js\"></script>"
        case .inbox: "<script type=\"module\" src=\"/assets/inbox.js\"></script>"
        case .later: "<script type=\"module\" src=\"/assets/later.js\"></script>"
        case .columns: "<script type=\"module\" src=\"/assets/columns.js\"></script>"
        case .crisis: "<script type=\"module\" src=\"/assets/crisis.js\"></script>"
        case .when: "<script type=\"module\" src=\"/assets/when.js\"></script>"
        case .kiosk: "<script type=\"module\" src=\"/assets/kiosk.js\"></script>"
        case .own: "<script type=\"module\" src=\"/assets/own.js\"></script>"
        case .offline: "<script type=\"module\" src=\"/assets/offline.js\"></script>"
        case .sign: "<script type=\"module\" src=\"/assets/sign.js\"></script>"
        }
    }
}
