"""Somebody steps down from partial hospitalisation: the same chart, the same episode, nothing asked twice, and the day before is the last"""

import re

from playwright.sync_api import expect

import admission


def tell(stage):
    clinic = stage.open()
    dana, samir = stage.visitor("dana.director"), stage.visitor("samir.prescriber")
    page = dana.go("/groups")
    page.get_by_role("link", name="Compass").first.click()
    member = page.locator("main a[href^='/people/']").first
    name, chart = member.inner_text(), member.evaluate("a => a.pathname")
    page = dana.go(chart)
    before = dana.text()
    assert "Partial Hospitalisation" in before

    page.get_by_text("Plan a step up or down").click()
    dana.look()
    page.get_by_role("button", name="Begin a step down").click()
    page.wait_for_url("**/admissions/*")
    inquiry = page.url.removeprefix(clinic.base)
    dana.look()
    # What is known is there: name and birth date; and pressed again it is the same way, not another.
    expect(page.locator("main")).to_contain_text("Step down from hospital, residential or PHP")
    expect(page.locator(".facts").first).to_contain_text("Born")
    page = dana.go(chart)
    page.get_by_text("Plan a step up or down").click()
    page.get_by_role("button", name="Begin a step down").click()
    page.wait_for_url(f"**{inquiry}")

    page.get_by_role("link", name="Correct").click()
    page.get_by_label("Programme").select_option(label="Adult Day IOP")
    page.locator("#phone").fill("213-555-0136")
    page.get_by_label("Safe to call").select_option("yes")
    page.get_by_role("button", name="Save").click()
    admission.speak(dana, inquiry)
    admission.move_on(dana, inquiry)
    # The team knows them: the phone screen is left out, with the reason and for a while.
    admission.excuse(dana, inquiry, "The phone screen", "In our own partial hospitalisation since October")
    admission.move_on(dana, inquiry)
    for missing in ("Who pays", "A cost estimate"):
        admission.excuse(dana, inquiry, missing, "The plan was asked when they came; it is asked again on Monday")
    admission.move_on(dana, inquiry)
    admission.assess(dana, inquiry)
    admission.account_for_records(dana, inquiry)
    admission.move_on(dana, inquiry)
    # Nobody is excused from a licensed determination.
    expect(page.get_by_label("Let through without")).to_have_count(0)
    admission.determine(dana, samir, inquiry)
    admission.move_on(dana, inquiry)
    admission.excuse(dana, inquiry, "An authorisation, or that none is needed", "Retroactive authorisation is asked for by phone today")
    admission.move_on(dana, inquiry)
    admission.sign_documents(dana, inquiry, name)
    admission.hold_seat(dana, inquiry)
    assert admission.admit(dana, inquiry, "Theo Marchetti") == chart

    # One episode, two levels: the Stair shows both, and yesterday's figures are what they were.
    text = dana.text()
    admitted = re.search(r"Admitted (\d+ \w+ \d+)", before)[0]
    assert admitted in text, (admitted, text)
