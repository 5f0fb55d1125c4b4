import Clinic
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `The pages of an assessment` {
    @Test func `show what is known, save as data, ask for what is missing, and keep what was signed`() async throws {
        try await SmallClinic.with { small, client in
            let address = "/admissions/\(try await small.asked().text)/intake"
            let ines = try await Browser(client, as: "ines")
            let empty = try await ines.get(address)
            #expect(empty.status == 200 && Markup(empty.text).problems == [] && empty.text.contains("Not assessed yet."))
            #expect(empty.text.contains("I cannot get up &lt;any&gt; more.") && !empty.text.contains("<any>"))
            let form = try await ines.get("\(address)/write")
            #expect(form.status == 200 && Markup(form.text).problems == [])
            let saved = try await ines.post(address, ["version": "0", "why-now": "It got worse", "hospital-stays": "tw"], wantsData: true)
            #expect(saved.text == "{\"version\":\"1\"}")
            let refused = try await ines.post("\(address)/sign", ["version": "1"])
            #expect(refused.status == 422 && Markup(refused.text).problems == [])
            #expect(refused.text.contains("href=\"#hospital-stays\">Psychiatric hospital stays: Write a whole number from 0 to 99."))
            var whole = try SmallClinic.assessment
            whole["version"] = "1"
            #expect(try await ines.post(address, whole).location == address)
            #expect(try await ines.post("\(address)/sign", ["version": "2"]).location == address)
            let signed = try await ines.get(address)
            #expect(signed.text.contains("Assessed by Inés Belmonte, LCSW, on Wed 25 Feb.") && Markup(signed.text).problems == [])
            #expect(signed.text.contains("Told &lt;here&gt;"))
            #expect(try await ines.get("\(address)/write").location == address)
            #expect(try await ines.post("\(address)/addenda", ["words": "Her <sister> called."]).location == "\(address)#added-title")
            #expect(try await ines.get(address).text.contains("Her &lt;sister&gt; called."))
            #expect(try await ines.post("\(address)/addenda", ["words": ""]).status == 422)
        }
    }

    @Test func `show both to whoever saves second, as a page and as data`() async throws {
        try await SmallClinic.with { small, client in
            let address = "/admissions/\(try await small.asked().text)/intake"
            let (ines, samir) = (try await Browser(client, as: "ines"), try await Browser(client, as: "samir"))
            _ = try await ines.post(address, ["version": "0", "why-now": "Hers"])
            let data = try await samir.post(address, ["version": "0", "why-now": "His"], wantsData: true)
            #expect(data.status == 409 && data.text.contains("\"version\": \"1\"") && data.text.contains("\"why-now\": \"Hers\""))
            let page = try await samir.post(address, ["version": "0", "why-now": "His"])
            #expect(page.status == 409 && Markup(page.text).problems == [])
            #expect(
                page.text.contains("<dd>Hers</dd>") && page.text.contains(">\nHis</textarea>")
                    && page.text.contains("name=\"version\" value=\"1\""))
        }
    }

    @Test func `are read by an auditor without any form, and by nobody of another role`() async throws {
        try await SmallClinic.with { small, client in
            let inquiry = try await small.asked().text
            let (aldo, fran) = (try await Browser(client, as: SmallClinic.auditor), try await Browser(client, as: SmallClinic.frontDesk))
            for address in ["/admissions/\(inquiry)/intake", "/admissions/\(inquiry)/level", "/admissions/\(inquiry)/level/letter"] {
                let page = try await aldo.get(address)
                #expect(page.status == 200 && Markup(page.text).problems == [])
                #expect(!page.text.contains("method=\"post\" action=\"/admissions"), "\(address)")
                #expect(try await fran.get(address).status == 403)
            }
            #expect(try await aldo.get("/admissions/\(inquiry)/intake/write").status == 403)
        }
    }

    @Test func `ask for records, take them with their files, and give a refused form back`() async throws {
        try await SmallClinic.with { small, client in
            let inquiry = try await small.asked().text
            let (intake, records) = ("/admissions/\(inquiry)/intake", "/admissions/\(inquiry)/records")
            let ines = try await Browser(client, as: "ines")
            #expect(try await ines.post("\(records)/path", ["path": "self"]).location == "\(intake)#records")
            let page = try await ines.get(intake)
            #expect(Markup(page.text).problems == [] && page.text.contains("two records are still waited for."))
            let record = "\(records)/" + String(page.text.split(separator: "id=\"record-").dropFirst().first?.prefix(13) ?? "")
            let refused = try await ines.post(record, ["version": "1", "what": "request", "from": "", "on": "2026-03-01"])
            #expect(refused.status == 422 && Markup(refused.text).problems == [] && refused.text.contains("value=\"2026-03-01\""))
            #expect(refused.text.contains("href=\"#from-\(record.suffix(13))\">Say in up to 120 letters whom"))
            let asked = try await ines.post(record, ["version": "1", "what": "request", "from": "Alder", "on": "2026-02-25"])
            #expect(asked.location == "\(intake)#record-\(record.suffix(13))")
            #expect(try await ines.post("\(record)/files", file: Array("%PDF-1.7".utf8), named: "x.html").status == 303)
            let wrong = try await ines.post("\(record)/files", file: Array("<script>".utf8), named: "x.pdf")
            #expect(wrong.status == 422 && wrong.text.contains("This is neither a picture nor a PDF.") && Markup(wrong.text).problems == [])
            let held = try await ines.get(intake).text
            let file = "\(record)/files/" + String(held.split(separator: "\(record)/files/").dropFirst().first?.prefix(13) ?? "")
            let answer = try await ines.get(file)
            #expect(answer.status == 200 && answer.headers[.contentType] == "application/pdf")
            #expect(answer.headers[.contentDisposition] == "attachment; filename=\"record-\(file.suffix(13)).pdf\"")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(try await ines.post("\(record)/files", file: Array("%PDF-1.7".utf8), named: "a", withProof: false).status == 403)
        }
    }
}
