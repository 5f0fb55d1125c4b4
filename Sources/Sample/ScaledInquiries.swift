import Clinic

extension ScaledShape {
    /// So many made-up people on the way to admission, spread over its stages, with what each gate behind them asked for.
    func inquiries(_ count: Int, at now: Instant) -> SeedWorld {
        var world = SeedWorld()
        let kinds: [ReferralSource.Kind] = [.hospital, .outpatient, .school, .person, .web]
        world.sources = kinds.enumerated().map { number, kind in
            ReferralSource(id: id(.source, number), name: "Scaled source \(number + 1)", kind: kind)
        }
        world.inquiries = (0..<count).map { inquiry($0, world.sources, at: now) }
        return world
    }

    private func inquiry(_ number: Int, _ sources: [ReferralSource], at now: Instant) -> SeedInquiry {
        var chance = SplitMix64(seed: seed, 9, number)
        let stages = AdmissionStage.allCases.filter { $0 != .admitted }
        let stage = stages[number % stages.count]
        let programme = programmes[chance.number(0...programmes.count - 1)]
        let received = now.adding(minutes: -chance.number(60...20 * 24 * 60))
        let spoke = stage == .inquiry ? nil : received.adding(minutes: 30)
        return SeedInquiry(
            id: id(.inquiry, number), site: programme.site.id, programme: programme.id, way: .phone,
            words: words(&chance, programme, sources), received: received, stage: stage, firstDue: received.adding(minutes: 1080),
            first: spoke,
            nextDue: chance.happens(0.6) ? now.adding(minutes: chance.number(-600...3000)) : nil,
            facts: AdmissionFact.allCases.filter { $0.stage < stage && $0 != .firstContact }.map { ($0, "the scaled clinic") })
    }

    private func words(_ chance: inout SplitMix64, _ programme: Programme, _ sources: [ReferralSource]) -> InquiryWords {
        var words = InquiryWords()
        let name = ScaledNames.draw(&chance)
        (words.given, words.family, words.pronouns) = (name.given.name, name.family, name.given.pronouns)
        words.born = Day(number: Int32(chance.number(0...12_000)))
        words.phone = "503-555-\(1000 + chance.number(0...8999))"
        (words.callSafe, words.focus) = (.yes, programme.focus)
        words.urgency = chance.happens(0.1) ? .urgent : chance.happens(0.3) ? .priority : .standard
        words.source = sources[chance.number(0...sources.count - 1)].id
        words.reason = "Weekly care is not enough any more."
        return words
    }
}
