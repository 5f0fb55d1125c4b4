"""A newcomer starts the sample on the machine's own date, signs in and finds a week that makes sense."""

from playwright.sync_api import expect

from clinic import PASSWORD


def tell(stage):
    stage.clinic = stage.templates.on_the_machines_date()
    dana = stage.visitor(own_clock=True)
    page = dana.go("/")
    page.get_by_text("This clinic is made up").click()
    expect(page.get_by_role("rowheader", name="dana.director")).to_be_visible()
    dana.look()
    page.get_by_label("Account", exact=True).fill("dana.director")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("nav.rail")).to_be_visible()
    dana.look()
    dana.go("/week")
    expect(page.locator("table.board")).to_contain_text("Nadia Haddad")
    dana.go(page.get_by_role("link", name="Week before").get_attribute("href"))
    expect(page.locator("table.board")).to_contain_text("Nadia Haddad")
