import Database
import Foundation
import TestEngines
import Testing

@testable import Clinic

@Suite struct `The schema` {
    static let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs").standardizedFileURL

    /// What the steps add up to, so that a reviewer sees every change of a table as a change of a file.
    @Test(arguments: Engine.available) func `is the one in docs`(_ engine: Engine) async throws {
        let schema = try await engine.with(migrations: Migration.all) { try await $0.schema() }
        let file = Self.docs.appending(path: "schema.\(engine == .sqlite ? "sqlite" : "postgres").sql")
        if ProcessInfo.processInfo.environment["STEPWELL_RENEW"] == "1" {
            try schema.write(to: file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(schema == written, "\(file.lastPathComponent) is out of date; STEPWELL_RENEW=1 swift test --filter Schema renews it")
    }

    @Test func `guards every record that may not change, on both engines`() async throws {
        for engine in Engine.available {
            let schema = try await engine.with(migrations: Migration.all) { try await $0.schema() }
            for table in [
                "journal_entry", "journal_checkpoint", "attendance_change", "group_note", "note_part", "note_signature", "note_addendum",
                "card_choice",
                "card_entry", "check_in_alert",
                "safety_plan", "safety_plan_review", "safety_plan_share",
                "intake", "intake_addendum", "level_rating", "level_rating_strike", "level_determination", "level_certification",
                "refer_out_letter",
                "benefits_sheet", "payment_way", "inquiry_authorisation", "sliding_scale", "fund_entry", "estimate_request",
                "cost_estimate",
                "estimate_telling", "site_clocks", "call_clock",
            ] {
                #expect(schema.contains("\(table)_frozen"), "\(engine): \(table) has no guard")
            }
        }
    }
}
