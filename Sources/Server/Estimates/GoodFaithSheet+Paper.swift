extension GoodFaithSheet {
    /// The same sheet as a letter.
    func paper(title: String, standing: String) -> PaperLetter {
        let columns: [Table.Column] = [
            .init(name: "Service"), .init(name: "Code"), .init(name: "Times", isFigure: true), .init(name: "Listed", isFigure: true),
            .init(name: "Expected", isFigure: true), .init(name: "In all", isFigure: true),
        ]
        let otherwise = "We know of nothing that has to be scheduled apart."
        let apartBlocks: [PaperLetter.Block] =
            apart.isEmpty
            ? [.text(otherwise)]
            : [.text(apart), .text("Whoever renders it gives you an estimate of their own when you schedule it or ask for it.")]
        return PaperLetter(
            title: title,
            blocks: [
                .text(standing), .heading("For"), .facts(person), .heading("From"), .facts(provider), .heading("The care"), .facts(care),
                .heading("What we expect to charge"), .table(columns: columns, rows: lines),
                .text("In all, for the longest stay that we plan for: \(total)"),
            ] + (discount.isEmpty ? [] : [.text(discount)]) + [.heading("Not in this estimate")] + apartBlocks + [.heading("Your rights")]
                + statements.flatMap { [PaperLetter.Block.smallHeading($0.title), .text($0.text)] })
    }
}
