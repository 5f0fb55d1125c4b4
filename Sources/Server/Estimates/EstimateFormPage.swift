/// Where a course is planned to be estimated: from when, on which days, how long, which services how often, and how it is paid.
struct EstimateFormPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let action: Href
    let back: Href
    let fees: [FeeLine]
    let weekdays: [(value: String, name: String, isChosen: Bool)]
    let isGoodFaith: Bool
    let hasScale: Bool
    /// A new estimate says what changed.
    let needsReason: Bool
    let paces: [(value: String, name: String)]
    let typed: Form
    var errors: [FieldError] = []

    struct FeeLine: Sendable {
        let id: String
        let name: String
        /// "$400, Harbor Health $300".
        let price: String
    }

    var html: HTML { Layout(frame: frame, title: "Estimate the cost", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        <form method="post" action="\(action)" class="sheet-form">\(Proof(frame.csrf))
        <fieldset><legend>The course</legend><div class="answer-grid">
        \(Field(label: "Begins", name: "starts", kind: .date, value: typed["starts"], required: true, errors: errors))
        \(Field(label: "Weeks: short, likely, long", name: "weeks", value: typed["weeks"], hint: "Nobody knows how long: 6, 8, 12.", required: true, errors: errors))
        </div><div class="ticks" id="weekdays" role="group" aria-label="Days of treatment">\(each: weekdays, day)</div>\
        \(with: errors.first { $0.field == "weekdays" }, { "<p class=\"error\">\($0.text)</p>" })</fieldset>
        <fieldset id="services"><legend>Services</legend>\(services)</fieldset>
        \(if: isGoodFaith, goodFaith)
        <fieldset><legend>Paid in parts</legend><div class="answer-grid">
        \(Field(label: "Instalments", name: "instalments", value: typed["instalments"], hint: "Left empty when it is paid as it comes.", errors: errors))
        \(Field(label: "The first on", name: "first", kind: .date, value: typed["first"], errors: errors))
        \(Choice(label: "Then", name: "pace", options: paces, typed: typed))
        </div></fieldset>
        \(if: needsReason, "\(Field(label: "What has changed since the estimate before", name: "reason", value: typed["reason"], required: true, errors: errors))")
        <p class="actions"><button class="primary">Estimate</button> <a class="button" href="\(back)">Back</a></p>
        </form>
        """
    }

    private func day(_ day: (value: String, name: String, isChosen: Bool)) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="weekday" value="\(day.value)"\(if: day.isChosen, " checked")> \(day.name)</label>
        """
    }

    private var services: Table {
        Table(
            caption: "Services",
            columns: [.init(name: "Service"), .init(name: "Price"), .init(name: "Times a week"), .init(name: "Times in all")],
            rows: fees.map { fee in
                [
                    "\(fee.name)", "\(fee.price)", times("week-\(fee.id)", "\(fee.name), times a week"),
                    times("all-\(fee.id)", "\(fee.name), times in all"),
                ]
            })
    }

    private func times(_ name: String, _ label: String) -> HTML {
        "<input name=\"\(name)\" value=\"\(typed[name])\" inputmode=\"numeric\" class=\"times\" aria-label=\"\(label)\" autocomplete=\"off\">"
    }

    private var goodFaith: HTML {
        """
        <fieldset><legend>For the good-faith estimate</legend><div class="answer-grid">
        \(Field(label: "What they come for, in plain words", name: "primaryService", value: typed["primaryService"], required: true, errors: errors))
        \(Field(label: "Diagnosis codes", name: "diagnoses", value: typed["diagnoses"], hint: "Left empty while no diagnosis has been made.", errors: errors))
        \(Field(label: "Scheduled apart, with whom to ask", name: "apart", value: typed["apart"], hint: "Laboratory tests, for instance.", errors: errors))
        \(if: hasScale, household)</div></fieldset>
        """
    }

    private var household: HTML {
        """
        \(Field(label: "People in the household", name: "household", value: typed["household"], hint: "For the sliding scale; left empty when it is not asked for.", errors: errors))
        \(Field(label: "Their income in a year", name: "income", value: typed["income"], errors: errors))
        """
    }
}
