import Clinic

/// What care costs at the sample clinic. Every figure is made up: prices, agreed rates, the guideline, and who bills.
extension WorldBuilder {
    mutating func addMoney() {
        var billing = BillingIdentity()
        // The number with which the standard itself shows the check digit: nobody's.
        (billing.name, billing.npi, billing.tin) = ("Juniper Street Clinic", "1234567893", "000000000")
        (billing.address, billing.state, billing.phone) = ("120 Juniper Street, Los Angeles", "CA", "213-555-0100")
        let scale = SlidingScale(
            year: today.year, source: "Made up for the sample; a real site enters the guideline of the year", firstPerson: Cents(15_000_00),
            eachFurther: Cents(5_000_00),
            steps: [.init(upTo: 100, discount: 90), .init(upTo: 150, discount: 60), .init(upTo: 200, discount: 30)])
        let fund = Fund(id: ids.next(), site: site.id, name: "Open Door fund", remaining: Cents(12_000_00))
        world.money.append(
            SeedMoney(
                site: site.id, fees: Track.allCases.flatMap(fees), billing: billing, scale: scale, scaleID: ids.next(),
                funds: [(fund, ids.next(), "From the spring concert")], at: now))
    }

    /// A day of the programme, an individual hour beside it, medication management, an assessment and a fee for a missed day.
    private func fees(of track: Track) -> [Fee] {
        guard let programme = programmes[track]?.id else { return [] }
        let day = track == .partialDay ? (620_00, 480_00) : (390_00, 285_00)
        let prices: [(CostComponent, String, String, (charge: Int, agreed: Int?))] = [
            (.programmeDay, "Programme day", track == .partialDay ? "H0035" : "S9480", day),
            (.individual, "Individual session", "H0004", (180_00, 120_00)), (.medication, "Medication visit", "MED-1", (210_00, 140_00)),
            (.assessment, "Intake assessment", "H0031", (320_00, 230_00)), (.fee, "Missed day", "FEE-1", (60_00, nil)),
        ]
        return prices.map { component, name, code, price in
            let agreed = price.agreed.map { ["cascade": Cents($0), "summit": Cents($0 + 15_00)] } ?? [:]
            return Fee(
                id: ids.next(), programme: programme, component: component, name: name, code: code, charge: Cents(price.charge),
                starts: firstDay, agreed: agreed)
        }
    }
}
