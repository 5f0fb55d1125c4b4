/// The rooms of the settings: programmes, the rule packs they stand on, the payers whose rules the packs have, what care costs, how
/// soon people are called, whom they can call, whether letters leave, what people sign, and what everybody can read.
struct SettingsTabs: Drawable {
    /// The room one is in.
    enum Room: Sendable {
        case programmes, packs, payers, fees, clocks, helpLines, letters, documents, profiles
    }

    let room: Room

    var html: HTML {
        """
        <nav class="tabs" aria-label="Settings"><a href="/settings/programmes"\(current(.programmes))>Programmes</a>\
        <a href="/settings/packs"\(current(.packs))>Rule packs</a>\
        <a href="/settings/payers"\(current(.payers))>Payers</a>\
        <a href="/settings/fees"\(current(.fees))>Fees and help</a>\
        <a href="/settings/admissions"\(current(.clocks))>Admission clocks</a>\
        <a href="/settings/help-lines"\(current(.helpLines))>Help lines</a>\
        <a href="/settings/letters"\(current(.letters))>Letters</a>\
        <a href="/settings/documents"\(current(.documents))>Documents</a>\
        <a href="/settings/profiles"\(current(.profiles))>Public pages</a></nav>
        """
    }

    private func current(_ other: Room) -> HTML { room == other ? " aria-current=\"page\"" : "" }
}
