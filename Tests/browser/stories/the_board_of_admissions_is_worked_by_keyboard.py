"""The board of admissions is worked by keyboard: across stages, down a column, into somebody's inquiry and back to where one was"""

from playwright.sync_api import expect


def tell(stage):
    ines = stage.visitor("ines.intake")
    page = ines.go("/")
    keys, board = page.keyboard, page.locator("[data-columns]")
    keys.press("g")
    keys.press("a")
    page.wait_for_url("**/admissions")
    page.wait_for_load_state()  # keys are heard once the page's script runs
    expect(page.locator("[data-keys-hint]")).to_be_visible()

    def column(number):
        return board.locator(".column").nth(number).locator(".card a")

    # The first key goes to the most pressing of the first stage; j and k stay within the column.
    keys.press("j")
    expect(column(0).first).to_be_focused()
    keys.press("j")
    expect(column(0).nth(1)).to_be_focused()
    for _ in range(20):
        keys.press("j")
    expect(column(0).last).to_be_focused()
    for _ in range(20):
        keys.press("k")
    expect(column(0).first).to_be_focused()

    # Stages in which nobody waits are passed over; at the last one l changes nothing.
    keys.press("l")
    keys.press("j")
    expect(column(1).nth(1)).to_be_focused()
    for _ in range(9):
        keys.press("l")
    last = page.evaluate("document.activeElement.innerText")
    keys.press("h")
    expect(column(1).nth(1)).to_be_focused()

    # What is chosen opens, and on the way back the same card is chosen again.
    name = column(1).nth(1).inner_text()
    assert name != last
    keys.press("o")
    expect(page.locator("main")).to_contain_text(name)
    page.wait_for_load_state()
    page.go_back()
    expect(column(1).nth(1)).to_be_focused()

    # Nothing is heard while somebody writes.
    page.get_by_label("Name", exact=True).fill("")
    page.get_by_label("Name", exact=True).press_sequentially("jo")
    expect(page.get_by_label("Name", exact=True)).to_have_value("jo")
    keys.press("Enter")
    page.wait_for_url("**/admissions?name=jo**")
    ines.look()
