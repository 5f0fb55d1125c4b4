#!/usr/bin/env python3
"""Writes every screen at three widths, light and dark, with the sample's data, empty, and with an error.

    scripts/browser-python Tests/browser/screens.py --program .build/release/stepwell --into build/screens
"""

import argparse
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

import own_page
from admission import take_back
from clinic import Templates
from visitor import Visitor

WIDTHS = [360, 768, 1280]


def follow(page, address, selector):
    """From one page to the first that hangs below it."""
    page.goto(address)
    page.goto(page.locator(selector).first.get_attribute("href"))


def wrong_password(page):
    page.goto("/sign-in")
    page.get_by_label("Account", exact=True).fill("theo.therapist")
    page.get_by_label("Password", exact=True).fill("not the password at all")
    page.get_by_role("button", name="Sign in").click()
    page.locator(".notice").wait_for()


def because_panel(page):
    page.goto("/week")
    page.locator("table.board a[href$='#m']").first.click()
    page.wait_for_load_state()
    page.locator(".because").wait_for()


def refused_import(page):
    page.goto("/import")
    rows = "client_id,given_name,family_name,birth_date,sex,primary_icd10,track,admitted_on\nC1,Ana,Sol,1990-02-30,F,F332,ADULT-AM,2026-11-02\n"
    page.set_input_files("#files", [{"name": "clients.csv", "mimeType": "text/csv", "buffer": rows.encode()}])
    page.get_by_role("button", name="Read the files").click()
    page.get_by_text("What is wrong").wait_for()


def safety_plan(page, name, below=""):
    page.goto(f"/people?q={name}")
    page.goto(page.locator("main a[href^='/people/']").first.get_attribute("href") + "/safety-plan" + below)


def change_form(page):
    follow(page, "/", ".agenda a.button")
    page.get_by_text("Cancel, move or substitute").click()


def homework_of_session(page):
    follow(page, "/", ".agenda li:has-text('Harbor') a.button")
    page.get_by_role("link", name="Homework").first.click()
    page.wait_for_selector("#give-title")


def of_person(page, family, rest):
    page.goto(f"/people?q={family}")
    page.goto(page.locator("main tbody a[href^='/people/']").first.get_attribute("href") + rest)


def unsafe_check_in(page):
    page.goto("/my/check-in")
    page.locator("#safe label", has_text="Not sure").click()


def of_inquiry(page, family, rest):
    page.goto("/admissions/list")
    page.goto(page.locator(f"main a[href^='/admissions/']:has-text('{family}')").first.get_attribute("href") + rest)


def plans(page):
    page.goto("/settings/programmes")
    page.goto(page.locator("main a[href^='/settings/programmes/']").first.get_attribute("href") + "/forms")


def refused_refer(page):
    page.goto("/refer/self")
    page.locator("#given").fill("Priya")
    page.locator("#soon label").first.click()
    page.get_by_role("button", name="Send it").click()
    page.locator(".error-summary").wait_for()


def first_to_sign(page):
    page.goto("/")
    if "/sign/" in page.url:  # It was handed over for the picture before, and the sign-in is the same.
        page.get_by_text("For staff: take the device back").click()
        take_back(page)
    of_inquiry(page, "Raman", "/documents")
    page.get_by_role("button", name="Hand it to").first.click()
    page.locator(".document").wait_for()


def entered_score(page):
    of_person(page, "Ibarra", "/measures/entered?instrument=oq45")
    page.get_by_label("Total").fill("71")
    page.get_by_label("Who gave it").fill("Dr. Falk, at the hospital")
    page.get_by_label("In which licensed tool").fill("OQ-Analyst")
    page.get_by_role("button", name="Keep the score").click()
    if page.locator(".error-summary").count():  # A width before this one has typed it in already.
        of_person(page, "Ibarra", "/measures")
        page.goto(page.locator("figure", has_text="OQ-45.2").locator("table a").last.get_attribute("href"))


