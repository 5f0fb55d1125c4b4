import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A questionnaire that was asked` {
    @Test func `answered on one's own page becomes a score that stays what it was`() async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("phq9")
            let reading = try await small.world.clinic.complete(FormWorld.phq9(2), of: form, as: small.ana)
            #expect(reading.state == .complete && reading.form.channel == .page)
            let measures = try await small.world.clinic.measures(of: small.world.ana, as: small.world.therapist)
            let score = try #require(measures.series.first?.latest?.now)
            #expect(score.total == 16 && score.severity == "moderately_severe" && score.instrumentVersion == "1")
            // Not even a statement of the program's own changes it; the attempt is on record.
            let (changed, attempts) = try await small.world.clinic.database.write { transaction in
                try transaction.run("UPDATE form_score SET total = 1")
                try transaction.run("UPDATE form_answer SET code = '0'")
                return (
                    try transaction.first("SELECT total FROM form_score") { try $0.next(Double.self) }, try transaction.tamperAttempts()
                )
            }
            #expect(changed == 16)
            #expect(attempts.count == 10 && Set(attempts.map(\.relation)) == ["form_score", "form_answer"])
        }
    }

    /// Kroenke, Spitzer and Williams 2001: any answer above zero to item 9 is followed up, whatever the total.
    @Test func `tells the clinicians of item 9 before it is complete, once`() async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("phq9")
            let reading = try await small.world.clinic.answer(["9": "1"], of: form, as: small.ana)
            #expect(reading.state == .open && reading.whoSees?.isStaffedNow == true)
            _ = try await small.world.clinic.answer(["9": "2"], of: form, as: small.ana)
            let items = try await small.items()
            #expect(items.map(\.rule) == ["phq9-item-9"] && items[0].urgency == .sameDay && items[0].state == .unseen)
            // An answer taken back does not take back that it was given.
            _ = try await small.world.clinic.answer(["9": "0"], of: form, as: small.ana)
            #expect(try await small.items().count == 1)
            let raised = try await small.world.journal().filter { $0.scope == "inbox" && $0.detail.contains("phq9-item-9") }
            #expect(raised.count == 1 && raised[0].chart == small.world.ana && raised[0].role == "member")
        }
    }

    @Test func `with open questions is no score, and says which are open`() async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("phq9")
            let before = try await small.state()
            await #expect(throws: FormRefusal.open(["3", "4", "5", "6", "7", "8", "9"])) {
                try await small.world.clinic.complete(["1": "3", "2": "3"], of: form, as: small.ana)
            }
            let after = try await small.state()
            #expect(after == before)
            // Somebody who would rather not answer the rest is heard, and still has no score.
            let reading = try await small.world.clinic.complete(["1": "3", "2": "3"], of: form, leavingOpen: true, as: small.ana)
            #expect(reading.state == .complete)
            let measures = try await small.world.clinic.measures(of: small.world.ana, as: small.world.therapist)
            #expect(measures.series.first?.scores.first?.total == nil)
        }
    }

    @Test func `sent twice is answered once`() async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("phq9")
            _ = try await small.world.clinic.complete(FormWorld.phq9(1), of: form, as: small.ana)
            let before = try await small.state()
            _ = try await small.world.clinic.complete(FormWorld.phq9(1), of: form, as: small.ana)
            await #expect(throws: FormRefusal.alreadyComplete) {
                try await small.world.clinic.complete(FormWorld.phq9(2), of: form, as: small.ana)
            }
            let after = try await small.state()
            #expect(after == before)
        }
    }

    @Test(arguments: [["9": "4"], ["11": "1"], ["1": "often"]])
    func `takes no answer that is not on it, and keeps none of what came with it`(answers: [String: String]) async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("phq9")
            let before = try await small.state()
            await #expect(throws: AnswerProblem.self) {
                try await small.world.clinic.answer(answers.merging(["2": "1"]) { $1 }, of: form, as: small.ana)
            }
            let after = try await small.state()
            #expect(after == before)
        }
    }

    @Test func `is nobody else's`() async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("phq9")
            let ben = try await FormWorld.page(small.world, of: small.world.ben, email: "ben@example.org")
            let mother = try await FormWorld.page(
                small.world, of: small.world.ana, email: "mara@example.org",
                guardian: .init(name: "Mara", relationship: "mother", parts: PagePart.ofGuardian, reason: ""))
            await #expect(throws: AccessRefusal.unknownMember) { try await small.world.clinic.form(form, as: ben) }
            await #expect(throws: FormRefusal.unknownForm) { try await small.world.clinic.form(form, as: mother) }
            await #expect(throws: AccessRefusal.outsideCaseload) { try await small.world.clinic.form(form, as: small.world.stranger) }
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await small.world.clinic.measures(of: small.world.ana, as: small.ana)
            }
        }
    }

    @Test func `of another programme is that programme's to show, and so is that somebody is in it`() async throws {
        try await FormWorld.onEachEngine { small in
            let (clinic, ana, recovery) = (small.world.clinic, small.world.ana, small.world.recovery)
            try await clinic.database.write { transaction in
                try transaction.insert(
                    Placement(id: ID(9001), episode: ID(1101), member: ana, programme: recovery.id, starts: World.monday, ends: .last))
            }
            let form = try await clinic.askForm("phq9", of: ana, informant: .member, as: small.world.stranger)
            _ = try await clinic.complete(FormWorld.phq9(1, ninth: 1), of: form, as: small.ana)
            let theirs = try await clinic.measures(of: ana, as: small.world.stranger)
            #expect(theirs.series.count == 1 && theirs.inbox.count == 2 && theirs.placements.map(\.programme) == [recovery.id])
            let mine = try await clinic.measures(of: ana, as: small.world.therapist)
            #expect(mine.series.isEmpty && mine.inbox.isEmpty && mine.placements.map(\.programme) == [small.world.adult.id])
            await #expect(throws: AccessRefusal.outsideCaseload) { try await clinic.form(form, as: small.world.therapist) }
        }
    }

    @Test func `shows its score to the person, and to a guardian only where that was agreed`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            let form = try await small.ask("phq9")
            _ = try await clinic.complete(FormWorld.phq9(2), of: form, as: small.ana)
            #expect(try await clinic.ownScores(of: world.ana, as: small.ana).series.first?.latest?.now.total == 16)
            let usual = NewAccess.Guardian(name: "Mara", relationship: "mother", parts: PagePart.ofGuardian, reason: "")
            let mother = try await FormWorld.page(world, of: world.ana, email: "mara@example.org", guardian: usual)
            await #expect(throws: AccessRefusal.protectedClass) { try await clinic.ownScores(of: world.ana, as: mother) }
            let agreed = NewAccess.Guardian(name: "Luis", relationship: "father", parts: [.week, .scores], reason: "Ana asked for it")
            let father = try await FormWorld.page(world, of: world.ana, email: "luis@example.org", guardian: agreed)
            #expect(try await clinic.ownScores(of: world.ana, as: father).series.count == 1)
        }
    }

    /// 42 CFR Part 2 stays around what a questionnaire about substances says, in a mental-health programme too.
    @Test func `about substances is told apart by the catalogue`() async throws {
        try await FormWorld.onEachEngine { small in
            let instruments = try await small.world.clinic.instruments().instruments
            let protected = instruments.filter { $0.dataClass(in: small.world.adult) == .substanceUse }.map(\.key)
            #expect(Set(protected) == ["audit", "auditc", "bam", "bam_iop", "crafft", "cuditr", "dast10"])
            #expect(instruments.allSatisfy { $0.dataClass(in: small.world.recovery) == .substanceUse })
        }
    }

    @Test func `by link opens that questionnaire and nothing else`() async throws {
        try await FormWorld.onEachEngine { small in
            let clinic = small.world.clinic
            let (form, other) = (try await small.ask("phq9"), try await small.ask("gad7"))
            let link = try await clinic.linkForm(form, address: { "https://stepwell.test/\($0.cookie)" }, as: small.world.therapist)
            let opened = try await clinic.openLink(link.secret, born: Day(number: 7000), origin: "x", device: "")
            let caller = try #require(await clinic.personPresence(opened.token, origin: "x")).caller
            #expect(opened.form == form)
            await #expect(throws: FormRefusal.unknownForm) { try await clinic.form(other, as: caller) }
            await #expect(throws: AccessRefusal.protectedClass) { try await clinic.myWeek(of: small.world.ana, as: caller) }
            // Least of all the sign-in: a password set by it would open the whole page to whoever holds the link.
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await clinic.setPersonPassword("four steps down the well", keeping: opened.token, as: caller)
            }
            let reading = try await clinic.complete(FormWorld.phq9(0), of: form, as: caller)
            #expect(reading.form.channel == .link)
        }
    }

    /// Kroenke, Spitzer and Williams 2003: a PHQ-2 of 3 or more asks for the PHQ-9.
    @Test(arguments: [("2", false), ("3", true)])
    func `that is short and positive asks for the long one`(second: String, isAsked: Bool) async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("phq2")
            _ = try await small.world.clinic.complete(["1": "0", "2": second], of: form, as: small.ana)
            let open = try await small.world.clinic.ownForms(as: small.ana).open
            #expect(open.map(\.instrument.key) == (isAsked ? ["phq9"] : []))
            #expect(open.allSatisfy { $0.form.steppedFrom == form })
        }
    }

    @Test func `about substances stays with those who may open such records`() async throws {
        try await FormWorld.onEachEngine { small in
            let form = try await small.ask("auditc")
            _ = try await small.world.clinic.complete(["1": "4", "2": "4", "3": "4"], of: form, as: small.ana)
            let reviewer = Caller(
                staff: ID(4), name: "Reese", role: .reviewer, caseload: .programmes([small.world.adult.id]), origin: "test")
            #expect(try await small.world.clinic.measures(of: small.world.ana, as: reviewer).series.isEmpty)
            await #expect(throws: AccessRefusal.protectedClass) { try await small.world.clinic.form(form, as: reviewer) }
            #expect(try await small.world.clinic.measures(of: small.world.ana, as: small.world.therapist).series.count == 1)
        }
    }

    @Test func `off track by week four stands above new scores, with its reason`() async throws {
        try await FormWorld.onEachEngine { small in
            let first = try await small.ask("phq9")
            _ = try await small.world.clinic.complete(FormWorld.phq9(2), of: first, as: small.ana)
            let later = try small.at(World.monday.adding(days: 28), "10:00")
            let second = try await small.ask("phq9", on: later)
            // From 16 to 15 in four weeks: less than the five points that people notice (Loewe et al. 2004).
            _ = try await later.complete(FormWorld.phq9(2).merging(["1": "1"]) { $1 }, of: second, as: small.ana)
            let item = try #require(try await small.items().first { $0.kind == .offTrack })
            #expect(item.urgency == .soon && item.sentence.contains("5 points"))
            let standing = try await later.measures(of: small.world.ana, as: small.world.therapist).series.first?.latest?.now.standing
            #expect(standing?.colour == "yellow" && standing?.reason == "no_mcid_by_week_4" && standing?.baseline == 16)
        }
    }
}
