"""Without JavaScript one signs in, marks a roster, corrects it and reads the week and its because."""

from playwright.sync_api import expect

from clinic import PASSWORD
from roster import Roster


def tell(stage):
    theo = stage.visitor(java_script_enabled=False)
    page = theo.page
    theo.go("/week")
    assert "/sign-in" in page.url
    page.get_by_label("Account", exact=True).fill("theo.therapist")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    # One is led to where one wanted to go.
    assert "/week" in page.url, page.url

    roster = Roster(theo).open("Harbor")
    roster.press("Imani Castellanos", "Arrive")
    roster.says("Imani Castellanos", "Here since 10:20")
    roster.press("Imani Castellanos", "Undo")
    roster.says("Imani Castellanos", "Not marked yet")
    roster.correct("Imani Castellanos", "09:00", "12:10", "Signed the paper list")
    assert roster.minutes("Imani Castellanos") == "180 of 180 min"

    roster.person("Imani Castellanos").locator(".person-minutes a").click()
    expect(page.locator("h1")).to_have_text("Imani has 5 h 46 min of the 9 hours this week needs.")
    expect(page.locator("#m")).to_contain_text("5:46")
    theo.listen()
