"""An addendum outlives a sign-in that ran out while it was written: the words are back after signing in, and are added once"""

from playwright.sync_api import expect

import group_note
from clinic import PASSWORD
from own_page import kept

WORDS = "Seen alone for twenty minutes afterwards; the brother was called, and they speak again tomorrow."
ADDENDA = "SELECT text FROM note_addendum"


def sign_in(page):
    page.get_by_label("Account", exact=True).fill("theo.therapist")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def tell(stage):
    theo = stage.visitor("theo.therapist")
    page = theo.page
    address = group_note.open_past(theo, "Harbor")
    group_note.write(page)
    group_note.shared(page).get_by_label("How the group went").fill("They practised naming urges.")
    group_note.saved(page)
    page.reload()
    page.get_by_role("button", name="Sign the note").click()
    group_note.signed(page)

    theo.forgive("status of 40[13]")
    form = page.locator("form[action$='/note/addenda']")
    form.get_by_label("Addendum").fill(WORDS)
    theo.context.clear_cookies()
    form.get_by_role("button", name="Add it").click()
    expect(form).to_contain_text("You are signed out. What you typed is kept on this device")
    expect(form.get_by_label("Addendum")).to_have_value(WORDS)
    assert kept(stage.clinic, ADDENDA) == []

    page.goto("/sign-in")
    sign_in(page)
    expect(page.locator("h1")).to_contain_text("session")
    page.goto(address)
    expect(form.get_by_label("Addendum")).to_have_value(WORDS)
    theo.look()
    form.get_by_role("button", name="Add it").dblclick()
    expect(page.locator(".addenda li")).to_have_count(1)
    page.reload()
    expect(form.get_by_label("Addendum")).to_have_value("")
    assert kept(stage.clinic, ADDENDA) == [(WORDS,)]

    # Without script there is a page that says so, and leads back by way of signing in.
    plain = stage.visitor("theo.therapist", java_script_enabled=False)
    page = plain.go(address)
    page.get_by_label("Addendum").fill("And the sister as well.")
    plain.context.clear_cookies()
    plain.forgive("status of 401")
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("h1")).to_have_text("You are signed out, and what you sent was not taken.")
    page.locator("main").get_by_role("link", name="Sign in").click()
    sign_in(page)
    page.wait_for_url(f"**{address}")
    assert kept(stage.clinic, ADDENDA) == [(WORDS,)]
