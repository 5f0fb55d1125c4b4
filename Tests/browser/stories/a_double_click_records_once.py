"""A double click on a mark records it once and troubles nobody."""

from playwright.sync_api import expect
from roster import Roster, marks


def tell(stage):
    theo = stage.visitor("theo.therapist")
    roster = Roster(theo).open("Harbor")
    roster.person("Imani Castellanos").get_by_role("button", name="Arrive").dblclick()
    roster.says("Imani Castellanos", "Here since 10:20")
    expect(theo.page.locator("[data-offline]")).to_be_hidden()
    assert marks(stage.clinic, "Castellanos") == ["arrive"]
