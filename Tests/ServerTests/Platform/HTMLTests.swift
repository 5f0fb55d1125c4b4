import Testing

@testable import Server

@Suite struct `What a person typed` {
    /// Names and notes as people and attackers write them, and how they must stand on a page.
    static let texts: [(typed: String, shown: String)] = [
        ("Teo Marsh", "Teo Marsh"),
        ("Smith & Sons", "Smith &amp; Sons"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onfocus=\"steal()", "&quot; onfocus=&quot;steal()"),
        ("O'Neill", "O&#39;Neill"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("Zoë 😀 Łukasz\u{0}", "Zoë 😀 Łukasz\u{0}"),
        ("", ""),
    ]

    @Test(arguments: texts) func `stands on the page as text`(typed: String, shown: String) {
        let html: HTML = "<p>\(typed)</p>"
        #expect(html.text == "<p>\(shown)</p>")
    }

    @Test(arguments: texts) func `cannot leave a quoted attribute`(typed: String, shown: String) {
        let html: HTML = "<input value=\"\(typed)\">"
        #expect(html.text == "<input value=\"\(shown)\">")
    }

    @Test func `is escaped once, however deep the parts are nested`() {
        let name: HTML = "<b>\("A & B")</b>"
        let line: HTML = "<li>\(name)</li>"
        let list: HTML = "<ul>\(each: [line, line], { $0 })</ul>"
        #expect(list.text == "<ul><li><b>A &amp; B</b></li><li><b>A &amp; B</b></li></ul>")
    }

    @Test func `is replaced by other words when there is none`() {
        let missing: String? = nil
        let html: HTML = "<td>\(missing, else: "<none>")</td><td>\(if: false, "<b>no</b>")</td><td>\(-12)</td>"
        #expect(html.text == "<td>&lt;none&gt;</td><td></td><td>-12</td>")
    }
}

@Suite struct `An address` {
    @Test(arguments: [
        ("m4k2", "/people/m4k2"),
        ("../../sign-out", "/people/..%2F..%2Fsign-out"),
        ("a b?c#d&e=f", "/people/a%20b%3Fc%23d%26e%3Df"),
        ("javascript:alert(1)", "/people/javascript%3Aalert%281%29"),
        ("\" onclick=\"x", "/people/%22%20onclick%3D%22x"),
        ("Zoë", "/people/Zo%C3%AB"),
    ]) func `keeps a value inside its own segment`(id: String, address: String) {
        let href: Href = "/people/\(id)"
        #expect(href.text == address)
        let html: HTML = "<a href=\"\(href)\">open</a>"
        #expect(html.text == "<a href=\"\(address)\">open</a>")
    }
}

@Suite struct `A value in a place where escaping is not enough` {
    @Test(arguments: [
        ("<a href=\"", HTMLPlace.Value.text), ("<form action=\"", .text), ("<button formaction=\"", .text),
        ("<img src=\"", .text), ("<p style=\"", .text), ("<p onclick=\"", .number), ("<p ", .text),
        ("<p class=", .text),
        ("<", .text), ("<a title=\"x\" href=\"", .text), ("<p style=\"", .href),
    ]) func `is refused`(before: String, value: HTMLPlace.Value) {
        #expect(HTMLPlace.problem(of: value, after: Array(before.utf8)) != nil)
    }

    @Test(arguments: [
        ("<p>", HTMLPlace.Value.text), ("", .text), ("<a href=\"", .href), ("<a href=", .href),
        ("<p class=\"a ", .text),
        ("<td colspan=", .number), ("<a href=/weeks#d", .number), ("</p>", .text), ("<a href=\"/x\" title=\"", .text),
    ]) func `is allowed where it is harmless`(before: String, value: HTMLPlace.Value) {
        #expect(HTMLPlace.problem(of: value, after: Array(before.utf8)) == nil)
    }
}
