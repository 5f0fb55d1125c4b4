"""New scores are worked through by keyboard alone: read, seen, taken on, planned"""

from playwright.sync_api import expect


def tell(stage):
    theo = stage.visitor("theo.therapist")
    page = theo.go("/inbox")
    # The sample's week so far, the most urgent first.
    total = page.locator(".inbox-line").count()
    assert total >= 15, total
    urgent = page.locator(".inbox-line[data-tone=danger]")
    assert urgent.count() >= 1
    theo.fits()

    # The first one needs a plan: p opens it, the words go in, Tab and Enter keep it.
    page.keyboard.press("j")
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("a")
    expect(page.locator(".inbox-line").first).to_contain_text("Acknowledged by Theo Marchetti")
    page.locator(".inbox-line").first.get_by_role("link").first.focus()
    page.keyboard.press("p")
    page.keyboard.type("Safety plan together before the group")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    planned = page.locator(".inbox-line", has_text=name).filter(has_text="Planned by Theo Marchetti")
    expect(planned).to_contain_text("Safety plan together before the group")

    # Nobody else who must be spoken with today is left to chance: a, each.
    open_today = page.locator(".inbox-line[data-tone=danger]", has=page.locator("[data-deed=acknowledge]"))
    for left in range(open_today.count(), 0, -1):
        open_today.first.get_by_role("link").first.focus()
        page.keyboard.press("a")
        expect(open_today).to_have_count(left - 1)

    # Everything else: s, one after another; the focus goes on by itself.
    page.locator(".inbox-line[data-new] a").first.focus()
    waiting = page.locator(".inbox-line[data-new]")
    for left in range(waiting.count(), 0, -1):
        page.keyboard.press("s")
        expect(waiting).to_have_count(left - 1)
    theo.look()
    page.reload()
    expect(page.locator("h1")).to_have_text("Everything has been seen.")

    # The same without script: buttons and pages.
    mara = stage.visitor("mara.therapist", java_script_enabled=False)
    page = mara.go("/inbox")
    line = page.locator(".inbox-line", has_text="Anton Zelenko").filter(has_text="Item 9")
    line.get_by_role("button", name="Acknowledge").click()
    expect(page.locator(".inbox-line", has_text="Anton Zelenko").filter(has_text="Item 9")).to_contain_text("Acknowledged by Mara Lindgren")
