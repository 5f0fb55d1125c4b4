import ArgumentParser
import Clinic
import Foundation

struct ScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Score filled-in questionnaires.",
        discussion: """
            Reads one form a line from standard input, {"id": "a-1", "answers": {"1": 2, "2": null}}, and writes one score a line, in
            the same order. `stepwell instruments` lists the keys, and `stepwell instruments KEY` the items and their codes.
            A form that cannot be read ends it; the scores before it are written.
            """)

    @Argument(help: "The questionnaire, such as phq9.") var key: String

    func run() async throws {
        let instrument = try Instruments.instrument(key)
        guard instrument.licence.kind != .result else { throw Told(AnswerProblem.scoredElsewhere(instrument: instrument.shortTitle)) }
        let lines = AnswerLines(instrument)
        var input = LineInput()
        var output = ScoreLines()
        do {
            while try input.next({ try score($0, lines, into: &output) }) {
                if output.bytes.count >= 1 << 16 { try write(&output) }
            }
            try write(&output)
        } catch let problem as AnswerLineProblem {
            try write(&output)
            throw Told(problem.description(atLine: input.number))
        }
    }

    /// An empty line is no form, and passed over.
    private func score(_ line: UnsafeBufferPointer<UInt8>, _ lines: AnswerLines, into output: inout ScoreLines) throws {
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return }
        let form = try lines.read(line)
        output.append(lines.instrument.score(form.sheet), id: form.id)
    }

    private func write(_ output: inout ScoreLines) throws {
        try FileHandle.standardOutput.write(contentsOf: output.bytes)
        output.removeAll()
    }
}
