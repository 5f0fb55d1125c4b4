"""A roster shows the newest mark of each person, whichever came first: the page fetched anew, the live event, or another window."""

from playwright.sync_api import expect

from roster import Roster, marks

NEWER, REFUSED = "Imani Castellanos", "Marcus Bell"
MARKED = [("Marcus Bell", "Bell"), ("Wren Okafor", "Okafor"), ("Gordon Ashby", "Ashby")]

# Resolves once no mark is kept in the browser any more; another window took the last one out.
ALL_SENT = """new Promise(sent => {
    const look = () => { if (!Object.keys(localStorage).some(name => name.startsWith("marks"))) sent(true) }
    addEventListener("storage", look)
    look()
})"""


def tell(stage):
    visitor = stage.visitor("theo.therapist")
    theo = Roster(visitor).open("Harbor")
    alex = Roster(stage.visitor("alex.associate")).open("Harbor")
    address = visitor.page.url

    def draw_before(route):
        """The page is drawn, and only then somebody is marked; the mark is there before the page is."""
        page = route.fetch()
        alex.press(NEWER, "Arrive")
        theo.says(NEWER, "Here since 10:2")
        route.fulfill(response=page)

    # After a refusal the page is fetched anew.
    visitor.forgive("status of 409")
    visitor.page.route(address, draw_before, times=1)
    theo.press(REFUSED, "Leave")
    theo.says(REFUSED, "Not marked yet")
    assert "Here since 10:2" in theo.person(NEWER).locator("[data-status]").inner_text()

    # Two windows of one person send the same marks. Whichever was quicker, in neither do they go on waiting.
    visitor.forgive("ERR_INTERNET_DISCONNECTED", "request failed: .*/(marks|events)")
    other = visitor.context.new_page()
    other.goto(address)
    visitor.context.set_offline(True)
    for name, _ in MARKED:
        theo.press(name, "Arrive")
    theo.waits(MARKED[-1][0])

    def be_slow(route):
        """The first answer comes when the other window has sent everything."""
        answer = route.fetch()
        visitor.page.evaluate(ALL_SENT)
        route.fulfill(response=answer)

    visitor.page.route("**/marks", be_slow, times=1)
    visitor.context.set_offline(False)
    for name, family in MARKED:
        theo.says(name, "Here since 10:2")
        assert marks(stage.clinic, family) == ["arrive"]
    expect(visitor.page.locator("[data-offline]")).to_be_hidden()

    # What others do comes to those rows as before.
    alex.press("Gordon Ashby", "Undo")
    theo.says("Gordon Ashby", "Not marked yet")
