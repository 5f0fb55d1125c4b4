import Foundation
import Testing

@testable import Clinic

@Suite struct `The guide to rule packs` {
    static let guide = ShippedPacks.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/packs.md")

    /// What is written in its table of keys, as a site would copy it.
    @Test func `shows for every key values that load`() throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let rows = text.matches(of: /\| `([a-z-]+)` \| `\{(.+?)\}` \|/).map { (String($0.1), String($0.2)) }
        #expect(Set(rows.map(\.0)) == Set(RuleKey.allCases.map(\.rawValue)))
        for (key, values) in rows {
            let pack = try RulePack.load(name: key, text: PackText.overlay(rules: PackText.rule(key, values)))
            #expect(pack.rules.count == 1)
        }
    }

    @Test func `names every kind of block and every confidence`() throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        for word in BlockKind.allCases.map(\.rawValue) + Confidence.allCases.map(\.rawValue) {
            #expect(text.contains("`\(word)`"), "\(word)")
        }
    }
}
