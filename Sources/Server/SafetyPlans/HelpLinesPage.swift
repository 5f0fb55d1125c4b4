/// The numbers of each site that people can call, as they stand on plans and on the help page.
struct HelpLinesPage: Drawable {
    let frame: Frame
    let sites: [Place]
    let canChange: Bool
    var errors: [FieldError] = []
    var typed = Form()

    struct Place: Sendable {
        let id: String
        let name: String
        let lines: [Line]
    }

    struct Line: Sendable {
        let contact: PlanSheet.Contact
        let remove: Href
    }

    var html: HTML { Layout(frame: frame, title: "Help lines", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            title: "Whom people can call.",
            lead: "These numbers stand on every safety plan and on the help page of each person. 988 and 911 are always there."))
        \(SettingsTabs(room: .helpLines))
        \(ErrorSummary(errors: errors))
        \(each: sites, section)
        \(if: canChange && !sites.isEmpty, form)
        """
    }

    private func section(_ site: Place) -> HTML {
        """
        <section><h2>\(site.name)</h2>
        \(if: site.lines.isEmpty, "<p class=\"none\">No line of its own yet. Add the number that answers after hours.</p>")
        \(if: !site.lines.isEmpty, "<ul class=\"list\">\(each: site.lines, line)</ul>")</section>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li><span>\(line.contact.name)</span>\(line.contact.call)<span>\(line.contact.hours)</span>\(if: canChange, removal(line))</li>
        """
    }

    private func removal(_ line: Line) -> HTML {
        """
        <form method="post" action="\(line.remove)" class="inline">\(Proof(frame.csrf))\
        <button>Remove<span class="unseen"> \(line.contact.name)</span></button></form>
        """
    }

    private var form: HTML {
        """
        <section><h2>Add a line</h2>
        <form method="post" action="/settings/help-lines" class="stack">\(Proof(frame.csrf))
        \(Choice(label: "Site", name: "site", options: sites.map { .init(value: $0.id, name: $0.name, selected: $0.id == typed["site"]) }))
        \(Field(label: "Name", name: "name", value: typed["name"], hint: "As people know it: “Juniper Street, on call”.", required: true, errors: errors))
        \(Field(label: "Phone", name: "phone", value: typed["phone"], required: true))
        \(Field(label: "When it answers", name: "hours", value: typed["hours"], hint: "“day and night”, “weekdays 8 to 18”."))
        <button class="primary">Add it</button></form></section>
        """
    }
}
