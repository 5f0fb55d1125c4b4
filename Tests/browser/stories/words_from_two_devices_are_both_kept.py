"""Homework that was written on two devices keeps the words of both, and what could not be taken can be read and removed"""

import json
import re

from playwright.sync_api import expect

import own_page
from own_page import kept
from roster import Roster

TITLE = "One thought that came back"
ON_THE_WAY = "The bus was full."
AT_HOME = "My manager wrote that we have to talk, and I could not answer for an hour."
TOO_LATE = "Got off, cried, and told nobody until now."
ANSWERS = """SELECT p.answers FROM homework_part p JOIN homework h ON h.id = p.homework_id JOIN member m ON m.id = p.member_id
    WHERE m.family = ? AND h.title = ?"""


def open_homework(visitor):
    page = visitor.page
    page.get_by_role("link", name=re.compile(TITLE)).first.click()
    page.wait_for_url("**/my/homework/*")
    return page


def saved(page):
    expect(page.locator("[data-saving]")).to_have_text("Saved", timeout=15_000)


def answers(stage, family):
    return json.loads(kept(stage.clinic, ANSWERS, family, TITLE)[0][0])


def keep_both(stage):
    # On the way, where there is no network, and the phone is put away.
    phone = own_page.on_phone(stage, "Wren Okafor")
    page = open_homework(phone)
    address, situation = page.url, page.get_by_label("What happened", exact=True)
    phone.forgive("request failed: .*/my/")
    own_page.cut(phone, True)
    situation.fill(ON_THE_WAY)
    expect(page.locator("[data-saving]")).to_contain_text("kept on this device", timeout=15_000)
    page.close()

    # At home, more of it on another device.
    home = own_page.on_phone(stage, "Wren Okafor")
    open_homework(home).get_by_label("What happened", exact=True).fill(AT_HOME)
    saved(home.page)
    assert answers(stage, "Okafor")["situation"] == AT_HOME

    # The phone again: it writes over nothing, and loses nothing.
    own_page.cut(phone, False)
    phone.page = page = phone.context.new_page()
    page.goto(address)
    situation = page.get_by_label("What happened", exact=True)
    expect(situation).to_have_value(re.compile(re.escape(AT_HOME)))
    expect(situation).to_have_value(re.compile(re.escape(ON_THE_WAY)))
    expect(page.locator("[data-later-says]")).to_contain_text("Both are in the fields now.")
    phone.look()
    page.get_by_label("What went through your mind", exact=True).fill("They can tell.")
    saved(page)
    told = answers(stage, "Okafor")
    assert AT_HOME in told["situation"] and ON_THE_WAY in told["situation"], told
    page.reload()
    expect(situation).to_have_value(told["situation"])
    expect(page.locator("[data-later-says]")).to_be_hidden()


def show_what_was_refused(stage):
    phone = own_page.on_phone(stage, "Tobias Renner")
    page = open_homework(phone)
    address, before = page.url, answers(stage, "Renner")
    phone.forgive("request failed: .*/my/", "status of 409")
    own_page.cut(phone, True)
    page.get_by_label("What went through your mind", exact=True).fill("Nobody will call.")
    page.get_by_label("Another way to look at it", exact=True).fill(TOO_LATE)
    page.get_by_role("button", name="Done").click()
    says = page.locator("[data-later-says]")
    expect(says).to_contain_text("not sent yet")

    # The group meets before the phone has a network again, and talks about it.
    theo = stage.visitor("theo.therapist")
    Roster(theo).open("Harbor")
    theo.page.locator(".page-head").get_by_role("link", name="Homework").click()
    row = theo.page.locator(".homework-rows > li", has_text="Tobias Renner")
    row.get_by_role("button", name="Talked about").click()
    expect(row).to_contain_text("Talked about, not done")

    own_page.cut(phone, False)
    expect(says).to_contain_text("This was talked about already and stays as it is.")
    expect(page.get_by_label("Another way to look at it", exact=True)).to_have_value(TOO_LATE)
    page.goto("/my")
    expect(says).to_contain_text(f"{TITLE} was not taken")
    says.get_by_role("link", name="Open it").click()
    page.wait_for_url(address)
    expect(says).to_contain_text(TOO_LATE)
    phone.look()
    says.get_by_role("button", name="Remove it from this device").click()
    expect(says).to_be_hidden()
    page.reload()
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(says).to_be_hidden()
    assert page.evaluate("Object.values(localStorage).join()").find(TOO_LATE) == -1
    assert answers(stage, "Renner") == before


def tell(stage):
    keep_both(stage)
    show_what_was_refused(stage)
