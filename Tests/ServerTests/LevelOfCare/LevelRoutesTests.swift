import Clinic
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `The pages of a level of care` {
    @Test func `write it, have it signed by a prescriber, certify it, and say why`() async throws {
        try await SmallClinic.with { small, client in
            let address = "/admissions/\(try await small.asked().text)/level"
            let (ines, samir) = (try await Browser(client, as: "ines"), try await Browser(client, as: "samir"))
            for place in [address, "\(address)/write", "\(address)/because", "\(address)/because?panel=1", "\(address)/letter"] {
                let page = try await ines.get(place)
                #expect(page.status == 200 && Markup(page.text).problems == [], "\(place)")
            }
            #expect(try await ines.post(address, try SmallClinic.determination, wantsData: true).text == "{\"version\":\"1\"}")
            let draft = try await ines.get(address)
            #expect(Markup(draft.text).problems == [] && draft.text.contains("waiting for a prescriber’s signature."))
            #expect(!draft.text.contains("I determine this level of care"))
            #expect(try await ines.post("\(address)/sign", ["version": "1"]).status == 403)
            #expect(try await samir.get(address).text.contains("I determine this level of care"))
            #expect(try await samir.post("\(address)/sign", ["version": "1"]).location == address)
            let signed = try await samir.get(address)
            #expect(signed.text.contains("Intensive outpatient (IOP), determined by Samir Chaudhry, MD, on Wed 25 Feb."))
            #expect(signed.text.contains("Weekly therapy did not stop &lt;the&gt; attempts.") && Markup(signed.text).problems == [])
            let few = try await samir.post("\(address)/certify", ["hours": "5", "need": "Panic every day keeps her from work."])
            #expect(few.status == 422 && few.text.contains("href=\"#hours\">At this level") && few.text.contains("value=\"5\""))
            #expect(Markup(few.text).problems == [])
            let need = ["hours": "9", "need": "Panic every day keeps her from work."]
            #expect(try await samir.post("\(address)/certify", need).location == "\(address)#certification")
            // 60 days after 25 February (42 CFR 424.24(d)).
            #expect(try await ines.get(address).text.contains("A physician certifies again by Sun 26 Apr 2026."))
            let because = try await ines.get("\(address)/because")
            #expect(because.text.contains("42 CFR 424.24(d)") && because.text.contains("Asked &lt;today&gt;"))
        }
    }

    @Test func `stop what rules IOP out, and write the letter that says where to go`() async throws {
        try await SmallClinic.with { small, client in
            let address = "/admissions/\(try await small.asked().text)/level"
            let (ines, samir) = (try await Browser(client, as: "ines"), try await Browser(client, as: "samir"))
            var form = try SmallClinic.determination
            form["answer-withdrawal"] = "yes"
            _ = try await ines.post(address, form)
            let stopped = try await samir.post("\(address)/sign", ["version": "1"])
            #expect(stopped.status == 409 && stopped.text.contains("This rules out IOP and PHP: withdrawal that needs medical care."))
            #expect(
                Markup(stopped.text).problems == [] && stopped.text.contains("Not a candidate now: withdrawal that needs medical care."))
            #expect(try await ines.get("\(address)/letter/write").location == "\(address)/letter")
            #expect(try await ines.post("\(address)/letter", ["version": "0", "begin": "yes"]).location == "\(address)/letter/write")
            let letter = try await ines.get("\(address)/letter/write")
            #expect(letter.text.contains("stopping safely needs medical care first") && Markup(letter.text).problems == [])
            // Pressed twice it is still one letter.
            #expect(try await ines.post("\(address)/letter", ["version": "0", "begin": "yes"]).location == "\(address)/letter/write")
            var words = [
                "version": "1", "greeting": "Dear Imani,", "body": "We have read it with care. Stopping <safely> needs medical care first.",
            ]
            #expect(try await ines.post("\(address)/letter", words, wantsData: true).text == "{\"version\":\"2\"}")
            let unplaced = try await ines.post("\(address)/letter/sign", ["version": "2"])
            #expect(unplaced.status == 422 && unplaced.text.contains("href=\"#place\">Say where they can go."))
            #expect(Markup(unplaced.text).problems == [])
            words.merge(["version": "2", "place": "Alder Hospital", "handTo": "Dr Okoye", "handHow": "Called", "ground": "agreed"]) { $1 }
            _ = try await ines.post("\(address)/letter", words)
            #expect(try await ines.post("\(address)/letter/sign", ["version": "3"]).location == "\(address)/letter")
            let signed = try await ines.get("\(address)/letter")
            #expect(signed.text.contains("Inés Belmonte, LCSW, Wed 25 Feb 2026") && signed.text.contains("href=\"tel:988\""))
            #expect(
                signed.text.contains("Stopping &lt;safely&gt;") && Markup(signed.text).problems == []
                    && !signed.text.contains("I sign this letter"))
            let next = try await ines.post("\(address)/letter", ["version": "0", "begin": "yes"])
            #expect(next.location == "\(address)/letter/write")
            #expect(try await ines.get("\(address)/letter").text.contains("Not signed yet"))
        }
    }

    @Test func `show both to whoever saves second`() async throws {
        try await SmallClinic.with { small, client in
            let address = "/admissions/\(try await small.asked().text)/level"
            let (ines, samir) = (try await Browser(client, as: "ines"), try await Browser(client, as: "samir"))
            _ = try await ines.post(address, try SmallClinic.determination)
            var his = try SmallClinic.determination
            his["notHigher"] = "His own words, that are long enough."
            let data = try await samir.post(address, his, wantsData: true)
            #expect(data.status == 409 && data.text.contains("\"notHigher\": \"Safe at home"))
            let page = try await samir.post(address, his)
            #expect(page.status == 409 && Markup(page.text).problems == [])
            #expect(page.text.contains("Safe at home") && page.text.contains("His own words"))
        }
    }

    @Test func `take a rating, and give a refused one back`() async throws {
        try await SmallClinic.with { small, client in
            let address = "/admissions/\(try await small.asked().text)/level"
            let ines = try await Browser(client, as: "ines")
            var form = [
                "tool": "asam 4th", "named": "2.1", "rung": "iop", "assessor": "Theo", "done": "2026-02-25", "licensed": "yes",
                "composite": "",
            ]
            for (place, code) in ["0", "A", "B", "C", "9"].enumerated() { form["score-\(place + 1)"] = code }
            let refused = try await ines.post("\(address)/ratings", form)
            #expect(refused.status == 422 && Markup(refused.text).problems == [])
            #expect(refused.text.contains("href=\"#score-5\">Rating 5 is not one") && refused.text.contains("value=\"asam 4th\" selected"))
            form["score-5"] = "Any"
            #expect(try await ines.post("\(address)/ratings", form).location == "\(address)#ratings")
            let page = try await ines.get(address)
            #expect(page.text.contains("0, A, B, C, Any") && Markup(page.text).problems == [])
            let rating = String(page.text.split(separator: "/level/ratings/").dropFirst().first?.prefix(13) ?? "")
            #expect(try await ines.post("\(address)/ratings/\(rating)/strike", ["why": "Another person’s"]).location == address)
            #expect(try await ines.get(address).text.contains("Another person’s (Inés Belmonte, Wed 25 Feb)"))
        }
    }
}
