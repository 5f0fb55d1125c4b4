import Foundation
import Testing

@testable import Clinic

@Suite(.enabled(if: SharedOracles.folder != nil)) struct `Worked examples of progress` {
    struct Example: Decodable {
        struct Expectation: Decodable {
            let expected: Double
            let upper68: Double
            let upper80: Double
            let z: Double
            let colour: String
        }
        let kind: String
        let instrument: String?
        let baseline: Double
        let week: Double
        let score: Double
        let colour: String?
        let reason: String?
        let slope: Double?
        let sd: Double?
        let expect: Expectation?
    }

    @Test func `come to the same colour and reason`() throws {
        let catalogue = try InstrumentCatalogue.shipped()
        let rules = try ProgressRules.shipped()
        let examples = try #require(try SharedOracles.decode("not_on_track_examples.json", as: [Example].self))
        for example in examples where example.kind == "rational" {
            let progress = Progress(on: try #require(catalogue[example.instrument ?? ""]), rules: rules)
            let found = progress.judge(baseline: example.baseline, score: example.score, week: Int(example.week))
            #expect(found?.colour.rawValue == example.colour, "\(example)")
            #expect(found?.reason == example.reason, "\(example)")
        }
        #expect(examples.count > 100)
    }

    @Test func `come to the same expected course`() throws {
        let progress = Progress(on: try #require(try InstrumentCatalogue.shipped()["phq9"]), rules: try ProgressRules.shipped())
        let examples = try #require(try SharedOracles.decode("not_on_track_examples.json", as: [Example].self))
        for example in examples where example.kind == "empirical" {
            let expect = try #require(example.expect)
            let course = try #require(ExpectedCourse(slope: example.slope ?? 0, deviation: example.sd ?? 0, episodes: 100))
            let found = progress.judge(baseline: example.baseline, score: example.score, week: example.week, course: course)
            #expect(abs(found.expected - expect.expected) < 0.0001)
            #expect(abs(found.yellowBound - expect.upper68) < 0.0001)
            #expect(abs(found.redBound - expect.upper80) < 0.0001)
            #expect(abs(found.distance - expect.z) < 0.0001)
            #expect(found.judgement.colour.rawValue == expect.colour)
        }
    }
}

@Suite(.enabled(if: SharedOracles.folder != nil)) struct `Worked examples of reliable change` {
    struct Example: Decodable {
        let id: String
        let given: [String: Double]
        let expect: [String: Answer]
    }

    enum Answer: Decodable {
        case yes(Bool)
        case number(Double)
        case word(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .yes(flag)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .word(try container.decode(String.self))
            }
        }
    }

    @Test func `come to the same change`() throws {
        let examples = try #require(try SharedOracles.decode("rci_examples.json", as: [Example].self))
        for example in examples where example.given["rci"] != nil {
            let given = example.given
            let change = ChangeSinceBaseline(
                from: given["pre"] ?? 0, to: given["post"] ?? 0, worse: .higher,
                numbers: Self.numbers(reliable: given["rci"], caseness: given["caseness"]))
            let found: [String: Answer] = [
                "change": .number(change.change), "reliable": .yes(change.isReliable ?? false), "direction": .word(Self.direction(change)),
                "recovery_moved_below_caseness": .yes(change.hasRecovered ?? false),
                "reliable_recovery": .yes(change.hasReliablyRecovered ?? false), "response_50": .yes(change.isResponse ?? false),
                "remission_lt5": .yes(change.isRemission ?? false), "mcid5": .yes(change.isNoticeable ?? false),
            ]
            for (name, answer) in example.expect { #expect("\(found[name] ?? answer)" == "\(answer)", "\(example.id) \(name)") }
        }
    }

    @Test func `come to the same change on the PCL-5`() throws {
        let pcl5 = try #require(try InstrumentCatalogue.shipped()["pcl5"])
        let examples = try #require(try SharedOracles.decode("rci_examples.json", as: [Example].self))
        for example in examples where example.given["rci_15"] != nil {
            let change = ChangeSinceBaseline(from: example.given["pre"] ?? 0, to: example.given["post"] ?? 0, on: pcl5)
            #expect("\(Answer.yes(change.isReliable ?? false))" == "\(example.expect["reliable15"] ?? .number(0))", "\(example.id)")
            #expect("\(Answer.yes(change.isRemission ?? false))" == "\(example.expect["csc"] ?? .number(0))", "\(example.id)")
        }
    }

    @Test func `come to the same errors and cuts`() throws {
        let examples = try #require(try SharedOracles.decode("rci_examples.json", as: [Example].self))
        for example in examples {
            let given = example.given
            guard let reliability = given["rxx"], let deviation = given["sd"] ?? given["s1"] else { continue }
            let change = try #require(ReliableChange(deviation: deviation, reliability: reliability))
            let cuts = ClinicalCuts(
                unwell: (given["m_dysf"] ?? 0, given["s1"] ?? 1), well: (given["m_norm"] ?? 0, given["s0"] ?? 1))
            let found: [String: Double] = [
                "SE": change.standardError, "Sdiff": change.differenceError, "thr196": change.threshold(),
                "thr1645": change.threshold(ReliableChange.confidence90), "integer_threshold": Double(change.wholePoints()),
                "RC": change.index(from: given["pre"] ?? 0, to: given["post"] ?? 0) ?? 0, "a": cuts?.a ?? 0, "b": cuts?.b ?? 0,
                "c": cuts?.c ?? 0,
            ]
            for (name, answer) in example.expect {
                guard case .number(let value) = answer else { continue }
                #expect(abs((found[name] ?? .infinity) - value) < (given["s0"] == nil ? 0.000001 : 0.005), "\(example.id) \(name)")
            }
        }
    }

    static func numbers(reliable: Double?, caseness: Double?) -> ChangeNumbers {
        func number(_ value: Double?) -> ChangeNumber? {
            value.map { ChangeNumber(value: $0, source: "the example", confidence: .source, note: nil) }
        }
        return ChangeNumbers(
            reliable: number(reliable), mcid: number(5), caseness: number(caseness), remission: number(4), response: number(0.5))
    }

    private static func direction(_ change: ChangeSinceBaseline) -> String {
        switch change.changeClass {
        case .recovered?, .improved?: "improved"
        case .deteriorated?: "deteriorated"
        default: "none"
        }
    }
}

@Suite(.enabled(if: SharedOracles.folder != nil)) struct `Reliable change of two R packages` {
    struct Row: Decodable {
        struct Given: Decodable {
            let sd: Double?
            let rxx: Double
            let pre: [Double]?
            let post: [Double]?
        }
        struct Expectation: Decodable {
            let se: Double?
            let sdiff: Double?
            let threshold_196: Double?
            let rci: [Double]?
        }
        let id: String
        let given: Given
        let expect: Expectation
    }

    @Test func `is the same`() throws {
        let folder = try #require(SharedOracles.folder)
        let text = try String(contentsOf: folder.appending(path: "rpkg_rci.jsonl"), encoding: .utf8)
        for line in text.split(separator: "\n") {
            let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            if let deviation = row.given.sd {
                let change = try #require(ReliableChange(deviation: deviation, reliability: row.given.rxx))
                #expect(abs(change.standardError - (row.expect.se ?? 0)) < 1e-8, "\(row.id)")
                #expect(abs(change.differenceError - (row.expect.sdiff ?? 0)) < 1e-8, "\(row.id)")
                #expect(abs(change.threshold() - (row.expect.threshold_196 ?? 0)) < 1e-8, "\(row.id)")
            }
            guard let before = row.given.pre, let after = row.given.post, let expected = row.expect.rci else { continue }
            let change = try #require(ReliableChange(baselines: before, reliability: row.given.rxx))
            for (pair, value) in zip(zip(before, after), expected) {
                #expect(abs((change.index(from: pair.0, to: pair.1) ?? .infinity) - value) < 1e-8, "\(row.id)")
            }
        }
    }
}
