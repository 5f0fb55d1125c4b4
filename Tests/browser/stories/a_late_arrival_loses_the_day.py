"""A late arrival under the three-hour day loses the day, and the page says by which rule."""

from playwright.sync_api import expect
from roster import Roster


def tell(stage):
    theo = stage.visitor("theo.therapist")
    roster = Roster(theo).open("Harbor")
    assert roster.minutes("Nadia Haddad") == "180 of 180 min"
    roster.correct("Nadia Haddad", "09:20", "12:10", "Came in at twenty past; the list says so")
    assert roster.minutes("Nadia Haddad") == "160 of 180 min"

    roster.person("Nadia Haddad").locator(".person-minutes a").click()
    panel = theo.page.locator(".panel #d3")
    expect(panel).to_contain_text("The day does not qualify: 2 h 40 min of 3 hours. Its minutes still count toward the week.")
    expect(panel).to_contain_text("20 min")
    expect(panel).to_contain_text("Late")
    # The rule stands there with its source and with the version that applied that day.
    expect(panel.locator(".rule")).to_contain_text("at least three hours of care")
    expect(panel.locator(".rule .source")).to_contain_text("adult-iop/day-minimum@")
    theo.look()
