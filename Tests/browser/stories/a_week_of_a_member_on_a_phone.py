"""A week of somebody on a phone: in by a link, what the week asks, how it went, the plan for a bad hour, and out again"""

import datetime

from playwright.sync_api import expect

import own_page

HOMEWORK = "One thought that came back"


def sign_in(stage, link, born):
    return own_page.open_link(stage.visitor(width=360, height=740), link, born)


def tap(phone, name):
    """One tap, and the page behind it is looked over."""
    phone.page.get_by_role("link", name=name).first.click()
    phone.page.wait_for_load_state()
    phone.look()
    phone.fits()


def tell(stage):
    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Wren Okafor")
    born = own_page.birth_date(theo, chart)
    own_page.ask(theo, chart, "gad7")
    link = own_page.invite(theo, chart)
    stage.leave(theo)

    # Wednesday: the link, the week, and what it asks.
    wren = sign_in(stage, link, born)
    page = wren.page
    wren.fits()
    expect(page.locator("h1")).to_contain_text("Hello Wren")
    tap(wren, "A few questions for you")
    if page.url.endswith("/my/questions"):
        tap(wren, "Generalised Anxiety")
    own_page.answer(wren, [2, 2, 1, 1, 1, 1, 1])
    expect(page.locator("h1")).to_have_text("Thank you.")
    wren.look()
    wren.fits()
    wren.go("/my")
    tap(wren, "Check-in How is today?")
    for name, value in [("mood", 6), ("anxiety", 4), ("safe", "yes")]:
        page.locator("label", has=page.locator(f"input[name='{name}'][value='{value}']")).click()
    page.get_by_label("Hours slept last night").fill("6:30")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("h1")).to_contain_text("Thank you.")
    wren.look()
    wren.go("/my")
    expect(page.locator("main")).not_to_contain_text("How is today?")
    stage.leave(wren)

    # Friday: the sign-in of Wednesday has run out, so a new link; the homework, and what the answers came to.
    stage.clinic.go_on_at(stage.clinic.now.replace(hour=8, minute=15) + datetime.timedelta(days=2))
    theo = stage.visitor("theo.therapist")
    link = own_page.invite(theo, chart)
    own_page.ask(theo, chart, "core10")
    stage.leave(theo)
    wren = sign_in(stage, link, born)
    page = wren.page
    tap(wren, HOMEWORK)
    page.get_by_label("What happened", exact=True).fill("Nobody sat beside me on the bus.")
    page.get_by_label("What went through your mind", exact=True).fill("They can tell.")
    page.get_by_label("Another way to look at it", exact=True).fill("It was early, and half empty.")
    expect(page.locator("[data-saving]")).to_have_text("Saved", timeout=15_000)
    page.get_by_role("button", name="Done").click()
    expect(page.locator("main")).to_contain_text("Done. You talk about it when Harbor meets again.")
    wren.look()
    wren.go("/my/questions")
    tap(wren, "My scores")
    expect(page.locator(".own-card", has_text="Generalised Anxiety")).to_contain_text("9, mild")

    # A bad hour without a network: the plan and the numbers are there. A question is answered too, and kept on the phone.
    own_page.keep_plan(wren)
    wren.fits()
    wren.go("/my/questions")
    tap(wren, "Clinical Outcomes")
    own_page.cut(wren, True)
    wren.forgive("request failed")
    page.locator("#a-1 label", has=page.locator("input[value='1']")).click()
    expect(page.locator("[data-kept]")).to_contain_text("kept on this device")
    page.goto("/my")
    expect(page.locator("h1")).to_have_text("What is kept on this device")
    expect(page.locator("[data-kept-plan]")).to_contain_text("Walk to the river and back")
    expect(page.get_by_role("link", name="988", exact=True)).to_have_attribute("href", "tel:988")
    wren.look()
    wren.fits()

    # Out: first it asks, because the answer was not sent; then nothing is left on the phone.
    own_page.cut(wren, False)
    wren.go("/my/account")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.get_by_role("button", name="Sign out on this device").click()
    page.wait_for_url("**/my/sign-in")
    assert len(asked) == 1 and "was not sent yet" in asked[0], asked
    assert page.evaluate("Object.keys(localStorage)") == []
    assert "stepwell-own" not in page.evaluate("async () => (await indexedDB.databases()).map(one => one.name)")
    page.evaluate(own_page.STANDS_BETWEEN)
    own_page.cut(wren, True)
    page.goto("/my/safety-plan")
    expect(page.locator("[data-copy-state]")).to_contain_text("No safety plan is kept on this device.")
    expect(page.locator("main")).not_to_contain_text("Walk to the river")
    own_page.cut(wren, False)
