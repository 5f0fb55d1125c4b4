/// The two rooms of the settings: programmes, and the rule packs they stand on.
struct SettingsTabs: Drawable {
    /// The room one is in.
    enum Room: Sendable {
        case programmes, packs
    }

    let room: Room

    var html: HTML {
        """
        <nav class="tabs" aria-label="Settings"><a href="/settings/programmes"\(current(.programmes))>Programmes</a>\
        <a href="/settings/packs"\(current(.packs))>Rule packs</a></nav>
        """
    }

    private func current(_ other: Room) -> HTML { room == other ? " aria-current=\"page\"" : "" }
}
