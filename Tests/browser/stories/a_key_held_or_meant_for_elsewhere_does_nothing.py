"""A key held a moment too long, or pressed for somewhere else, records nothing: one press, one deed, where the focus is."""

from playwright.sync_api import expect

from roster import Roster, marks


def tell(stage):
    theo = stage.visitor("theo.therapist")
    sent = []
    theo.page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page = theo.go("/inbox")
    keys = page.keyboard
    acknowledged = page.locator(".inbox-line", has_text="Acknowledged by Theo Marchetti")
    urgent = page.locator(".inbox-line", has=page.get_by_role("button", name="Acknowledge")).first
    urgent = page.locator("#" + urgent.get_attribute("id"))

    # With nothing chosen there is nothing to acknowledge.
    page.evaluate("document.activeElement.blur()")
    for key in "as":
        keys.press(key)
    page.reload()
    assert sent == [], sent
    expect(acknowledged).to_have_count(0)

    # The focus goes on to the next line by itself; the finger that is still on the key does not acknowledge that one, too.
    urgent.get_by_role("link").first.focus()
    keys.down("a")
    expect(urgent).to_contain_text("Acknowledged by Theo Marchetti")
    expect(urgent.locator(":focus")).to_have_count(0)
    expect(page.locator(".inbox-line:focus-within")).to_have_count(1)
    for _ in range(5):
        keys.down("a")
    keys.up("a")
    page.reload()
    expect(acknowledged).to_have_count(1)
    assert len(sent) == 1 and sent[0].endswith("/acknowledge"), sent

    # On a roster, a after g is the way to Admissions and marks nobody.
    roster = Roster(theo).open("Harbor")
    address = page.url
    keys.press("j")
    expect(roster.person("Gordon Ashby")).to_be_focused()
    keys.press("g")
    keys.press("a")
    page.wait_for_url("**/admissions")
    assert len(sent) == 1, sent
    page.goto(address)
    roster.says("Gordon Ashby", "Not marked yet")
    assert marks(stage.clinic, "Ashby") == []
