import Clinic
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `Homework on the pages` {
    private static let monday = "/sessions/\(SmallClinic.monday.text)"
    private static let today = "/sessions/\(SmallClinic.today.text)"

    /// Theo gives Ana a thought record in Monday's session, to which she came; its address on her page.
    private func given(_ theo: Browser, _ ana: Browser) async throws -> String {
        let answer = try await theo.post(
            "\(Self.monday)/homework",
            [
                "worksheet": "thought-record", "title": "", "instructions": "Once is enough.", "due": "2026-02-25",
                "members": SmallClinic.ana.text,
            ])
        #expect(answer.status == 303, "\(answer.text.prefix(600))")
        let list = try await ana.get("/my/homework").text
        return "/my/homework/" + String(list.split(separator: "/my/homework/").dropFirst().first?.prefix(13) ?? "")
    }

    @Test func `is offered to those who came, and a form that is refused comes back as it was`() async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let page = try await theo.get("\(Self.monday)/homework")
            #expect(page.status == 200 && Markup(page.text).problems == [])
            // Ana and Ben came on Monday, Cleo was excused; the next session is today.
            #expect(
                page.text.contains("value=\"\(SmallClinic.ana.text)\" checked")
                    && page.text.contains("value=\"\(SmallClinic.ben.text)\" checked"))
            #expect(page.text.contains("value=\"\(SmallClinic.cleo.text)\"> Cleo") && page.text.contains("value=\"2026-02-25\""))
            let refused = try await theo.post(
                "\(Self.monday)/homework",
                ["worksheet": "sleep-diary", "title": "Nights", "due": "2026-02-25", "members": SmallClinic.cleo.text])
            #expect(refused.status == 422 && Markup(refused.text).problems == [])
            #expect(refused.text.contains("value=\"Nights\"") && refused.text.contains("value=\"\(SmallClinic.cleo.text)\" checked"))
            #expect(refused.text.contains("href=\"#reason\">Say why somebody"))
        }
    }

    @Test func `is done by the person, autosaved as data, and read by staff at the next session`() async throws {
        try await SmallClinic.with { small, client in
            let (theo, ana) = (try await Browser(client, as: SmallClinic.therapist), try await small.ownPage(of: SmallClinic.ana, client))
            let address = try await given(theo, ana)
            #expect(try await ana.get("/my").text.contains("<b>Thought record</b><span>For today</span>"))
            let form = try await ana.get(address)
            #expect(form.status == 200 && Markup(form.text).problems == [] && form.text.contains("Once is enough."))
            let saved = try await ana.post(address, ["version": "0", "way": "draft", "situation": "A letter"], wantsData: true)
            #expect(saved.text == "{\"version\":\"1\"}")
            let wrong = try await ana.post(address, ["version": "1", "way": "done", "situation": "A letter"])
            #expect(wrong.status == 422 && wrong.text.contains("Fill in “What went through your mind”.") && wrong.text.contains("A letter"))
            let done = ["version": "1", "way": "done", "situation": "A letter", "thought": "Bad news <b>", "helpfulness": "4"]
            #expect(try await ana.post(address, done).location == address)
            let kept = try await ana.get(address).text
            #expect(kept.contains("Done. You talk about it when Juniper mornings meets again.") && kept.contains("Bad news &lt;b&gt;"))
            let session = try await theo.get("\(Self.today)/homework")
            #expect(Markup(session.text).problems == [])
            #expect(
                session.text.contains("One piece of homework waits to be talked about; one is done.")
                    && session.text.contains("Helpful: 4 of 5."))
            let id = String(address.suffix(13))
            let fields = ["homework": id, "member": SmallClinic.ana.text, "note": "Wants another"]
            let reviewed = try await theo.post("\(Self.today)/homework/review", fields)
            #expect(reviewed.location == "\(Self.today)/homework#hw-\(id)-\(SmallClinic.ana.text)")
            for page in ["/people/\(SmallClinic.ana.text)/homework", "/people/\(SmallClinic.ana.text)/homework/\(id)"] {
                let read = try await theo.get(page)
                #expect(read.status == 200 && Markup(read.text).problems == [] && read.text.contains("Wants another"), "\(page)")
            }
            #expect(try await ana.get(address).text.contains("Talked about on Wed 25 Feb, with Theo Lind."))
        }
    }

    @Test func `takes a photo by its bytes, and hands it out to be saved, never to be shown as a page`() async throws {
        try await SmallClinic.with { small, client in
            let (theo, ana) = (try await Browser(client, as: SmallClinic.therapist), try await small.ownPage(of: SmallClinic.ana, client))
            let address = try await given(theo, ana)
            let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]
            #expect(try await ana.post("\(address)/files", file: picture, named: "page.html").location == address)
            let page = try await ana.get(address).text
            let file = address + "/files/" + String(page.split(separator: "\(address)/files/").dropFirst().first?.prefix(13) ?? "")
            let staffs = "/people/\(SmallClinic.ana.text)/homework/\(address.suffix(13))/files/\(file.suffix(13))"
            for answer in [try await ana.get(file), try await theo.get(staffs)] {
                #expect(answer.status == 200 && answer.headers[.contentType] == "image/jpeg")
                #expect(answer.headers[.contentDisposition] == "attachment; filename=\"homework-\(file.suffix(13)).jpg\"")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            }
            let script = try await ana.post("\(address)/files", file: Array("<script>alert(1)</script>".utf8), named: "photo.jpg")
            #expect(script.status == 422 && script.text.contains("This is neither a photo nor a PDF."))
            let large = try await ana.post(
                "\(address)/files", file: picture + [UInt8](repeating: 0, count: 9 * 1024 * 1024), named: "a.jpg")
            #expect(large.status == 422 && large.text.contains("This file is larger than 8 MB."))
            let stranger = try await ana.post("\(address)/files", file: picture, named: "a.jpg", withProof: false)
            #expect(stranger.status == 403)
            #expect(try await ana.get(address).text.ranges(of: "/remove\"").count == 1)
        }
    }
}
