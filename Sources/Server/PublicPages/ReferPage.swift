/// The door for everybody who asks for care: who is asking?
struct ReferPage: Drawable {
    let frame: PublicFrame
    /// The house takes forms: it has a place where care happens.
    let isOpen: Bool
    let wish: ReferWish?

    var html: HTML { PublicLayout(frame: frame, title: "Ask for care", current: .refer, content: content).html }

    private var content: HTML {
        """
        \(CrisisFirst(lines: frame.lines))
        \(PageHead(title: "You can ask for care here.", lead: "It takes a few minutes. We call you back; nothing is decided by a form."))
        \(if: isOpen, ways, else: closed)
        """
    }

    private var ways: HTML {
        """
        \(with: wish, { $0.named(elsewhere: "/refer") })
        <h2>Who is it for?</h2>
        <ul class="ways">
        <li><a href="\(form("self"))"><b>I am asking for myself</b><span>You can leave out whatever you would rather say on the phone.</span></a></li>
        <li><a href="\(form("family"))"><b>For somebody in my family, or a friend</b><span>You can be their parent, partner, guardian or somebody close.</span></a></li>
        <li><a href="\(form("professional"))"><b>I am referring as a professional</b><span>From a practice, hospital, school, court or agency.</span></a></li>
        </ul>
        """
    }

    private func form(_ asker: String) -> Href {
        guard let wish else { return "/refer/\(asker)" }
        return "/refer/\(asker)?programme=\(wish.slug)"
    }

    private var closed: HTML { "<p>This place takes no forms yet. Please call.</p>" }
}

/// The programme from whose page somebody asks for care.
struct ReferWish: Sendable {
    let slug: String
    let name: String
    let place: String

    /// Says it, with a way to ask without it.
    func named(elsewhere: Href) -> HTML {
        "<p>For \(name), \(place). <a href=\"\(elsewhere)\">I am not sure which programme</a></p>"
    }
}

/// The form came in: what happens next. It names nobody, so that it may stay open on a shared device.
struct ReferThanksPage: Drawable {
    let frame: PublicFrame
    /// "Friday 27 November, 16:00"; nil where it cannot be said.
    let callBy: String?
    /// Somebody may be in danger: help that answers now comes first.
    let isDanger: Bool

    var html: HTML { PublicLayout(frame: frame, title: "We have your form", current: .refer, content: content).html }

    private var content: HTML {
        """
        \(if: isDanger, "\(CrisisFirst(lines: frame.lines))")
        \(PageHead(title: "We have your form.", lead: isDanger ? "Please do not wait for us. Call one of these numbers now." : lead))
        <section class="own-card"><h2>What happens next</h2>
        <ol class="steps">
        <li>\(isDanger ? "Somebody of us calls too, as soon as they read it." : "Somebody of us calls. If calling is not safe, we write.")</li>
        <li>We talk about what is going on and what would help. That takes about twenty minutes.</li>
        <li>If this is the right place, we look at insurance and cost before anything begins. If it is not, we say what is.</li>
        </ol></section>
        \(if: !isDanger, "\(CrisisFirst(lines: frame.lines))")
        """
    }

    private var lead: String { callBy.map { "We call by \($0)." } ?? "We call you back." }
}
