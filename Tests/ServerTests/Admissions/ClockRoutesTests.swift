import Clinic
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `The page of admission clocks` {
    static let own = [
        "site": ID<Site>(10).text, "number": "0", "crisis-first": "10 min", "crisis-next": "30 min", "urgent-first": "1 h",
        "urgent-next": "2 hours", "urgent-runs": "staffed", "priority-first": "4 h 30 min", "priority-next": "4 h 30 min",
        "priority-runs": "staffed", "standard-first": "9 h", "standard-next": "9 h", "standard-runs": "staffed", "plan": "3",
        "evaluation": "5", "weeks": "6", "starts": "2026-02-25", "source": "Contract with <the> county, section 4",
    ]

    private static func asked(_ small: SmallClinic, _ given: String) async throws -> String {
        var words = InquiryWords()
        (words.given, words.family, words.phone, words.urgency) = (given, "Okafor", "555-0134", .urgent)
        let new = NewInquiry(site: ID(10), way: .phone, words: words)
        return try await small.clinic.receive(new, as: .console).text
    }

    @Test func `takes a site’s own, and an inquiry says by which setting it is to be called`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let before = try await dana.get("/settings/admissions")
            #expect(before.text.contains("The clocks that come with the program") && Markup(before.text).problems == [])
            let first = try await Self.asked(small, "Nadia")
            #expect(try await dana.post("/settings/admissions", Self.own).status == 303)
            let second = try await Self.asked(small, "Selma")
            let after = try await dana.get("/settings/admissions")
            #expect(after.text.contains("The site’s own clocks, since 25 Feb 2026. Set by"))
            #expect(after.text.contains("Contract with &lt;the&gt; county, section 4") && Markup(after.text).problems == [])
            let (old, new) = (try await dana.get("/admissions/\(first)"), try await dana.get("/admissions/\(second)"))
            #expect(old.text.contains("Urgent: 2 hours, only while somebody is there, from Wed 25 Feb, 10:00. By the clocks that come"))
            #expect(
                new.text.contains(
                    "Urgent: 1 hour, only while somebody is there, from Wed 25 Feb, 10:00. By this site’s own clocks since 25 Feb 2026: Contract"
                ))
            #expect(Markup(new.text).problems == [])
        }
    }

    @Test func `offers a site the way back to the clocks that come with the program`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let (site, words) = (ID<Site>(10).text, "Start from the clocks that come with the program")
            #expect(!(try await dana.get("/settings/admissions")).text.contains(words), "They hold already.")
            #expect(try await dana.post("/settings/admissions", Self.own).status == 303)
            #expect(try await dana.get("/settings/admissions").text.contains(words))
            let page = try await dana.get("/settings/admissions?shipped=\(site)")
            let shipped = try AdmissionClocks.shipped
            #expect(Markup(page.text).problems == [] && page.text.contains("<details id=\"set-\(site)\" open>"))
            for value in ["\(shipped.planDays)", shipped.source, "2026-02-25", "15 min"] {
                #expect(page.text.contains("value=\"\(value)\""), "\(value)")
            }
            let back = Self.own.merging(["number": "1", "plan": "\(shipped.planDays)", "source": shipped.source]) { $1 }
            #expect(try await dana.post("/settings/admissions", back).status == 303)
            #expect(try await dana.get("/settings/admissions").text.contains("Earlier settings"))
        }
    }

    @Test func `gives back what was typed, with each field that cannot stay and the reason`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let site = ID<Site>(10).text
            let bad = Self.own.merging(["crisis-runs": "staffed", "urgent-first": "120", "source": "", "starts": "soon"]) { $1 }
            let page = try await dana.post("/settings/admissions", bad)
            #expect(page.status == 422 && Markup(page.text).problems == [])
            for field in ["crisis-runs", "urgent-first", "source", "starts"] {
                #expect(page.text.contains("href=\"#\(field)-\(site)\""), "\(field)")
            }
            #expect(page.text.contains("nobody in danger waits") && page.text.contains("value=\"120\""))
            #expect(try await dana.post("/settings/admissions", Self.own).status == 303)
            let late = try await dana.post("/settings/admissions", Self.own.merging(["weeks": "9"]) { $1 })
            #expect(late.status == 409 && late.text.contains("Somebody else has set clocks") && late.text.contains("value=\"9\""))
            let data = try await dana.post("/settings/admissions", bad, wantsData: true)
            #expect(data.status == 422 && data.text.contains("clocks.wrong"))
        }
    }

    @Test func `is read by an auditor, who finds nothing to change, and a therapist cannot set them`() async throws {
        try await SmallClinic.with { _, client in
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            let page = try await aldo.get("/settings/admissions")
            #expect(page.status == 200 && !page.text.contains("action=\"/settings/admissions\""))
            let theo = try await Browser(client, as: SmallClinic.therapist)
            #expect(try await theo.post("/settings/admissions", Self.own).status == 403)
        }
    }

    @Test(
        arguments: [
            ("15 min", 15), ("15min", 15), ("2 h", 120), ("2 hours", 120), ("1 hour", 60), ("1 h 30 min", 90), (" 9 H ", 540),
            ("90 minutes", 90),
            ("90", nil), ("", nil), ("1:30", nil), ("-5 min", nil), ("two hours", nil), ("5 min 2 h", nil), ("1 d", nil),
        ] as [(String, Int?)]) func `reads a wait as people write it, and asks about the rest`(typed: String, minutes: Int?)
    {
        #expect(HoursAndMinutes.minutes(typed) == minutes)
    }

    @Test(arguments: [1, 15, 59, 60, 61, 120, 540, 1080, 10_080]) func `reads what it writes`(minutes: Int) {
        #expect(HoursAndMinutes.minutes(HoursAndMinutes.words(minutes)) == minutes)
    }
}
