/// What surrounds a signed-in page: where this caller may go, who they are, which site they look at.
struct Frame: Sendable {
    /// Only the places the caller's role may use, in the rail's order.
    var places: [Place]
    var current: Place?
    /// Keeps what waits on a shared computer apart: nobody sends what another person typed.
    var callerID = ""
    var callerName: String
    var roleName: String
    var siteName: String
    /// The caller's other sites; empty when there is one.
    var otherSites: [SiteChoice] = []
    /// What was searched for, to stand in the search box again.
    var search = ""
    var csrf: String
    /// Crisis hand-offs that nobody has taken over and that the caller could.
    var handOffs = 0

    /// Another site the caller works at.
    struct SiteChoice: Sendable {
        let name: String
        let href: Href
    }
}

/// A room of the house that stands in the rail.
enum Place: CaseIterable, Sendable {
    case today, week, people, groups, admissions, measures, imports, journal, settings
}

/// The left rail. On a phone it is a strip along the top that scrolls by itself.
struct Rail: Drawable {
    let places: [Place]
    let current: Place?

    var html: HTML {
        """
        <nav class="rail" aria-label="Places">
        <a class="brand" href="/">\(Mark.small)<span>Stepwell</span></a>
        <ul>\(each: places, entry)</ul>
        </nav>
        """
    }

    private func entry(_ place: Place) -> HTML {
        """
        <li><a href="\(place.href)" data-go="\(place.key)"\(if: place == current, " aria-current=\"page\"")>\
        \(place.icon)<span>\(place.name)</span></a></li>
        """
    }
}

/// Search, the site, the caller, and the light.
struct TopBar: Drawable {
    let frame: Frame

    var html: HTML {
        """
        <header class="bar">
        <form class="search" role="search" action="/people">
        <label for="q" class="quiet-label">Find a person</label>
        <input id="q" name="q" type="search" value="\(frame.search)" placeholder="Find a person" autocomplete="off">
        <kbd aria-hidden="true">/</kbd>
        </form>
        \(site)
        <button type="button" class="plain" data-theme-switch hidden>Dark</button>
        <details class="menu caller">
        <summary><span class="who">\(frame.callerName)</span> <span class="role">\(frame.roleName)</span></summary>
        <div class="menu-list">
        <a href="/account">Your account and sign-ins</a>
        <button type="button" class="plain" data-keys-help hidden>Keyboard shortcuts</button>
        <form method="post" action="/sign-out"><input type="hidden" name="csrf" value="\(frame.csrf)">\
        <button class="plain">Sign out</button></form>
        </div>
        </details>
        </header>
        """
    }

    private var site: HTML {
        guard !frame.otherSites.isEmpty else { return "<span class=\"site\">\(frame.siteName)</span>" }
        return """
            <details class="menu site">
            <summary>\(frame.siteName)</summary>
            <div class="menu-list">\(each: frame.otherSites, { "<a href=\"\($0.href)\">\($0.name)</a>" })</div>
            </details>
            """
    }
}
