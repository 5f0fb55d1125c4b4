"""A guardian sees a young person's safety plan only when that was agreed."""

from playwright.sync_api import expect

import own_page


def tell(stage):
    kofi = stage.visitor("kofi.therapist")
    chart = own_page.chart(kofi, "Jules Thornquist")
    born = own_page.birth_date(kofi, chart)
    mother = own_page.open_link(stage.visitor(width=360), own_page.invite(kofi, chart, guardian="Karin Thornquist"), born)
    expect(mother.page.get_by_role("link", name="Safety plan")).to_have_count(0)
    mother.go("/my/safety-plan", status=404)
    expect(mother.page.locator("main")).not_to_contain_text("chest")
    kept = mother.page.evaluate("async () => (await indexedDB.databases()).map(one => one.name)")
    assert "stepwell-own" not in kept, kept

    father = own_page.open_link(
        stage.visitor(width=360), own_page.invite(kofi, chart, guardian="Per Thornquist", parts=["Safety plan"]), born)
    father.page.get_by_role("link", name="Safety plan").click()
    expect(father.page.locator("h1")).to_have_text("Jules’s safety plan")
    expect(father.page.locator("main")).to_contain_text("Draw the same tree again")
    father.look()
