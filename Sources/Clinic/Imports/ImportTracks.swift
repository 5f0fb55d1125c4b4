import Database

/// The tracks of a clinic's files and the programmes that they are, or become.
final class ImportTracks {
    private let request: ImportRequest
    private var known: [String: Programme] = [:]
    private var packs: [String: RulePack] = [:]
    /// Where new programmes are; nil while there are several sites and none was named.
    private var site: Site?
    private var siteIsNew = false
    private(set) var created: [NewProgramme] = []

    init(_ request: ImportRequest) { self.request = request }

    /// Reads what is there and checks the request against it.
    func prepare(_ work: Work, needsSite: Bool) throws -> [ImportProblem] {
        for programme in try work.transaction.programmes() { remember(programme) }
        packs = Dictionary(work.clinic.packs.filter { $0.kind == .base }.map { ($0.key, $0) }) { first, _ in first }
        if let text = request.zone, SiteZone(text) == nil {
            return [Self.zoneProblem(text, "this is not a time zone", "Write it as America/Los_Angeles.")]
        }
        return packProblems() + (needsSite ? siteProblems(try work.transaction.sites(), work) : [])
    }

    /// The zone of a track's local times; nil where no site is known for it.
    func zone(of track: String) -> SiteZone? { known[track.lowercased()]?.site.zone ?? site?.zone }

    func zone(of programme: ID<Programme>) -> SiteZone? { known.values.first { $0.id == programme }?.site.zone }

    /// What is wrong with a track; nil where it is a programme or can become one.
    func problem(of track: String) -> (problem: String, remedy: String)? {
        guard let zone = zone(of: track) else {
            return ("this track is new and there are several sites", "Name the site at which it is.")
        }
        guard request.zone == nil || request.zone == zone.identifier else {
            return ("the track is at a site in \(zone.identifier)", "Import it apart, with that time zone.")
        }
        return nil
    }

    /// The programme that a track is, if there is one yet.
    func existing(_ track: String) -> Programme? { known[track.lowercased()] }

    /// The programme that a track is; made when it is new.
    func programme(of track: String, _ run: ImportRun) throws -> Programme {
        if let programme = known[track.lowercased()] { return programme }
        guard let site, let pack = packs[request.packs[track] ?? request.defaultPack] else { throw AccessRefusal.unknownProgramme }
        if siteIsNew {
            siteIsNew = false
            try run.transaction.insert(site)
            run.note("The site \"\(site.name)\" was made, in \(site.zone.identifier). Enter its state, so that the state's rules hold")
        }
        let programme = Programme(
            id: run.work.newID(), site: site, name: TrackName.readable(track), external: track, level: pack.applies.level ?? .iop,
            population: pack.applies.population ?? .adult,
            focus: pack.applies.focus ?? (TrackName.saysSubstanceUse(track) ? .substanceUse : .mentalHealth), pack: pack.key)
        try run.transaction.insert(programme)
        remember(programme)
        created.append(NewProgramme(track: track, name: programme.name, site: site.name, pack: pack.key, focus: programme.focus))
        return programme
    }

    private func remember(_ programme: Programme) {
        for name in [programme.external, programme.name].compactMap({ $0?.lowercased() }) where known[name] == nil {
            known[name] = programme
        }
        if let external = programme.external { known[external.lowercased()] = programme }
    }
}

extension ImportTracks {
    private func packProblems() -> [ImportProblem] {
        let choices = [(String?.none, request.defaultPack)] + request.packs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return choices.compactMap { track, pack in
            if packs[pack] == nil {
                return ImportProblem(
                    file: "Programmes", column: track, value: pack, problem: "there is no such rule pack for programmes",
                    remedy: "Use one of: \(packs.keys.sorted().joined(separator: ", ")).")
            }
            guard let track, let programme = existing(track), programme.pack != pack else { return nil }
            return ImportProblem(
                file: "Programmes", column: track, value: pack, problem: "the programme is judged by \(programme.pack) already",
                remedy: "Leave its pack out here; it is changed in the programme's settings.")
        }
    }

    /// Finds the site of new programmes, or plans one.
    private func siteProblems(_ sites: [Site], _ work: Work) -> [ImportProblem] {
        let zone = request.zone.flatMap(SiteZone.init)
        site = sites.first { $0.name == request.site } ?? (request.site == nil && sites.count == 1 ? sites.first : nil)
        if let site, let zone, zone.identifier != site.zone.identifier {
            let problem = "the times would be read in another zone than that of the site \"\(site.name)\", \(site.zone.identifier)"
            return [Self.zoneProblem(zone.identifier, problem, "Leave the zone out, or correct the site's.")]
        }
        guard site == nil, sites.isEmpty || request.site != nil else { return [] }
        guard let zone else {
            return [Self.zoneProblem(nil, "nobody has said in which time zone the times are", "Say it, such as America/Los_Angeles.")]
        }
        site = Site(id: work.newID(), name: request.site ?? "Main site", zone: zone, state: "")
        siteIsNew = true
        return []
    }

    private static func zoneProblem(_ value: String?, _ problem: String, _ remedy: String) -> ImportProblem {
        ImportProblem(file: "Time zone", value: value, problem: problem, remedy: remedy)
    }
}

/// What a track's name tells.
enum TrackName {
    /// `ADULT-AM` becomes `Adult AM`: words of up to three letters are taken for abbreviations and stay as they are.
    static func readable(_ track: String) -> String {
        let words = words(of: track)
        let spoken = words.enumerated().map { index, word in
            guard word.count > 3, word == word.uppercased() || word == word.lowercased() else { return word }
            return index == 0 ? word.prefix(1).uppercased() + word.dropFirst().lowercased() : word.lowercased()
        }
        return spoken.isEmpty ? track : spoken.joined(separator: " ")
    }

    static func saysSubstanceUse(_ track: String) -> Bool {
        !Set(words(of: track).map { $0.uppercased() }).isDisjoint(with: ["SUD", "SUBSTANCE", "ADDICTION", "ADDICTIONS"])
    }

    private static func words(of track: String) -> [String] {
        track.split { $0 == "-" || $0 == "_" || $0 == "/" || $0.isWhitespace }.map(String.init)
    }
}
