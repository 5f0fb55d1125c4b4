/// The note of a session: what was done, once for all, and beside it what each person made of it.
struct GroupNoteSection: Drawable {
    /// Where the note stands between a draft and a locked record.
    enum State: Sendable {
        case draft
        /// Signed and locked; what is added from now on is an addendum.
        case signed
        /// Signed by someone under supervision, waiting for the supervisor.
        case awaitingCosignature
    }

    let session: Href
    let csrf: String
    let state: State
    /// "Draft, saved 18:12 by you" or "Signed by Dana Okafor, Tue 24 Nov, 21:05".
    let stateLine: String
    /// "Late entry: signed 3 days after the session", or empty.
    var lateEntry = ""
    let shared: SharedNotePart
    let parts: [NotePart]
    /// What the reader should look at before signing; each leads to its part.
    var warnings: [Warning] = []
    var addenda: [Addendum] = []
    var canWrite = false
    var canSign = false
    var canCosign = false
    /// Those who may add to a locked note, about the session or about one person.
    var addendumChoices: [Choice.Option] = []
    /// Words offered while typing, such as "Active" or "Quiet, attentive".
    var participationWords: [String] = []
    /// Which edition of the note the signer has read.
    var edition = 0

    /// Something that looks wrong at signing: another person's name, near-identical parts, minutes that disagree.
    struct Warning: Sendable {
        let text: String
        /// Whose part it leads to; empty for the shared part.
        let memberID: String
        /// Said again when the signer lets it stand.
        let code: String
        var mustFix = false
    }

    /// A later addition to a locked note.
    struct Addendum: Sendable {
        let text: String
        /// "Dana Okafor, Wed 25 Nov, 9:10, about Teo Marsh".
        let by: String
    }

    var html: HTML {
        """
        <section id="notes" class="notes" aria-labelledby="notes-title" tabindex="-1">
        <div class="notes-head"><h2 id="notes-title">Notes</h2>
        <p>\(stateLine) \(if: !lateEntry.isEmpty, "\(Badge(lateEntry, .warning))")</p></div>
        \(if: !warnings.isEmpty, warningList)
        <div class="notes-pair">
        <div class="shared">\(shared.html(session: session, csrf: csrf, canWrite: isOpen))</div>
        <div class="parts">\(each: parts, { $0.html(session: session, csrf: csrf, canWrite: isOpen) })</div>
        </div>
        \(if: !participationWords.isEmpty, words)
        \(if: !addenda.isEmpty, addendumList)
        \(signing)
        </section>
        """
    }

    private var isOpen: Bool { canWrite && state == .draft }

    private var words: HTML {
        "<datalist id=\"participation-words\">\(each: participationWords, { "<option value=\"\($0)\">" })</datalist>"
    }

    private var warningList: HTML {
        """
        <div class="notice" data-tone="\(if: mustFix, "danger", else: "warning")" role="alert" tabindex="-1" data-focus>\
        <h3>Look at this before signing</h3>
        <ul>\(each: warnings, warning)</ul></div>
        """
    }

    private func warning(_ warning: Warning) -> HTML {
        let words: HTML = "\(warning.text)\(if: warning.mustFix, " \(Badge("must be mended", .danger))")"
        if warning.memberID.isEmpty { return "<li>\(words)</li>" }
        return "<li><a href=\"\(Href.part(of: warning.memberID))\">\(words)</a></li>"
    }

    private var mustFix: Bool { warnings.contains(where: \.mustFix) }

    private var addendumList: HTML {
        """
        <h3>Addenda</h3>
        <ol class="addenda">\(each: addenda, { "<li><p>\($0.text)</p><p class=\"by\">\($0.by)</p></li>" })</ol>
        """
    }

    private var signing: HTML {
        """
        <div class="signing">\
        \(if: state == .draft && canSign, sign)\
        \(if: state == .awaitingCosignature && canCosign, cosign)\
        \(if: state != .draft && !addendumChoices.isEmpty, addendum)</div>
        """
    }

    private var sign: HTML {
        """
        <form method="post" action="\(Href.note(session))/sign" class="stack">\(Proof(csrf))
        <input type="hidden" name="edition" value="\(edition)">
        <p>Signing locks the note: from then on it can only be added to.</p>
        \(if: !warnings.isEmpty && !mustFix, letStand)
        <button class="primary">\(if: warnings.isEmpty || mustFix, "Sign the note", else: "Sign it all the same")</button></form>
        """
    }

    /// The signer says that what was found is right as it is, and why.
    private var letStand: HTML {
        """
        \(each: warnings, { "<input type=\"hidden\" name=\"acknowledge\" value=\"\($0.code)\">" })
        \(Field(label: "Why this is right as it is", name: "reason", id: "sign-reason", required: true))
        """
    }

    private var cosign: HTML {
        """
        <form method="post" action="\(Href.note(session))/cosign">\(Proof(csrf))
        <button class="primary">Co-sign</button></form>
        """
    }

    private var addendum: HTML {
        """
        <form method="post" action="\(Href.note(session))/addenda" class="stack" data-draft>\(Proof(csrf))
        \(Choice(label: "About", name: "member", id: "addendum-member", options: addendumChoices))
        \(NoteField(label: "Addendum", name: "text", id: "addendum-text", lines: 3))
        <button>Add it</button></form>
        """
    }
}

extension Href {
    static func note(_ session: Href) -> Href { "\(session)/note" }
    static func part(of memberID: String) -> Href { "#part-\(memberID)" }
}
