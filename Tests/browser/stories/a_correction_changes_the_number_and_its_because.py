"""Who corrects an arrival sees the number on the board and its because change."""

from playwright.sync_api import expect
from roster import Roster


def tell(stage):
    dana = stage.visitor("dana.director")
    board = dana.go("/week")
    row = board.locator("table.board tr", has_text="Imani Castellanos")
    assert row.locator("a[href$='#m']").inner_text() == "2:46"
    expect(row).to_contain_text("14 min short")
    expect(board.locator("h1")).to_contain_text("Two people will miss nine hours")

    row.locator("a[href$='#d1']").click()
    panel = board.locator(".panel")
    expect(panel.locator("#d1")).to_contain_text("14 min Late", use_inner_text=True)
    panel.locator("#d1 a", has_text="Harbor").first.click()
    roster = Roster(dana)
    expect(roster.person("Imani Castellanos")).to_contain_text("14 min late")
    roster.correct("Imani Castellanos", "09:00", "12:10", "The bus was on time; marked after the fact")
    dana.look()

    dana.go("/week")
    assert row.locator("a[href$='#m']").inner_text() == "3:00"
    expect(row).not_to_contain_text("short")
    row.locator("a[href$='#d1']").click()
    expect(panel.locator("#d1")).to_contain_text("The day qualifies: it reaches 3 hours.")
    expect(panel.locator("#d1")).not_to_contain_text("Late")
    dana.look()
    board.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(board.locator("h1")).to_contain_text("One person will miss nine hours")