# What it is called, who looks at it, and how they get there.
SAMPLE = [
    ("sign-in", None, lambda page: page.goto("/sign-in")),
    ("sign-in-refused", None, wrong_password),
    ("today-therapist", "theo.therapist", lambda page: page.goto("/")),
    ("today-director", "dana.director", lambda page: page.goto("/")),
    ("week", "dana.director", lambda page: page.goto("/week")),
    ("week-partial-hospital", "dana.director", lambda page: follow(page, "/week", ".tabs a:has-text('Partial')")),
    ("because", "dana.director", because_panel),
    ("session", "theo.therapist", lambda page: follow(page, "/", ".agenda a.button")),
    ("session-change", "theo.therapist", change_form),
    ("people", "dana.director", lambda page: page.goto("/people")),
    ("people-nobody-found", "dana.director", lambda page: page.goto("/people?q=zzzz")),
    ("person", "dana.director", lambda page: follow(page, "/people?q=Tobias", "main a[href^='/people/']")),
    ("check-ins", "theo.therapist", lambda page: of_person(page, "Ibarra", "/check-ins")),
    ("daily-cards", "theo.therapist", lambda page: of_person(page, "Okafor", "/cards")),
    ("homework", "theo.therapist", lambda page: of_person(page, "Haddad", "/homework")),
    ("session-homework", "theo.therapist", homework_of_session),
    ("own-week", "own:Ibarra", lambda page: page.goto("/my")),
    ("own-check-in", "own:Ibarra", unsafe_check_in),
    ("own-mood-chart", "own:Ibarra", lambda page: page.goto("/my/cards/mood-chart")),
    ("own-check-ins", "own:Ibarra", lambda page: page.goto("/my/check-ins")),
    ("own-homework", "own:Ibarra", lambda page: page.goto("/my/homework")),
    ("own-worksheet", "own:Ibarra", lambda page: follow(page, "/my/homework", ".own-waiting a")),
    ("safety-plan", "dana.director", lambda page: safety_plan(page, "Wren")),
    ("safety-plan-overdue", "dana.director", lambda page: safety_plan(page, "Tobias")),
    ("safety-plan-none", "dana.director", lambda page: safety_plan(page, "Nadia")),
    ("safety-plan-write", "dana.director", lambda page: safety_plan(page, "Wren", "/write")),
    ("safety-plan-version", "dana.director", lambda page: safety_plan(page, "Wren", "/versions/2")),
    ("help-lines", "dana.director", lambda page: page.goto("/settings/help-lines")),
    ("admission-clocks", "dana.director", lambda page: page.goto("/settings/admissions")),
    ("letters", "dana.director", lambda page: page.goto("/settings/letters")),
    ("own-help", None, lambda page: page.goto("/my/help")),
    ("own-kept", None, lambda page: page.goto("/my/offline")),
    ("inbox", "theo.therapist", lambda page: page.goto("/inbox")),
    ("unanswered", "theo.therapist", lambda page: page.goto("/measures/unanswered")),
    ("measures", "theo.therapist", lambda page: of_person(page, "Ibarra", "/measures")),
    ("score-entry", "theo.therapist", lambda page: of_person(page, "Ibarra", "/measures/entered?instrument=oq45")),
    ("score-entered", "theo.therapist", entered_score),
    ("score-correction", "theo.therapist", lambda page: (entered_score(page), page.get_by_role("link", name="Correct it").click())),
    ("page-access", "theo.therapist", lambda page: of_person(page, "Ibarra", "/access")),
    ("own-questions", "own:Ibarra", lambda page: page.goto("/my/questions")),
    ("groups", "dana.director", lambda page: page.goto("/groups")),
    ("group", "dana.director", lambda page: follow(page, "/groups", "main a[href^='/groups/']")),
    ("programmes", "dana.director", lambda page: page.goto("/settings/programmes")),
    ("programme", "dana.director", lambda page: follow(page, "/settings/programmes", "main a[href^='/settings/programmes/']")),
    ("packs", "dana.director", lambda page: page.goto("/settings/packs")),
    ("pack", "dana.director", lambda page: follow(page, "/settings/packs", "main a[href^='/settings/packs/']")),
    ("import", "dana.director", lambda page: page.goto("/import")),
    ("import-refused", "dana.director", refused_import),
    ("journal", "audrey.auditor", lambda page: page.goto("/journal")),
    ("account", "theo.therapist", lambda page: page.goto("/account")),
    ("refer", None, lambda page: page.goto("/refer")),
    ("refer-professional", None, lambda page: page.goto("/refer/professional")),
    ("refer-refused", None, refused_refer),
    ("refer-thanks", None, lambda page: page.goto("/refer/thanks?by=2026-11-18T12:28")),
    ("refer-thanks-danger", None, lambda page: page.goto("/refer/thanks?help=now")),
    ("public-programmes", None, lambda page: page.goto("/programmes")),
    ("public-programme", None, lambda page: page.goto("/programmes/adult-day")),
    ("public-level-of-care", None, lambda page: page.goto("/level-of-care")),
    ("public-costs", None, lambda page: page.goto("/costs")),
    ("public-virtual-week", None, lambda page: page.goto("/virtual-week")),
    ("public-questions", None, lambda page: page.goto("/questions-to-ask")),
    ("admissions", "dana.director", lambda page: page.goto("/admissions")),
    ("admissions-list", "dana.director", lambda page: page.goto("/admissions/list")),
    ("admissions-sources", "dana.director", lambda page: page.goto("/admissions/sources")),
    ("inquiry-new", "dana.director", lambda page: page.goto("/admissions/new")),
    ("inquiry", "dana.director", lambda page: of_inquiry(page, "Raman", "")),
    ("inquiry-edit", "dana.director", lambda page: of_inquiry(page, "Raman", "/edit")),
    ("phone-screen", "dana.director", lambda page: of_inquiry(page, "Raman", "/screen")),
    ("benefits", "dana.director", lambda page: of_inquiry(page, "Herrera", "/benefits")),
    ("costs", "dana.director", lambda page: of_inquiry(page, "Herrera", "/costs")),
    ("costs-write", "dana.director", lambda page: of_inquiry(page, "Herrera", "/costs/write")),
    ("intake", "dana.director", lambda page: of_inquiry(page, "Herrera", "/intake")),
    ("intake-write", "dana.director", lambda page: of_inquiry(page, "Raman", "/intake/write")),
    ("level", "dana.director", lambda page: of_inquiry(page, "Herrera", "/level")),
    ("admit", "dana.director", lambda page: of_inquiry(page, "Herrera", "/admit")),
    ("tasks", "dana.director", lambda page: page.goto("/tasks")),
    ("hand-offs", "dana.director", lambda page: page.goto("/hand-offs")),
    ("fees", "dana.director", lambda page: page.goto("/settings/fees")),
    ("payers", "dana.director", lambda page: page.goto("/settings/payers")),
    ("plans", "dana.director", plans),
    ("documents", "dana.director", lambda page: of_inquiry(page, "Herrera", "/documents")),
    # Handed over, this sign-in shows nothing else: its account has no other screen.
    ("document-to-sign", "ines.intake", first_to_sign),
    ("orientation", "dana.director", lambda page: of_inquiry(page, "Herrera", "/documents/orientation")),
    ("document-words", "dana.director", lambda page: page.goto("/settings/documents/group-rules")),
    ("consent-under-age", "dana.director", lambda page: page.goto("/settings/minors")),
    ("public-pages", "dana.director", lambda page: page.goto("/settings/profiles")),
    ("public-page", "dana.director", lambda page: follow(page, "/settings/profiles", "main a[href^='/settings/profiles/']")),
    ("not-allowed", "adam.administrator", lambda page: page.goto("/week")),
    ("not-found", "theo.therapist", lambda page: page.goto("/sessions/nothing")),
]
EMPTY = [
    (f"empty-{name}", "dana.director", lambda page, address=address: page.goto(address))
    for name, address in [
        ("today", "/"), ("week", "/week"), ("people", "/people"), ("groups", "/groups"), ("programmes", "/settings/programmes"),
    ]
] + [("empty-journal", "audrey.auditor", lambda page: page.goto("/journal?chart=nobody"))]


