"""What is signed, finished or read through holds the last sentence that was typed, and what is saved is signed at the first press."""

from playwright.sync_api import expect

import group_note
import own_page
from admission import SCREEN, SCREEN_WORDS

LAST = "One of them spoke of a plan to die, and was seen alone afterwards."
PLAN = "Calls her sister every evening until Friday"
OF_SCREEN = "Says that her uncle keeps a gun in the house."


def sign_note(theo):
    page = theo.page
    # Saved by itself, part by part, it is signed by one press.
    group_note.open_past(theo, "Harbor")
    group_note.write(page)
    group_note.shared(page).get_by_label("How the group went").fill("They practised naming urges.")
    group_note.saved(page)
    page.get_by_role("button", name="Sign the note").click()
    group_note.signed(page)
    theo.look()

    # Of another one everything is saved but the last sentence, and the plan for one person; then it is signed at once.
    group_note.open_past(theo, "Harbor", 1)
    group_note.write(page)
    group_note.shared(page).get_by_label("How the group went").fill("They practised naming urges.")
    group_note.saved(page)
    page.reload()
    group_note.parts(page)[0].get_by_label("Plan").fill(PLAN)
    group_note.shared(page).get_by_label("How the group went").fill(LAST)
    page.get_by_role("button", name="Sign the note").click()
    group_note.signed(page)
    page.reload()
    expect(page.locator("#notes")).to_contain_text(LAST)
    expect(group_note.parts(page)[0]).to_contain_text(PLAN)
    assert page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('draft'))") == []


def finish_screen(ines):
    page = ines.page
    page.goto("/admissions/list")
    inquiry = page.get_by_role("link", name="Priya Raman").first.evaluate("a => a.pathname")
    page.goto(f"{inquiry}/screen")
    for field, words in SCREEN_WORDS.items():
        page.locator(f"#{field}").fill(words)
    for field, answer in SCREEN.items():
        page.locator(f"#{field}").select_option(answer)
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    page.locator("#health").fill(OF_SCREEN)
    page.get_by_role("button", name="Finish the screen").click()
    page.wait_for_url(f"**{inquiry}")
    page.goto(f"{inquiry}/screen")
    expect(page.locator("main")).to_contain_text("Finished by")
    expect(page.locator("main")).to_contain_text(OF_SCREEN)
    return inquiry


def tell(stage):
    theo = stage.visitor("theo.therapist")
    sign_note(theo)

    # What is agreed to with somebody is what both just wrote.
    page = theo.page
    page.goto(own_page.chart(theo, "Nadia Haddad") + "/safety-plan/write")
    page.locator("#signs").fill("I clean the kitchen at night")
    page.get_by_role("link", name="Read it through and agree").click()
    page.wait_for_url("**/safety-plan")
    expect(page.locator("main")).to_contain_text("I clean the kitchen at night")
    theo.look()
    stage.leave(theo)

    ines = stage.visitor("ines.intake")
    inquiry = finish_screen(ines)
    page = ines.page
    page.goto(f"{inquiry}/intake/write")
    page.locator("#why-now").fill("I cannot get up in the morning.")
    page.get_by_role("link", name="Read it through and sign").click()
    page.wait_for_url(f"**{inquiry}/intake")
    expect(page.locator("main")).to_contain_text("I cannot get up in the morning.")

    # Without a network nobody is led away from words that are not saved.
    page.goto(f"{inquiry}/intake/write")
    own_page.cut(ines, True)
    ines.forgive("request failed")
    page.locator("#wish").fill("To work again.")
    page.get_by_role("link", name="Read it through and sign").click()
    expect(page.locator("[data-saving]")).to_have_text("No network. What you typed is kept on this device.")
    expect(page.locator("#wish")).to_have_value("To work again.")
    own_page.cut(ines, False)
    expect(page.locator("[data-saving]")).to_have_text("Saved")
