"""What one person fills in or marks never becomes another's who signed in beside them: it waits until they are back themselves."""

import json

from playwright.sync_api import expect

import own_page
from own_page import kept
from roster import Roster, marks

WORDS = "It was a very bad night and I told nobody."
ENTRIES = """SELECT m.family, e.answers FROM card_entry e JOIN member m ON m.id = e.member_id
    WHERE e.account_id IS NOT NULL AND m.family IN ('Haddad', 'Renner') ORDER BY e.id"""
MARKED_BY = """SELECT s.account FROM attendance_change c JOIN member m ON m.id = c.member_id JOIN staff s ON s.id = c.staff_id
    WHERE m.family = 'Ashby' AND c.client_key IS NOT NULL"""


def enter(page, born, link):
    page.goto("/my/link/" + link.rsplit("/", 1)[-1])
    page.get_by_label("Birth date").fill(born)
    page.get_by_role("button", name="Open").click()


def tell(stage):
    desk = stage.visitor("dana.director")
    people = {}
    for name in ["Nadia Haddad", "Tobias Renner"]:
        at = own_page.chart(desk, name)
        people[name] = own_page.birth_date(desk, at), own_page.invite(desk, at)

    # Nadia's check-in is open on a phone that Tobias borrows.
    phone = stage.visitor(width=360, height=740)
    phone.forgive("status of 40[13]")
    page = phone.page
    enter(page, *people["Nadia Haddad"])
    page.wait_for_url("**/my")
    page.goto("/my/check-in")
    beside = phone.context.new_page()
    enter(beside, *people["Tobias Renner"])
    beside.wait_for_url("**/my")

    page.locator("input[name='urge-to-hurt'][value='8']").check(force=True)
    page.get_by_label("Anything else").fill(WORDS)
    page.get_by_role("button", name="Done").click()
    says = page.locator("[data-later-says]")
    expect(says).to_contain_text("You are signed out.")
    expect(says.get_by_role("link", name="Sign in")).to_be_visible()
    expect(page.get_by_label("Anything else")).to_have_value(WORDS)
    phone.look()
    # Nothing of it is on his pages, and he sends nothing of hers.
    beside.goto("/my/check-in")
    expect(beside.get_by_label("Anything else")).to_have_value("")
    assert kept(stage.clinic, ENTRIES) == []
    beside.close()

    # Back herself, it is sent, once and as hers.
    enter(page, people["Nadia Haddad"][0], own_page.invite(desk, own_page.chart(desk, "Nadia Haddad")))
    expect(page.locator("h1")).to_contain_text("Thank you for saying so.")
    (family, answers), = kept(stage.clinic, ENTRIES)
    assert family == "Haddad" and WORDS in json.loads(answers).values(), answers

    # The same at the roster: the page is Theo's, and Alex has signed in in the same browser.
    theo = stage.visitor("theo.therapist")
    theo.forgive("status of 40[13]")
    roster = Roster(theo).open("Harbor")

    def sign_in(account):
        name, value = stage.clinic.sign_in(account)
        theo.context.add_cookies([{"name": name, "value": value, "url": stage.clinic.base, "httpOnly": True, "sameSite": "Lax"}])

    sign_in("alex.associate")
    roster.press("Gordon Ashby", "Arrive")
    says = theo.page.locator("[data-offline]")
    expect(says).to_contain_text("You are signed out. Your marks wait on this device")
    assert marks(stage.clinic, "Ashby") == []
    theo.page.reload()
    roster.says("Gordon Ashby", "Not marked yet")

    sign_in("theo.therapist")
    theo.page.reload()
    roster.says("Gordon Ashby", "Here since 10:2")
    assert kept(stage.clinic, MARKED_BY) == [("theo.therapist",)]
