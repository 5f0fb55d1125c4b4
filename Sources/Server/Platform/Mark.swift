/// The mark: three descending steps, because getting well goes down the stairs, one level of care at a time.
enum Mark {
    static let small: HTML = """
        <svg class="mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">\
        <path d="M3 4h6v6h6v6h6v4H3z"/></svg>
        """

    /// The same steps, large and in outline, beside the sign-in card.
    static let stairway: HTML = """
        <svg class="stairway" viewBox="0 0 480 480" aria-hidden="true">\
        <path d="M0 96h120v96h120v96h120v96h120" class="s1"/>\
        <path d="M0 144h96v96h120v96h120v96h144" class="s2"/>\
        <path d="M0 192h72v96h120v96h120v96" class="s3"/></svg>
        """
}

extension Place {
    var name: String {
        switch self {
        case .today: "Today"
        case .week: "Week"
        case .people: "People"
        case .groups: "Groups"
        case .admissions: "Admissions"
        case .measures: "Measures"
        case .imports: "Import"
        case .journal: "Journal"
        case .settings: "Settings"
        }
    }

    var href: Href {
        switch self {
        case .today: "/"
        case .week: "/week"
        case .people: "/people"
        case .groups: "/groups"
        case .admissions: "/admissions"
        case .measures: "/inbox"
        case .imports: "/import"
        case .journal: "/journal"
        case .settings: "/settings/programmes"
        }
    }

    /// The letter that goes here after `g`.
    var key: String {
        switch self {
        case .today: "t"
        case .week: "w"
        case .people: "p"
        case .groups: "g"
        case .admissions: "a"
        case .measures: "m"
        case .imports: "i"
        case .journal: "j"
        case .settings: "s"
        }
    }

    var icon: HTML {
        "<svg class=\"icon\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">\(strokes)</svg>"
    }

    private var strokes: HTML {
        switch self {
        case .today: "<circle cx=\"8\" cy=\"8\" r=\"5.5\"/><path d=\"M8 5v3l2 1.5\"/>"
        case .week: "<path d=\"M2.5 3.5h11v10h-11zM2.5 6.5h11M6.2 6.5v7M9.8 6.5v7\"/>"
        case .people: "<circle cx=\"8\" cy=\"5.5\" r=\"2.5\"/><path d=\"M3 13.5c.5-3 2.5-4.5 5-4.5s4.5 1.5 5 4.5\"/>"
        case .groups:
            "<path d=\"M8 2.2a1.8 1.8 0 1 0 .01 0M4 9.2a1.8 1.8 0 1 0 .01 0M12 9.2a1.8 1.8 0 1 0 .01 0\"/>"
        case .admissions: "<path d=\"M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M9 2.5h4.5v11H9\"/>"
        case .measures: "<path d=\"M2.5 2.5v11h11M4.5 10l3-3 2 2 4-5\"/>"
        case .imports: "<path d=\"M8 2.5v7M5 6.8l3 3 3-3M2.5 11v2.5h11V11\"/>"
        case .journal: "<path d=\"M4 2.5h8.5v11H4zM2.5 5H5M2.5 8H5M2.5 11H5M7.5 5.5H10M7.5 8H10\"/>"
        case .settings:
            "<path d=\"M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5a1.5 1.5 0 1 0 .01 0M6 9.5a1.5 1.5 0 1 0 .01 0\"/>"
        }
    }
}
