/// A plain table that scrolls inside its own region, so that a phone never scrolls the whole page sideways.
struct Table: Drawable {
    /// The head of one column; figures stand to the right.
    struct Column: Sendable {
        let name: String
        var isFigure = false
    }

    /// Says what the table holds; read aloud, and shown above it when `showsCaption`.
    let caption: String
    var showsCaption = false
    let columns: [Column]
    /// The cells, already drawn: each row has one piece of markup a column, the first is the row's heading.
    let rows: [[HTML]]

    var html: HTML {
        """
        <div class="scroll" role="region" aria-label="\(caption)" tabindex="0"><table class="plain-table">
        <caption\(if: !showsCaption, " class=\"unseen\"")>\(caption)</caption>
        <thead><tr>\(each: columns, heading)</tr></thead>
        <tbody>\(each: rows, row)</tbody>
        </table></div>
        """
    }

    private func heading(_ column: Column) -> HTML {
        "<th scope=\"col\"\(if: column.isFigure, " class=\"n\"")>\(column.name)</th>"
    }

    private func row(_ cells: [HTML]) -> HTML {
        """
        <tr>\(each: cells.prefix(1), { "<th scope=\"row\">\($0)</th>" })\
        \(each: zip(cells, columns).dropFirst(), cell)</tr>
        """
    }

    private func cell(_ content: HTML, _ column: Column) -> HTML {
        column.isFigure ? "<td class=\"n\">\(content)</td>" : "<td>\(content)</td>"
    }
}
