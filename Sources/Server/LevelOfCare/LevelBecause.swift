import Clinic

extension Because {
    /// Why the level of care is what it is: the findings, the ratings and the rules behind each figure of the page.
    init(_ reading: LevelReading) {
        let id = reading.inquiry.id.text
        self.init(
            memberName: reading.inquiry.name, memberHref: InquiryPart.overview.href(id), period: "Level of care",
            address: "\(InquiryPart.level.href(id))/because",
            answer: reading.headline,
            sections: [
                reading.candidacy(stops: false), reading.candidacy(stops: true), reading.recommendation, reading.decision, reading.clock,
            ])
    }
}

extension LevelReading {
    private var words: DeterminationWords { latest?.words ?? DeterminationWords() }

    fileprivate func candidacy(stops: Bool) -> Because.Section {
        let asked = criteria.filter { $0.isStop == stops }
        let rows = asked.map { criterion in
            let (verdict, tone) = criterion.words(of: words[criterion.key].answer)
            return Because.Row(what: criterion.title, amount: "", verdict: verdict, tone: tone, reason: evidence(of: words[criterion.key]))
        }
        let count = asked.count { words[$0.key].answer == .yes }
        return Because.Section(
            id: .part(stops ? "stops" : "candidacy"), title: stops ? "Rules out IOP and PHP" : "Candidacy",
            value: stops ? "\(count) present" : "\(count) of \(asked.count) met",
            sentence: stops
                ? "While one of these is present, no determination of IOP or PHP can be signed by anybody; each is asked first."
                : "What a programme in which people live at home asks for. One that is not met needs a reason and a rationale.",
            rows: rows,
            rules: [
                .init(
                    text: "The programme’s own criteria.",
                    source: "42 CFR 410.44(c) as its contractors restate it, and the convention of the house")
            ])
    }

    fileprivate var recommendation: Because.Section {
        let rating = words.rating.flatMap { id in ratings.first { $0.id == id } }
        let rows = ratings.filter { $0.strike == nil }.map { one in
            Because.Row(
                what: one.title(among: tools), amount: one.scores.joined(separator: " "), verdict: "Level \(one.named)",
                tone: one.id == rating?.id ? .good : .quiet,
                reason: "\(one.assessor), \(Words.day(one.done))\(one.composite.map { ", composite \($0)" } ?? "")")
        }
        return Because.Section(
            id: .part("recommended"), title: "Recommended", value: words.recommended.isEmpty ? "Not yet" : title(words.recommended),
            sentence: rating == nil
                ? "By the programme’s own criteria, as whoever wrote the determination reads them."
                : "By the rating that is marked. It was done in the licensed tool; only its result is here, in its own edition.",
            rows: rows,
            rules: rating.map { [.init(text: "The edition stays with the result.", source: tool($0)?.source ?? $0.edition)] } ?? [])
    }

    private func tool(_ rating: LevelRating) -> LicensedTool? { tools.first { $0.key == rating.tool } }

    fileprivate var decision: Because.Section {
        let sides = [("Why not less", words.notLower), ("Why not more", words.notHigher)].filter { !$0.1.isEmpty }
        let reason = rules.reasons.first { $0.key == words.reason }?.title ?? ""
        let rows =
            sides.map { Because.Row(what: $0.0, amount: "", verdict: "", reason: $0.1) }
            + (reason.isEmpty ? [] : [Because.Row(what: reason, amount: "", verdict: "Differs", tone: .warning, reason: words.rationale)])
        let rung = ladder[words.decided]
        return Because.Section(
            id: .part("decided"), title: "Decided", value: rung?.title ?? "Not yet",
            sentence: latest?.signature.map { "Signed by \($0.name), \(Words.moment($0.at, in: site.zone))." } ?? "Not signed yet.",
            rows: rows,
            rules: (rung.map { [.init(text: $0.hours + ".", source: "\($0.citation) (\($0.confidence))")] } ?? [])
                + [.init(text: "A psychiatrist, another physician or a nurse practitioner signs.", source: rules.source)])
    }

    fileprivate var clock: Because.Section {
        let rows = certifications.map {
            Because.Row(what: Words.fullDay($0.certified), amount: "\($0.hours) h", verdict: "Certified", tone: .good, reason: $0.name)
        }
        let start = admitted.map {
            "Counted from admission on \(Words.fullDay($0)) and from the last certification; the earlier day holds."
        }
        return Because.Section(
            id: .part("certification"), title: "Certify again by", value: recertification.map { Words.fullDay($0.due) } ?? "Not certified",
            sentence: start ?? "Counted from the last certification; from admission too, once they are admitted.", rows: rows,
            rules: rules.certifications.map {
                .init(text: "\($0.level.title): \($0.title.lowercasedFirst).", source: "\($0.citation) (\($0.confidence))")
            })
    }
}
