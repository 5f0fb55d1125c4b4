/// What became of inquiries, by who sent them.
struct SourcesPage: Drawable {
    let frame: Frame
    let headline: String
    let from: String
    let to: String
    let reasons: [String]
    let rows: [Row]

    struct Row: Sendable {
        let source: String
        let received: Int
        let admitted: Int
        let open: Int
        /// In the order of the reasons.
        let ended: [Int]
    }

    var html: HTML { Layout(frame: frame, title: "Referral sources", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(AdmissionTabs(current: .sources))
        <form action="/admissions/sources" class="inline-fields find">\(Field(label: "From", name: "from", kind: .date, value: from))\(Field(label: "To", name: "to", kind: .date, value: to))<button>Show</button></form>
        \(if: rows.isEmpty, "\(EmptyState(title: "Nobody asked for care in these days", text: "Choose other days."))", else: "\(table)")
        """
    }

    private var table: Table {
        Table(
            caption: "Inquiries by source",
            columns: [.init(name: "Sent by"), .init(name: "Received"), .init(name: "Admitted"), .init(name: "Open")]
                + reasons.map { .init(name: $0) },
            rows: rows.map { row in
                ["\(row.source)", "\(row.received)", "\(row.admitted)", "\(row.open)"] + row.ended.map { $0 == 0 ? "" : "\($0)" }
            })
    }
}
