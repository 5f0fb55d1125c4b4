"""Signing out asks before it takes what was not sent, takes No for an answer, and never says that it is done when it is not"""

import json

from playwright.sync_api import expect

import own_page
from own_page import kept
from roster import Roster, marks

ENTRIES = """SELECT e.answers FROM card_entry e JOIN member m ON m.id = e.member_id
    WHERE m.family = 'Haddad' AND e.account_id IS NOT NULL"""
COPIES = "async () => (await indexedDB.databases()).map(one => one.name)"


def refuse(route):
    """The clinic cannot be reached for what is sent."""
    route.abort() if route.request.method == "POST" else route.continue_()


def decline(visitor):
    """Each question is answered with Cancel; what was asked."""
    asked = []
    visitor.page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    return asked


def of_person(stage):
    nadia = own_page.on_phone(stage, "Nadia Haddad")
    page = nadia.page
    nadia.forgive("ERR_FAILED", "request failed: .*/my/check-in")
    own_page.keep_plan(nadia)
    page.goto("/my/check-in")
    nadia.context.route("**/my/check-in", refuse)
    page.get_by_label("Hours slept last night").fill("5:30")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("[data-later-says]")).to_contain_text("not sent yet")

    asked = decline(nadia)
    page.goto("/my/account")
    page.get_by_role("button", name="Sign out on this device").click()
    assert len(asked) == 1 and "was not sent yet" in asked[0], asked
    # The copy of the safety plan stays with whoever stays.
    assert "stepwell-own" in page.evaluate(COPIES)
    nadia.context.unroute("**/my/check-in")
    page.goto("/my/check-ins")
    expect(page.locator("[data-later-says]")).to_contain_text("Check-in: sent.")
    (answers,), = kept(stage.clinic, ENTRIES)
    assert json.loads(answers) == {"sleep": "330"}

    # Nobody can be signed out without a network; who hands the phone on must know.
    page.goto("/my/account")
    own_page.cut(nadia, True)
    nadia.forgive("status of 503")
    page.get_by_role("button", name="Sign out on this device").click()
    expect(page.locator("h1")).to_have_text("You are still signed in.")
    own_page.cut(nadia, False)
    page.get_by_role("link", name="Go back").click()
    nadia.look()
    page.get_by_role("button", name="Sign out on this device").click()
    page.wait_for_url("**/my/sign-in")
    page.goto("/my")
    page.wait_for_url("**/my/sign-in")
    assert len(asked) == 1, asked


def of_staff(stage):
    theo = stage.visitor("theo.therapist")
    theo.forgive("ERR_FAILED", "request failed: .*/marks")
    roster = Roster(theo).open("Harbor")
    page, address = theo.page, theo.page.url
    page.route("**/marks", refuse)
    roster.press("Gordon Ashby", "Arrive")
    roster.waits("Gordon Ashby")
    asked = decline(theo)
    page.locator(".caller summary").click()
    page.get_by_role("button", name="Sign out").click()
    assert len(asked) == 1 and "was not sent yet" in asked[0], asked
    page.unroute("**/marks")
    page.goto(address)
    roster.says("Gordon Ashby", "Here since 10:2")
    assert marks(stage.clinic, "Ashby") == ["arrive"]

    # When everything is sent there is nothing to ask.
    page.locator(".caller summary").click()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in**")
    assert len(asked) == 1, asked


def tell(stage):
    of_person(stage)
    of_staff(stage)
