import Clinic

extension ProgrammesPage {
    init(_ reading: ProgrammesReading, frame: Frame) {
        let packs = Dictionary(uniqueKeysWithValues: reading.packs.map { ($0.key, $0.title) })
        let sites = Set(reading.programmes.map(\.site.id)).count
        let count = reading.programmes.count
        self.init(
            frame: frame,
            headline: count == 0
                ? "There is no programme yet."
                : Words.capitalised(
                    "\(Words.number(count)) \(count == 1 ? "programme" : "programmes") at \(Words.number(sites)) \(sites == 1 ? "site" : "sites")."
                ),
            programmes: reading.programmes.map { programme in
                ProgrammeLine(
                    name: programme.name, href: "/settings/programmes/\(programme.id.text)",
                    population: "\(programme.population.title), \(programme.focus.title.lowercased())", level: programme.level.title,
                    site: programme.site.name, pack: packs[programme.pack] ?? programme.pack, packHref: "/settings/packs/\(programme.pack)",
                    people: "\(reading.sizes[programme.id] ?? 0)")
            })
    }
}

extension ProgrammePage {
    init(_ reading: ProgrammeReading, _ visit: Visit) {
        let programme = reading.programme
        let titles = Dictionary(uniqueKeysWithValues: reading.packs.map { ($0.key, $0.title) })
        self.init(
            frame: visit.frame(.settings), name: programme.name, headline: Self.headline(reading.book), facts: Self.facts(programme),
            rules: ProgrammeRules(reading, titles).inEffect, awaiting: ProgrammeRules(reading, titles).awaiting,
            confirming: visit.caller.may(.changeProgrammes) ? "/settings/programmes/\(programme.id.text)/rules" : nil,
            week: Self.week(reading), formsHref: "/settings/programmes/\(programme.id.text)/forms")
    }

    /// "9 hours a week on three days; breaks never count."
    private static func headline(_ book: RuleBook) -> String {
        let hours = book.weekMinimum.map { "\(HoursAndMinutes.words($0.value)) a week" } ?? "No hours are required in a week"
        let days = book.minimumDays.map { " on \(Words.number($0.value)) days" } ?? ""
        return "\(hours)\(days)\(book.counts(.breakTime).value ? "." : "; breaks never count.")"
    }

    private static func facts(_ programme: Programme) -> [Fact] {
        let site = programme.site
        let facts = [
            ("For", "\(programme.population.title), \(programme.focus.title.lowercased())"), ("Level of care", programme.level.title),
            ("Site", site.state.isEmpty ? site.name : "\(site.name), \(site.state)"), ("Time zone", site.zone.identifier),
            ("Known elsewhere as", programme.external ?? ""), ("Base pack", programme.pack),
        ]
        return facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) }
    }

    private static func week(_ reading: ProgrammeReading) -> [WeekLine] {
        let groups = Dictionary(uniqueKeysWithValues: reading.groups.map { ($0.id, $0) })
        let open = reading.slots.filter { $0.to.map { reading.today <= $0 } ?? true }
        return open.sorted { ($0.weekday, $0.starts, $0.id) < ($1.weekday, $1.starts, $1.id) }.compactMap { slot in
            groups[slot.group].map { group in
                WeekLine(
                    time: "\(Words.weekday(slot.weekday).prefix(3)) \(MeetingTimes.clock(slot))", group: group.name,
                    href: "/groups/\(group.id.text)",
                    blocks: Words.capitalised(slot.blocks.map { "\($0.kind.title.lowercased()) \($0.minutes)" }.joined(separator: ", ")))
            }
        }
    }
}

/// The rules of one programme, for everybody and then what each payer adds.
struct ProgrammeRules {
    let inEffect: [ProgrammePage.RuleLine]
    let awaiting: [ProgrammePage.AwaitingLine]

    init(_ reading: ProgrammeReading, _ titles: [String: String]) {
        let forAll = Set(reading.book.rules.map(\.identifier))
        let house = reading.book.rules.map { Self.line($0, in: reading.book, titles, payer: nil) }
        let payers = reading.payerBooks.flatMap { payer in
            payer.book.rules.filter { !forAll.contains($0.identifier) }.map { Self.line($0, in: payer.book, titles, payer: payer.payer) }
        }
        inEffect = house + payers
        let waiting = reading.book.awaitingConfirmation + reading.payerBooks.flatMap(\.book.awaitingConfirmation)
        var seen: Set<String> = []
        awaiting = waiting.filter { seen.insert($0.identifier).inserted }.map { rule in
            ProgrammePage.AwaitingLine(
                identifier: rule.identifier, what: rule.what, value: rule.value, explanation: rule.explanation, source: rule.sourceWords,
                packHref: "/settings/packs/\(rule.pack)")
        }
    }

    private static func line(_ rule: Rule, in book: RuleBook, _ titles: [String: String], payer: String?) -> ProgrammePage.RuleLine {
        let whom = payer.map { ", for members with \(Words.capitalised($0))" } ?? ""
        let outdone = book.deciding.contains(rule.identifier) ? "" : " (a stricter rule decides)"
        return ProgrammePage.RuleLine(
            what: rule.what + whom, value: rule.value + outdone, source: rule.sourceWords, pack: titles[rule.pack] ?? rule.pack,
            packHref: "/settings/packs/\(rule.pack)")
    }
}
