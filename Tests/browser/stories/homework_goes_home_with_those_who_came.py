"""A therapist gives homework to those who were there, a person does it on a phone, and both go over it next time by keyboard."""

import datetime
import json
import re

from playwright.sync_api import expect

import own_page
from own_page import kept
from roster import Roster

COPIES = """SELECT p.answers, p.version, p.helpfulness, p.reviewed_at IS NOT NULL, p.review_note FROM homework_part p
    JOIN homework h ON h.id = p.homework_id JOIN member m ON m.id = p.member_id WHERE m.family = ? AND h.title = ?"""


def open_homework(visitor):
    visitor.page.locator(".page-head").get_by_role("link", name="Homework").click()
    visitor.page.wait_for_selector("#give-title")
    visitor.look()


def tell(stage):
    theo = stage.visitor("theo.therapist")
    roster = Roster(theo).open("Harbor")
    roster.says("Nadia Haddad", "Here")
    roster.press("Gordon Ashby", "Excused")
    roster.says("Gordon Ashby", "Excused")
    open_homework(theo)
    theo.fits()
    here = theo.page.get_by_role("group", name="Those who were here")
    expect(here.get_by_label("Nadia Haddad")).to_be_checked()
    expect(here.get_by_label("Gordon Ashby")).to_have_count(0)
    theo.page.get_by_label("Worksheet").select_option(label="Trigger log")
    theo.page.get_by_label("What", exact=True).fill("What set it off")
    expect(theo.page.get_by_label("For", exact=True)).to_have_value("2026-11-20")
    theo.page.get_by_role("button", name="Give it").click()
    expect(theo.page.locator("#given-title + .list")).to_contain_text("Nadia Haddad (not yet)")
    theo.look()
    stage.leave(theo)

    nadia = own_page.on_phone(stage, "Nadia Haddad")
    page = nadia.page
    nadia.forgive("ERR_INTERNET_DISCONNECTED", "request failed: .*/my/")
    page.get_by_role("link", name=re.compile("What set it off")).click()
    page.wait_for_url("**/my/homework/*")
    nadia.look()
    nadia.fits()
    page.get_by_label("What set it off", exact=True).fill("The bus was full")
    expect(page.locator("[data-saving]")).to_have_text("Saved", timeout=15_000)
    nadia.context.set_offline(True)
    page.get_by_label("What you did", exact=True).fill("Got off and walked")
    expect(page.locator("[data-saving]")).to_contain_text("kept on this device", timeout=15_000)
    nadia.context.set_offline(False)
    expect(page.locator("[data-saving]")).to_have_text("Saved", timeout=15_000)
    page.locator("input[name='helpfulness'][value='4']").check(force=True)
    page.get_by_role("button", name="Done").click()
    expect(page.locator("main")).to_contain_text("Done. You talk about it when Harbor meets again.")
    nadia.look()
    page.set_input_files("#file", [{"name": "paper.txt", "mimeType": "text/plain", "buffer": b"%PDF-1.4 a scan"}])
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("main")).to_contain_text("File 1 (PDF")
    with page.expect_download() as saved:
        page.get_by_role("link", name=re.compile("File 1")).click()
    assert saved.value.suggested_filename.endswith(".pdf")
    nadia.look()
    (answers, _, helpful, _, _), = kept(stage.clinic, COPIES, "Haddad", "What set it off")
    assert json.loads(answers) == {"trigger": "The bus was full", "did": "Got off and walked"} and helpful == 4
    stage.leave(nadia)

    # Friday, the next session: the keyboard alone goes over it.
    stage.clinic.go_on_at(stage.clinic.now.replace(hour=9, minute=30) + datetime.timedelta(days=2))
    theo = stage.visitor("theo.therapist")
    Roster(theo).open("Harbor")
    open_homework(theo)
    keys = theo.page.keyboard
    row = theo.page.locator(".homework-rows > li", has_text="Nadia Haddad").filter(has_text="What set it off")
    rows = theo.page.locator(".homework-rows > li")
    theo.page.evaluate("document.activeElement.blur()")
    for _ in range(rows.count()):
        keys.press("j")
        if row.evaluate("row => row === document.activeElement"):
            break
    expect(row).to_be_focused()
    keys.press("e")
    keys.type("Shares it with her sister")
    keys.press("Enter")
    expect(row).to_contain_text("Talked about")
    expect(row).to_be_focused()
    keys.press("u")
    expect(row.get_by_role("button", name="Talked about")).to_be_visible()
    expect(row).to_be_focused()
    keys.press("r")
    expect(row.get_by_role("button", name="Undo")).to_be_visible()
    theo.look()
    theo.fits()
    (_, _, _, reviewed, note), = kept(stage.clinic, COPIES, "Haddad", "What set it off")
    assert reviewed == 1 and note == ""
    row.get_by_role("link", name="What set it off").click()
    expect(theo.page.locator("main")).to_contain_text("Got off and walked")
    theo.look()
    theo.fits()
