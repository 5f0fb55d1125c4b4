import Testing

@testable import Server

@Suite struct `Every page` {
    @Test(arguments: MadeUpPages.all.map(\.name)) func `is well-formed and asks for nothing inline`(name: String) throws {
        let page = try #require(MadeUpPages.all.first { $0.name == name }).page
        #expect(Markup(page.html.text).problems == [])
    }

    @Test(arguments: MadeUpPages.all.map(\.name)) func `shows a hostile name as text`(name: String) throws {
        let page = try #require(MadeUpPages.all.first { $0.name == name }).page
        #expect(!page.html.text.contains("<i>Marsh"))
    }

    @Test func `has a title, one first heading and a way past the rail`() {
        for (name, page) in MadeUpPages.all where name != "panel" {
            let text = page.html.text
            #expect(text.ranges(of: "<h1").count == 1, "\(name)")
            #expect(text.contains("<title>") && text.contains("<main id=\"main\""), "\(name)")
        }
    }

    @Test func `of two hundred people stays small`() {
        // Together with the style sheet and the scripts of the board the page is to stay near 100 kB.
        let bytes = MadeUpPages.board(people: 200, shortAddresses: true).html.bytes.count
        #expect(bytes < 72_000)
    }

    @Test func `that is broken is noticed`() {
        #expect(Markup("<p><b>x</p>").problems != [])
        #expect(Markup("<p style=\"color:red\">x</p>").problems == ["style on <p>"])
        #expect(Markup("<label for=\"a\">x</label>").problems == ["nothing has the id a"])
        #expect(Markup("<b id=\"a\"></b><b id=\"a\"></b>").problems == ["the id a twice"])
    }
}
