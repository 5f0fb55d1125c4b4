/// Attendance as the journal says it: "9:12 to 10:00", "since 9:12", "Excused", "not marked".
extension Attendance {
    func words(in zone: SiteZone) -> String {
        if let absence { return absence.title }
        guard !stays.isEmpty else { return "not marked" }
        return stays.map { stay in
            let arrived = zone.local(stay.arrived).clock
            return stay.left.map { "\(arrived) to \(zone.local($0).clock)" } ?? "since \(arrived)"
        }.joined(separator: ", ")
    }
}
