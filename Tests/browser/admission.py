"""The way from the first call to the first group, step by step, as those do it who work at the admissions desk."""

import re

from playwright.sync_api import expect

from clinic import PASSWORD

SCREEN = {"danger-now": "no", "thoughts": "no", "others": "no", "home-safe": "yes", "focus": "mood", "uses": "no", "care-now": "weekly", "hours": "morning"}
SCREEN_WORDS = {"why": "Cannot get up since the spring.", "way-here": "By bus"}

ASSESSED = {
    "why-now": "I cannot get up in the morning.", "symptoms": "Low, tired, wakes at four.", "wish": "To work again.",
    "diagnoses": "Major depression, recurrent, moderate, Dr Okoye, 2025", "treatment-before": "Weekly therapy for a year, not enough.",
    "use": "none", "medications": "Sertraline 100 mg", "allergies": "none", "conditions": "none", "household": "With her sister",
    "occupation": "On leave", "functioning": "Misses two days of five", "strengths": "Keeps a diary", "motivation": "Wants her work back",
    "supporters": "Her sister drives her", "means": "None at home", "keeps-safe": "Calls her sister", "hospital-stays": "0", "ed-visits": "0",
    "attempts": "0",
}
ASSESSED_CHOICES = {
    "diagnosed-licensed": "yes", "lower-care": "now", "withdrawal": "none", "medically-stable": "yes", "safe-now": "yes", "home-safe": "yes",
    "suicide-now": "none", "self-harm": "no", "others": "no",
}
CANDIDACY = {
    "diagnosis": "diagnoses", "more-than-weekly": "lower-care", "stable-at-home": "keeps-safe", "support": "supporters",
    "takes-part": "functioning", "motivation": "motivation", "skills": "functioning", "safe-place": "home-safe",
}
STOPS = ["uncontrolled-suicidality", "withdrawal", "medical-instability", "supervision"]


def saved(page):
    expect(page.locator("[data-saving]")).to_have_text("Saved")


def move_on(staff, inquiry):
    """Through the gate to the next stage."""
    page = staff.go(inquiry)
    page.get_by_role("button", name=re.compile("^Move on to")).click()
    staff.look()


def speak(staff, inquiry):
    """The first conversation."""
    page = staff.go(inquiry)
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("What was said").fill("Glad to be called. Can come in the mornings.")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.locator(".history")).to_contain_text("Phone, spoke with them: Glad to be called")


def screen(staff, inquiry):
    page = staff.go(f"{inquiry}/screen")
    for field, words in SCREEN_WORDS.items():
        page.locator(f"#{field}").fill(words)
    for field, answer in SCREEN.items():
        page.locator(f"#{field}").select_option(answer)
    saved(page)
    page.get_by_role("button", name="Finish the screen").click()
    page.wait_for_url(f"**{inquiry}")


def assess(staff, inquiry):
    """The assessment, written and signed, and every record accounted for."""
    page = staff.go(f"{inquiry}/intake/write")
    for field, words in ASSESSED.items():
        page.locator(f"#{field}").fill(words)
    for field, answer in ASSESSED_CHOICES.items():
        page.locator(f"#{field}").select_option(answer)
    saved(page)
    page.get_by_role("link", name="Read it through and sign").click()
    page.get_by_role("button", name="I have read this and sign it").click()
    expect(page.locator("h1")).to_contain_text("Assessed by")


def determine(staff, prescriber, inquiry, level="iop"):
    """The level of care, written by whoever assessed and signed by a prescriber."""
    page = staff.go(f"{inquiry}/level")
    page.get_by_role("link", name="Write the determination").click()
    for stop in STOPS:
        page.locator(f"#answer-{stop}").select_option("no")
        page.locator(f"#words-{stop}").fill("Asked; not so.")
    for item, field in CANDIDACY.items():
        page.locator(f"#answer-{item}").select_option("yes")
        page.locator(f"#field-{item}").select_option(field)
    page.locator("#recommended").select_option(level)
    page.locator("#decided").select_option(level)
    page.locator("#notLower").fill("A year of weekly therapy has not been enough to bring her back to work.")
    page.locator("#notHigher").fill("She is safe at home with her sister and needs no care at night.")
    saved(page)
    page = prescriber.go(f"{inquiry}/level")
    page.get_by_role("button", name="I determine this level of care").click()
    expect(page.locator("h1")).to_contain_text("determined", ignore_case=True)


