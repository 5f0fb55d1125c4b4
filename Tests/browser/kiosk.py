"""A tablet in the waiting room."""

from playwright.sync_api import expect

DOOR = "Here for a group?"


def open_kiosk(stage):
    """The front desk makes the tablet a kiosk; it is nobody's of the staff after that. With the address where that was done."""
    tablet = stage.visitor("felix.frontdesk", width=768, height=1024, own_clock=True)
    tablet.context.clock.install(time=stage.clinic.now)
    page = tablet.go("/")
    page.locator(".agenda a.button").first.click()
    page.get_by_role("link", name="Kiosk").click()
    expect(page.locator("h1")).to_have_text("No kiosk is open.")
    tablet.look()
    desk = page.url
    page.get_by_role("button", name="Make it a kiosk").click()
    expect(page.locator("h1")).to_have_text(DOOR)
    return tablet, desk
