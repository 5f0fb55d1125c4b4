"""An answer about death at 23:40 on a Saturday: help at once, the truth about who reads it, and nobody is forgotten"""

import datetime

from playwright.sync_api import expect

import own_page
from clinic import PASSWORD


def tell(stage):
    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Nadia Haddad")
    theo.go(f"{chart}/measures")
    theo.page.get_by_label("Questionnaire").select_option("phq9")
    theo.page.get_by_role("button", name="Ask", exact=True).click()
    stage.leave(theo)

    saturday = stage.clinic.now.replace(hour=23, minute=40) + datetime.timedelta(days=3)
    assert saturday.weekday() == 5, saturday
    stage.clinic.go_on_at(saturday)
    nadia = stage.visitor(width=360, height=740)
    page = nadia.go("/my/sign-in")
    page.get_by_label("E-mail").fill("nadia@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/my")
    nadia.look()
    nadia.go("/my/questions")
    page.get_by_role("link", name="Patient Health").first.click()
    nadia.look()
    expect(page.locator("[data-concern]")).to_be_hidden()
    page.locator("#a-9").get_by_text("Several days").click()

    # At once, with eight questions still open: help, and who reads it when. Nothing that is not so.
    concern = page.locator("[data-concern]")
    expect(concern).to_be_visible()
    expect(concern).to_contain_text("Nobody at Juniper Street Clinic is reading answers at this hour")
    expect(concern).to_contain_text("on Monday from 8:00")
    expect(concern.get_by_role("link", name="Call 988")).to_be_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-concern')"), "The help did not take the focus."
    nadia.look()
    nadia.fits()
    stage.leave(nadia)

    # Without a word more from her, it stands first on Monday, and the director is told if nobody takes it on.
    stage.clinic.go_on_at(saturday.replace(hour=8, minute=2) + datetime.timedelta(days=2))
    theo = stage.visitor("theo.therapist")
    page = theo.go("/inbox")
    expect(page.locator("h1")).to_contain_text("must be spoken with today")
    first = page.locator(".inbox-line").first
    line = page.locator(".inbox-line", has_text="Nadia Haddad").filter(has_text="Item 9")
    expect(line).to_contain_text("Sat 21 Nov, 23:4")
    expect(line).to_contain_text("The next is told Mon 23 Nov, 10:00")
    expect(first).to_have_attribute("data-tone", "danger")
    line.get_by_role("button", name="Acknowledge").click()
    expect(page.locator(".inbox-line", has_text="Nadia Haddad").filter(has_text="Item 9")).to_contain_text("Acknowledged by Theo Marchetti")

    # The journal tells who raised it, when, and who was told.
    audrey = stage.visitor("audrey.auditor")
    audrey.go("/journal?chart=Haddad&deed=forms.answer")
    entries = audrey.text()
    assert "raised phq9-item-9, same-day; told: therapist" in entries, entries
    assert "Nadia Haddad" in entries and "Member" in entries, entries
