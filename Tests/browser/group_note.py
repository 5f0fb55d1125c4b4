"""The note of a group that has met, as its facilitator writes it: once for everybody, and a part for each person."""

from playwright.sync_api import expect

PARTICIPATION = [
    "Active and open", "Quiet, attentive today", "Spoke when asked only", "Restless at first", "Warm with others", "Thoughtful all along",
    "Tired but there", "Late and sorry",
]
RESPONSE = [
    "Named three urges", "Listened and nodded", "Talked about sleep", "Tried the breathing", "Asked for the sheet", "Disagreed kindly",
    "Wrote much down", "Laughed twice",
]
PLAN = [
    "Practise daily", "Call on Friday", "Bring the log", "See the prescriber", "Walk each day", "Keep the sleep diary", "Ask the sponsor",
    "Read chapter two",
]


def open_past(visitor, group, number=0):
    """The page of a session that is over, with everybody marked and nothing written; its address."""
    page = visitor.page
    page.goto("/groups")
    page.locator("main a[href^='/groups/']", has_text=group).first.click()
    page.wait_for_url("**/groups/*")
    page.goto(page.locator("main a[href^='/sessions/']").nth(number).get_attribute("href"))
    return page.evaluate("location.pathname")


def shared(page):
    """The part that is written for everybody."""
    return page.locator("form[action$='/note/shared']")


def parts(page):
    """The parts of those who were there."""
    return page.locator("article.part", has=page.locator(".presence", has_text="min")).all()


def write(page):
    """Everything but how the group went, which is the last thing to be written."""
    shared(page).get_by_label("Topic").fill("Urges and the body")
    shared(page).get_by_label("What was done").fill("Psychoeducation, role play")
    # No two people are written about in the same words: that would be asked about at signing.
    for part, words in zip(parts(page), zip(PARTICIPATION, RESPONSE, PLAN)):
        for label, text in zip(["Participation", "Response", "Plan"], words):
            part.get_by_label(label).fill(text)


def saved(page):
    """Each part has said that it is saved."""
    for form in [shared(page), *(part.locator("form") for part in parts(page))]:
        expect(form.locator("[data-saving]")).to_have_text("Saved", timeout=20_000)


def signed(page):
    """The signature stands over the note."""
    expect(page.locator(".notes-head")).to_contain_text("Signed by", timeout=20_000)
