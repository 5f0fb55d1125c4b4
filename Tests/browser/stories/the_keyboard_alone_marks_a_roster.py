"""The keyboard alone signs in, finds the roster and marks it."""

import datetime

from playwright.sync_api import expect

from clinic import PASSWORD
from roster import Roster


def tell(stage):
    theo = stage.visitor()
    keys = theo.page.keyboard
    theo.page.goto("/")
    theo.page.locator("#account").focus()
    keys.type("theo.therapist")
    keys.press("Tab")
    keys.type(PASSWORD)
    keys.press("Enter")
    expect(theo.page.locator("h1")).to_contain_text("session today")
    theo.page.wait_for_load_state()  # keys are heard once the page's script runs
    keys.press("j")
    keys.press("Enter")
    theo.page.wait_for_selector("#roster-title")
    theo.page.wait_for_load_state()

    roster = Roster(theo)
    keys.press("j")
    expect(roster.person("Gordon Ashby")).to_be_focused()
    keys.press("a")
    roster.says("Gordon Ashby", "Here since 10:20")
    keys.press("j")
    keys.press("x")
    roster.says("Marcus Bell", "Excused")
    keys.press("u")
    roster.says("Marcus Bell", "Not marked yet")
    keys.press("k")
    theo.at(stage.clinic.now + datetime.timedelta(minutes=40))
    keys.press("l")
    roster.says("Gordon Ashby", "Left at 11:00")
    keys.press("?")
    expect(theo.page.get_by_role("dialog")).to_contain_text("Keyboard shortcuts")
    theo.look()
    keys.press("Escape")
    expect(theo.page.get_by_role("dialog")).to_have_count(0)
