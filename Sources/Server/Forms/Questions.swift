import Clinic

/// The questions of one form, ready to be answered: on a phone, on a tablet, or in an interview.
struct Questions: Drawable {
    /// Where the whole form goes; single answers go to the same address with `/answers` behind it.
    let action: Href
    let csrf: String
    let instructions: String
    let lines: [Line]
    /// Questions that were sent open.
    var open: Set<String> = []
    /// Stands on every form: whose words these are.
    let attribution: String
    /// Help, and who sees the answer; shown at once when an answer asks for it.
    var concern: Concern

    /// One question with its answers.
    struct Line: Sendable {
        let number: String
        let place: Int
        let wording: String
        let options: [(code: String, label: String)]
        /// A count is asked for, not a choice.
        let range: ClosedRange<Int>?
        let answer: String
        let isOptional: Bool
    }

    /// What is said to somebody whose answer worries us.
    struct Concern: Sendable {
        var isShown: Bool
        let sentence: String
    }

    var html: HTML {
        """
        \(if: !instructions.isEmpty, "<p class=\"instructions\">\(instructions)</p>")
        <div class="concern" data-concern role="alert" tabindex="-1"\(if: !concern.isShown, " hidden")>
        <h2>Thank you for telling us</h2><p data-concern-text>\(concern.sentence)</p>\(HelpLines())</div>
        <form method="post" action="\(action)" class="questions" data-questions>\(Proof(csrf))
        \(each: lines, question)
        <p class="saving" data-kept role="status" aria-live="polite"></p>
        <div class="actions"><button class="primary wide" name="way" value="complete">Send</button>\
        \(if: !open.isEmpty, "<button class=\"wide\" name=\"way\" value=\"leave-open\">Send without the open ones</button>")</div>
        </form>
        <p class="attribution">\(attribution)</p>
        """
    }

    private func question(_ line: Line) -> HTML {
        let name = "a-\(line.number)"
        let isOpen = open.contains(line.number)
        return """
            <fieldset class="question" id="\(name)"\(if: isOpen, " data-tone=\"danger\"")>
            <legend><span class="question-number">\(line.place)</span> \(line.wording)\(if: line.isOptional, " <span class=\"optional\">(if you like)</span>")</legend>
            \(if: isOpen, "<p class=\"error\">Still open.</p>")
            \(line.range.map { count($0, name, line.answer) } ?? choices(line, name))
            </fieldset>
            """
    }

    private func choices(_ line: Line, _ name: String) -> HTML {
        """
        \(each: line.options, { option in
            "<label class=\"answer\"><input type=\"radio\" name=\"\(name)\" value=\"\(option.code)\"\(if: option.code == line.answer, " checked")><span>\(option.label)</span></label>"
        })
        """
    }

    private func count(_ range: ClosedRange<Int>, _ name: String, _ answer: String) -> HTML {
        """
        <label class="count"><span class="unseen">A number from \(range.lowerBound) to \(range.upperBound)</span>\
        <input type="number" inputmode="numeric" name="\(name)" min="\(range.lowerBound)" max="\(range.upperBound)" value="\(answer)"></label>
        """
    }
}

/// Help that never waits for an answer of ours.
struct HelpLines: Drawable {
    var html: HTML {
        """
        <p class="help-row"><a class="button" href="tel:988">Call 988</a> <a class="button" href="sms:988">Text 988</a> \
        <a class="button" href="tel:911">Call 911</a></p>
        """
    }
}

extension Questions {
    init(_ reading: FormReading, action: Href, csrf: String, open: [String] = []) {
        let asked = reading.instrument.asked(given: reading.answers)
        self.init(
            action: action, csrf: csrf, instructions: reading.instrument.instructions ?? "",
            lines: asked.enumerated().map { Line($1, place: $0 + 1, answers: reading.answers) }, open: Set(open),
            attribution: reading.instrument.licence.attribution,
            concern: Concern(isShown: !reading.critical.isEmpty, sentence: reading.whoSees.map { ConcernWords($0).sentence } ?? ""))
    }
}

extension Questions.Line {
    init(_ item: InstrumentItem, place: Int, answers: Answers) {
        self.init(
            number: item.number, place: place, wording: item.wording ?? "",
            options: item.options.map { ($0.code, $0.label ?? $0.code) }, range: item.wholeNumbers, answer: answers[item.number] ?? "",
            isOptional: item.isOptional || item.isUnscored)
    }
}

/// Who will see a worrying answer, and when, in words that are true.
struct ConcernWords {
    let sentence: String

    init(_ who: WhoSees) {
        let help = "If you might act on it, do not wait for us: call or text 988 now."
        if who.isStaffedNow {
            sentence = "The clinicians at \(who.siteName) see this answer now, and one of them will talk with you today. \(help)"
            return
        }
        let next = who.next.map { "The team reads it \(Self.when($0, today: who.today))." } ?? "The team reads it when it is next here."
        let onCall = who.tellsOnCall ? "Whoever is on call was written to just now. " : ""
        sentence = "Nobody at \(who.siteName) is reading answers at this hour. \(onCall)\(next) \(help)"
    }

    private static func when(_ time: LocalTime, today: Day) -> String {
        switch today.days(until: time.day) {
        case 0: "today from \(time.clock)"
        case 1: "tomorrow, \(Words.weekday(time.day.weekday)), from \(time.clock)"
        default: "on \(Words.weekday(time.day.weekday)) from \(time.clock)"
        }
    }
}
