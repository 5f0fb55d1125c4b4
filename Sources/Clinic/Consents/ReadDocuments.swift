/// What somebody has to sign before treatment begins, who signs, and what is signed.
package struct DocumentsReading: Sendable {
    package let inquiry: Inquiry
    package let site: Site
    package let programme: Programme?
    package let contacts: [InquiryContact]
    package let choice: PathChoice?
    /// Who signs on the path that was taken; or why nobody can yet.
    package let signing: Result<Signing, SigningProblem>
    /// What decides who signs: `signers(on: .minorAlone)` says whether a young person may consent alone here.
    package let signingCase: SigningCase
    package let documents: [Asked]
    /// Every signature, the newest first, those taken back too.
    package let signatures: [SignedDocument]
    package let orientation: OrientationReading
    package let staffNames: [ID<Staff>: String]
    package let now: Instant

    /// One document that is asked of them.
    package struct Asked: Sendable {
        package let shown: ShownDocument
        /// Whose signature under it counts.
        package let signed: [SignedDocument]
        /// Whose is still missing.
        package let missing: Set<Signer>

        package var isSigned: Bool { missing.isEmpty }
    }

    package var isSigned: Bool { !documents.isEmpty && documents.allSatisfy(\.isSigned) }
    /// Staff have to write down why a guardian signs, since no confirmed rule decides.
    package var lacksReason: Bool {
        guard case .success(let signing) = signing else { return false }
        return signing.needsReason && (choice?.reason ?? "").isEmpty
    }

    /// What a signer is called on a page.
    package func name(of signer: Signer) -> String {
        switch signer {
        case .person: inquiry.name
        case .guardian(let id):
            contacts.first { $0.id == id }.map { $0.relation.isEmpty ? $0.name : "\($0.name), \($0.relation)" } ?? "A guardian"
        }
    }
}

extension Clinic {
    package func documents(of id: ID<Inquiry>, as caller: Caller) async throws -> DocumentsReading {
        try await look(.readInquiries, as: caller) { work in
            try work.documents(of: try work.inquiry(id, detail: "documents"))
        }
    }
}

extension Work {
    func documents(of access: Access<Inquiry>) throws -> DocumentsReading {
        let inquiry = try transaction.inquiry(access)
        guard let site = try transaction.sites().first(where: { $0.id == inquiry.site }) else { throw AdmissionRefusal.unknownInquiry }
        let programme = try inquiry.programme.map { try transaction.programme($0) }
        let (contacts, choice) = (try transaction.contacts(of: access), try transaction.pathChoice(of: access))
        let state = inquiry.words.state.isEmpty ? site.state : inquiry.words.state
        let (rule, isConfirmed) = try minorRule(of: state)
        let signingCase = SigningCase(
            born: inquiry.words.born, today: site.zone.local(now).day, focus: inquiry.words.focus, state: state, rule: rule,
            isConfirmed: isConfirmed, guardians: contacts)
        let usual = signingCase.usualPath
        let signing = signingCase.signers(on: usual == .adult ? .adult : try choice?.path ?? pathSoFar(of: inquiry) ?? usual)
        let signatures = try transaction.signedDocuments(of: access)
        let asked = try askedDocuments(of: inquiry, programme, site).map { shown in
            try self.asked(shown, signing, signatures)
        }
        return DocumentsReading(
            inquiry: inquiry, site: site, programme: programme, contacts: contacts, choice: choice, signing: signing,
            signingCase: signingCase, documents: asked, signatures: signatures.reversed(),
            orientation: try orientation(of: access, programme),
            staffNames: try transaction.staffNames(), now: now)
    }

    /// Where nothing was decided on this way yet: a young person who consented alone before is not asked beside a guardian, until
    /// somebody decides so.
    private func pathSoFar(of inquiry: Inquiry) throws -> ConsentPath? {
        guard let member = inquiry.member, try keepsGuardiansOut(of: linked(member)) else { return nil }
        return .minorAlone
    }

    private func asked(
        _ shown: ShownDocument, _ signing: Result<Signing, SigningProblem>, _ all: [SignedDocument]
    ) throws -> DocumentsReading.Asked {
        let least = try countsFrom()[shown.template.document] ?? 0
        let good = all.filter { $0.document == shown.template.document && $0.number >= least && $0.withdrawal == nil }
        guard case .success(let signing) = signing else { return .init(shown: shown, signed: good, missing: [.person]) }
        let signers = Set(good.map(\.signer))
        let missing = signing.groups.filter { $0.isDisjoint(with: signers) }.reduce(into: Set<Signer>()) { $0.formUnion($1) }
        return .init(shown: shown, signed: good.filter { signing.everybody.contains($0.signer) }, missing: missing)
    }

    /// The documents that are asked of this person, with their fields filled in.
    private func askedDocuments(of inquiry: Inquiry, _ programme: Programme?, _ site: Site) throws -> [ShownDocument] {
        let isVirtual = try isVirtual(programme)
        let words = inquiry.words
        let fields: [DocumentTemplate.Field: String] = [
            .person: (words.given + " " + words.family).trimmed, .born: words.born?.iso ?? "(birth date not known)",
            .programme: programme?.name ?? "our programme", .site: site.name, .state: UnitedStates.name(of: site.state) ?? site.state,
        ]
        return try documentsInForce().filter { $0.needed == .always || ($0.needed == .virtual && isVirtual) }
            .map { ShownDocument($0, filling: fields) }
    }

    /// Whether groups of a programme meet by video.
    func isVirtual(_ programme: Programme?) throws -> Bool {
        guard let programme else { return false }
        return try transaction.groups(of: [programme.id]).contains(where: \.virtual)
    }

    /// Says whether everybody has signed everything. Called after whatever changes it: a signature, one taken back, a new
    /// version, another guardian, another programme.
    func settleConsents(of access: Access<Inquiry>) throws {
        let reading = try documents(of: access)
        guard reading.isSigned, !reading.lacksReason, case .success(let signing) = reading.signing else {
            return try unsettle(.consentsSigned, of: access)
        }
        try settle(.consentsSigned, of: access, because: "\(reading.documents.count) documents signed; \(signing.because)")
    }
}
