"""A session cancelled by the programme is shown as such, takes no marks, and counts against nobody."""

from playwright.sync_api import expect
from roster import Roster


def tell(stage):
    theo = stage.visitor("theo.therapist")
    roster = Roster(theo).open("Harbor")
    theo.page.get_by_text("Cancel, move or substitute").click()
    theo.look()
    theo.page.locator("#cancel-reason").fill("Burst pipe in the Cedar room")
    theo.page.get_by_role("button", name="Cancel the session").click()
    expect(theo.page.locator("h1")).to_have_text("This session was cancelled.")
    expect(theo.page.locator(".notice", has_text="Burst pipe")).to_be_visible()
    expect(theo.page.locator("[data-marks]")).to_have_count(0)
    theo.look()

    roster.person("Imani Castellanos").locator(".person-minutes a").click()
    day = theo.page.locator(".panel #d3")
    expect(day.locator(".verdict").first).to_have_text("Cancelled by the programme")
    expect(day).not_to_contain_text("Absent")
    theo.look()
