/// The documents of the house, as they are in force, with every version before.
package struct TemplatesReading: Sendable {
    /// In the order in which they are signed.
    package let inForce: [DocumentTemplate]
    /// Versions this house wrote, by document, the newest first.
    package let versions: [String: [Version]]

    /// A version with when it was written, and by whom.
    package struct Version: Sendable {
        package let template: DocumentTemplate
        package let day: Day
        package let by: String
    }
}

/// A new version of a document as it was typed.
package struct NewTemplate: Sendable {
    package let title: String
    package let words: String
    package let needed: DocumentTemplate.Needed
    package let asksAgain: Bool
    package let counsel: String

    package init(title: String, words: String, needed: DocumentTemplate.Needed, asksAgain: Bool, counsel: String) {
        (self.title, self.words, self.needed) = (title.trimmed, words.trimmed, needed)
        (self.asksAgain, self.counsel) = (asksAgain, counsel.trimmed)
    }

    func check() throws(ConsentRefusal) {
        guard !title.isEmpty else { throw .titleMissing }
        guard title.count <= 120 else { throw .tooLong("title", most: 120) }
        guard !words.isEmpty else { throw .wordsMissing }
        guard words.count <= 20_000 else { throw .tooLong("words", most: 20_000) }
        guard counsel.count <= 200 else { throw .tooLong("counsel", most: 200) }
        if let unknown = DocumentTemplate.unknownFields(in: words).first { throw .unknownField(String(unknown.prefix(40))) }
    }
}

extension DocumentTemplate {
    /// Names between braces that are no field.
    static func unknownFields(in words: String) -> [String] {
        words.matches(of: /\{([^{}]*)\}/).map { String($0.1) }.filter { Field(rawValue: $0) == nil }
    }
}

extension Clinic {
    package func documentTemplates(as caller: Caller) async throws -> TemplatesReading {
        try await look(.readProgrammes, as: caller) { work in
            let (own, names) = (try work.transaction.documentTemplates(), try work.transaction.staffNames())
            let versions = try Dictionary(grouping: own, by: \.template.document).mapValues { versions in
                try versions.reversed().map {
                    TemplatesReading.Version(template: $0.template, day: try work.houseDay(of: $0.at), by: names[$0.by] ?? "")
                }
            }
            work.note(JournalLine(scope: "documents"))
            return TemplatesReading(inForce: try work.documentsInForce(), versions: versions)
        }
    }

    /// Puts a new version of a document in force. Where it asks again, nobody whose admission is open counts as having signed
    /// until they sign it.
    /// - Parameter number: the version that the writer started from.
    package func writeTemplate(_ document: String, _ new: NewTemplate, over number: Int, as caller: Caller) async throws {
        try await perform(.writeDocuments, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard let current = try work.documentsInForce().first(where: { $0.document == document }) else {
                throw ConsentRefusal.unknownDocument
            }
            try new.check()
            guard current.number == number else { throw ConsentRefusal.changedSinceShown }
            let next = DocumentTemplate(
                document: document, number: number + 1, title: new.title, words: new.words, needed: new.needed, asksAgain: new.asksAgain,
                counsel: new.counsel)
            guard !next.reads(like: current) else { throw ConsentRefusal.unchanged }
            try work.transaction.insert(work.newID(), next, by: staff, at: work.now)
            work.note(JournalLine(scope: "documents", detail: "\(document), version \(next.number)"))
            for inquiry in try work.transaction.openInquiries(with: .consentsSigned) {
                try work.settleConsents(of: try work.everything(inquiry))
            }
        }
    }
}

extension DocumentTemplate {
    fileprivate func reads(like other: DocumentTemplate) -> Bool {
        title == other.title && words == other.words && needed == other.needed && counsel == other.counsel
    }
}

extension Work {
    /// The day on the wall of the house; by UTC while it has no place.
    func houseDay(of moment: Instant) throws -> Day {
        try transaction.sites().first?.zone.local(moment).day ?? Day(number: Int32(moment.seconds / 86400))
    }

    /// Each document in its newest version; a sample where the house has written none.
    func documentsInForce() throws -> [DocumentTemplate] {
        var newest: [String: DocumentTemplate] = [:]
        for (template, _, _) in try transaction.documentTemplates() { newest[template.document] = template }
        return try DocumentTemplate.samples().map { newest[$0.document] ?? $0 }
    }

    /// From which version on a signature counts, by document.
    func countsFrom() throws -> [String: Int] {
        var first: [String: Int] = [:]
        for (template, _, _) in try transaction.documentTemplates() where template.asksAgain { first[template.document] = template.number }
        return first
    }
}
