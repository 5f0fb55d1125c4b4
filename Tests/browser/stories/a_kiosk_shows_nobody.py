"""A kiosk in the waiting room asks each person their own questions, shows nobody's name, and forgets the one before"""

from playwright.sync_api import expect

import own_page
from kiosk import DOOR, open_kiosk


def tell(stage):
    tablet, desk = open_kiosk(stage)
    page = tablet.page
    tablet.look()
    tablet.fits()
    page.goto("/people")
    page.wait_for_url("**/sign-in?**")
    tablet.go("/kiosk")

    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Nadia Haddad")
    born = own_page.birth_date(theo, chart)
    own_page.ask(theo, chart, "gad2")
    theo.go(desk)
    expect(theo.page.locator("h1")).to_have_text("One kiosk is open.")
    theo.fits()
    code = theo.page.locator("tr", has_text="Nadia Haddad").locator("code").inner_text()

    def come(digits):
        page.get_by_label("Your birth date").fill(born)
        page.get_by_label("Today’s code").fill(digits)
        page.get_by_role("button", name="Go on").click()

    # Whoever only knows the birth date learns nothing.
    tablet.forgive("status of 422")
    come("0000" if code != "0000" else "0001")
    expect(page.locator("main")).to_contain_text("Birth date and code do not go together.")
    expect(page.get_by_label("Your birth date")).to_have_value("")
    come(code)
    tablet.look()
    assert "Nadia" not in page.content() and "Haddad" not in page.content()
    page.get_by_role("link", name="Generalised Anxiety Disorder scale, first two").click()
    tablet.look()
    tablet.fits()
    own_page.answer(tablet, [1, 2])
    expect(page.locator("h1")).to_have_text("Thank you.")
    tablet.look()
    questions = page.url
    page.locator("main").get_by_role("button", name="Done").click()
    expect(page.locator("h1")).to_have_text(DOOR)

    # Back leads to nobody's answers, and neither does the address.
    page.go_back()
    expect(page.locator("h1")).to_have_text(DOOR)
    page.goto(questions)
    expect(page.locator("h1")).to_have_text(DOOR)

    # Two minutes without a touch, and it is the first page again.
    come(code)
    expect(page.locator("[data-turn]")).to_have_count(1)
    page.clock.fast_forward(119_000)
    expect(page.locator("[data-turn]")).to_have_count(1)
    page.clock.fast_forward(2_000)
    expect(page.locator("h1")).to_have_text(DOOR)

    # The answers are the clinicians'; the desk ends the kiosk from afar.
    theo.go("/inbox")
    expect(theo.page.locator(".inbox-line", has_text="Nadia Haddad").filter(has_text="GAD-2 came to 3")).to_have_count(1)
    theo.go(desk)
    theo.page.get_by_role("button", name="End Kiosk 1").click()
    expect(theo.page.locator("h1")).to_have_text("No kiosk is open.")
    page.goto("/kiosk")
    page.wait_for_url("**/sign-in")
