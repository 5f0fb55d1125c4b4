import Clinic

extension FeesPage {
    init(_ reading: FeesReading, _ visit: Visit, errors: [FieldError] = []) {
        self.init(
            frame: visit.frame(.settings), places: reading.places.map { Place($0) },
            components: CostComponent.allCases.map { ($0.rawValue, $0.title) }, canChange: visit.caller.may(.changeProgrammes),
            errors: errors,
            typed: errors.isEmpty ? Form() : visit.form)
    }
}

extension FeesPage.Place {
    init(_ place: FeesReading.Place) {
        let zone = place.site.zone
        self.init(
            id: place.site.id.text, name: place.site.name, today: place.today.iso,
            programmes: place.programmes.map { programme, fees in
                FeesPage.Programme(
                    id: programme.id.text, name: programme.name,
                    fees: fees.filter { $0.ends.map { $0 >= place.today } ?? true }.map { .init($0, on: place.today) })
            }, billing: place.identity?.facts ?? [], billingFields: Form(fields: place.identity?.fields ?? [:]),
            scale: place.scale.map {
                [
                    Fact(name: "Guideline of", value: String($0.year)), Fact(name: "Read in", value: $0.source),
                    Fact(name: "One person", value: "\($0.firstPerson) a year"), Fact(name: "Each further", value: "\($0.eachFurther)"),
                ]
            } ?? [], steps: place.scale?.steps.map { ["\($0.upTo) % of the guideline", "\($0.discount) %"] } ?? [],
            funds: place.funds.map { fund, entries in
                FeesPage.Fund(
                    name: fund.name, remaining: "\(fund.remaining)",
                    entries: entries.map { entry in
                        let what = entry.isGrant ? "given to somebody" : "paid in\(entry.words.isEmpty ? "" : ", \(entry.words)")"
                        return
                            "\(Words.date(zone.local(entry.at).day)): \(entry.isGrant ? Cents(-entry.amount.count) : entry.amount) \(what)"
                    })
            })
    }
}

extension FeesPage.FeeLine {
    init(_ fee: Fee, on today: Day) {
        let agreed = fee.agreed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        let base: Href = "/settings/fees/\(fee.programme.text)/\(fee.id.text)"
        self.init(
            id: fee.id.text,
            cells: [
                fee.name, fee.component.title, fee.code, "\(fee.charge)", Words.stretch(fee.starts, fee.ends),
                agreed.isEmpty ? "none" : agreed,
            ], end: fee.holds(on: today) && fee.ends == nil ? "\(base)/end" : nil, agree: "\(base)/agreed")
    }
}

extension BillingIdentity {
    fileprivate var facts: [Fact] {
        [
            Fact(name: "Name", value: name), Fact(name: "NPI", value: npi), Fact(name: "Taxpayer number", value: tin),
            Fact(name: "Where", value: "\(address), \(state)"), Fact(name: "Phone", value: phone),
        ].filter { !$0.value.isEmpty }
    }

    fileprivate var fields: [String: String] {
        ["name": name, "npi": npi, "tin": tin, "address": address, "state": state, "phone": phone]
    }
}