def sign_documents(staff, inquiry, name):
    """Every document that an adult signs, and the orientation."""
    page = staff.go(f"{inquiry}/documents")
    page.get_by_role("button", name=f"Hand it to {name}").click()
    for _ in range(9):
        if page.locator("h1").inner_text() == "Thank you. That was all.":
            break
        page.get_by_label("Your full name").fill(name)
        page.get_by_label("I have read this").check()
        page.get_by_role("button", name="Sign").click()
        page.wait_for_load_state()
    take_back(page)
    page = staff.go(f"{inquiry}/documents/orientation")
    for tick in page.locator("input[name=step]").all():
        tick.check()
    for answer in ["Nothing about who is there", "Call or text 988", "Call before the group begins"]:
        page.get_by_label(answer).check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator("main")).to_contain_text("Gone through and understood")


def take_back(page):
    """The device is in the hands of staff again."""
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Take the device back").click()
    page.wait_for_url("**/documents")


def hold_seat(staff, inquiry):
    """A seat from tomorrow, offered and taken."""
    page = staff.go(inquiry)
    page.get_by_text("Offer a seat").click()
    page.get_by_role("button", name="Offer", exact=True).click()
    page.get_by_role("button", name="They take it").click()
    expect(page.locator("main")).to_contain_text("Accepted: from")


def admit(staff, inquiry, clinician):
    """The last step; the address of their chart."""
    page = staff.go(f"{inquiry}/admit")
    option = page.locator("#team-primary-clinician option", has_text=clinician).first.get_attribute("value")
    page.locator("#team-primary-clinician").select_option(option)
    page.get_by_role("button", name="Admit", exact=True).click()
    page.wait_for_url("**/people/*")
    staff.look()
    return page.evaluate("location.pathname")


def account_for_records(staff, inquiry):
    """Every record that the way asks for: asked for and there, or not needed and why."""
    page = staff.go(f"{inquiry}/intake")
    ask = page.get_by_role("button", name="Ask for what this way asks for")
    if ask.count():
        ask.click()
    for _ in range(9):
        waiting = page.locator(".records li", has_text=re.compile("To ask for|Asked of"))
        if waiting.count() == 0:
            break
        waiting.first.locator("summary").first.click()
        waiting.first.get_by_label("Why it is not needed").fill("Nothing of the kind was ever written.")
        waiting.first.get_by_role("button", name="Not needed").click()
        page.wait_for_load_state()


def excuse(director, inquiry, fact, reason):
    """An exception, with its reason, for three days."""
    page = director.go(inquiry)
    page.get_by_text("Hold, close, go back, or make an exception").click()
    page.get_by_label("Let through without").select_option(label=fact)
    page.get_by_label("Reason, ten letters or more").fill(reason)
    page.get_by_label("For days", exact=True).fill("3")
    page.get_by_role("button", name="Let through").click()
    expect(page.locator(".gate")).to_contain_text(reason)


def pay_themselves(staff, inquiry, name):
    """Nobody else pays: asked, estimated, and told."""
    page = staff.go(f"{inquiry}/benefits")
    page.get_by_label("Asked of everybody").select_option("uninsured")
    page.get_by_role("button", name="Record").click()
    page = staff.go(f"{inquiry}/costs")
    page.get_by_role("link", name="Make an estimate").click()
    page.get_by_label("Begins").fill("2026-11-19")
    page.get_by_label("Weeks: short, likely, long").fill("6, 8, 12")
    page.get_by_label("Programme day, times a week").fill("3")
    page.get_by_role("button", name="Estimate").click()
    expect(page.locator("h1")).to_contain_text("for eight weeks; they have not been told")
    page.get_by_label("Who was told").fill(name)
    page.get_by_role("button", name="Record").click()
    expect(page.locator("h1")).not_to_contain_text("not been told")
