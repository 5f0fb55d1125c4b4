"""Two taps on Done are one answer, and what is added after Done without a network is not lost when the first part is sent"""

import json

from playwright.sync_api import expect

import own_page
from own_page import kept

ENTRIES = """SELECT e.card, e.version, e.answers FROM card_entry e JOIN member m ON m.id = e.member_id
    WHERE m.family = 'Haddad' AND e.account_id IS NOT NULL ORDER BY e.id"""
ADDED = "I did not tell anyone, but it was a very bad night."


def told(stage, card):
    return [(version, json.loads(answers)) for kind, version, answers in kept(stage.clinic, ENTRIES) if kind == card]


def tell(stage):
    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Nadia Haddad")
    theo.go(f"{chart}/cards")
    theo.page.get_by_label("Exposure log").check()
    theo.page.get_by_role("button", name="Keep this").click()
    expect(theo.page.locator("main")).to_contain_text("Kept.")
    stage.leave(theo)

    nadia = own_page.on_phone(stage, "Nadia Haddad")
    page = nadia.page
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)

    # An exposure log can be filled several times a day, so that nothing else would notice that it was sent twice.
    page.goto("/my/cards/exposure")
    form = page.locator("form[data-later]")
    form.locator("input[type=text], input:not([type]), textarea").first.fill("The bus")
    for group in form.locator("fieldset").all():
        group.locator("input[type=radio]").first.check(force=True)
    page.get_by_role("button", name="Done").dblclick()
    expect(page.locator("h1")).to_contain_text("Thank you")
    page.goto("/my")
    assert len(told(stage, "exposure")) == 1 and len(sent) == 1, (told(stage, "exposure"), sent)

    # Without a network, and more to say once Done was tapped.
    page.goto("/my/check-in")
    own_page.cut(nadia, True)
    nadia.forgive("request failed: .*/my/")
    page.locator("input[name='mood'][value='3']").check(force=True)
    page.get_by_role("button", name="Done").dblclick()
    says = page.locator("[data-later-says]")
    expect(says).to_contain_text("Check-in: kept on this device, not sent yet")
    page.get_by_label("Anything else").fill(ADDED)
    own_page.cut(nadia, False)
    expect(says).to_contain_text("Check-in: sent. What you changed since then is not: send it again.")
    assert told(stage, "check-in") == [(1, {"mood": "3"})]
    nadia.look()

    # It is still there when the page is opened again, and the tap that sends it adds to what was told.
    page.goto("/my")
    page.goto("/my/check-in")
    expect(page.get_by_label("Anything else")).to_have_value(ADDED)
    page.get_by_role("button", name="Keep the change").click()
    expect(page.locator("h1")).to_contain_text("Thank you.")
    assert [version for version, _ in told(stage, "check-in")] == [1, 2]
    assert ADDED in told(stage, "check-in")[-1][1].values()
    page.goto("/my/check-in")
    expect(says).to_be_hidden()
