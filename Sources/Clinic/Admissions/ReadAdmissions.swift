import Database

/// Which inquiries somebody wants to see.
package struct AdmissionFilter: Sendable, Equatable {
    package var programme: ID<Programme>?
    /// Only those that the caller takes care of.
    package var mine = false
    package var urgency: InquiryUrgency?
    /// Nil for whatever is open.
    package var standing: InquiryStanding.Kind?
    /// What was typed to find somebody.
    package var search = ""
    package var stage: AdmissionStage?

    package init() {}
}

/// The board: a column for each stage, the most pressing on top.
package struct AdmissionsReading: Sendable {
    package struct Column: Sendable {
        package let stage: AdmissionStage
        package let count: Int
        /// How many wait longer than they should for somebody to speak with them.
        package let late: Int
        package let cards: [InquiryCard]
    }

    package let columns: [Column]
    package let filter: AdmissionFilter
    package let programmes: [Programme]
    package let handOffs: [CrisisHandOff]
    package let now: Instant
    package let zone: SiteZone
}

extension Clinic {
    /// How many cards of a column the board draws; the list has them all.
    package static let cardsInColumn = 10

    package func admissionsBoard(_ filter: AdmissionFilter, as caller: Caller) async throws -> AdmissionsReading {
        try await look(.readInquiries, as: caller) { work in
            let programmes = try work.programmes()
            let door = work.admissionDoor(filter)
            let counts = try work.transaction.inquiryCounts(filter, door, at: work.now)
            let found = try work.transaction.inquiriesByStage(filter, door, most: Self.cardsInColumn)
            let cards = Dictionary(grouping: try work.cards(of: found), by: \.inquiry.stage)
            work.noteListing(of: found, "board")
            return AdmissionsReading(
                columns: AdmissionStage.allCases.filter { $0 != .admitted }.map { stage in
                    .init(stage: stage, count: counts[stage]?.all ?? 0, late: counts[stage]?.late ?? 0, cards: cards[stage] ?? [])
                },
                filter: filter, programmes: programmes, handOffs: try work.openHandOffs(), now: work.now,
                zone: try work.houseZone(programmes))
        }
    }

    /// The same as a list, page by page, by name.
    package func inquiries(_ filter: AdmissionFilter, after mark: String?, most: Int, as caller: Caller) async throws -> (
        cards: [InquiryCard], programmes: [Programme], now: Instant, zone: SiteZone
    ) {
        try await look(.readInquiries, as: caller) { work in
            let found = try work.transaction.inquiries(filter, work.admissionDoor(filter), after: mark, most: most)
            work.noteListing(of: found, "list")
            let programmes = try work.programmes()
            return (try work.cards(of: found), programmes, work.now, try work.houseZone(programmes))
        }
    }
}

/// What the caller may see of all inquiries.
struct AdmissionDoor {
    let focuses: [Focus]
    /// Nil for every programme.
    let programmes: [ID<Programme>]?
    let staff: ID<Staff>?
}

extension Work {
    func admissionDoor(_ filter: AdmissionFilter) -> AdmissionDoor {
        let focuses = Focus.allCases.filter { caller.role.opens($0.inquiryClass) }
        switch caller.caseload {
        case .everybody: return AdmissionDoor(focuses: focuses, programmes: nil, staff: caller.staff)
        case .programmes(let mine): return AdmissionDoor(focuses: focuses, programmes: mine.sorted(), staff: caller.staff)
        }
    }

    func houseZone(_ programmes: [Programme]) throws -> SiteZone {
        if let zone = programmes.first?.site.zone { return zone }
        guard let zone = try transaction.sites().first?.zone ?? SiteZone("UTC") else { throw AccessRefusal.unknownProgramme }
        return zone
    }

    func cards(of inquiries: [InquirySummary]) throws -> [InquiryCard] {
        let ids = inquiries.map(\.id)
        let (held, tasks) = (try transaction.heldFacts(of: ids, at: now), try transaction.nextTasks(of: ids))
        let (staff, sources) = (try transaction.staffNames(), try transaction.referralSources())
        let sourceNames = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.name) })
        return inquiries.map { inquiry in
            let there = held[inquiry.id] ?? []
            return InquiryCard(
                inquiry: inquiry, missing: inquiry.stage.needed.filter { !there.contains($0) }, task: tasks[inquiry.id],
                owner: inquiry.owner.flatMap { staff[$0] } ?? "",
                source: inquiry.source.flatMap { sourceNames[$0] } ?? inquiry.sourceWords)
        }
    }

    /// Charts of people who are known here are in the journal one by one; of the others the listing is.
    func noteListing(of inquiries: [InquirySummary], _ what: String) {
        for member in Set(inquiries.compactMap(\.member)).sorted() {
            note(JournalLine(chart: member, scope: "inquiries", detail: "listed"))
        }
        note(JournalLine(scope: "inquiries", detail: "\(what): \(inquiries.count) listed"))
    }
}
