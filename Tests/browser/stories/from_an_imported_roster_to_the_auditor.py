"""From an imported roster to the auditor: attendance, notes, who will miss nine hours and why, a correction, the journal."""

import datetime

from playwright.sync_api import expect

import files
from clinic import WEDNESDAY
from roster import Roster

NOON = WEDNESDAY.replace(hour=12, minute=30)
MONDAY = datetime.date(2026, 11, 16)
NAMES = ["Zoë O'Brien", "Łukasz Nowak", "Amara Okeke, Jr.", "Tom Birch"]
# What somebody might really write; no two alike, and nobody named in another's part.
PARTS = {
    "Zoë O'Brien": ("Active", "Practised paced breathing and told the group where it helped at work.", "Writes down two situations."),
    "Łukasz Nowak": ("Quiet, attentive", "Listened for most of the hour, then named one worry about his shift plan.", "Speaks to his foreman."),
    "Amara Okeke, Jr.": ("Active", "Found the exercise hard; stayed with it after a pause by the window.", "Repeats the exercise at home."),
}


def tell(stage):
    # Half past eight, before the groups.
    stage.open("new")
    dana = stage.visitor("dana.director")
    bring_in(dana)
    give_seats(dana)
    stage.leave(dana)
    # Half past twelve, after them.
    stage.clinic.go_on_at(NOON)
    dana = stage.visitor("dana.director")
    for group, starts in [("Process", 9), ("DBT skills", 10), ("Psychoeducation", 11)]:
        take_attendance(dana, group, starts)
        write_and_sign(dana, group)
    who_will_miss(dana)
    correct(dana)
    audit(stage)


def bring_in(dana):
    """Preview first, then for good; the same files once more change nothing."""
    upload = [{"name": name, "mimeType": "text/csv", "buffer": content} for name, content in files.roster(MONDAY).items()]
    page = dana.go("/import")
    for is_preview, answer in [(True, "can be imported as they are"), (False, "25 rows were brought in"), (False, "Nothing new")]:
        page.set_input_files("#files", upload)
        page.get_by_label("Time zone").fill("America/Los_Angeles")
        page.locator("[name=dry-run]").set_checked(is_preview)
        page.get_by_role("button", name="Read the files").click()
        expect(page.locator("h1")).to_contain_text(answer)
        dana.look()


def give_seats(dana):
    """Who is to come on Wednesday and Friday takes a seat in each group."""
    for group in ["Process", "DBT skills", "Psychoeducation"]:
        page = dana.go("/groups")
        page.get_by_role("link", name=group).click()
        for name in NAMES:
            page.get_by_label("Add a person").select_option(label=name)
            page.get_by_label("From").fill("2026-11-18")
            page.get_by_role("button", name="Add", exact=True).click()
            expect(page.locator("ul.list").first).to_contain_text(name)
        dana.look()


def open_session(dana, group, day="Wed 18"):
    page = dana.go("/groups")
    page.get_by_role("link", name=group).click()
    page.locator("main a", has_text=day).click()
    expect(page.locator("#roster-title")).to_be_visible()
    return Roster(dana)


def take_attendance(dana, group, starts):
    """Three come, Łukasz twelve minutes late to the first; Tom does not, and has not said why."""
    roster = open_session(dana, group)
    begins = WEDNESDAY.replace(hour=starts, minute={9: 0, 10: 5, 11: 10}[starts])
    dana.at(begins)
    roster.press(NAMES[0], "Arrive")
    roster.press(NAMES[2], "Arrive")
    dana.at(begins + datetime.timedelta(minutes=12 if starts == 9 else 0))
    roster.press(NAMES[1], "Arrive")
    roster.press(NAMES[3], "Not excused")
    for name in NAMES[:3]:
        roster.says(name, "Here")
    roster.says(NAMES[3], "Not excused")
    dana.at(NOON)


def write_and_sign(dana, group):
    """Drafts save themselves; the signature locks them."""
    page = dana.page
    page.get_by_label("Topic").fill(f"{group}: what helps on a hard day")
    page.get_by_label("What was done").fill("Read the handout together, then practised in pairs.")
    for name, (participation, response, plan) in PARTS.items():
        part = page.locator("article.part", has=page.get_by_role("heading", name=name))
        part.get_by_label("Participation").fill(participation)
        part.get_by_label("Response").fill(f"{group}. {response}")
        part.get_by_label("Plan").fill(plan)
    # Whoever stays a moment sees each draft say that it is saved.
    for saving in page.locator("article.part", has_not_text=NAMES[3]).locator("[data-saving]").all():
        expect(saving).to_have_text("Saved")
    page.reload()
    expect(page.get_by_label("Topic")).to_have_value(f"{group}: what helps on a hard day")
    page.get_by_role("button", name="Sign the note").click()
    expect(page.locator("#notes")).to_contain_text("Signed by Dana Whitlock")
    expect(page.locator("#notes textarea").first).to_have_attribute("name", "text")  # the addendum's, and no other
    dana.look()


def who_will_miss(dana):
    """Tom came on Monday only; three hours on Friday cannot bring him to nine. The because says which minutes are lost."""
    page = dana.go("/week")
    row = page.locator("table.board tr", has_text="Tom Birch")
    expect(page.locator("tbody", has_text="Tom Birch").locator(".band")).to_contain_text("Will miss")
    assert row.locator("a[href$='#m']").inner_text() == "3:00"
    row.locator("a[href$='#d3']").click()
    day = page.locator(".panel #d3")
    expect(day.locator(".verdict").first).to_have_text("Absent")
    expect(day).to_contain_text("Not excused")
    dana.look()


def correct(dana):
    """Łukasz was there from the start: the list at the door says so."""
    page = dana.go("/week")
    row = page.locator("table.board tr", has_text="Łukasz Nowak")
    assert row.locator("a[href$='#m']").inner_text() == "5:48"
    row.locator("a[href$='#d3']").click()
    day = page.locator(".panel #d3")
    expect(day).to_contain_text("12 min")
    expect(day).to_contain_text("The day does not qualify: 2 h 48 min of 3 hours.")
    roster = open_session(dana, "Process")
    roster.correct(NAMES[1], "09:00", "10:00", "The list at the door has him at nine")
    assert roster.minutes(NAMES[1]) == "60 of 60 min"
    page = dana.go("/week")
    assert row.locator("a[href$='#m']").inner_text() == "6:00"
    row.locator("a[href$='#d3']").click()
    expect(day).to_contain_text("The day qualifies: it reaches 3 hours.")
    expect(day).not_to_contain_text("Late")


def audit(stage):
    """The auditor, who saw none of it happen, finds all of it, and finds it unbroken."""
    audrey = stage.visitor("audrey.auditor")
    page = audrey.go("/journal")
    for deed in ["Imported records", "Changed a group", "Took attendance", "Wrote a note", "Signed a note", "Corrected attendance", "Read a week"]:
        page.get_by_label("Deed").select_option(label=deed)
        page.get_by_role("button", name="Show").click()
        expect(page.locator("main table")).to_contain_text("Dana Whitlock")
        expect(page.locator("main table")).to_contain_text(deed)
    audrey.go("/journal")
    page.get_by_label("Chart").fill("C0002")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("main table")).to_contain_text("Łukasz Nowak")
    expect(page.locator("main table")).to_contain_text("9:12 to 10:00 became 9:00 to 10:00: The list at the door has him at nine")
    audrey.look()
    page.get_by_role("button", name="Read the whole chain again").click()
    expect(page.locator("main")).to_contain_text("The chain is whole")
    audrey.look()
