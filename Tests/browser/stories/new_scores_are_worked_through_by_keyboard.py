"""Twenty-five new scores are worked through by keyboard alone: read, seen, taken on, planned, until nothing is left"""

from playwright.sync_api import expect

import own_page

NEW = 25
UNSEEN = ".inbox-line[data-new]"


def make_twenty_five(stage, theo):
    """Of what the sample's week has brought a colleague has read what is too much; interviews of this morning are the rest."""
    theo.page.goto("/inbox")
    routine = [line.get_attribute("id") for line in theo.page.locator(f"{UNSEEN}[data-tone=quiet]").all()]
    missing = NEW - theo.page.locator(UNSEEN).count()
    dana = stage.visitor("dana.director")
    dana.page.goto("/inbox")
    for line in routine[missing:] if missing < 0 else []:
        dana.page.locator(f"#{line}").get_by_role("button", name="Seen").click()
        expect(dana.page.locator(f"#{line}[data-new]")).to_have_count(0)
    theo.page.goto("/people")
    charts = [link.get_attribute("href") for link in theo.page.locator("main tbody a[href^='/people/']").all()]
    for chart in charts[:max(missing, 0)]:
        own_page.ask(dana, chart, "gad2")
        own_page.answer(dana, [1, 1])
        expect(dana.page.locator("h1")).to_contain_text("GAD-2 came to 2")
    stage.leave(dana)


def tell(stage):
    theo = stage.visitor("theo.therapist")
    make_twenty_five(stage, theo)
    page = theo.go("/inbox")
    waiting = page.locator(UNSEEN)
    expect(waiting).to_have_count(NEW)
    assert page.locator(f"{UNSEEN}[data-tone=danger]").count() >= 1
    theo.fits()

    # From here on nothing but keys. The first is acknowledged; the focus goes on, k comes back to it, p writes the plan.
    keys, line = page.keyboard, page.locator(".inbox-line:focus-within")
    keys.press("j")
    first = line.get_attribute("id")
    keys.press("a")
    expect(page.locator(f"#{first}")).to_contain_text("Acknowledged by Theo Marchetti")
    expect(page.locator(f"#{first}:focus-within")).to_have_count(0)
    keys.press("k")
    expect(page.locator(f"#{first}:focus-within")).to_have_count(1)
    keys.press("p")
    keys.type("Safety plan together before the group")
    keys.press("Tab")
    keys.press("Enter")
    expect(page.locator(f"#{first}")).to_contain_text("Planned by Theo Marchetti")
    expect(page.locator(f"#{first}")).to_contain_text("Safety plan together before the group")

    # Whoever must be spoken with today is taken on: a. Everything else is read: s. The focus goes on by itself.
    for left in range(NEW - 1, 0, -1):
        expect(waiting).to_have_count(left)
        expect(page.locator(f"{UNSEEN}:focus-within")).to_have_count(1)
        keys.press("a" if line.get_attribute("data-tone") == "danger" else "s")
    expect(waiting).to_have_count(0)
    theo.look()
    page.reload()
    expect(page.locator("h1")).to_have_text("Everything has been seen.")
    expect(waiting).to_have_count(0)

    # The same without script: buttons and pages.
    mara = stage.visitor("mara.therapist", java_script_enabled=False)
    page = mara.go("/inbox")
    line = page.locator(".inbox-line", has_text="Anton Zelenko").filter(has_text="Item 9")
    line.get_by_role("button", name="Acknowledge").click()
    expect(page.locator(".inbox-line", has_text="Anton Zelenko").filter(has_text="Item 9")).to_contain_text("Acknowledged by Mara Lindgren")
