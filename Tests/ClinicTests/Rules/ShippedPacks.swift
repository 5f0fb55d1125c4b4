import Foundation

@testable import Clinic

/// The packs that come with the program, read from the source tree.
enum ShippedPacks {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Clinic/Packs")

    static func library() throws -> RuleLibrary {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        return RuleLibrary(
            files: try names.sorted().map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) })
    }
}

/// A short way to write a pack in a test: the least that loads, with one thing changed.
enum PackText {
    static let rule = """
          - key: week-minimum
            values: {minutes: 600}
            effective: {from: 2024-01-01}
            source: {citation: "Contract 12", title: "Hours of care", confidence: R, read: 2026-01-15}
            explanation: "Ten hours of care a week."
        """

    static func overlay(
        key: String = "oak-county", applies: String = "{payer: oak-county}", rules: String = rule
    ) -> String {
        """
        pack: \(key)
        title: "Oak County Health Plan"
        version: "1.0"
        licence: Apache-2.0
        maintainer: "Kept by the billing office of a made-up clinic."
        kind: overlay
        applies: \(applies)
        rules:
        \(rules)
        """
    }

    static func rule(_ key: String, _ values: String, from: String = "2024-01-01", more: String = "") -> String {
        """
          - key: \(key)
            values: {\(values)}
            effective: {from: \(from)}
            source: {citation: "Contract 12", title: "Terms", confidence: R, read: null}
            explanation: "As the contract says."
            \(more)
        """
    }
}
