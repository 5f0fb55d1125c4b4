import Clinic

extension ClocksPage {
    /// - Parameter refusal: what was wrong with the form that came back, and for which site it was.
    /// - Parameter shipped: the site whose form starts from the clocks that come with the program.
    init(
        _ reading: ClocksReading, _ visit: Visit, refusal: (site: ID<Site>, SiteClocksRefusal)? = nil, shipped: ID<Site>? = nil
    ) throws {
        self.init(
            frame: visit.frame(.settings),
            places: try reading.places.map {
                try Place(
                    $0, reading.names, typed: $0.site.id == refusal?.site ? visit.form : nil, startsFromShipped: $0.site.id == shipped)
            }, canChange: visit.caller.may(.changeProgrammes),
            errors: refusal.map { site, refusal in
                guard case .wrong(let problems) = refusal else { return [FieldError(field: "main", text: refusal.message)] }
                return problems.map { FieldError(field: "\($0.field)-\(site.text)", text: $0.text) }
            } ?? [])
    }
}

extension ClocksPage.Place {
    init(_ place: ClocksReading.Place, _ names: [ID<Staff>: String], typed: Form?, startsFromShipped: Bool) throws {
        let (site, held) = (place.site, place.inForce)
        let setting = { (set: SiteClocks, title: String) in
            ClocksPage.Setting(
                title: title, by: "\(Self.said(set, names, in: site.zone)).",
                sheet: try ClockSheet(set.clocks, caption: "Waits, \(title.lowercasedFirst)"))
        }
        self.init(
            id: site.id.text, name: site.name,
            standing: held.own.map {
                "The site’s own clocks, since \(Words.fullDate($0.starts)). \(Self.said($0, names, in: site.zone))."
            }
                ?? "The clocks that come with the program: this site has set none of its own\(place.planned.isEmpty ? "." : " that hold yet.")",
            sheet: try ClockSheet(held.clocks, caption: "Waits in force at \(site.name)"),
            planned: try place.planned.map { try setting($0, "From \(Words.fullDate($0.starts))") },
            earlier: try place.earlier.map { try setting($0, "From \(Words.fullDate($0.starts)), number \($0.number)") },
            form: try ClockForm(place, typed: typed, startsFromShipped: startsFromShipped),
            shipped: place.kept.isEmpty ? nil : "/settings/admissions?shipped=\(site.id.text)#set-\(site.id.text)")
    }

    /// "Set by Dana on 27 Nov 2026, 18:22": with the year, since it is read for years.
    private static func said(_ set: SiteClocks, _ names: [ID<Staff>: String], in zone: SiteZone) -> String {
        let local = zone.local(set.setAt)
        return "Set by \(names[set.setBy] ?? "somebody") on \(Words.fullDate(local.day)), \(local.clock)"
    }
}

extension ClockForm {
    init(_ place: ClocksReading.Place, typed: Form?, startsFromShipped: Bool) throws {
        let start = try startsFromShipped ? AdmissionClocks.shipped : place.inForce.clocks
        self.init(
            site: place.site.id.text, number: place.last,
            fields: try typed ?? Self.fields(of: start, from: place.today, source: startsFromShipped ? start.source : ""),
            isOpen: typed != nil || startsFromShipped,
            urgencies: InquiryUrgency.allCases.map { .init(name: $0.rawValue, title: $0.title, asksRuns: $0 != .crisis) },
            runs: ContactClock.Runs.allCases.map { ($0.rawValue, $0.title) })
    }

    /// What holds now is what one starts from, with who says so to be written anew; or what comes with the program.
    private static func fields(of clocks: AdmissionClocks, from day: Day, source: String) throws -> Form {
        var fields = [
            "plan": [String(clocks.planDays)], "evaluation": [String(clocks.evaluationDays)], "weeks": [String(clocks.usualWeeks)],
            "starts": [day.iso], "source": [source],
        ]
        for urgency in InquiryUrgency.allCases {
            let (clock, name) = (try clocks.clock(urgency), urgency.rawValue)
            fields["\(name)-first"] = [HoursAndMinutes.words(clock.first.minutes)]
            fields["\(name)-next"] = [HoursAndMinutes.words(clock.next.minutes)]
            fields["\(name)-runs"] = [clock.first.runs.rawValue]
        }
        return Form(fields)
    }
}

extension NewSiteClocks {
    /// What the form says. What cannot be read is left out, and the rule says so with everything else.
    init(_ form: Form) {
        let waits = InquiryUrgency.allCases.map { urgency in
            let (name, runs) = (urgency.rawValue, form["\(urgency.rawValue)-runs"])
            let asked = urgency == .crisis && runs.isEmpty ? ContactClock.Runs.always : ContactClock.Runs(rawValue: runs)
            return (
                urgency,
                Wait(
                    first: HoursAndMinutes.minutes(form["\(name)-first"]), next: HoursAndMinutes.minutes(form["\(name)-next"]),
                    runs: asked)
            )
        }
        self.init(
            starts: Day(form.text("starts")), source: form["source"], waits: Dictionary(uniqueKeysWithValues: waits),
            planDays: Int(form.text("plan")), evaluationDays: Int(form.text("evaluation")), usualWeeks: Int(form.text("weeks")))
    }
}
