"""A kiosk without a network empties its page when a turn is over, and ends the turn as soon as there is one: nobody is let into another's"""

from playwright.sync_api import expect

import own_page
from kiosk import DOOR, open_kiosk

SORRY = "There is no network. Please tell somebody at the desk."


def tell(stage):
    tablet, desk = open_kiosk(stage)
    page = tablet.page

    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Nadia Haddad")
    born = own_page.birth_date(theo, chart)
    own_page.ask(theo, chart, "gad2")
    own_page.ask(theo, chart, "phq2")
    theo.go(desk)
    code = theo.page.locator("tr", has_text="Nadia Haddad").locator("code").inner_text()

    def come():
        page.get_by_label("Your birth date").fill(born)
        page.get_by_label("Today’s code").fill(code)
        page.get_by_role("button", name="Go on").click()
        expect(page.locator("[data-turn]")).to_have_count(1)

    def is_empty():
        expect(page.locator("main")).to_have_text(SORRY)
        expect(page.locator("form:visible, main a, main button")).to_have_count(0)
        assert page.evaluate("Object.keys(localStorage)") == []

    def is_over():
        """The network is back: the first page comes by itself, and no address leads to the turn."""
        own_page.cut(tablet, False)
        page.clock.fast_forward(10_000)
        expect(page.locator("h1")).to_have_text(DOOR)
        page.goto("/kiosk")
        expect(page.locator("h1")).to_have_text(DOOR)
        expect(page.locator("[data-turn]")).to_have_count(0)

    # Done, and the network is gone before it is heard.
    come()
    page.get_by_role("link", name="Generalised Anxiety Disorder scale, first two").click()
    own_page.answer(tablet, [1, 2])
    expect(page.locator("h1")).to_have_text("Thank you.")
    own_page.cut(tablet, True)
    tablet.forgive("request failed: .*/kiosk/")
    page.locator("main").get_by_role("button", name="Done").click()
    is_empty()
    is_over()

    # Somebody walks away in the middle of a question.
    come()
    page.get_by_role("link", name="Patient Health Questionnaire, first two").click()
    expect(page.locator("form[data-questions]")).to_be_visible()
    own_page.cut(tablet, True)
    page.locator("#a-1 label").nth(3).click()
    expect(page.locator("[data-kept]")).to_contain_text("Not sent: there is no network.")
    page.clock.fast_forward(121_000)
    is_empty()
    is_over()
