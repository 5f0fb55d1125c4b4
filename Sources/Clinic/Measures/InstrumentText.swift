/// Questionnaires as a person at a terminal, or another program, reads them.
package enum InstrumentText {
    package static func table(_ instruments: [Instrument]) -> String {
        let keyed = instruments.map { instrument in
            pad(instrument.key, 16) + pad(instrument.licence.kind.rawValue, 8) + pad(instrument.shortTitle, 27) + instrument.title
        }
        return ([pad("key", 16) + pad("class", 8) + pad("short title", 27) + "title"] + keyed).joined(separator: "\n")
    }

    package static func table(_ instrument: Instrument) -> String {
        var lines = ["\(instrument.title) (\(instrument.key), version \(instrument.version))", "Class: \(classWords(instrument))"]
        lines.append("Holder: \(instrument.licence.holder)")
        lines.append("Terms: \(instrument.licence.terms)")
        lines.append("Looks back on: \(instrument.window)")
        if let totals = instrument.totals { lines.append("Total: \(plain(totals.lowerBound)) to \(plain(totals.upperBound))") }
        if let instructions = instrument.instructions { lines.append(instructions) }
        lines += instrument.items.flatMap(itemLines)
        lines += instrument.notes.map { "Note: \($0)" }
        return lines.joined(separator: "\n")
    }

    private static func itemLines(_ item: InstrumentItem) -> [String] {
        let first = pad(item.number, 12) + (item.wording ?? item.choices) + (item.isOptional ? " (optional)" : "")
        return [first] + item.options.compactMap { option in option.label.map { pad("", 12) + pad(option.code, 4) + $0 } }
    }

    private static func classWords(_ instrument: Instrument) -> String {
        switch instrument.licence.kind {
        case .text: instrument.hasWording ? "text (its words are here)" : "text (its words are not here)"
        case .pack: "pack (scoring only; a site with permission brings the words)"
        case .result: "result (only scores made elsewhere are kept)"
        }
    }

    package static func json(_ instruments: [Instrument]) -> String {
        JSONText.array(instruments.map { JSONText.object(head($0)) })
    }

    package static func json(_ instrument: Instrument) -> String {
        var members = head(instrument)
        members.append(("holder", JSONText.string(instrument.licence.holder)))
        members.append(("terms", JSONText.string(instrument.licence.terms)))
        members.append(("attribution", JSONText.string(instrument.licence.attribution)))
        members.append(("window", JSONText.string(instrument.window)))
        members.append(("instructions", text(instrument.instructions)))
        members.append(("items", JSONText.array(instrument.items.map(json))))
        members.append(("bands", JSONText.array(instrument.bands.map(json))))
        members.append(("flags", JSONText.array(instrument.flags.map { JSONText.string($0.code) })))
        members.append(("subscales", JSONText.array(instrument.subscaleNames.map(JSONText.string))))
        return JSONText.object(members)
    }

    private static func head(_ instrument: Instrument) -> [(key: String, value: String)] {
        [
            ("key", JSONText.string(instrument.key)), ("version", JSONText.string(instrument.version)),
            ("title", JSONText.string(instrument.title)), ("shortTitle", JSONText.string(instrument.shortTitle)),
            ("class", JSONText.string(instrument.licence.kind.rawValue)), ("hasWording", String(instrument.hasWording)),
        ]
    }

    private static func json(_ item: InstrumentItem) -> String {
        var members = [("number", JSONText.string(item.number)), ("wording", text(item.wording))]
        if let range = item.wholeNumbers {
            members.append(("wholeNumber", "[\(range.lowerBound), \(range.upperBound)]"))
        } else {
            members.append(("options", JSONText.array(item.options.map(json))))
        }
        members.append(("scored", String(!item.isUnscored)))
        members.append(("optional", String(item.isOptional)))
        return JSONText.object(members.map { (key: $0.0, value: $0.1) })
    }

    private static func json(_ option: ItemOption) -> String {
        JSONText.object([("code", JSONText.string(option.code)), ("label", text(option.label))])
    }

    private static func json(_ band: Band) -> String {
        let range = band.range.map { "[\(plain($0.lowerBound)), \(plain($0.upperBound))]" }
        return JSONText.object([
            ("code", JSONText.string(band.code)), ("title", JSONText.string(band.title)), ("range", range ?? "null"),
        ])
    }

    private static func text(_ text: String?) -> String { text.map(JSONText.string) ?? "null" }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// Without a needless `.0`.
    static func plain(_ number: Double) -> String { number == number.rounded() ? String(Int(number)) : String(number) }
}
