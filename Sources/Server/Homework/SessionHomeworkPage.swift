/// Homework at one session: what is talked about first, then what is given to take home.
struct SessionHomeworkPage: Drawable {
    let frame: Frame
    let session: Href
    /// "Harbor · Wed 18 Nov, 9:00 to 12:10".
    let place: String
    let headline: String
    let review: [ReviewRow]
    let given: [Given]
    /// Nil for those who may not give any.
    let form: GiveForm?
    let canReview: Bool

    /// One person's copy, to be talked about here.
    struct ReviewRow: Sendable {
        /// Names the row in addresses.
        let id: String
        let memberID: String
        let homeworkID: String
        let name: String
        let person: Href
        let title: String
        let read: Href
        let state: String
        let tone: Tone
        /// "Helpful 4 of 5. In the way: no time."
        let remarks: String
        let due: String
        let isReviewed: Bool
        var note = ""
    }

    /// Homework that was given in this session.
    struct Given: Sendable {
        let title: String
        let worksheet: String
        let due: String
        /// "Nadia Haddad (done), Marcus Bell (not yet)".
        let people: String
        let withdraw: Href?
    }

    var html: HTML { Layout(frame: frame, title: "Homework: \(place)", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(session)\">\(place)</a>", title: headline))
        <section aria-labelledby="review-title"><h2 id="review-title">To talk about</h2>
        \(if: review.isEmpty, "<p class=\"none\">Nothing from earlier sessions waits for this one.</p>")
        \(if: !review.isEmpty && canReview, "<p class=\"key keys-only\">With the keyboard: <kbd>j</kbd> <kbd>k</kbd> choose a row, <kbd>r</kbd> talked about, <kbd>e</kbd> write a note, <kbd>u</kbd> undo.</p>")
        \(if: !review.isEmpty, "<ol class=\"homework-rows\" data-rows>\(each: review, row)</ol>")</section>
        <section class="section" aria-labelledby="given-title"><h2 id="given-title">Given in this session</h2>
        \(if: given.isEmpty, "<p class=\"none\">Nothing yet.</p>")
        \(if: !given.isEmpty, "<ul class=\"list\">\(each: given, line)</ul>")</section>
        \(form)
        """
    }

    private func row(_ row: ReviewRow) -> HTML {
        """
        <li id="hw-\(row.id)" data-member="\(row.memberID)" tabindex="-1" data-state="\(if: row.isReviewed, "reviewed", else: "open")">
        <div><a href="\(row.person)"><b>\(row.name)</b></a><br><a href="\(row.read)">\(row.title)</a></div>
        <div>\(Badge(row.state, row.tone)) <span class="due">\(row.due)</span>\(if: !row.remarks.isEmpty, "<p>\(row.remarks)</p>")\
        \(if: !row.note.isEmpty, "<p class=\"note-text\">\(row.note)</p>")</div>
        \(if: canReview, mark(row))</li>
        """
    }

    private func mark(_ row: ReviewRow) -> HTML {
        let way: Href = row.isReviewed ? "\(session)/homework/undo" : "\(session)/homework/review"
        return """
            <form method="post" action="\(way)">\(Proof(frame.csrf))<input type="hidden" name="member" value="\(row.memberID)">\
            <input type="hidden" name="homework" value="\(row.homeworkID)">\
            \(if: row.isReviewed, "<button data-press=\"u\" aria-label=\"Undo: \(row.name)\">Undo</button>", else: unmarked(row))</form>
            """
    }

    private func unmarked(_ row: ReviewRow) -> HTML {
        """
        <button data-press="r" aria-label="Talked about: \(row.name), \(row.title)">Talked about</button>
        <details><summary>Note<span class="unseen"> on \(row.name)</span></summary>
        \(Field(label: "Note for the chart", name: "note", id: "note-\(row.id)"))</details>
        """
    }

    private func line(_ given: Given) -> HTML {
        """
        <li><span>\(given.title)</span><span>\(given.worksheet), \(given.due)</span><span>\(given.people)</span>\
        \(with: given.withdraw, { "<form method=\"post\" action=\"\($0)\" class=\"inline\">\(Proof(frame.csrf))<button>Take back<span class=\"unseen\"> \(given.title)</span></button></form>" })</li>
        """
    }
}

/// The form with which homework is given: those who were there are chosen already.
struct GiveForm: Drawable {
    let session: Href
    let csrf: String
    let worksheets: [Choice.Option]
    let title: String
    let instructions: String
    let due: String
    let present: [Person]
    let absent: [Person]
    let reason: String
    var errors: [FieldError] = []

    /// Somebody on the roster.
    struct Person: Sendable {
        let id: String
        let name: String
        let isChosen: Bool
    }

    var html: HTML {
        """
        <section class="section" aria-labelledby="give-title"><h2 id="give-title">Give homework</h2>
        \(ErrorSummary(errors: errors))
        <form method="post" action="\(session)/homework" class="stack">\(Proof(csrf))
        \(Choice(label: "Worksheet", name: "worksheet", options: worksheets))
        \(Field(label: "What", name: "title", value: title, hint: "In a few words. Left empty, the worksheet’s own name.", errors: errors))
        \(NoteField(label: "How, if there is more to say", name: "instructions", id: "instructions", value: instructions, lines: 3))
        \(Field(label: "For", name: "due", kind: .date, value: due, hint: "The group’s next session, unless you choose another day.", required: true, errors: errors))
        <fieldset id="people"><legend>Those who were here</legend>
        \(if: present.isEmpty, "<p class=\"hint\">Nobody is marked as here yet.</p>")\(each: present, tick)</fieldset>
        \(if: !absent.isEmpty, others)
        <button class="primary">Give it</button></form></section>
        """
    }

    private var others: HTML {
        """
        <details\(if: absent.contains(where: \.isChosen), " open")><summary>Others on the roster</summary>
        <fieldset><legend class="unseen">Others on the roster</legend>\(each: absent, tick)</fieldset>
        \(Field(label: "Why they get it too", name: "reason", value: reason, errors: errors))</details>
        """
    }

    private func tick(_ person: Person) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="members" value="\(person.id)"\(if: person.isChosen, " checked")> \(person.name)</label>
        """
    }
}
