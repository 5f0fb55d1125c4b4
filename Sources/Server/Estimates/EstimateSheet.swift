/// One estimate as it is read, told and printed: what it comes to for each length of stay, by what, and what is not known.
struct EstimateSheet: Drawable {
    /// The figures of one side of the network.
    struct Side: Sendable {
        let title: String
        let isHolding: Bool
        /// For the short, the likely and the long stay: "$2,128", or "$720 to $1,520".
        let amounts: [String]
    }

    /// "4 weeks", "8 weeks", "12 weeks".
    let lengths: [String]
    let sides: [Side]
    /// Component, how often, what the plan or the programme counts, what the person pays.
    let lines: [[String]]
    let lineTotal: [String]
    /// What stands beside the figures: plan, sheet, grants, what is left.
    let facts: [Fact]
    let lacks: [String]
    let unpriced: [String]
    /// Each instalment: its day and amount.
    let instalments: [(day: String, amount: String)]

    var html: HTML {
        """
        \(if: !lacks.isEmpty, open)
        \(if: !unpriced.isEmpty, "\(Notice(.warning, "Not in any figure, because nobody has said what it costs: \(unpriced.joined(separator: ", "))."))")
        \(comparison)
        \(Facts(facts: facts))
        \(itemised)
        \(if: !instalments.isEmpty, plan)
        """
    }

    private var open: HTML {
        """
        <div class="notice" data-tone="warning"><p>A range where a figure would stand, because nobody knows yet:</p>\
        <ul>\(each: lacks, { "<li>\($0)</li>" })</ul></div>
        """
    }

    private var comparison: Table {
        Table(
            caption: "What the person pays, by how long they stay",
            columns: [.init(name: "")] + lengths.map { .init(name: $0, isFigure: true) },
            rows: sides.map { side in
                ["\(side.title)\(if: side.isHolding && sides.count > 1, " \(Badge("This one", .info))")"] + side.amounts.map { "\($0)" }
            })
    }

    private var itemised: Table {
        Table(
            caption: "The likely stay, by what it is for", showsCaption: true,
            columns: [
                .init(name: "Service"), .init(name: "Times", isFigure: true), .init(name: "Priced at", isFigure: true),
                .init(name: "They pay", isFigure: true),
            ], rows: (lines + [lineTotal]).map { $0.map { "\($0)" } })
    }

    private var plan: HTML {
        let rows: [[HTML]] = instalments.map { ["\($0.day)", "\($0.amount)"] }
        return
            "\(Table(caption: "Payment plan", showsCaption: true, columns: [.init(name: "Due"), .init(name: "Amount", isFigure: true)], rows: rows))"
    }
}

/// The good-faith estimate with every item that 45 CFR 149.610(c)(1) names: it prints as a letter.
struct GoodFaithSheet: Drawable {
    let person: [Fact]
    let care: [Fact]
    let provider: [Fact]
    /// Service, code, times, listed price, expected price, in all.
    let lines: [[String]]
    let total: String
    /// Services that are scheduled apart; empty when there are none.
    let apart: String
    let discount: String
    let statements: [(title: String, text: String)]

    var html: HTML {
        """
        <article class="good-faith">
        <div class="two"><section><h2>For</h2>\(Facts(facts: person))</section>
        <section><h2>From</h2>\(Facts(facts: provider))</section></div>
        <section><h2>The care</h2>\(Facts(facts: care))</section>
        <section><h2>What we expect to charge</h2>\(table)
        <p class="good-faith-total">In all, for the longest stay that we plan for: <strong>\(total)</strong></p>
        \(if: !discount.isEmpty, "<p>\(discount)</p>")</section>
        <section><h2>Not in this estimate</h2>\(if: apart.isEmpty, "<p>We know of nothing that has to be scheduled apart.</p>", else: "<p>\(apart)</p><p>Whoever renders it gives you an estimate of their own when you schedule it or ask for it.</p>")</section>
        <section><h2>Your rights</h2>\(each: statements, { "<h3>\($0.title)</h3><p>\($0.text)</p>" })</section>
        </article>
        """
    }

    private var table: Table {
        Table(
            caption: "Itemised list",
            columns: [
                .init(name: "Service"), .init(name: "Code"), .init(name: "Times", isFigure: true), .init(name: "Listed", isFigure: true),
                .init(name: "Expected", isFigure: true), .init(name: "In all", isFigure: true),
            ], rows: lines.map { $0.map { "\($0)" } })
    }
}
