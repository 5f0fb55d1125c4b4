import Crypto

/// What comes of one file while it is read.
final class ImportTally {
    enum Outcome { case added, changed, unchanged }

    let source: ImportSource
    let kind: ImportKind
    var rows = 0
    var bytes = 0
    var header: [String] = []
    private var added = 0
    private var changed = 0
    private var unchanged = 0
    private var refused = 0
    private var refusedRows: [RefusedRow] = []
    private var digest = SHA256()

    init(_ source: ImportSource, _ kind: ImportKind) { (self.source, self.kind) = (source, kind) }

    /// The file's pieces, counted and digested on their way.
    func pull() throws -> ImportSource.Pull {
        let next = try readable { try source.open() }
        return { [self] in
            guard let piece = try readable(next) else { return nil }
            bytes += piece.count
            digest.update(data: piece)
            return piece
        }
    }

    /// A disk that fails is told apart from a database that does.
    private func readable<Value>(_ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let refusal as ImportRefusal {
            throw refusal
        } catch {
            throw ImportRefusal([
                ImportProblem(file: source.name, problem: "the file cannot be read", remedy: "Check that it is there and may be read.")
            ])
        }
    }

    func count(_ outcome: Outcome) {
        switch outcome {
        case .added: added += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        }
    }

    func refuse(_ row: RefusedRow?) {
        refused += 1
        if let row { refusedRows.append(row) }
    }

    var share: Double? { source.size.map { $0 > 0 ? min(1, Double(bytes) / Double($0)) : 1 } }

    var file: ImportedFile {
        ImportedFile(
            name: source.name, kind: kind, rows: rows, added: added, changed: changed, unchanged: unchanged, refused: refused,
            digest: digest.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(), header: header,
            refusedRows: refusedRows)
    }

    /// For the journal: figures and the file's digest, and nothing that names anybody.
    var line: String {
        let file = file
        return "\(kind.rawValue): \(added) new, \(changed) changed, \(unchanged) as before, \(refused) refused, sha256 \(file.digest)"
    }
}
