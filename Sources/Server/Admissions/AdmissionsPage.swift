/// Everybody on the way from the first call to the first group: a column for each stage, the most pressing on top.
struct AdmissionsPage: Drawable {
    let frame: Frame
    /// "Two people wait for a first call that is late."
    let headline: String
    let columns: [Column]
    let filter: AdmissionFilterForm
    let canReceive: Bool
    /// Crisis hand-offs that nobody has taken over.
    let handOffs: [HandOffLine]

    struct Column: Sendable {
        let key: String
        let name: String
        /// "14", with what is late said beside it.
        let count: Int
        let late: Int
        let cards: [Card]
        /// The whole of it as a list.
        let href: Href
    }

    /// One person: what is missing, and what is next.
    struct Card: Sendable {
        let name: String
        let href: Href
        /// "16, teen IOP, from Juniper Paediatrics".
        let about: String
        let urgency: String?
        let urgencyTone: Tone
        /// "Call by Tue 24 Nov, 14:00".
        let clock: String
        let clockTone: Tone
        /// "Phone screen, birth date".
        let missing: String
        /// "Look at the hold again by Mon 30 Nov, 9:00".
        let next: String
        let owner: String
    }

    struct HandOffLine: Sendable {
        let words: String
        let href: Href
    }

    var html: HTML { Layout(frame: frame, title: "Admissions", scripts: [.columns], content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline, actions: canReceive ? new : .empty))
        \(AdmissionTabs(current: .board))
        \(each: handOffs, { "\(Notice(.danger, $0.words, action: (name: "Open it", href: $0.href)))" })
        \(filter)
        <p class="hint keys-only" data-keys-hint hidden><kbd>h</kbd> <kbd>l</kbd> column · <kbd>j</kbd> <kbd>k</kbd> card · <kbd>o</kbd> open</p>
        <div class="columns" data-columns tabindex="-1">\(each: columns, column)</div>
        """
    }

    private var new: HTML { "<a class=\"button primary\" href=\"/admissions/new\">New inquiry</a>" }

    private func column(_ column: Column) -> HTML {
        """
        <section class="column" aria-labelledby="stage-\(column.key)"><h2 id="stage-\(column.key)">\(column.name) \
        <span class="count">\(column.count)</span>\(if: column.late > 0, " \(Badge("\(column.late) late", .warning))")</h2>
        \(if: column.cards.isEmpty, "<p class=\"none\">Nobody.</p>", else: "<ol>\(each: column.cards, card)</ol>")
        \(if: column.count > column.cards.count, "<p class=\"more\"><a href=\"\(column.href)\">All \(column.count)</a></p>")
        </section>
        """
    }

    private func card(_ card: Card) -> HTML {
        """
        <li class="card"><h3><a href="\(card.href)">\(card.name)</a>\(with: card.urgency, { " \(Badge($0, card.urgencyTone))" })</h3>
        <p class="hint">\(card.about)</p>
        \(if: !card.clock.isEmpty, "<p>\(Badge(card.clock, card.clockTone))</p>")
        \(if: !card.missing.isEmpty, "<p><span class=\"hint\">Missing:</span> \(card.missing)</p>")
        \(if: !card.next.isEmpty, "<p><span class=\"hint\">Next:</span> \(card.next)</p>")
        \(if: !card.owner.isEmpty, "<p class=\"hint\">\(card.owner)</p>")</li>
        """
    }
}

/// The views of admissions.
struct AdmissionTabs: Drawable {
    enum View: CaseIterable { case board, list, sources }

    let current: View

    var html: HTML {
        """
        <nav class="tabs" aria-label="Views"><a href="/admissions"\(mark(.board))>Board</a><a href="/admissions/list"\(mark(.list))>List</a>\
        <a href="/admissions/sources"\(mark(.sources))>Sources</a></nav>
        """
    }

    private func mark(_ view: View) -> HTML { view == current ? " aria-current=\"page\"" : .empty }
}

/// What narrows the board and the list.
struct AdmissionFilterForm: Drawable {
    let action: Href
    let programmes: [Choice.Option]
    let urgencies: [Choice.Option]
    let standings: [Choice.Option]
    let stages: [Choice.Option]
    let isMine: Bool
    let search: String

    var html: HTML {
        """
        <form action="\(action)" class="inline-fields find" role="search" aria-label="Narrow">
        \(Field(label: "Name", name: "name", kind: .search, value: search))
        \(Choice(label: "Programme", name: "programme", options: programmes))
        \(Choice(label: "Urgency", name: "urgency", options: urgencies))
        \(if: !stages.isEmpty, "\(Choice(label: "Stage", name: "stage", options: stages))")
        \(Choice(label: "Standing", name: "standing", options: standings))
        <div class="field"><label class="tick"><input type="checkbox" name="mine" value="1"\(if: isMine, " checked")> Mine only</label></div>
        <button>Show</button></form>
        """
    }
}

/// The same as a list, with those that are closed where they are asked for.
struct InquiriesPage: Drawable {
    let frame: Frame
    let headline: String
    let filter: AdmissionFilterForm
    let cards: [AdmissionsPage.Card]
    let stages: [String]
    let pager: Pager?

    var html: HTML { Layout(frame: frame, title: "Inquiries", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(AdmissionTabs(current: .list))
        \(filter)
        \(if: cards.isEmpty, "\(EmptyState(title: "Nobody is found", text: "Widen what is shown, or look for another name."))", else: "<div data-rows>\(table)</div>")
        \(with: pager, { "\($0)" })
        """
    }

    private var table: Table {
        Table(
            caption: "Inquiries",
            columns: [
                .init(name: "Name"), .init(name: "About"), .init(name: "Stage"), .init(name: "Next"), .init(name: "Missing"),
                .init(name: "Taken care of by"),
            ],
            rows: zip(cards, stages).map { card, stage in
                [
                    "<a href=\"\(card.href)\">\(card.name)</a>\(with: card.urgency, { " \(Badge($0, card.urgencyTone))" })",
                    "\(card.about)",
                    "\(stage)", "\([card.clock, card.next].filter { !$0.isEmpty }.joined(separator: ". "))", "\(card.missing)",
                    "\(card.owner)",
                ]
            })
    }
}
