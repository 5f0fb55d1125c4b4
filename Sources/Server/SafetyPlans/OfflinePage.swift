/// What a phone shows without a network: the numbers that always answer, and the plan that the device itself keeps. The
/// page is the same for everybody and holds nothing of anybody; the plan is put in on the device.
struct OfflinePage: Drawable {
    /// The clinic's own lines.
    let lines: [PlanSheet.Contact]

    var html: HTML { OwnLayout(frame: nil, title: "Kept on this device", scripts: [.offline], keepsCopy: false, content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "What is kept on this device"))
        <p data-copy-state role="status">The plan on this device is being opened.</p>
        <noscript><p>Without scripts this device keeps no plan.</p></noscript>
        <div class="plan-kept" data-kept-plan></div>
        <section class="own-card" data-help><h2>Help now</h2>\(HelpNumbers(lines: lines))</section>
        <p><a class="button wide" href="/my">Try the network again</a></p>
        """
    }
}
