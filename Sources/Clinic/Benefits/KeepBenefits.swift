import Database

/// One inquiry opened for its money: the person, the day it is there, and who changes something.
struct OpenedBenefits {
    let access: Access<Inquiry>
    let inquiry: Inquiry
    let site: Site
    let today: Day
    let staff: ID<Staff>
}

extension Clinic {
    /// Adds a plan, or corrects one. Where another was saved meanwhile nothing changes.
    ///
    /// - Parameter known: the plan to correct with the version that was read; nil adds one.
    package func keepCoverage(
        _ words: CoverageWords, over known: (id: ID<InquiryCoverage>, version: Int)? = nil, of inquiry: ID<Inquiry>, as caller: Caller
    ) async throws -> ID<InquiryCoverage> {
        let words = words.tidied
        return try await perform(.keepBenefits, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "coverage")
            try words.check(on: open.today)
            let others = try work.transaction.coverages(of: open.access).filter { $0.id != known?.id }
            guard !others.contains(where: { $0.words.place == words.place }) else { throw BenefitsRefusal.placeTaken }
            let id = known?.id ?? work.newID()
            if let known {
                guard try work.transaction.save(words, id, of: open.access, over: known.version) else {
                    throw BenefitsRefusal.changedSinceRead
                }
            } else {
                try work.transaction.insert(words, id: id, of: open.access)
            }
            try work.write(
                "coverage", known == nil ? "Coverage added: \(words.title)" : "Coverage corrected: \(words.title)", to: open.access)
            try work.settleBenefits(of: open.access, in: open.site.zone)
            return id
        }
    }

    /// Takes a plan out of the order of those who pay. It stays on file.
    package func putAsideCoverage(_ coverage: ID<InquiryCoverage>, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.keepBenefits, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "coverage put aside")
            let words = try work.coverage(coverage, of: open.access).words
            guard try work.transaction.putAside(coverage, of: open.access) else { throw BenefitsRefusal.unknownCoverage }
            try work.write("coverage", "Coverage put aside: \(words.title)", to: open.access)
            try work.settleBenefits(of: open.access, in: open.site.zone)
        }
    }

    /// Keeps what a payer answered. Each time is a sheet of its own; the ones before stay as they were.
    package func keepSheet(
        _ verification: Verification, of coverage: ID<InquiryCoverage>, of inquiry: ID<Inquiry>, as caller: Caller
    ) async throws -> Int {
        try await perform(.keepBenefits, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "benefits sheet")
            try verification.check(on: open.today)
            let words = try work.coverage(coverage, of: open.access).words
            if let ends = words.ends, ends < open.today { throw BenefitsRefusal.endedAlready }
            let sheets = try work.transaction.benefitsSheets(of: open.access).filter { $0.coverage == coverage }
            let number = (sheets.first?.number ?? 0) + 1
            try work.transaction.insert(
                verification, as: number, id: work.newID(), of: coverage, open.access, by: open.staff, at: work.now)
            try work.write("benefits", "Benefits sheet \(number) of \(words.title): \(verification.source.title)", to: open.access)
            try work.settleBenefits(of: open.access, in: open.site.zone)
            return number
        }
    }

    /// Records who pays: asked of everybody, because whoever pays for themselves has to have an estimate.
    package func recordPayment(_ way: PaymentWay, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.keepBenefits, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "who pays: \(way.rawValue)")
            guard try work.transaction.paymentWay(of: open.access)?.way != way else { return }
            try work.transaction.insert(way, id: work.newID(), of: open.access, by: open.staff, at: work.now)
            try work.write("payment", way.title, to: open.access)
            try work.settleBenefits(of: open.access, in: open.site.zone)
        }
    }

    /// Keeps a payer's agreement to the care.
    package func keepAuthorisation(_ given: InquiryAuthorisation, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.keepBenefits, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "authorisation")
            try given.check(on: open.today)
            let words = try work.coverage(given.coverage, of: open.access).words
            if try work.transaction.paymentWay(of: open.access)?.way.isSelfPay == true { throw BenefitsRefusal.selfPays }
            try work.transaction.insert(given, id: work.newID(), of: open.access, by: open.staff, at: work.now)
            try work.write("authorisation", "Authorised by \(words.title): \(given.amount) \(given.unit.title)", to: open.access)
            try work.settleBenefits(of: open.access, in: open.site.zone)
        }
    }
}

extension Work {
    /// Opens an inquiry that is still open, for a change of its money.
    func openBenefits(of id: ID<Inquiry>, detail: String) throws -> OpenedBenefits {
        let access = try inquiry(id, .benefits, detail: detail)
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        let inquiry = try transaction.inquiry(access)
        guard inquiry.isOpen else { throw AdmissionRefusal.closed }
        let site = try site(of: inquiry)
        return OpenedBenefits(access: access, inquiry: inquiry, site: site, today: site.zone.local(now).day, staff: staff)
    }

    fileprivate func coverage(_ id: ID<InquiryCoverage>, of access: Access<Inquiry>) throws -> InquiryCoverage {
        guard let found = try transaction.coverages(of: access).first(where: { $0.id == id }) else { throw BenefitsRefusal.unknownCoverage }
        return found
    }
}
