/// A signature as it comes from the page that was shown.
package struct NewSignature: Sendable {
    package let signature: Signature
    /// The person ticked that they have read it and agree.
    package let isAgreed: Bool
    /// The hash of what their page showed.
    package let shownHash: String
    package let device: String

    package init(_ signature: Signature, isAgreed: Bool, shownHash: String, device: String) {
        (self.signature, self.isAgreed, self.shownHash) = (signature, isAgreed, shownHash)
        self.device = String(device.prefix(200))
    }
}

/// What waits for one person's signature. Staff hand over the device with this and nothing else on it.
package struct DocumentsWaiting: Sendable {
    package let name: String
    package let siteName: String
    package let documents: [ShownDocument]
    /// With those that this person has signed already.
    package let all: Int
}

extension Clinic {
    package func documents(waitingFor signer: Signer, of id: ID<Inquiry>, as caller: Caller) async throws -> DocumentsWaiting {
        try await look(.signDocuments, as: caller) { work in
            let reading = try work.documents(of: try work.inquiry(id, detail: "shows documents to sign"))
            try reading.checkSigns(signer)
            let waiting = reading.documents.filter { $0.missing.contains(signer) }
            let signed = reading.documents.count { asked in asked.signed.contains { $0.signer == signer } }
            return DocumentsWaiting(
                name: reading.name(of: signer), siteName: reading.site.name, documents: waiting.map(\.shown), all: waiting.count + signed)
        }
    }

    /// Somebody signs a document on the device that staff handed them. What they were shown is kept word for word.
    ///
    /// A signature that is sent again because its answer was lost is the same signature.
    /// - Parameter handed: to whom the device is handed over; nobody signs on one that staff work with.
    package func sign(
        _ document: String, _ new: NewSignature, of id: ID<Inquiry>, by signer: Signer, on handed: HandedDevice?, as caller: Caller
    ) async throws {
        try await perform(.signDocuments, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard handed == HandedDevice(inquiry: id, signer: signer) else { throw ConsentRefusal.notHandedOver }
            let access = try work.inquiry(id, detail: "signs \(document)")
            let reading = try work.documents(of: access)
            guard reading.inquiry.isOpen else { throw AdmissionRefusal.closed }
            let signing = try reading.openSigning()
            if try reading.sentAgain(new, under: document, by: signer, at: work.now) { return }
            let asked = try reading.asked(document, of: signer)
            guard asked.shown.hashText == new.shownHash else { throw ConsentRefusal.changedSinceShown }
            try new.signature.check()
            guard new.isAgreed else { throw ConsentRefusal.notAgreed }
            try work.transaction.insert(
                SignedDocument(
                    id: work.newID(), document: document, number: asked.shown.template.number, title: asked.shown.template.title,
                    shown: asked.shown.text, hash: asked.shown.hash, signer: signer, signature: new.signature, because: signing.because,
                    at: work.now, origin: caller.origin, device: new.device, staff: staff, withdrawal: nil), of: access)
            try work.write("signed", asked.shown.template.title, to: access)
            try work.settleConsents(of: access)
        }
    }

    /// Somebody takes a signature back. What was done on it before stands; the gate closes until it is signed anew.
    package func withdraw(_ signature: ID<SignedDocument>, by whom: String, words: String, of id: ID<Inquiry>, as caller: Caller)
        async throws
    {
        let (whom, words) = (whom.trimmed, words.trimmed)
        try await perform(.signDocuments, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let access = try work.inquiry(id, detail: "signature taken back")
            guard let signed = try work.transaction.signedDocuments(of: access).first(where: { $0.id == signature }) else {
                throw ConsentRefusal.unknownSignature
            }
            guard signed.withdrawal == nil else { throw ConsentRefusal.withdrawnAlready }
            guard !whom.isEmpty else { throw ConsentRefusal.nameMissing }
            for (field, text, most) in [("name", whom, 120), ("words", words, 1000)] where text.count > most {
                throw ConsentRefusal.tooLong(field, most: most)
            }
            try work.transaction.withdraw(signature, .init(by: whom, words: words, at: work.now), by: staff)
            try work.write("withdrawn", signed.title, to: access)
            try work.settleConsents(of: access)
        }
    }
}

extension DocumentsReading {
    /// Who signs; a refusal where nobody can yet, or where staff first write down why.
    fileprivate func openSigning() throws(ConsentRefusal) -> Signing {
        switch signing {
        case .failure(let problem): throw .closed(problem)
        case .success(let signing):
            guard !lacksReason else { throw .reasonMissing }
            return signing
        }
    }

    /// Somebody who does not sign here is shown nothing, and handed nothing.
    func checkSigns(_ signer: Signer) throws(ConsentRefusal) {
        guard try openSigning().everybody.contains(signer) else { throw .notASigner }
    }

    fileprivate func asked(_ document: String, of signer: Signer) throws(ConsentRefusal) -> Asked {
        let signing = try openSigning()
        guard let asked = documents.first(where: { $0.shown.template.document == document }) else { throw .unknownDocument }
        guard signing.everybody.contains(signer) else { throw .notASigner }
        guard !asked.signed.contains(where: { $0.signer == signer }) else { throw .signedAlready }
        guard asked.missing.contains(signer) else { throw .notASigner }
        return asked
    }

    /// The very same signature, under the very same words, came a moment ago.
    fileprivate func sentAgain(_ new: NewSignature, under document: String, by signer: Signer, at now: Instant) throws -> Bool {
        signatures.contains {
            $0.document == document && $0.signer == signer && $0.signature == new.signature && $0.withdrawal == nil && now - $0.at < 600
                && ShownDocument.text(of: $0.hash) == new.shownHash
        }
    }
}
