"""Break minutes never count: three hours of care in three hours and ten minutes are three hours."""

from playwright.sync_api import expect


def tell(stage):
    dana = stage.visitor("dana.director")
    dana.go("/week")
    dana.page.locator("table.board tr", has_text="Nadia Haddad").locator("a[href$='#d1']").click()
    monday = dana.page.locator(".panel #d1")
    expect(monday.locator(".because-value")).to_have_text("3:00")
    verdicts = {}
    for row in monday.locator(".because-rows li").all():
        minutes = int(row.locator(".amount").inner_text().split()[0])
        verdict = row.locator(".verdict").inner_text()
        verdicts[verdict] = verdicts.get(verdict, 0) + minutes
    assert verdicts == {"Counted": 180, "Break": 10}, verdicts