def window(browser, clinic, account, **options):
    """A browser window: of staff by their account, of a person with a page of their own by `own:` and the family name."""
    if not account or not account.startswith("own:"):
        return Visitor(browser, clinic, account, **options)
    family = account.removeprefix("own:")
    staff = Visitor(browser, clinic, "dana.director")
    chart = own_page.chart(staff, family)
    born, link = own_page.birth_date(staff, chart), own_page.invite(staff, chart)
    staff.context.close()
    return own_page.open_link(Visitor(browser, clinic, **options), link, born)


def photograph(browser, clinic, screens, into):
    """One window for each person, width and light; how many pictures could not be taken."""
    failed = 0
    for width in WIDTHS:
        for light in ["light", "dark"]:
            windows = {}
            for name, account, way in screens:
                if account not in windows:
                    windows[account] = window(browser, clinic, account, width=width, color_scheme=light)
                page = windows[account].page
                try:
                    way(page)
                    page.screenshot(path=into / f"{name}-{width}-{light}.png", full_page=True)
                except Exception as problem:
                    failed += 1
                    print(f"  {name} at {width} px, {light}: {str(problem).splitlines()[0]}")
            for opened in windows.values():
                opened.context.close()
    return failed


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--into", default="build/screens")
    arguments.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = arguments.parse_args()
    into = pathlib.Path(chosen.into)
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    templates = Templates(chosen.program)
    failed = 0
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--no-sandbox"])
            for kind, screens in [("sample", SAMPLE), ("new", EMPTY)]:
                clinic = templates.clinic(kind)
                try:
                    failed += photograph(browser, clinic, screens, into)
                finally:
                    clinic.kill()
            browser.close()
    finally:
        templates.remove()
    taken = len(list(into.glob("*.png")))
    print(f"{taken} pictures in {into}/" + (f", {failed} could not be taken" if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
