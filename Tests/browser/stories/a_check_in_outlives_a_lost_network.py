"""A check-in on a phone is not lost with the network: it waits, says so, shows help at once, and is sent once."""

import json

from playwright.sync_api import expect

import own_page
from own_page import kept

ENTRIES = """SELECT e.card, e.version, e.answers FROM card_entry e JOIN member m ON m.id = e.member_id
    WHERE m.family = 'Haddad' AND e.account_id IS NOT NULL ORDER BY e.id"""


def choose(page, name, value):
    page.locator(f"input[name='{name}'][value='{value}']").check(force=True)


def tell(stage):
    nadia = own_page.on_phone(stage, "Nadia Haddad")
    page = nadia.page
    nadia.forgive("ERR_INTERNET_DISCONNECTED", "request failed: .*/my/")
    page.get_by_role("link", name="Check-in How is today?").click()
    page.wait_for_url("**/my/check-in")
    nadia.look()
    nadia.fits()
    choose(page, "mood", 3)
    expect(page.locator("#urge-to-hurt + .help-now")).to_be_hidden()

    nadia.context.set_offline(True)
    expect(page.locator("[data-later-says]")).to_contain_text("You are offline")
    choose(page, "urge-to-hurt", 8)
    # Help does not wait for the network, nor for anybody who reads the answer.
    expect(page.locator("#urge-to-hurt + .help-now").get_by_role("link", name="Call 988")).to_be_visible()
    nadia.look()
    page.get_by_label("Hours slept last night").fill("5:30")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("[data-later-says]")).to_contain_text("Check-in: kept on this device, not sent yet")
    assert kept(stage.clinic, ENTRIES) == []

    nadia.context.set_offline(False)
    expect(page.locator("h1")).to_contain_text("Thank you for saying so.")
    nadia.look()
    nadia.fits()
    (card, version, answers), = kept(stage.clinic, ENTRIES)
    assert (card, version, json.loads(answers)) == ("check-in", 1, {"mood": "3", "urge-to-hurt": "8", "sleep": "330"})
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('answer') || key.startsWith('waiting'))") == []

    # Half done, the phone is put away, and what was begun is still there.
    page.get_by_role("link", name="Change what I said").click()
    expect(page.get_by_label("Hours slept last night")).to_have_value("5:30")
    page.get_by_label("Anything else").fill("It was a long night.")
    page.goto("/my")
    page.get_by_role("link", name="Check-in", exact=True).click()
    expect(page.get_by_label("Anything else")).to_have_value("It was a long night.")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.locator("h1")).to_contain_text("Thank you for saying so.")
    assert [version for _, version, _ in kept(stage.clinic, ENTRIES)] == [1, 2]

    page.get_by_role("link", name="How it has been").click()
    expect(page.locator("h1")).to_contain_text("You checked in on")
    nadia.look()
    nadia.fits()

    # Signing out takes what was begun from the phone.
    page.goto("/my/check-in")
    page.get_by_label("One goal for today").fill("Call my sister")
    assert any(name.startswith("answer") for name in page.evaluate("Object.keys(localStorage)"))
    page.goto("/my/account")
    page.get_by_role("button", name="Sign out on this device").click()
    page.wait_for_url("**/my/sign-in")
    assert not any(name.startswith(("answer", "waiting")) for name in page.evaluate("Object.keys(localStorage)"))

    theo = stage.visitor("theo.therapist")
    theo.go(own_page.chart(theo, "Nadia Haddad") + "/check-ins")
    expect(theo.page.locator("main")).to_contain_text("Urge to hurt themself: 8 of 10.")
    expect(theo.page.locator("main")).to_contain_text("changed 1×")
    theo.fits()
