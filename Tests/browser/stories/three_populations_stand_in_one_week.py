"""An adolescent needs six hours, an adult nine and a PHP member twenty, in one and the same week."""

from playwright.sync_api import expect

BOARDS = [
    ("After-School IOP", "Mateo Villanueva", "6:00", "adolescent-iop/week-minimum@"),
    ("Adult Day IOP", "Nadia Haddad", "9:00", "adult-iop/week-minimum@"),
    ("Partial Hospitalisation", "Tavita Leota", "20:00", "adult-php/week-minimum@"),
]


def tell(stage):
    dana = stage.visitor("dana.director")
    for programme, name, required, rule in BOARDS:
        page = dana.go("/week")
        page.get_by_role("link", name=programme).click()
        row = page.locator("table.board tr", has_text=name)
        figure = row.locator("a[href$='#r']")
        expect(figure).to_have_text(required)
        figure.click()
        expect(page.locator(".panel #r .rule .source")).to_contain_text(rule)
        dana.look()
