import Foundation
import Testing

@testable import Clinic

/// The cases written from the published scoring rules: totals, subscales, bands, flags and what an open question does.
@Suite(.enabled(if: SharedOracles.folder != nil)) struct `Cases written from the published rules` {
    static let keys = [
        "asq", "asrm", "audit", "auditc", "bam", "core10", "crafft", "cssrs_screener", "cuditr", "dast10", "ders16", "ders18", "edeqs",
        "epds", "gad2", "gad7", "isi", "mdq", "pcl5", "pcptsd5", "pgsi", "phq2", "phq8", "phq9", "phqa", "psc17", "pss10", "pss4",
        "scared", "scoff", "who5", "whodas12", "wsas", "ypcore",
    ]

    @Test(arguments: keys) func `come to the same score`(_ key: String) throws {
        let instrument = try #require(try InstrumentCatalogue.shipped()[key])
        let cases = try SharedOracles.cases("spec_\(key).jsonl")
        #expect(cases.count > 50)
        for row in cases {
            let score = try instrument.score(row.answers { $0 })
            #expect(score.isComplete == row.complete, "\(row.id)")
            #expect(score.isValid == row.valid, "\(row.id)")
            #expect(score.total == (row.complete ? row.total : nil), "\(row.id)")
            #expect(Set(score.flags) == Set((row.flags ?? [:]).filter { $0.value == true }.keys), "\(row.id)")
            for (name, value) in row.subscales { #expect(score.subscale(name) == value?.number, "\(row.id) \(name)") }
            #expect(score.subscales.count == row.subscales.count || score.subscales.allSatisfy { $0.value == nil }, "\(row.id)")
            expectSeverity(of: score, row)
        }
    }

    /// An incomplete form has no severity, but what its missing-item rule estimates is the published estimate. The one level an
    /// incomplete form does have is one that no open answer could undo.
    private func expectSeverity(of score: Score, _ row: OracleCase) {
        if row.complete || row.total == nil {
            #expect(score.severity == row.severity, "\(row.id)")
            #expect(score.prorated == nil, "\(row.id)")
        } else if row.valid == true {
            #expect(score.severity == nil, "\(row.id)")
            #expect(score.prorated == .init(total: row.total ?? -1, severity: row.severity), "\(row.id)")
        }
    }
}
