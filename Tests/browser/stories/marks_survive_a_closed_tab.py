"""A tab closed while offline loses no mark: it is sent when the roster is opened again."""

from roster import Roster, marks


def tell(stage):
    theo = stage.visitor("theo.therapist")
    theo.forgive("ERR_INTERNET_DISCONNECTED", "request failed: .*/(marks|events)")
    roster = Roster(theo).open("Harbor")
    address = theo.page.url
    theo.context.set_offline(True)
    roster.press("Wren Okafor", "Arrive")
    roster.waits("Wren Okafor")
    theo.page.close()

    theo.context.set_offline(False)
    theo.page = roster.page = theo.context.new_page()
    theo.page.goto(address)
    roster.says("Wren Okafor", "Here since 10:20")
    assert marks(stage.clinic, "Okafor") == ["arrive"]
