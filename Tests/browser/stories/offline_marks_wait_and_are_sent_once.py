"""Offline in the middle of a roster, marks wait on the device and are sent once when the network is back."""

from playwright.sync_api import expect
from roster import Roster, marks


def tell(stage):
    theo = stage.visitor("theo.therapist")
    theo.forgive("ERR_INTERNET_DISCONNECTED", "request failed: .*/(marks|events)")
    roster = Roster(theo).open("Harbor")
    roster.press("Imani Castellanos", "Arrive")
    roster.says("Imani Castellanos", "Here since 10:20")

    theo.context.set_offline(True)
    roster.press("Marcus Bell", "Arrive")
    roster.press("Gordon Ashby", "Excused")
    roster.waits("Marcus Bell")
    expect(theo.page.locator("[data-offline]")).to_contain_text("2 marks wait on this device")
    assert marks(stage.clinic, "Bell") == []

    theo.context.set_offline(False)
    roster.says("Marcus Bell", "Here since 10:20")
    roster.says("Gordon Ashby", "Excused")
    expect(theo.page.locator("[data-offline]")).to_be_hidden()
    # Whoever opens the roster again sees the same, and each mark stands once.
    theo.page.reload()
    roster.says("Marcus Bell", "Here since 10:20")
    assert marks(stage.clinic, "Bell") == ["arrive"]
    assert marks(stage.clinic, "Ashby") == ["excused"]
    assert marks(stage.clinic, "Castellanos") == ["arrive"]
