import Clinic

extension KioskKeepingPage {
    init(_ reading: KioskReading, _ visit: Visit) {
        let (zone, action): (SiteZone, Href) = (reading.programme.site.zone, "/settings/programmes/\(reading.programme.id.text)/kiosks")
        let count = reading.kiosks.count
        self.init(
            frame: visit.frame(.groups), programme: reading.programme.name,
            headline: count == 0
                ? "No kiosk is open." : "\(Words.capitalised(Words.number(count))) \(count == 1 ? "kiosk is" : "kiosks are") open.",
            action: action,
            kiosks: reading.kiosks.enumerated().map { number, kiosk in
                Line(
                    name: "Kiosk \(number + 1)",
                    note: """
                        opened by \(reading.staff[kiosk.openedBy] ?? ""), \(Words.moment(kiosk.openedAt, in: zone)); \
                        last used \(Words.moment(kiosk.seenAt, in: zone))
                        """, end: "\(action)/\(kiosk.id.text)/end")
            }, people: reading.people.map { ($0.member.name, $0.codes) })
    }
}
