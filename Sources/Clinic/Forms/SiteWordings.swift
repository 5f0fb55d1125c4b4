import Database
import Synchronization

/// The catalogue with the words that a site brought itself. Reading a wording file costs milliseconds, so each is read once
/// a process; the database says at every use which are there and since when, so a second node misses nothing.
final class SiteWordings: Sendable {
    private struct Kept {
        var stamps: [String: Int] = [:]
        var catalogue: InstrumentCatalogue
    }

    private let shipped: InstrumentCatalogue
    private let kept: Mutex<Kept>

    init(_ shipped: InstrumentCatalogue) {
        self.shipped = shipped
        kept = Mutex(Kept(catalogue: shipped))
    }

    /// - Parameter load: the wordings as they are stored; asked only when something changed.
    func catalogue(stamps: [String: Int], load: () throws -> [(name: String, text: String)]) throws -> InstrumentCatalogue {
        if let same = kept.withLock({ $0.stamps == stamps ? $0.catalogue : nil }) { return same }
        let fresh = try shipped.adding(load())
        kept.withLock { $0 = Kept(stamps: stamps, catalogue: fresh) }
        return fresh
    }
}

extension Work {
    /// Every questionnaire, with the words that travel with the program and those that the site brought.
    func catalogue() throws -> InstrumentCatalogue {
        let stamps = try transaction.wordingStamps()
        return try clinic.wordings.catalogue(stamps: stamps) { try transaction.wordings() }
    }

    func instrument(_ key: String) throws -> Instrument {
        guard let instrument = try catalogue()[key] else { throw FormRefusal.unknownInstrument(key) }
        return instrument
    }
}

extension Clinic {
    /// Every questionnaire, with the words that are here.
    package func instruments() async throws -> InstrumentCatalogue {
        let wordings = wordings
        return try await database.read { transaction in
            try wordings.catalogue(stamps: transaction.wordingStamps()) { try transaction.wordings() }
        }
    }

    /// Keeps the words of a questionnaire that the site may use, and says by what permission.
    package func importWording(_ text: String, file: String, permission: String, as caller: Caller) async throws -> Instrument {
        let shipped = try InstrumentCatalogue.shipped()
        return try await perform(.planForms, as: caller) { work in
            guard !permission.trimmed.isEmpty else { throw FormRefusal.permissionNeeded }
            let before = shipped
            let worded: InstrumentCatalogue
            do throws(CatalogueProblem) {
                worded = try before.adding([(file, text)])
            } catch {
                throw FormRefusal.wordingUnusable(error.description)
            }
            let wording = worded.instruments.first { $0.hasWording && before[$0.key]?.hasWording == false }
            guard let wording else { throw FormRefusal.wordingUnusable("\(file): these words travel with the program already.") }
            try work.transaction.keepWording(text, of: wording.key, permission: permission.trimmed, by: work.caller.staff, at: work.now)
            work.note(JournalLine(scope: "instrument:\(wording.key)", detail: "words imported"))
            return wording
        }
    }
}
