"""A mark that cannot be is refused with its reason beside the roster, and the roster shows what is true."""

from playwright.sync_api import expect
from roster import Roster


def tell(stage):
    theo = stage.visitor("theo.therapist")
    theo.forgive("status of 409")
    roster = Roster(theo).open("Harbor")
    roster.press("Imani Castellanos", "Leave")
    expect(theo.page.locator("[data-offline]")).to_contain_text("there is no arrival that this could end")
    theo.page.reload()
    roster.says("Imani Castellanos", "Not marked yet")
