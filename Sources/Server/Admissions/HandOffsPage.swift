/// Everything that was handed on in a crisis and that nobody has taken over: for those who do.
struct HandOffsPage: Drawable {
    let frame: Frame
    let people: [Person]

    struct Person: Sendable {
        let name: String
        let href: Href
        let list: HandOffList
    }

    /// The page is the warning itself.
    var html: HTML {
        var frame = frame
        frame.handOffs = 0
        return Layout(frame: frame, title: "Crisis hand-offs", content: content).html
    }

    private var content: HTML {
        """
        \(PageHead(title: people.isEmpty ? "Nobody waits to be taken over." : "Read, take over by name, then call."))
        \(each: people, { "<p><a href=\"\($0.href)\"><b>\($0.name)</b></a></p>\($0.list)" })
        """
    }
}
