import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A person's homework` {
    @Test func `saves itself half done, is handed in, and taken up again`() async throws {
        try await World.onEachEngine { world in
            let (clinic, ana, id) = (
                world.clinic, try await world.ownPage(of: world.ana), try await world.give(to: [world.ana], reason: "R")
            )
            // Half done the skill may be missing; done it may not.
            let begun = try await world.send(["when": "At home"], to: id, version: 0, isDone: false, of: world.ana, as: ana)
            #expect(begun.state == .begun && begun.version == 1)
            await #expect(throws: SheetRefusal.self) {
                try await world.send(["when": "At home"], to: id, version: 1, isDone: true, of: world.ana, as: ana)
            }
            let answers = ["skill": "Breathing", "helpfulness": "4", "barrier": "Noise"]
            let done = try await world.send(answers, to: id, version: 1, isDone: true, of: world.ana, as: ana)
            #expect(done.state == .done && done.helpfulness == 4 && done.barrier == "Noise" && done.answers["when"] == "")
            // The same sent again because its answer was lost is no conflict.
            let again = try await world.send(answers, to: id, version: 1, isDone: true, of: world.ana, as: ana)
            #expect(again == done)
            await #expect(throws: HomeworkRefusal.done) {
                try await world.send(["skill": "Other"], to: id, version: 2, isDone: false, of: world.ana, as: ana)
            }
            try await clinic.reopen(id, of: world.ana, as: ana)
            #expect(try await clinic.ownHomework(id, of: world.ana, as: ana).part.state == .begun)
        }
    }

    @Test func `changed on two devices loses nothing silently`() async throws {
        try await World.onEachEngine { world in
            let (ana, id) = (try await world.ownPage(of: world.ana), try await world.give(to: [world.ana], reason: "R"))
            _ = try await world.send(["skill": "One"], to: id, version: 0, isDone: false, of: world.ana, as: ana)
            await #expect(throws: HomeworkRefusal.changedMeanwhile) {
                try await world.send(["skill": "Two"], to: id, version: 0, isDone: false, of: world.ana, as: ana)
            }
            #expect(try await world.copies() == ["101 v1 {\"skill\": \"One\"} R"])
        }
    }

    @Test func `is nobody else's to read or do`() async throws {
        try await World.onEachEngine { world in
            let (clinic, id) = (world.clinic, try await world.give(to: [world.ana], reason: "R"))
            let (ana, ben) = (try await world.ownPage(of: world.ana), try await world.ownPage(of: world.ben))
            let mother = try await world.ownPage(of: world.ana, guardianSees: [.week, .homework])
            let father = try await world.ownPage(of: world.ana, guardianSees: [.week])
            await #expect(throws: HomeworkRefusal.unknown) { try await clinic.ownHomework(id, of: world.ben, as: ben) }
            await #expect(throws: AccessRefusal.unknownMember) { try await clinic.ownHomework(id, of: world.ana, as: ben) }
            await #expect(throws: AccessRefusal.protectedClass) { try await clinic.ownHomework(of: world.ana, as: father) }
            _ = try await clinic.ownHomework(id, of: world.ana, as: mother)
            for (caller, refusal) in [(mother, HomeworkRefusal.onlyThePerson)] {
                await #expect(throws: refusal) {
                    try await world.send(["skill": "S"], to: id, version: 0, isDone: true, of: world.ana, as: caller)
                }
                await #expect(throws: refusal) { try await clinic.attach(Self.png, to: id, of: world.ana, as: caller) }
                await #expect(throws: refusal) { try await clinic.reopen(id, of: world.ana, as: caller) }
            }
            await #expect(throws: AccessRefusal.outsideCaseload) { try await clinic.homework(id, of: world.ana, as: world.stranger) }
            await #expect(throws: AccessRefusal.notYourDeed) { try await clinic.homework(of: world.ana, as: ana) }
            #expect(try await world.copies() == ["101 v0 {} R"])
        }
    }

    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]

    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], FileKind.jpeg), (png, .png), (Array("%PDF-1.7\n".utf8), .pdf),
            (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .webp), ([0, 0, 0, 24] + Array("ftypheic".utf8), .heic),
            (Array("<html><script>".utf8), nil), (Array("GIF89a".utf8), nil), (Array("<svg xmlns=".utf8), nil), ([], nil),
            ([0xFF, 0xD8], nil),
            (Array("RIFF\0\0\0\0WAVE".utf8), nil), (Array(" %PDF-1.7".utf8), nil),
        ] as [([UInt8], FileKind?)])
    func `takes a file for what its bytes are`(bytes: [UInt8], kind: FileKind?) {
        #expect(FileKind(bytes) == kind)
    }

    @Test func `holds a few photos or scans of bounded size, and hands them to the right people`() async throws {
        try await World.onEachEngine { world in
            let (clinic, ana, id) = (
                world.clinic, try await world.ownPage(of: world.ana), try await world.give(to: [world.ana], reason: "R")
            )
            let huge = Self.png + [UInt8](repeating: 0, count: FileKind.mostBytes)
            for (bytes, refusal) in [(huge, HomeworkRefusal.fileTooLarge), (Array("<html>".utf8), .fileUnknown), ([], .fileUnknown)] {
                await #expect(throws: refusal) { try await clinic.attach(bytes, to: id, of: world.ana, as: ana) }
            }
            for _ in 1...HomeworkAttachment.most { try await clinic.attach(Self.png, to: id, of: world.ana, as: ana) }
            await #expect(throws: HomeworkRefusal.tooManyFiles) { try await clinic.attach(Self.png, to: id, of: world.ana, as: ana) }
            let files = try await clinic.ownHomework(id, of: world.ana, as: ana).files
            #expect(files.count == HomeworkAttachment.most && files.allSatisfy { $0.kind == .png && $0.size == 10 })
            #expect(try await clinic.file(files[0].id, of: id, of: world.ana, as: world.therapist).bytes == Self.png)
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await clinic.file(files[0].id, of: id, of: world.ana, as: world.stranger)
            }
            let ben = try await world.ownPage(of: world.ben)
            await #expect(throws: HomeworkRefusal.unknown) { try await clinic.ownFile(files[0].id, of: id, of: world.ben, as: ben) }
            try await clinic.removeFile(files[0].id, of: id, of: world.ana, as: ana)
            await #expect(throws: HomeworkRefusal.unknown) { try await clinic.ownFile(files[0].id, of: id, of: world.ana, as: ana) }
        }
    }
}
