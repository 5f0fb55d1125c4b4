import Clinic

/// A form about a record that was refused: which record, which of its forms, and why.
struct ReturnedRecord: Sendable {
    let record: String
    let what: String
    let typed: Form
    let refusal: RecordRefusal

    /// The field of the page that it is about.
    var field: String {
        switch (refusal, what) {
        case (.fromMissing, _): "from-\(record)"
        case (.dayUnusable, "request"): "asked-\(record)"
        case (.dayUnusable, _), (.dayBeforeRequest, _): "came-\(record)"
        case (.wayMissing, _): "how-\(record)"
        case (.reasonMissing, _): "why-\(record)"
        case (.nameMissing, _), (.tooMany, _): "record-name"
        case (.fileTooLarge, _), (.fileUnknown, _), (.tooManyFiles, _): "file-\(record)"
        default: record.isEmpty ? "records" : "record-\(record)"
        }
    }

    var error: FieldError { FieldError(field: field, text: refusal.message) }
}

extension RecordSection {
    init(_ reading: IntakeReading, _ visit: Visit, returned: ReturnedRecord?) {
        let list = reading.records
        let chosen = list.path ?? list.suggested
        self.init(
            csrf: visit.presence?.csrf ?? "", address: "/admissions/\(reading.inquiry.id.text)/records", headline: Self.headline(list),
            ways: list.paths.map { .init(value: $0.key, name: $0.title, selected: $0.key == chosen?.key) }, isChosen: list.path != nil,
            rows: list.records.map { record in
                Row(record, reading, returned: returned.flatMap { $0.record == record.id.text ? $0 : nil })
            }, canWrite: visit.caller.may(.writeIntake), typedName: returned?.record == "" ? returned?.typed["name"] ?? "" : "")
    }

    private static func headline(_ list: RecordList) -> String {
        guard let path = list.path else { return "Say how they came; what is asked for follows from it." }
        switch list.open {
        case 0: return "\(path.title): all accounted for, \(list.received) here, \(list.waived) not needed."
        case 1: return "\(path.title): one record is still waited for."
        default: return "\(path.title): \(Words.number(list.open)) records are still waited for."
        }
    }
}

extension RecordSection.Row {
    fileprivate init(_ record: OutsideRecord, _ reading: IntakeReading, returned: ReturnedRecord?) {
        let (state, tone): (String, Tone) =
            record.received != nil
            ? ("Here", .good)
            : record.waived != nil ? ("Not needed", .quiet) : record.requested != nil ? ("Asked for", .info) : ("To ask for", .warning)
        let notes = [
            record.requested.map { "Asked of \($0.from), \(Words.day($0.on))" },
            record.received.map { "\($0.how.title), \(Words.day($0.on))" },
            record.waived.map { "\($0.why) (\(Words.day(reading.zone.local($0.at).day)))" },
        ]
        let address: Href = "/admissions/\(reading.inquiry.id.text)/records/\(record.id.text)"
        self.init(
            id: record.id.text, href: address, name: record.name, state: state, tone: tone, notes: notes.compactMap(\.self),
            version: record.version,
            isAccounted: record.isAccounted, wasRequested: record.requested != nil,
            files: record.files.enumerated().map { number, file in
                .init(
                    name: "\(file.kind == .pdf ? "PDF" : "Picture") \(number + 1), \(max(1, file.size / 1024)) kB",
                    href: "\(address)/files/\(file.id.text)")
            }, today: reading.today.iso,
            ways: OutsideRecord.Way.allCases.map {
                .init(value: $0.rawValue, name: $0.title, selected: returned?.typed["how"] == $0.rawValue)
            }, returned: returned.map { .init(form: $0.what, typed: $0.typed, error: $0.error) })
    }
}
