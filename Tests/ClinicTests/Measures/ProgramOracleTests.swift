import Foundation
import Testing

@testable import Clinic

/// The results of programs that others wrote, each with its own names for the items. Totals count only where the form is complete:
/// some of these programs sum what is there, and this one never does.
@Suite(.enabled(if: SharedOracles.folder != nil)) struct `Results of independent programs` {
    /// A file of cases, the instrument, and the items whose answers were turned round before the program saw them.
    struct Source: Sendable, CustomTestStringConvertible {
        let file: String
        let key: String
        var turned: Set<String> = []
        var testDescription: String { file }
    }

    static let sources = [
        Source(file: "awell_dast_10", key: "dast10", turned: ["3"]), Source(file: "awell_gad_2", key: "gad2"),
        Source(file: "awell_gad_7", key: "gad7"), Source(file: "awell_isi", key: "isi"), Source(file: "awell_phq_2", key: "phq2"),
        Source(file: "awell_who_5", key: "who5"), Source(file: "awell_yp_core", key: "ypcore"),
        Source(file: "camcops_audit", key: "audit"), Source(file: "camcops_audit_c", key: "auditc"),
        Source(file: "camcops_core10", key: "core10"), Source(file: "camcops_epds", key: "epds"),
        Source(file: "camcops_pcl5", key: "pcl5"), Source(file: "camcops_phq9", key: "phq9"),
        Source(file: "camcops_wsas", key: "wsas"), Source(file: "comppsychq_asrm", key: "asrm"),
        Source(file: "comppsychq_pgsi", key: "pgsi"), Source(file: "ndclab_scared", key: "scared"),
        Source(file: "reproschema_pcptsd5", key: "pcptsd5"), Source(file: "reproschema_phqa", key: "phqa"),
        Source(file: "reproschema_psc17", key: "psc17"), Source(file: "reproschema_whodas12", key: "whodas12"),
    ]

    @Test(arguments: sources) func `agree on every complete form`(_ source: Source) throws {
        let instrument = try #require(try InstrumentCatalogue.shipped()[source.key])
        for row in try SharedOracles.cases(source.file + ".jsonl") {
            let score = try instrument.score(turned(row.answers(named: Self.number), source.turned))
            // CamCOPS calls the PHQ-9 incomplete without the difficulty item, which gives no points.
            let onlyDifficultyOpen = source.key == "phq9" && row.answers.allSatisfy { $0.key == "q10" || $0.value != nil }
            #expect(score.isComplete == (row.complete || onlyDifficultyOpen), "\(row.id)")
            if row.complete { #expect(score.total == row.total, "\(row.id)") } else { #expect(score.prorated?.total != 0) }
        }
    }

    @Test func `agree on the syndromes of the PHQ-9`() throws {
        let instrument = try #require(try InstrumentCatalogue.shipped()["phq9"])
        for row in try SharedOracles.cases("camcops_phq9.jsonl") where row.complete {
            let flags = try instrument.score(row.answers(named: Self.number)).flags
            #expect(flags.contains("major_depressive_syndrome") == (row.subscales["is_mds"]??.number == 1), "\(row.id)")
            #expect(flags.contains("other_depressive_syndrome") == (row.subscales["is_ods"]??.number == 1), "\(row.id)")
        }
    }

    @Test func `agree on the symptom clusters of the PCL-5`() throws {
        let instrument = try #require(try InstrumentCatalogue.shipped()["pcl5"])
        for row in try SharedOracles.cases("camcops_pcl5.jsonl") where row.complete {
            let flags = try instrument.score(row.answers(named: Self.number)).flags
            #expect(flags.contains("dsm5_provisional") == (row.subscales["ptsd"]??.number == 1), "\(row.id)")
        }
    }

    @Test func `agree on the parts of the SCARED`() throws {
        let instrument = try #require(try InstrumentCatalogue.shipped()["scared"])
        for row in try SharedOracles.cases("ndclab_scared.jsonl") {
            let score = try instrument.score(row.answers(named: Self.number))
            for (name, value) in row.subscales { #expect(score.subscale(name) == value?.number, "\(row.id) \(name)") }
        }
    }

    /// `DAST10_Q03` and `q3` are item 3.
    static func number(_ name: String) -> String {
        guard let match = name.firstMatch(of: /(?:^|_)[Qq]0*([1-9]\d*)$/) else { return name }
        return String(match.1)
    }

    private func turned(_ answers: Answers, _ items: Set<String>) -> Answers {
        Answers(Dictionary(uniqueKeysWithValues: answers.codes.map { ($0, items.contains($0) ? ($1 == "1" ? "0" : "1") : $1) }))
    }
}
