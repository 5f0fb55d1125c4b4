import Database

extension ImportRun {
    /// Which file holds what, in the order of the work.
    func recognised() -> [(kind: ImportKind, source: ImportSource)] {
        var found: [(kind: ImportKind, source: ImportSource)] = []
        for source in request.sources {
            switch source.kind.map(ImportKind.Recognition.known) ?? ImportKind.recognise(source.name) {
            case .known(let kind): found.append((kind, source))
            case .leftOut: note("\(source.name) is not a CSV or JSON file and was left out")
            case .unknown(let problem): report([problem])
            }
        }
        return found.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
    }

    /// Names of columns that were said once, now or earlier: by kind, from the name in the file to ours.
    func rememberedHeaders() throws -> [ImportKind: [String: String]] {
        for (kind, names) in request.headers {
            for (header, field) in names {
                guard kind.columns.contains(where: { $0.name == field }) else {
                    let known = kind.columns.map(\.name).joined(separator: ", ")
                    report([
                        ImportProblem(
                            file: kind.title, column: header, value: field, problem: "there is no such column to map to",
                            remedy: "Use one of: \(known).")
                    ])
                    continue
                }
                try transaction.remember(header: CSVHeader.plain(header), as: field, of: kind)
            }
        }
        return try transaction.rememberedHeaders()
    }

    func read(_ source: ImportSource, _ kind: ImportKind, _ names: [String: String]) throws {
        let tally = ImportTally(source, kind)
        self.tally = tally
        tallies.append(tally)
        do {
            if kind == .fhirPatients {
                if try !PatientsImport(self, tally).read(isAskedFor: source.kind != nil) { tallies.removeLast() }
                return
            }
            var reader = try CSVReader(file: source.name, columns: kind.columns.remembering(names), chunks: tally.pull())
            tally.header = reader.header.names
            noteUnknownColumns(reader.header, kind)
            let importer = importer(of: kind)
            while let entry = try reader.next() {
                tally.rows += 1
                switch entry {
                case .record(let record): try importer.take(record)
                case .refused(let record): refuse(record.problems, row: record.row, fields: record.fields)
                }
                if tally.rows % 1000 == 0 { tell(tally) }
            }
            try importer.finish()
            tell(tally)
        } catch let refusal as ImportRefusal {
            blockAll(refusal.problems)
        }
    }

    private func importer(of kind: ImportKind) -> any RowImport {
        switch kind {
        case .members, .fhirPatients: MembersImport(self)
        case .coverages: CoveragesImport(self)
        case .referrals: KeptRecordsImport(self, kind: "referral", key: "referral_id")
        case .authorizations: KeptRecordsImport(self, kind: "authorization", key: "authorization_id")
        case .inquiries: InquiriesImport(self)
        case .sessions: SessionsImport(self)
        case .attendance: AttendanceImport(self)
        }
    }

    private func noteUnknownColumns(_ header: CSVHeader, _ kind: ImportKind) {
        // Referrals and authorizations are kept whole, whatever their columns.
        guard kind != .referrals, kind != .authorizations else { return }
        for name in header.unknown where !ImportedFile.added.contains(CSVHeader.plain(name)) {
            note("\(header.file) has a column \"\(ImportProblem.shown(name))\" that is not read")
        }
    }

    private func tell(_ tally: ImportTally) {
        progress(ImportProgress(stage: .reading(file: tally.source.name, tally.kind), done: tally.rows, share: tally.share))
    }
}
