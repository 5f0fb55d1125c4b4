/// Something to hand over on paper, or as a file: what stands on it, from top to bottom.
struct PaperLetter: Sendable {
    enum Block: Sendable {
        case heading(String)
        case smallHeading(String)
        case text(String)
        case facts([Fact])
        case table(columns: [Table.Column], rows: [[String]])
    }

    let title: String
    let blocks: [Block]

    /// Everything that is written on it.
    var texts: [String] {
        [title]
            + blocks.flatMap { block -> [String] in
                switch block {
                case .heading(let text), .smallHeading(let text), .text(let text): [text]
                case .facts(let facts): facts.flatMap { [$0.name, $0.value] }
                case .table(let columns, let rows): columns.map(\.name) + rows.flatMap { $0 }
                }
            }
    }
}
