/// The plan itself as one sheet: six parts in order, and the lines that always answer. The same on a screen of staff's, on
/// the person's phone and on paper.
struct PlanSheet: Drawable {
    /// "Agreed Thu 12 Nov 2026 by Ana and Theo Marchetti, LMFT, together in the room".
    let standing: String
    let parts: [Part]
    let lines: [Contact]

    /// One of the six.
    struct Part: Sendable {
        let number: Int
        let title: String
        let rows: [Row]
        /// Said where nothing was written.
        let none: String
    }

    /// One line of a part.
    struct Row: Sendable {
        let contact: Contact
        /// "Agreed: my sister keeps them. Done. Checked by Theo, 14 Nov", sentence by sentence.
        var notes: [String] = []
        var change: Change?
    }

    /// Somebody or something, with the way to call where there is one.
    struct Contact: Sendable {
        let name: String
        var phone = ""
        /// "day and night", or empty.
        var hours = ""
    }

    /// What became of a line since the version before.
    struct Change: Sendable {
        enum Kind: String, Sendable { case kept, added, removed, changed }
        let kind: Kind
        /// How the line read before it changed; empty otherwise.
        var before = ""

        var word: String {
            switch kind {
            case .kept: "Kept"
            case .added: "Added"
            case .removed: "Taken out"
            case .changed: "Changed"
            }
        }
    }

    var html: HTML {
        """
        <div class="plan">
        <p class="plan-standing">\(standing)</p>
        <ol class="plan-parts">\(each: parts, part)</ol>
        <section class="plan-lines"><h3>Always</h3><ul>\(each: lines, { "<li>\(contact($0))</li>" })</ul></section>
        </div>
        """
    }

    private func part(_ part: Part) -> HTML {
        """
        <li><h3><span class="plan-number" aria-hidden="true">\(part.number)</span>\(part.title)</h3>
        \(if: part.rows.isEmpty, "<p class=\"none\">\(part.none)</p>")\
        \(if: !part.rows.isEmpty, "<ul>\(each: part.rows, row)</ul>")</li>
        """
    }

    private func row(_ row: Row) -> HTML {
        guard let change = row.change else { return "<li>\(contact(row.contact))\(notes(row))</li>" }
        return """
            <li data-change="\(change.kind.rawValue)"><span class="plan-change">\(change.word)</span>\(words(row, change))</li>
            """
    }

    private func words(_ row: Row, _ change: Change) -> HTML {
        switch change.kind {
        case .kept: "\(contact(row.contact))\(notes(row))"
        case .added: "<ins>\(contact(row.contact))\(notes(row))</ins>"
        case .removed: "<del>\(contact(row.contact))\(notes(row))</del>"
        case .changed:
            "<ins>\(contact(row.contact))\(notes(row))</ins><span class=\"plan-before\">Before: <del>\(change.before)</del></span>"
        }
    }

    private func contact(_ contact: Contact) -> HTML {
        """
        <span class="plan-name">\(contact.name)</span>\
        \(if: !contact.phone.isEmpty, "\(contact.call)")\
        \(if: !contact.hours.isEmpty, "<span class=\"plan-note\">\(contact.hours)</span>")
        """
    }

    private func notes(_ row: Row) -> HTML { "\(each: row.notes, { "<span class=\"plan-note\">\($0)</span>" })" }
}

extension PlanSheet.Contact {
    /// The number as it was written; one tap calls it where it can be called.
    var call: HTML {
        guard let href = Href.telephone(phone) else { return "<span class=\"plan-phone\">\(phone)</span>" }
        return "<a class=\"plan-phone\" href=\"\(href)\">\(phone)</a>"
    }
}

extension Href {
    /// The number at the beginning of what was written: "503-555-0142 after six" calls 5035550142. Nil where there is none.
    static func telephone(_ text: String) -> Href? {
        let number = text.prefix { $0.isNumber || " +-().".contains($0) }
        let digits = number.filter { $0.isASCII && $0.isNumber }
        guard (3...15).contains(digits.count) else { return nil }
        return number.contains("+") ? "tel:+\(digits)" : "tel:\(digits)"
    }
}
